"""Denials: claims of their own, tied to what they deny, in one disputed event with it."""

import pytest

from dateline.record import Claim
from tests.code.reading import Read, read

TOLD = """Fighting around El Obeid

EL OBEID, Sudan (The Wire) - Rebels said on Monday that the army had shelled the market in El Obeid, killing 12 people.
"""


def denial(words: str, opening: str = TOLD) -> tuple[Read, list[Claim]]:
    """The report of `opening` and `words`, and those of its claims that deny another."""
    found = read(f"{opening}\n{words}\n")
    return found, [claim for claim in found.claims if claim.denies]


def denied(found: Read, claim: Claim) -> Claim:
    return next(other for other in found.claims if other.id == claim.denies)


@pytest.mark.parametrize(
    "words",
    [
        "The army denied shelling the market.",
        "The army denied that it had shelled the market in El Obeid.",
        '"We did not shell the market," an army spokesman said.',
        "The army denied the claim.",
        "The army denied responsibility.",
        "The army denied involvement in the shelling of the market.",
        "The army denied that it was behind the shelling of the market.",
        "The army said the reports were false.",
        "The army called the claim a lie.",
        '"These allegations are baseless," an army spokesman said.',
        "The army described the accusation as propaganda.",
        "The army rejected the accusation.",
    ],
)
def test_a_denial_is_tied_to_what_it_denies(words: str) -> None:
    found, denials = denial(words)
    assert len(denials) == 1, [claim.trigger for claim in found.claims]
    told = denied(found, denials[0])
    assert (told.type, told.status, told.attribution[0].name) == ("shelling", "asserted", "Rebels")
    assert denials[0].attribution[0].side == "SD"
    assert denials[0].status == "denied" or denials[0].type == "rejection"


def test_a_denial_in_other_words_tells_of_the_same_act() -> None:
    found, (made,) = denial("The army denied the claim.")
    assert (made.type, made.status, made.trigger.text) == ("shelling", "denied", "denied")
    assert made.place is not None
    assert made.place.name == "El Obeid"
    assert made.place.inferred
    assert all(party.inferred and party.span is None for party in made.actors)
    assert not made.quantities
    assert any(note.claim == made.id for note in found.why)


@pytest.mark.parametrize(
    "words",
    [
        "The army denied the request.",
        "The army did not deny the claim.",
        "The claims are true, the army said.",
        "The army denied that it had captured Nyala.",
        "Nobody was hurt in the shelling, the rebels said.",
        "The army denied claims that the road had been mined.",
    ],
)
def test_what_denies_nothing_that_was_told_is_tied_to_nothing(words: str) -> None:
    assert not denial(words)[1]


def test_a_denial_with_nothing_told_before_makes_nothing() -> None:
    opening = "Fighting around El Obeid\n\nEL OBEID, Sudan - Soldiers, guns and tanks stood by the road.\n"
    assert not denial("The army denied the claim.", opening)[1]


def test_a_denial_may_stand_before_what_it_denies() -> None:
    found = read("Army denies shelling El Obeid market\n\n" + TOLD.split("\n\n")[1])
    first = found.claims[0]
    assert first.status == "denied"
    assert first.denies in {claim.id for claim in found.claims if claim.status == "asserted"}


@pytest.mark.parametrize("words", ["The army denied the claim.", "The army rejected the accusation."])
def test_the_event_is_disputed_and_says_by_whom(words: str) -> None:
    found, (claim,) = denial(words)
    (event,) = [event for event in found.reading.events if claim.id in event.claims]
    assert claim.denies in event.claims
    assert (event.type, event.status, event.agreement) == ("shelling", "asserted", "disputed")
    told = {(voice.name, voice.status) for voice in event.voices}
    assert ("Rebels", "asserted") in told
    assert any(status == "denied" for _, status in told)
    assert {claim for voice in event.voices for claim in voice.claims} == set(event.claims)


@pytest.mark.parametrize(
    ("words", "doer"),
    [
        ("The army denied any role in the bombing of the mosque.", "Sudanese"),
        ("Rebels are responsible for the bombing of the mosque, residents said.", "Rebels"),
        ("Rebels claimed responsibility for the bombing of the mosque.", "Rebels"),
    ],
)
def test_who_has_a_part_in_it_or_denies_it_is_said_to_have_done_it(words: str, doer: str) -> None:
    claim = read(f"{TOLD}\n{words}\n").one("bombing", "air_strike")
    assert claim.actors[0].name.startswith(doer)
    assert claim.status == ("denied" if "denied" in words else "asserted")
