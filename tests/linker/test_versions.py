"""Rival versions of one happening in one report stand together; other acts of the report stay apart."""

from typing import Any

import pytest

from dateline.linker import link, merged
from dateline.record import Claim, Party, Source, Span
from tests.linker.test_link import ARMY, REBELS, claim, killed

GUNMEN = Party(name="Gunmen", kind="rebels")


def _inside(name: str, word: str = "attack", **fields: Any) -> Claim:
    """A claim in the sentence of `claim("a")`, by a word of its own."""
    trigger = Span(start=20, end=20 + len(word), text=word)
    return claim(name, **fields).model_copy(update={"trigger": trigger})


def _events(*claims: Claim) -> int:
    return len(link(claims))


def test_a_sentence_that_denies_one_version_and_tells_another_tells_of_one_event() -> None:
    assert _events(claim("a", actors=(ARMY,), status="denied"), _inside("b", actors=(REBELS,), type="shelling")) == 1
    assert _events(claim("a", actors=(ARMY,)), _inside("b", actors=(REBELS,), type="shelling")) == 2


def test_one_act_told_by_two_verbs_is_one_event() -> None:
    villagers = (Party(name="villagers", kind="civilians"),)
    assert _events(claim("a"), _inside("b", targets=villagers)) == 1
    assert _events(claim("a"), _inside("b", actors=(ARMY,), targets=villagers)) == 2


def test_two_voices_of_one_sentence_tell_of_one_act() -> None:
    army, rebels = (Source(name="army"),), (Source(name="rebels"),)
    assert _events(claim("a", attribution=army), _inside("b", attribution=rebels)) == 1
    told: dict[str, Any] = {"attribution": army, "targets": (Party(name="villagers", kind="civilians"),)}
    assert _events(claim("a", **told), _inside("b", **told)) == 2


@pytest.mark.parametrize(("word", "events"), [("attack", 1), ("stormed", 2)])
def test_a_word_for_any_attack_takes_up_the_one_told_before(word: str, events: int) -> None:
    shelled = claim("a", type="shelling", actors=())
    carried = shelled.place.model_copy(update={"inferred": True}) if shelled.place else None
    when = shelled.time.model_copy(update={"basis": "context"}) if shelled.time else None
    taken_up = claim("b", 100, place=carried, time=when)
    named = taken_up.model_copy(update={"trigger": Span(start=110, end=110 + len(word), text=word)})
    assert _events(shelled, named) == events


def test_a_description_that_opens_a_sentence_is_no_name() -> None:
    assert _events(claim("a", actors=(GUNMEN,)), claim("b", 100, actors=(REBELS,))) == 1
    other = Party(name="Sons of the River", kind="rebels")
    assert _events(claim("a", actors=(other,)), claim("b", 100, actors=(REBELS,))) == 2


def test_copies_of_one_report_speak_with_one_voice() -> None:
    told = [claim(name, report=name, quantities=killed(dead, dead)) for name, dead in (("a", 9), ("b", 9), ("c", 5))]
    assert [toll.best for toll in merged(told).quantities] == [9]
    assert [toll.best for toll in merged(told, origins={"b": "a"}).quantities] == [5]
    alone = [each.model_copy(update={"quantities": ()}) for each in told[:2]]
    assert merged(alone).agreement == "corroborated"
    assert merged(alone, origins={"b": "a"}).agreement == "single"
