"""Which place and time of a sentence governs a claim: the nearest in the parse, and never that of the saying."""

import pytest

from dateline.record import Claim
from tests.code.reading import read_in_conflict


def place(claim: Claim) -> str | None:
    return claim.place.name if claim.place else None


def day(claim: Claim) -> str | None:
    return claim.time.start if claim.time else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels shelled Omdurman and the army bombed Nyala.", {"shelling": "Omdurman", "air_strike": "Nyala"}),
        ("Rebels shelled Omdurman before they seized Kutum.", {"shelling": "Omdurman", "capture": "Kutum"}),
        ("In Nyala, militiamen burned 60 houses.", {"destruction": "Nyala"}),
        ("The governor said in Khartoum that rebels shelled Nyala.", {"shelling": "Nyala"}),
    ],
)
def test_each_claim_has_its_own_place(sentence: str, expected: dict[str, str]) -> None:
    found = read_in_conflict(sentence)
    assert {claim.type: place(claim) for claim in found.claims} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels shelled Omdurman on Tuesday and the army bombed Nyala on Thursday.",
         {"shelling": "2024-02-27", "air_strike": "2024-02-29"}),
        ("The governor said on Thursday that rebels shelled Nyala on Tuesday.", {"shelling": "2024-02-27"}),
        ("On Tuesday rebels shelled Nyala, the governor said on Thursday.", {"shelling": "2024-02-27"}),
    ],
)  # fmt: skip
def test_each_claim_has_its_own_day(sentence: str, expected: dict[str, str]) -> None:
    found = read_in_conflict(sentence)
    assert {claim.type: day(claim) for claim in found.claims} == expected


def test_a_town_goes_before_the_region_it_lies_in() -> None:
    claim = read_in_conflict("Troops shelled Avdiivka in the Donetsk region.").one("shelling")
    assert place(claim) == "Avdiivka"


def test_an_army_s_country_is_not_where_it_fights() -> None:
    claim = read_in_conflict("Mali's army shelled Omdurman.").one("shelling")
    assert place(claim) == "Omdurman"
    assert [party.country for party in claim.actors] == ["ML"]
