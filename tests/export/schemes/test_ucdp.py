"""Events as UCDP would code them: sides, deaths, precision, sources."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.export.nouns import LeftOut, Row, Told
from dateline.export.schemes.ucdp import SCHEME
from dateline.export.schemes.ucdp.where import cell
from dateline.record import Claim, Party, Place, Quantity, When
from tests.export.schemes.drawn import events
from tests.export.schemes.made import ARMY, GUNMEN, PEOPLE, REBELS, RUSSIA, TOWN, claim, killed, source, told
from tests.export.schemes.rules import check_columns, check_ucdp

FRONT = Party(name="Free Dawn Front", kind="rebels", country="ML")


def rows(event: Told) -> list[Row]:
    found = [dict(row) for row in SCHEME.rows(event) if not isinstance(row, LeftOut)]
    check_columns(SCHEME, found)
    check_ucdp(found)
    return found


def row(*claims: Claim) -> Row:
    (found,) = rows(told(*claims))
    return found


def reason(*claims: Claim) -> str:
    (found,) = SCHEME.rows(told(*claims))
    assert isinstance(found, LeftOut)
    return found.reason


def fight(type_: str = "clash", **more: Any) -> Claim:
    return claim(type_, **({"actors": (REBELS,), "targets": (ARMY,), "quantities": (killed(4),)} | more))


def test_there_are_49_columns() -> None:
    assert len(SCHEME.columns) == 49
    assert [column.name for column in SCHEME.columns][-3:] == ["low", "gwnoa", "gwnob"]


def test_a_state_and_a_group() -> None:
    found = row(fight())
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == (1, "Government of Mali", REBELS.name)
    assert (found["gwnoa"], found["gwnob"], found["country_id"]) == (432, None, 432)
    assert [found[f"deaths_{part}"] for part in ("a", "b", "civilians", "unknown")] == [4, 0, 0, 0]
    assert (found["conflict_name"], found["region"]) == (None, "Africa")
    assert str(found["relid"]).startswith("ML-2023-1-")


def test_two_states_in_the_order_told() -> None:
    found = row(fight(actors=(RUSSIA,)))
    assert (found["side_a"], found["side_b"]) == ("Government of Russia (Soviet Union)", "Government of Mali")
    assert (found["gwnoa"], found["gwnob"]) == (365, 432)


def test_two_groups() -> None:
    found = row(fight(targets=(FRONT,)))
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == (2, REBELS.name, "Free Dawn Front")
    assert found["conflict_name"] == found["dyad_name"]
    assert found["deaths_b"] == 4


@pytest.mark.parametrize("type_", ["attack_on_civilians", "shelling", "clash"])
def test_one_side_on_the_unarmed(type_: str) -> None:
    found = row(fight(type_, targets=(PEOPLE,)))
    assert (found["type_of_violence"], found["side_b"], found["deaths_civilians"]) == (3, "Civilians", 4)


def test_palestine_is_where_ucdp_has_it() -> None:
    found = row(fight(place=TOWN.model_copy(update={"country": "PS"})))
    assert (found["country"], found["country_id"], found["region"]) == ("Israel", 666, "Middle East")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"quantities": ()}, "nobody is said to have been killed"),
        ({"quantities": (killed(0),)}, "nobody is said to have been killed"),
        ({"quantities": (Quantity(of="injured", min=3, max=3),)}, "nobody is said to have been killed"),
        ({"actors": (GUNMEN,)}, "one of the two sides is not told by name"),
        ({"actors": (GUNMEN,), "targets": (PEOPLE,)}, "who did it is not told by name"),
        ({"targets": ()}, "one of the two sides is not told by name"),
        ({"place": None}, "no place is told"),
        ({"place": Place(name="Nowhere")}, "its place has no coordinates"),
        ({"place": TOWN.model_copy(update={"country": "HK"})}, "its country is on no list of states"),
        ({"time": None}, "no day is told that it was on or after"),
        ({"time": When(start="2010-01-01", end="2013-01-01", precision="vague")}, "its time is coarser than a year"),
        ({"status": "denied"}, "it is only denied"),
        ({"status": "planned"}, "it is only planned"),
    ],
)
def test_what_is_none_of_ucdps_is_left_out(more: dict[str, Any], why: str) -> None:
    assert reason(fight(**more)) == why


def test_types_without_armed_force_are_left_out() -> None:
    assert reason(fight("protest")) == "UCDP has no event of the type 'protest'"


def test_whose_dead_they_are() -> None:
    soldiers = fight(quantities=(killed(5, who="combatants"),))
    villagers = fight(targets=(ARMY, PEOPLE), quantities=(killed(3, who="civilians"),))
    found = row(soldiers, villagers, fight(targets=(ARMY, PEOPLE), quantities=(killed(10),)))
    assert [found[f"deaths_{part}"] for part in ("a", "b", "civilians", "unknown")] == [5, 0, 3, 2]
    assert found["best"] == 10


def test_rival_tolls_are_the_bounds() -> None:
    many = fight(quantities=(killed(12),), report="sha256:2", attribution=source("a governor"))
    few = [fight(quantities=(killed(4),), attribution=source(name)) for name in ("a doctor", "a mayor")]
    found = row(*few, many)
    assert (found["low"], found["best"], found["high"]) == (4, 4, 12)


@pytest.mark.parametrize(
    ("first", "last", "precision", "code"),
    [
        ("2023-05-04", "2023-05-04", "day", 1),
        ("2023-05-04", "2023-05-05", "hour", 2),
        ("2023-05-01", "2023-05-07", "week", 3),
        ("2023-05-01", "2023-05-31", "month", 4),
        ("2023-01-01", "2023-12-31", "year", 5),
    ],
)
def test_date_precision(first: str, last: str, precision: str, code: int) -> None:
    when = When.model_validate({"start": first, "end": last, "precision": precision, "value": first})
    found = row(fight(time=when))
    assert (found["date_prec"], found["date_start"], found["date_end"]) == (code, first, last)


@pytest.mark.parametrize(
    ("precision", "code"), [("exact", 1), ("near", 2), ("admin2", 3), ("admin1", 4), ("region", 5), ("country", 6)]
)
def test_place_precision(precision: str, code: int) -> None:
    assert row(fight(place=TOWN.model_copy(update={"precision": precision})))["where_prec"] == code


def test_what_sums_up_several_events_is_less_clear() -> None:
    days = When(start="2023-05-01", end="2023-05-06", precision="day", value="2023-05-01/2023-05-06")
    assert row(fight())["event_clarity"] == 1
    assert row(fight(time=days))["event_clarity"] == 2
    assert row(fight(quantities=(killed(4), Quantity(of="occurrences", min=3, max=3))))["event_clarity"] == 2


def test_the_sources() -> None:
    event = told(
        fight(attribution=source("the army")), fight(attribution=source("residents")), outlets=("A, Wire", "B")
    )
    (found,) = rows(event)
    assert found["number_of_sources"] == 2
    assert found["source_article"] == '"A, Wire,2023-05-05,Headline, 1";"B,2023-05-06,Headline, 2"'
    assert found["source_office"] == "A, Wire;B"
    assert found["source_date"] == "2023-05-05;2023-05-06"
    assert found["source_original"] == "the army; residents"


@pytest.mark.parametrize(
    ("lat", "lon", "gid"),
    [(-90.0, -180.0, 1), (90.0, 180.0, 259200), (0.1, 0.1, 129961), (35.763369, 36.558974, 181154)],
)
def test_cells_of_the_grid(lat: float, lon: float, gid: int) -> None:
    assert cell(lat, lon) == gid


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events())
def test_any_event_makes_a_row_by_the_rules_or_a_reason(event: Told) -> None:
    made = list(SCHEME.rows(event))
    assert len(made) == 1
    rows(event)
