"""What a report says shows an act: found, of the right kind, and given to the claim it backs."""

import pytest

from dateline.record import Claim
from tests.code.reading import read_in_conflict

STRIKE = "A Russian missile hit the market in Kramatorsk on Monday. "


def shown(text: str) -> list[tuple[str, str]]:
    """The evidence of the first claim of `text`."""
    return [(each.kind, each.span.text) for each in first(text).evidence if each.span]


def first(text: str) -> Claim:
    return read_in_conflict(text).claims[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A video posted on Telegram shows soldiers shelling the town.", ("video", "A video")),
        ("Satellite images show that the army bombed the hospital.", ("satellite", "Satellite images")),
        ("Leaked documents show the army bombed the hospital.", ("document", "Leaked documents")),
        ("Soldiers shot dead three farmers, according to two witnesses.", ("witness", "two witnesses")),
        ("Witnesses said soldiers shot dead three farmers.", ("witness", "Witnesses")),
        ("Soldiers were filmed in footage from the camp as they shot dead three farmers.", ("video", "footage")),
    ],
)
def test_in_the_sentence_of_the_act(text: str, expected: tuple[str, str]) -> None:
    assert shown(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Footage verified by the agency shows bodies in the street.", ("video", "Footage")),
        ("Satellite images taken on Tuesday confirm the damage.", ("satellite", "Satellite images")),
        ("Photographs published by the brigade show the ruins.", ("photo", "Photographs")),
        ("CCTV captured the moment.", ("video", "CCTV")),
        ("The video was geolocated by analysts.", ("video", "The video")),
        ("Medical records seen by the agency support that account.", ("document", "Medical records")),
    ],
)
def test_in_the_sentence_after_the_act(text: str, expected: tuple[str, str]) -> None:
    assert shown(STRIKE + text) == [expected]


def test_it_goes_to_the_act_and_not_to_its_toll() -> None:
    claims = read_in_conflict(STRIKE + "Nine people were killed. Satellite images confirm the damage.").claims
    assert [bool(claim.evidence) for claim in claims] == [True, *([False] * (len(claims) - 1))]


@pytest.mark.parametrize(
    "text",
    [
        STRIKE + "It was a picture of despair.",
        "Troops shelled the film studio while a picture was being painted.",
        "Rebels attacked the film festival. The film shows a wedding.",
        "Rebels shot dead a witness.",
        STRIKE + "The radio mentioned no images.",
        f"{STRIKE.strip()}\n\nThe weather stayed dry.\n\nSatellite images confirm the damage.",
    ],
)
def test_what_shows_nothing_is_no_evidence(text: str) -> None:
    assert not shown(text)
