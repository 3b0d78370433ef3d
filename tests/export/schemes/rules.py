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
