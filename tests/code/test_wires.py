"""News as agencies tell it: the act, who says so, its toll; weapons counted on; headlines and their weapons."""

import pytest

from tests.code.reading import counts, names, read, read_in_conflict


@pytest.mark.parametrize(
    "sentence",
    [
        "A car bomb exploded outside a bank in Kutum, police said, killing five people and wounding 12.",
        "A car bomb exploded outside a bank in Kutum, officials said Sunday, leaving five people dead and 12 injured.",
        "A car bomb tore through a bank in Kutum, leaving five people dead and about 12 injured.",
    ],
)
def test_whoever_tells_of_an_act_has_not_taken_its_toll(sentence: str) -> None:
    claim = read_in_conflict(sentence).one("bombing", "attack_on_civilians", "clash", "casualties")
    assert claim.type == "bombing"
    assert not {"police", "officials"} & set(names(claim, "actors"))
    assert counts(claim) >= {("killed", 5, 5), ("injured", 12, 12)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The death toll in Kutum has gone up to 22.",
        "The number of people killed in Kutum has risen to 22.",
        "The number of those murdered by bandits in Kutum shot up to 22.",
    ],
)
def test_a_toll_that_rises_is_no_bound(sentence: str) -> None:
    assert counts(read_in_conflict(sentence).claims[0]) == {("killed", 22, 22)}


def test_what_goes_on_counting_rockets_is_a_rocket() -> None:
    found = read_in_conflict(
        "Seven rockets hit Kutum on Friday. One crashed into a school. Three more fell on the market."
    )
    assert found.types == ["shelling", "shelling", "shelling"]
    assert [counts(claim) for claim in found.claims] == [{("weapons", each, each)} for each in (7, 1, 3)]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Rebels blew up two planes at the base in Kutum.", "bombing"),
        ("Government troops struck at the rebel headquarters in Kutum.", "ground_assault"),
    ],
)
def test_planes_that_are_hit_and_troops_on_foot_make_no_air_strike(sentence: str, type_: str) -> None:
    assert read_in_conflict(sentence).types == [type_]


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("Kyiv hospital hit as Russian missiles kill 20", "shelling"),
        ("Aleppo school hit as jets kill 20", "air_strike"),
    ],
)
def test_a_headline_names_the_weapon_in_a_clause_beside(title: str, type_: str) -> None:
    assert read(f"{title}\n\nThe army gave no toll on Friday.").claims[0].type == type_
