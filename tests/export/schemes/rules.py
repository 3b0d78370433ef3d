"""What rows of each scheme must be, by its codebook, whatever made them."""

from collections.abc import Iterable, Mapping
from datetime import date

from dateline.export.nouns import Scheme, Value
from dateline.export.schemes.acled.codes import codes
from dateline.export.schemes.acled.columns import interaction
from dateline.ontology import table

Rows = Iterable[Mapping[str, Value]]
_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "date": (str,), "datetime": (str,), "boolean": (bool,),
}  # fmt: skip


def check_columns(scheme: Scheme, rows: Rows) -> None:
    """Every row has the columns, in order, each of its kind and of its list."""
    for row in rows:
        assert list(row) == [column.name for column in scheme.columns]
        for column in scheme.columns:
            value = row[column.name]
            if value is None:
                assert not column.required, (column.name, row)
                continue
            assert isinstance(value, _KINDS[column.type]), (column.name, value)
            assert not column.values or str(value) in column.values, (column.name, value)
            assert value != "", column.name
            if column.type == "date":
                date.fromisoformat(str(value))


def check_acled(rows: Rows) -> None:
    """The rules of ACLED's codebook that hold between columns."""
    number = {name: int(each) for each, name in table("acled")["inter"].items()}
    for row in rows:
        code = codes()[str(row["sub_event_type"])]
        assert (row["event_type"], row["disorder_type"]) == (code.type, code.disorder)
        one, two = number[str(row["inter1"])], number[str(row["inter2"])] if row["inter2"] else None
        assert (row["actor2"] is None) == (two is None)
        assert row["interaction"] == interaction(one, two)
        assert row["year"] == date.fromisoformat(str(row["event_date"])).year
        assert -90 <= float(row["latitude"] or 0) <= 90
        assert -180 <= float(row["longitude"] or 0) <= 180
        assert int(row["fatalities"] or 0) >= 0
        assert str(row["notes"]).rsplit("Sources: ", 1)[1].endswith(".")
        _check_actors(row, one, two)


def _check_actors(row: Mapping[str, Value], one: int, two: int | None) -> None:
    armed = (1, 2, 3, 4, 8)
    kind = row["event_type"]
    for side in ("1", "2"):
        beside = str(row[f"assoc_actor_{side}"] or "").split("; ")
        assert row[f"actor{side}"] not in beside
    if kind == "Battles":
        assert one in armed and two in armed, row
        assert "Civilians" not in f"{row['assoc_actor_1']}{row['assoc_actor_2']}"
    elif kind == "Violence against civilians":
        assert one in armed and two == 7
    elif kind == "Explosions/Remote violence":
        assert one in armed
    elif kind == "Protests":
        assert one == 6
        assert (two is None) == (row["sub_event_type"] == "Peaceful protest")
    elif kind == "Riots":
        assert one == 5
    always = kind == "Violence against civilians" or row["sub_event_type"] == "Excessive force against protesters"
    may = always or (kind in ("Explosions/Remote violence", "Riots") and two == 7)
    assert (row["civilian_targeting"] is not None) == may


def check_ucdp(rows: Rows) -> None:
    """The invariants of UCDP's codebook."""
    for row in rows:
        number = {name: value for name, value in row.items() if isinstance(value, int)}
        parts = [number[f"deaths_{part}"] for part in ("a", "b", "civilians", "unknown")]
        assert number["best"] == sum(parts) >= 1
        assert all(part >= 0 for part in parts)
        assert 0 <= number["low"] <= number["best"] <= number["high"]
        first, last = date.fromisoformat(str(row["date_start"])), date.fromisoformat(str(row["date_end"]))
        length = (last - first).days + 1
        low, high = {1: (1, 1), 2: (2, 6), 3: (7, 7), 4: (8, 31), 5: (32, 366)}[number["date_prec"]]
        assert low <= length <= high
        assert number["year"] == first.year
        assert number["id"] < 2**53
        assert 1 <= number["priogrid_gid"] <= 720 * 360
        assert row["dyad_name"] == f"{row['side_a']} - {row['side_b']}"
        _check_sides(row)


def _check_sides(row: Mapping[str, Value]) -> None:
    states = [str(row[side]).startswith("Government of ") for side in ("side_a", "side_b")]
    assert states == [row["gwnoa"] is not None, row["gwnob"] is not None]
    assert row["side_a"] != row["side_b"]
    if row["type_of_violence"] == 1:
        assert states[0]
    elif row["type_of_violence"] == 2:
        assert states == [False, False]
        assert row["side_b"] != "Civilians"
    else:
        assert row["side_b"] == "Civilians"
        assert (row["deaths_a"], row["deaths_b"], row["deaths_unknown"]) == (0, 0, 0)


def check_plover(rows: Rows) -> None:
    """Types, modes, quads, contexts and sectors are PLOVER's."""
    lists = table("plover")
    auxiliary = {"historical", *lists["auxiliary"].values()}
    for row in rows:
        kind = lists["types"][row["Event Type"]]
        modes = str(row["Event Mode"] or "").split(";") if row["Event Mode"] else []
        own = [mode for mode in modes if mode not in auxiliary]
        assert len(own) <= 1 and set(own) <= set(kind["modes"]), row
        assert row["Quad Code"] == kind["quad"]
        assert row["Intensity"] == kind.get("scores", {}).get(own[0] if own else "", kind["score"])
        assert not kind.get("recipient") or row["Recipient Name"]
        for role in ("Actor", "Recipient"):
            names = str(row[f"{role} Name"] or "").split(";") if row[f"{role} Name"] else []
            for column in (f"{role} Country", f"{role} COW", f"{role} Sectors"):
                assert row[column] is None or len(str(row[column]).split(";")) == len(names), (column, row)
            assert (row[f"Primary {role} Sector"] is not None) == bool(names)


def check_cameo(rows: Rows) -> None:
    """Codes are CAMEO's, and columns of one thing agree."""
    for row in rows:
        code = str(row["EventCode"])
        assert code in CAMEO, code
        assert (row["EventBaseCode"], row["EventRootCode"]) == (code[:3], code[:2])
        assert row["QuadClass"] == QUADS[int(code[:2])]
        day = str(row["SQLDATE"])
        date.fromisoformat(f"{day[:4]}-{day[4:6]}-{day[6:]}")
        assert (str(row["MonthYear"]), str(row["Year"])) == (day[:6], day[:4])
        assert row["GoldsteinScale"] is None or -10 <= float(row["GoldsteinScale"]) <= 10
        assert int(row["GLOBALEVENTID"] or 0) < 2**53
        for actor in ("Actor1", "Actor2"):
            made = f"{row[f'{actor}CountryCode'] or ''}{row[f'{actor}Type1Code'] or ''}"
            assert (row[f"{actor}Code"] or "") == made


QUADS = {root: 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 14 else 4 for root in range(1, 21)}
_LAST = (
    9,
    8,
    9,
    6,
    7,
    4,
    5,
    7,
    4,
    8,
    6,
    9,
    9,
    5,
    5,
    6,
    6,
    6,
    6,
    4,
)  # of each root: the last of its codes of three digits
CAMEO = {f"{root:02}{digit}" for root, last in enumerate(_LAST, 1) for digit in range(last + 1)} | {
    "1711", "1712", "1821", "1822", "1823", "1831", "1832", "1833", "1834", "2041", "2042",
}  # fmt: skip
