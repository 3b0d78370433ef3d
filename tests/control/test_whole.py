"""What is about a place as a whole says who holds it; what is about a part, or lies near by, does not."""

from typing import Any

import pytest

from dateline.control.whole import about_a_part
from dateline.record import Claim, Party, Quantity, Span
from dateline.record.claim import PartyKind
from tests.control.told import TOWN, said


def claim(sentence: str, *targets: tuple[str, PartyKind], **fields: Any) -> Claim:
    """A capture told in `sentence`; `targets` are words of it with their kinds."""
    parties = tuple(
        Party(name=words.removeprefix("the "), kind=kind, span=span(sentence, words)) for words, kind in targets
    )
    return said(sentence, "2023-05-20", targets=parties, **fields)[0]


def span(sentence: str, words: str) -> Span:
    at = sentence.index(words)
    return Span.of(sentence, at, at + len(words))


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Troops took Bakhmut", "Bakhmut"),
        ("Troops took the town", "the town"),
        ("Troops took the eastern Ukrainian town of Bakhmut", "the eastern Ukrainian town"),
        ("Troops took an eastern town", "eastern town"),
        ("The strategic city fell to the rebels", "The strategic city"),
        ("Half of the garrison fled as troops took Bakhmut", "Bakhmut"),
    ],
)
def test_the_whole_place(sentence: str, target: str) -> None:
    assert about_a_part(claim(sentence, (target, "unknown"))) is None


@pytest.mark.parametrize(
    ("sentence", "target", "word"),
    [
        ("Troops took most of Bakhmut", "Bakhmut", "most"),
        ("Troops took parts of the town", "the town", "parts"),
        ("Troops hold 80 % of the town", "the town", "80 %"),
        ("Troops took eastern Bakhmut", "eastern Bakhmut", "eastern"),
        ("Troops took northern Bakhmut", "Bakhmut", "northern"),
        ("Troops took the outskirts of Bakhmut", "Bakhmut", "outskirts"),
        ("Troops took a hospital in Bakhmut", "a hospital", "a hospital"),
        ("Troops took three positions in Bakhmut", "three positions", "three positions"),
    ],
)
def test_a_part_of_it(sentence: str, target: str, word: str) -> None:
    kind: PartyKind = "facility" if "hospital" in target else "unknown"
    assert word in str(about_a_part(claim(sentence, (target, kind))))


def test_a_name_may_begin_with_a_point_of_the_compass() -> None:
    named = TOWN.model_copy(update={"name": "East Jerusalem"})
    assert about_a_part(claim("Troops took East Jerusalem", ("East Jerusalem", "unknown"), place=named)) is None


def test_taking_a_place_from_a_named_side() -> None:
    sentence = "The army took Bakhmut from Islamic State"
    loser = Party(name="Islamic State", id="islamic-state", kind="rebels", span=span(sentence, "Islamic State"))
    assert about_a_part(said(sentence, "2023-05-20", targets=(loser,))[0]) is None


def test_taking_prisoners_is_no_taking_of_the_place() -> None:
    sentence = "The army captured 20 rebels in Bakhmut"
    taken = (Quantity(of="captured", min=20, max=20),)
    rebels = Party(name="Islamic State", id="islamic-state", kind="rebels")
    assert about_a_part(said(sentence, "2023-05-20", targets=(rebels,), quantities=taken)[0])
    assert about_a_part(said(sentence, "2023-05-20", targets=(Party(name="rebels", kind="rebels"),))[0])


@pytest.mark.parametrize(
    ("field", "value"), [("precision", "near"), ("precision", "country"), ("relation", "north_of")]
)
def test_what_lies_elsewhere(field: str, value: str) -> None:
    place = TOWN.model_copy(update={field: value})
    assert about_a_part(said("Troops took Bakhmut", "2023-05-20", place=place, targets=())[0])
    assert about_a_part(said("Troops advanced", "2023-05-20", place=None)[0]) == "no place is told"


def test_leaving_is_from_the_place_not_to_it() -> None:
    fled: dict[str, Any] = {"type": "withdrawal", "targets": ()}
    there = said("Troops fled to Bakhmut", "2023-05-20", **fled)[0]
    assert about_a_part(there)
    place = there.place.model_copy(update={"relation": "from"}) if there.place else None
    assert about_a_part(said("Troops fled from Bakhmut", "2023-05-20", place=place, **fled)[0]) is None


def test_a_carried_place_needs_a_word_for_it() -> None:
    beaten = Party(name="assault", kind="unknown")
    assert about_a_part(said("Troops beat back an assault", "2023-05-20", type="repulse", targets=(beaten,))[0])
    assert about_a_part(said("Troops entered the city", "2023-05-20", targets=(Party(name="the city"),))[0]) is None


def test_areas_are_taken_by_their_own_nouns() -> None:
    province = TOWN.model_copy(update={"name": "Donetsk Oblast", "precision": "admin1"})
    assert about_a_part(claim("Troops took the region", ("the region", "unknown"), place=province)) is None
    assert about_a_part(claim("Troops took a village", ("a village", "unknown"), place=province))
