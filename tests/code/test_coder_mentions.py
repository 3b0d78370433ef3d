"""What only wishes, names or recalls an event makes no claim of it."""

import pytest

from tests.code.reading import read_in_conflict, told

WISHES = """
capture | The rebels want to capture Nyala.
ground_assault | Soldiers are eager to attack the base.
capture | The militia is determined to regain the town.
release | Relatives wish to see the hostages freed.
ground_assault | The fighters yearn to storm the barracks.
capture | The rebels, keen to seize the airport, waited.
"""
LABELS = """
The town's siege museum reopened.
The rebel army's attack helicopter was repainted.
The bomb disposal unit held a parade.
The battle tank stood in a museum.
The drone strike team met reporters.
The hostage crisis centre is near the bank.
"""
BACKGROUND = """
The army is trying to win back positions it lost.
Soldiers returned to positions they had lost.
Rebels attacked the base near Kutum that the army had lost.
"""


@pytest.mark.parametrize("line", WISHES.strip().splitlines())
def test_a_wish_is_no_event(line: str) -> None:
    type_, sentence = (part.strip() for part in line.split("|"))
    found = read_in_conflict(sentence)
    assert type_ not in found.types, told(found.claims)


@pytest.mark.parametrize("sentence", LABELS.strip().splitlines())
def test_a_word_that_describes_another_is_no_event(sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert told(found.claims) == []
    assert found.why, "it is seen, and turned down"


@pytest.mark.parametrize("sentence", BACKGROUND.strip().splitlines())
def test_what_was_lost_before_only_says_which_thing_is_meant(sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert not any(claim.trigger.text == "lost" for claim in found.claims), told(found.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "The former mayor died of cancer in Omdurman.",
        "The poet died aged 81 in Omdurman.",
        "Nine patients in Omdurman died of malaria.",
    ],
)
def test_a_death_that_nobody_caused_is_no_claim(sentence: str) -> None:
    assert told(read_in_conflict(sentence).claims) == []


@pytest.mark.parametrize("month", ["on 4 March", "in March 2023", "since March"])
def test_a_month_is_no_demonstration(month: str) -> None:
    found = read_in_conflict(f"The bridge near the market has been closed {month}.")
    assert "protest" not in found.types
    assert any(note.span.text == "March" and "time" in note.why for note in found.why)
