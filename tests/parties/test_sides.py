"""Who "the enemy", "our troops" and "both sides" are, by who speaks."""

import pytest

from dateline.code.parse.sentences import sentences
from dateline.parties import Cast
from dateline.parties.sides import Sides, unnamed
from dateline.places import find_places_in
from dateline.record import Part, Party, Report, Source, Span


def cast(text: str) -> Cast:
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    parsed = sentences(report)
    return Cast(parsed, find_places_in(report, parsed))


def said(words: str) -> Party:
    return Party(name=words.removeprefix("our "), kind="state_forces", span=Span(start=0, end=len(words), text=words))


def named(text: str, words: str, side: str | None, *seen: Party) -> list[str | None]:
    sources = (Source(name="spokesman", side=side),)
    return [party.id for party in Sides(cast(text)).named((said(words),), sources, seen)]


UKRAINE = "Russian troops fought Ukrainian troops near Kupiansk. Russian guns fired, and Russian jets."
SUDAN = "The RSF fought the Sudanese army in Nyala. The RSF had drones, and the RSF had guns."


@pytest.mark.parametrize(
    ("text", "words", "side", "expected"),
    [
        (UKRAINE, "enemy", "UA", "russian-armed-forces"),
        (UKRAINE, "enemy", "RU", "ukrainian-armed-forces"),
        (UKRAINE, "occupiers", "UA", "russian-armed-forces"),
        (UKRAINE, "our troops", "UA", "ukrainian-armed-forces"),
        (SUDAN, "enemy", "SD", "rsf"),
        (SUDAN, "our fighters", "rsf", "rsf"),
        (SUDAN, "enemy", "rsf", "saf"),
        (UKRAINE, "enemy", None, None),
        ("Nobody came.", "enemy", "UA", None),
    ],
)
def test_by_the_side_of_who_speaks(text: str, words: str, side: str | None, expected: str | None) -> None:
    assert named(text, words, side) == [expected]


def test_the_enemy_is_whom_the_claims_before_set_against_the_speaker() -> None:
    wagner = Party(name="Wagner Group", id="wagner", kind="militia", country="RU")
    assert named(UKRAINE, "enemy", "UA", wagner) == ["wagner"]


def test_both_sides_are_the_two_that_fought_last() -> None:
    rsf, saf = (
        Party(name="RSF", id="rsf", kind="militia"),
        Party(name="SAF", id="saf", kind="state_forces", country="SD"),
    )
    assert named(SUDAN, "both sides", None, saf, rsf) == ["saf", "rsf"]
    assert named(SUDAN, "the two warring parties", None, saf, rsf, saf) == ["rsf", "saf"]
    assert named(SUDAN, "both sides", None) == [None]


def test_a_named_party_stays() -> None:
    assert not unnamed(Party(name="M23", id="m23", kind="rebels"))
    assert not unnamed(said("the left side"))
