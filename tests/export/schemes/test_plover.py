"""Events as PLOVER would code them, in POLECAT's columns; and as CAMEO would, in GDELT's."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.export.nouns import LeftOut, Row, Scheme, Told
from dateline.export.schemes.cameo import SCHEME as CAMEO
from dateline.export.schemes.plover import SCHEME as PLOVER
from dateline.ontology import table
from dateline.ontology.words import event_types
from dateline.record import Claim, When
from tests.export.schemes import rules
from tests.export.schemes.drawn import events
from tests.export.schemes.made import ARMY, GUNMEN, PEOPLE, REBELS, RUSSIA, TOWN, claim, source, told

CHECKS = {"plover": rules.check_plover, "cameo": rules.check_cameo}
WEEK = When(start="2023-05-01", end="2023-05-07", precision="week", value="2023-W18")


def rows(scheme: Scheme, event: Told) -> list[Row]:
    found = [dict(row) for row in scheme.rows(event) if not isinstance(row, LeftOut)]
    rules.check_columns(scheme, found)
    CHECKS[scheme.name](found)
    return found


def plover(*claims: Claim) -> Row:
    (found,) = rows(PLOVER, told(*claims))
    return found


def cameo(*claims: Claim) -> Row:
    (found,) = rows(CAMEO, told(*claims))
    return found


def reason(scheme: Scheme, *claims: Claim) -> str:
    (found,) = scheme.rows(told(*claims))
    assert isinstance(found, LeftOut)
    return found.reason


def fight(type_: str = "air_strike", **more: Any) -> Claim:
    return claim(type_, **({"actors": (RUSSIA,), "targets": (PEOPLE,)} | more))


def test_the_columns() -> None:
    assert len(PLOVER.columns) == 40
    assert len(CAMEO.columns) == 61
    assert (PLOVER.separator, PLOVER.header, CAMEO.separator, CAMEO.header) == ("\t", True, "\t", False)


def test_an_air_strike() -> None:
    found = plover(fight())
    assert (found["Event Type"], found["Event Mode"], found["Intensity"]) == ("ASSAULT", "aerial", -9.5)
    assert (found["Quad Code"], found["Contexts"]) == ("MATERIAL CONFLICT", "military")
    assert (found["Actor Name"], found["Actor Country"], found["Actor COW"]) == ("Russia", "RUS", "365")
    assert (found["Primary Actor Sector"], found["Primary Recipient Sector"]) == ("GOV", "CVL")
    assert (found["City"], found["Province"], found["Country"]) == ("Djenne", "Mopti", "MLI")
    assert (found["GeoNames ID"], found["Event Date"]) == (2458928, "2023-05-04")
    assert (found["Source"], found["Publication Date"]) == ("Valley Wire", "2023-05-05")


@pytest.mark.parametrize(
    ("status", "mode"), [("denied", "negation"), ("planned", "future"), ("possible", "hypothetical")]
)
def test_what_did_not_happen_has_a_mode(status: str, mode: str) -> None:
    assert plover(fight(status=status))["Event Mode"] == f"aerial;{mode}"


def test_a_threat_was_made_though_its_deed_was_not_done() -> None:
    found = plover(fight(status="planned", codes={"plover": "THREATEN", "cameo": "13"}))
    assert (found["Event Type"], found["Event Mode"]) == ("THREATEN", None)


def test_what_was_long_ago_is_historical() -> None:
    old = When(start="2022-01-01", end="2022-01-01", precision="day", value="2022-01-01")
    assert plover(fight(time=old))["Event Mode"] == "aerial;historical"


def test_all_who_fight_each_other_are_actors() -> None:
    found = plover(fight("clash", actors=(ARMY,), targets=(REBELS,)))
    assert (found["Actor Sectors"], found["Recipient Name"]) == ("MIL;REB", None)
    assert found["Actor Country"] == "MLI;MLI"


def test_armed_men_whom_nobody_names() -> None:
    assert plover(fight(actors=(GUNMEN,)))["Primary Actor Sector"] == "UAF"


def test_types_that_need_somebody_whom_they_concern() -> None:
    assert reason(PLOVER, claim("aid", actors=(RUSSIA,))) == "whom it concerns is not told, and AID needs it"
    assert plover(claim("aid", actors=(RUSSIA,), targets=(PEOPLE,)))["Event Type"] == "AID"


def test_types_that_plover_lacks() -> None:
    assert reason(PLOVER, claim("control")) == "PLOVER has no type for 'control'"


def test_every_code_of_the_ontology_is_on_plovers_and_cameos_lists() -> None:
    types = table("plover")["types"]
    for name, kind in event_types().items():
        root, _, mode = (kind.plover or "AGREE").partition("/")
        assert not mode or mode in types[root]["modes"], name
        assert kind.cameo is None or kind.cameo.ljust(3, "0") in rules.CAMEO, name
    assert set(table("plover")["contexts"]) <= set(event_types())
    assert set(table("cameo")["goldstein"]) <= rules.CAMEO


def test_an_air_strike_in_cameo() -> None:
    found = cameo(fight())
    assert (found["EventCode"], found["QuadClass"], found["GoldsteinScale"]) == ("195", 4, -10.0)
    assert (found["Actor1Code"], found["Actor1Name"], found["Actor2Code"]) == ("RUSGOV", "RUSSIA", "CVL")
    assert (found["SQLDATE"], found["MonthYear"], found["Year"]) == (20230504, 202305, 2023)
    assert found["FractionDate"] == 2023.4219
    assert (found["ActionGeo_Type"], found["ActionGeo_CountryCode"]) == (4, "ML")
    assert found["ActionGeo_FullName"] == "Djenne, Mopti, Mali"
    assert (found["NumMentions"], found["NumArticles"], found["DATEADDED"]) == (1, 1, 20230509000000)


def test_a_root_by_itself_has_a_third_digit() -> None:
    assert cameo(claim("aid", actors=(RUSSIA,)))["EventCode"] == "070"


@pytest.mark.parametrize(
    ("precision", "country", "kind"),
    [("exact", "ML", 4), ("admin1", "ML", 5), ("country", "ML", 1), ("exact", "US", 3), ("admin1", "US", 2)],
)
def test_kinds_of_places(precision: str, country: str, kind: int) -> None:
    place = TOWN.model_copy(update={"precision": precision, "country": country})
    assert cameo(fight(place=place))["ActionGeo_Type"] == kind


def test_words_are_coded_where_they_were_said() -> None:
    said = fight(status="planned", codes={"plover": "THREATEN", "cameo": "13"})
    assert cameo(said)["EventCode"] == "130"
    refused = claim("aid", status="denied", actors=(RUSSIA,), codes={"plover": "REJECT", "cameo": "12"})
    assert cameo(refused)["EventCode"] == "120"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"status": "denied", "attribution": source("an army")}, "it is only denied"),
        ({"status": "possible"}, "it is only said to be possible"),
        ({"time": None}, "no day is told that it was on or after"),
        ({"time": WEEK}, "its day is not told, and GDELT's columns cannot say so"),
    ],
)
def test_what_cameo_cannot_say_is_left_out(more: dict[str, Any], why: str) -> None:
    assert reason(CAMEO, fight(**more)) == why
    assert reason(CAMEO, claim("group_change")) == "CAMEO has no code for 'group_change'"


@pytest.mark.parametrize("scheme", [PLOVER, CAMEO])
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(event=events())
def test_any_event_makes_a_row_by_the_rules_or_a_reason(scheme: Scheme, event: Told) -> None:
    assert len(list(scheme.rows(event))) == 1
    rows(scheme, event)
