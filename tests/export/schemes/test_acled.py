"""Events as ACLED would code them: types and hierarchy, days, precision, actors, fatalities, notes."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.export.nouns import LeftOut, Row, Told
from dateline.export.schemes.acled import SCHEME as ACLED
from dateline.record import Claim, Party, Quantity, When
from tests.export.schemes.drawn import events
from tests.export.schemes.made import ARMY, GUNMEN, PEOPLE, REBELS, RUSSIA, TOWN, claim, killed, source, told
from tests.export.schemes.rules import check_acled, check_columns

POLICE = Party(name="police", kind="police", country="ML")
CROWD = Party(name="demonstrators", kind="protesters")


def rows(event: Told) -> list[Row]:
    found = [dict(row) for row in ACLED.rows(event) if not isinstance(row, LeftOut)]
    check_columns(ACLED, found)
    check_acled(found)
    return found


def row(*claims: Claim) -> Row:
    (found,) = rows(told(*claims))
    return found


def reason(*claims: Claim) -> str:
    (found,) = ACLED.rows(told(*claims))
    assert isinstance(found, LeftOut)
    return found.reason


def fight(type_: str = "clash", **more: Any) -> Claim:
    return claim(type_, **({"actors": (ARMY,), "targets": (REBELS,)} | more))


def stretch(first: str, last: str, precision: str = "day", value: str | None = None) -> When:
    told_as = value or f"{first}/{last}"
    return When.model_validate({"start": first, "end": last, "precision": precision, "value": told_as})


def test_there_are_31_columns() -> None:
    assert len(ACLED.columns) == 31
    assert [column.name for column in ACLED.columns][:4] == ["event_id_cnty", "event_date", "year", "time_precision"]


def test_a_clash() -> None:
    found = row(fight(quantities=(killed(4),)))
    assert found["sub_event_type"] == "Armed clash"
    assert found["actor1"] == "Military Forces of Mali (2021-)"
    assert found["actor2"] == "Jama'at Nusrat al-Islam wal-Muslimin"
    assert found["interaction"] == "State forces-Rebel group"
    assert (found["iso"], found["region"], found["country"]) == (466, "Western Africa", "Mali")
    assert (found["location"], found["geo_precision"], found["time_precision"]) == ("Djenne", 1, 1)
    assert (found["event_date"], found["fatalities"], found["timestamp"]) == ("2023-05-04", 4, 1683590400)
    assert str(found["event_id_cnty"]).startswith("MLI")


def test_the_hierarchy_names_an_event_of_several_tactics() -> None:
    assert row(fight("air_strike"), fight())["sub_event_type"] == "Armed clash"
    assert row(fight("shelling"), fight("air_strike"))["sub_event_type"] == "Air/drone strike"
    both = claim("attack_on_civilians", actors=(REBELS,), targets=(PEOPLE,)), fight("bombing", targets=(PEOPLE,))
    assert row(*both)["sub_event_type"] == "Remote explosive/landmine/IED"
    assert row(fight("capture"), fight())["sub_event_type"] == "Government regains territory"


def test_a_word_for_any_attack_does_not_outrank_what_it_was() -> None:
    attack = fight("ground_assault", trigger={"start": 0, "end": 6, "text": "attack"})
    assert row(attack, fight("suicide_bombing"))["sub_event_type"] == "Suicide bomb"
    assert row(attack)["sub_event_type"] == "Armed clash"


def test_what_is_denied_or_planned_has_no_say_in_the_type() -> None:
    assert row(fight("air_strike"), fight(status="denied"))["sub_event_type"] == "Air/drone strike"


@pytest.mark.parametrize(
    ("taker", "sub"),
    [
        (ARMY, "Government regains territory"),
        (REBELS, "Non-state actor overtakes territory"),
        (RUSSIA, "Non-state actor overtakes territory"),
    ],
)
def test_territory_changes_by_who_takes_it(taker: Party, sub: str) -> None:
    assert row(claim("capture", actors=(taker,)))["sub_event_type"] == sub


def test_territory_without_a_taker_or_a_fight() -> None:
    assert reason(claim("capture")) == "who takes the place is not told"
    assert row(claim("withdrawal", actors=(ARMY,)))["sub_event_type"] == "Non-violent transfer of territory"


def test_an_attack_on_the_unarmed_is_no_battle() -> None:
    found = row(claim("ground_assault", actors=(REBELS,), targets=(PEOPLE,)))
    assert (found["event_type"], found["actor2"]) == ("Violence against civilians", "Civilians (Mali)")
    assert found["civilian_targeting"] == "Civilians targeted"


def test_an_unknown_side_of_a_battle() -> None:
    found = row(claim("clash", actors=(GUNMEN,)))
    assert found["actor1"] == found["actor2"] == "Unidentified Armed Group (Mali)"
    assert found["inter1"] == "Political militia"
    assert reason(claim("clash")) == "neither side of the fight is told"


def test_both_sides_told_as_doers_are_parted() -> None:
    found = row(claim("clash", actors=(ARMY, REBELS)))
    assert [found["inter1"], found["inter2"]] == ["State forces", "Rebel group"]


def test_forces_abroad_are_external_and_governments_have_years() -> None:
    found = row(claim("air_strike", actors=(RUSSIA,), targets=(REBELS, PEOPLE)))
    assert found["actor1"] == "Military Forces of Russia (2000-)"
    assert found["inter1"] == "External/Other forces"
    assert found["assoc_actor_2"] == "Civilians (Mali)"
    assert found["civilian_targeting"] is None
    old = row(fight(time=stretch("2013-01-09", "2013-01-09")))
    assert old["actor1"] == "Military Forces of Mali (2012-2013)"


def test_units_and_militias_of_an_identity() -> None:
    wagner = Party(name="Azov Brigade", id="azov", kind="state_forces", country="UA")
    found = row(claim("clash", actors=(wagner,), targets=(Party(name="Dogon Ethnic Militia", kind="militia"),)))
    assert str(found["actor1"]).startswith("Military Forces of Ukraine (2019-) Azov")
    assert (found["inter1"], found["inter2"]) == ("External/Other forces", "Identity militia")


def test_gunmen_beside_a_named_group_are_its_own() -> None:
    found = row(claim("attack_on_civilians", actors=(GUNMEN, REBELS), targets=(PEOPLE,)))
    assert found["actor1"] == REBELS.name
    assert found["assoc_actor_1"] is None


def test_protests_and_how_they_are_met() -> None:
    assert row(claim("protest", actors=(CROWD,)))["interaction"] == "Protesters only"
    met = claim("crackdown", actors=(POLICE,), targets=(CROWD,), codes={"acled": "Protest with intervention"})
    assert row(met)["interaction"] == "State forces-Protesters"
    shot = claim("crackdown", actors=(POLICE,), targets=(CROWD,), codes={"acled": "Excessive force against protesters"})
    found = row(shot)
    assert found["disorder_type"] == "Political violence; Demonstrations"
    assert found["civilian_targeting"] == "Civilians targeted"
    assert reason(claim("crackdown", targets=(CROWD,))) == "who met the protesters with force is not told"


def test_crowds_have_a_size() -> None:
    crowd = Quantity(of="participants", min=500, max=500)
    assert row(claim("protest", actors=(CROWD,), quantities=(crowd,)))["tags"] == "crowd size=about 500"
    assert row(claim("riot", actors=(CROWD,)))["tags"] == "crowd size=no report"
    assert row(fight())["tags"] is None


def test_people_who_flee_stand_alone() -> None:
    found = row(claim("displacement", targets=(PEOPLE,)))
    assert (found["sub_event_type"], found["actor1"], found["actor2"]) == ("Other", "Civilians (Mali)", None)


def test_a_row_a_day_and_the_dead_split_over_them() -> None:
    found = rows(told(fight(time=stretch("2023-05-04", "2023-05-06"), quantities=(killed(7),))))
    assert [each["event_date"] for each in found] == ["2023-05-04", "2023-05-05", "2023-05-06"]
    assert [each["fatalities"] for each in found] == [3, 2, 2]
    assert [each["time_precision"] for each in found] == [1, 1, 1]
    assert len({each["event_id_cnty"] for each in found}) == 3
    assert "7 fatalities are split over 3 days" in str(found[0]["notes"])


@pytest.mark.parametrize(
    ("when", "day", "precision"),
    [
        (stretch("2023-05-04", "2023-05-05", "hour", "2023-05-04TNI"), "2023-05-04", 1),
        (stretch("2023-05-06", "2023-05-07", "day", "2023-W18-WE"), "2023-05-06", 2),
        (stretch("2023-05-01", "2023-05-07", "week", "2023-W18"), "2023-05-04", 2),
        (stretch("2023-05-01", "2023-05-31", "month", "2023-05"), "2023-05-16", 3),
        (stretch("2023-05-21", "2023-05-31", "month", "2023-05"), "2023-05-26", 3),
    ],
)
def test_time_precision(when: When, day: str, precision: int) -> None:
    found = row(fight(time=when))
    assert (found["event_date"], found["time_precision"]) == (day, precision)


def test_what_falls_on_one_day_of_a_stretch_has_one_row() -> None:
    found = row(fight("capture", time=stretch("2023-05-02", "2023-05-06")))
    assert (found["event_date"], found["time_precision"]) == ("2023-05-04", 2)


@pytest.mark.parametrize(
    ("precision", "code"), [("exact", 1), ("near", 2), ("admin2", 2), ("admin1", 3), ("region", 3)]
)
def test_geo_precision(precision: str, code: int) -> None:
    place = TOWN.model_copy(update={"precision": precision})
    assert row(fight(place=place))["geo_precision"] == code


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"place": None}, "no place is told"),
        ({"place": TOWN.model_copy(update={"precision": "country"})}, "its place is no more exact than a country"),
        ({"place": TOWN.model_copy(update={"lat": None, "lon": None})}, "its place has no coordinates"),
        ({"place": TOWN.model_copy(update={"country": None})}, "its place lies in no one country"),
        ({"time": None}, "no day is told that it was on or after"),
        ({"time": stretch("2023-01-01", "2023-12-31", "year", "2023")}, "its time is coarser than a month"),
        ({"status": "denied"}, "it is only denied"),
        ({"status": "planned"}, "it is only planned"),
        ({"status": "possible"}, "it is only said to be possible"),
    ],
)
def test_what_acled_would_not_code_is_left_out(more: dict[str, Any], why: str) -> None:
    assert reason(fight(**more)) == why


def test_types_without_an_event_of_acled_are_left_out() -> None:
    assert "'demand'" in reason(claim("demand"))
    assert "toll" in reason(claim("casualties", quantities=(killed(3),)))


@pytest.mark.parametrize(
    ("toll", "figure"),
    [
        (killed(24, None, words="dozens of people"), 12),
        (killed(200, None, words="hundreds"), 100),
        (killed(3, None, words="several soldiers"), 3),
        (killed(36, None, words="several dozen"), 36),
        (killed(2000, None, words="tens of hundreds"), 2000),
        (killed(14, None, words="at least 14"), 14),
        (killed(None, 200, words="up to 200"), 3),
    ],
)
def test_words_for_a_toll(toll: Quantity, figure: int) -> None:
    assert row(fight(quantities=(toll,)))["fatalities"] == figure


def test_of_rival_tolls_the_lowest_and_the_notes_say_so() -> None:
    children = killed(3, who="children")
    found = row(*(fight(quantities=(toll,)) for toll in (killed(12), killed(5), children)))
    assert found["fatalities"] == 5
    assert "Tolls differ, from 5 to 12; the lowest is coded." in str(found["notes"])


def test_soldiers_and_civilians_add_up_and_children_are_among_them() -> None:
    tolls = (killed(2, who="combatants"), killed(6, who="civilians"), killed(4, who="children"))
    assert row(fight(quantities=tolls))["fatalities"] == 8


def test_notes_say_when_where_in_whose_words_and_end_with_the_sources() -> None:
    first, other = fight(), fight(status="denied", attribution=source("the army"))
    (found,) = rows(told(first, other, outlets=("Valley Wire", "Harbour Times")))
    notes = str(found["notes"])
    assert notes.startswith(f"On 4 May 2023, in Djenne, Mopti: “{first.sentence.text}”")
    assert "Denied by the army." in notes
    assert notes.endswith("Sources: Valley Wire; Harbour Times.")
    assert found["source"] == "Valley Wire; Harbour Times"
    assert found["source_scale"] is None


def test_an_event_whose_last_change_is_not_known_is_written() -> None:
    (found,) = rows(replace(told(fight()), changed=""))
    assert found["timestamp"] is None


def test_the_scale_of_outlets_that_are_known() -> None:
    (found,) = rows(told(fight(), outlets=("Reuters", "Valley Wire")))
    assert found["source_scale"] == "International"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events())
def test_any_event_makes_rows_by_the_rules_or_a_reason(event: Told) -> None:
    made = list(ACLED.rows(event))
    assert made
    left = [each for each in made if isinstance(each, LeftOut)]
    assert not left or (len(made) == 1 and left[0].reason)
    rows(event)
    assert made == list(ACLED.rows(event))
