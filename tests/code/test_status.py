"""Status of an event word by rules: every class of hedge, each with sentences of its own."""

import pytest

from dateline.code.status import find_status, status_of, token_at


def status(marked: str) -> str:
    """The status of the word between asterisks."""
    start = marked.index("*")
    end = marked.index("*", start + 1)
    return status_of(token_at(marked.replace("*", ""), start, end - 1))


ASSERTED = [
    "Russian troops *attacked* the village on Monday.",
    "The army said that rebels *attacked* the base.",
    "Rebels allegedly *attacked* the base.",
    "Israel accused Hamas of *shelling* the crossing.",
    "The group claimed responsibility for the *raid*.",
    "The army managed to *capture* the town.",
    "Troops were able to *recapture* the town.",
    "The army began to *withdraw*.",
    "Almost 40 people were *killed* in the clash.",
    "The strike did not stop the *advance*.",
    "They shelled the hills, aiming to retake positions they *lost* previously.",
    "The offensive that *began* in May has stalled.",
    "He condemned the *attack*.",
    "Ukraine was forced to *withdraw* from the city.",
    "The town has been under a *blockade* since February.",
    "Fighters fled before the army *arrived*.",
    "Thousands protested against the *killing*.",
    "Residents had to *flee* their homes.",
]
DENIED = [
    "Russian troops did not *attack* the village.",
    "The army has denied that its soldiers *abandoned* a post.",
    "The army denied *attacking* the village.",
    "The military denied the *strike*.",
    "The ministry rejected reports that the city had *fallen*.",
    "The ministry dismissed claims of a *withdrawal*.",
    "Air defences prevented an *attack* on the port.",
    "There was no *attack* on the hospital.",
    "Officials said no *attack* had taken place.",
    "No one was *killed* in the strike.",
    "They left without *firing* a shot.",
    "The army failed to *capture* the town.",
    "The general refused to *withdraw*.",
    "Troops will not *withdraw*.",
    "The army no longer *holds* the city.",
    "Rebels almost *captured* the airport.",
    "The agency has no plans to *evacuate* the city.",
    "The two sides stopped short of *declaring* war.",
    "Rebels did not attack or *loot* the village.",
    "The patrol *suffered* no losses.",
]
PLANNED = [
    "He has vowed to *retake* all territory lost to armed groups.",
    "The rebels plan an *offensive* in the north.",
    "Troops stand ready for *offensive* operations near the city.",
    "They moved north in order to *retake* positions.",
    "They shelled the hills, aiming to *retake* positions they lost.",
    "They seem resolved to *regain* lost positions.",
    "Troops will *withdraw* on Friday.",
    "The army is to *withdraw* on Friday.",
    "Army to *withdraw* from the north",
    "Fighters were ordered to *attack* at dawn.",
    "The troops will advance and *seize* the bridge.",
    "The president called for a *ceasefire*.",
]
POSSIBLE = [
    "Residents fear an *attack* on the town.",
    "Rebels are attempting to *retake* the hill.",
    "The group threatened to *attack* the capital.",
    "If the rebels *seize* the dam, power will fail.",
    "Fighting could *spread* to the south.",
    "Did the army *withdraw*?",
    "Officials warned of an imminent *attack*.",
    "At least 40 people are feared *dead*.",
    "It is not clear whether the rebels *captured* the base.",
    "The army could not confirm that the rebels *captured* the base.",
    "The threat of *attack* remains.",
    "Ukraine might be forced to *withdraw* from the city.",
]


@pytest.mark.parametrize("sentence", ASSERTED)
def test_what_happened_is_asserted(sentence: str) -> None:
    assert status(sentence) == "asserted"


@pytest.mark.parametrize("sentence", DENIED)
def test_what_did_not_happen_is_denied(sentence: str) -> None:
    assert status(sentence) == "denied"


@pytest.mark.parametrize("sentence", PLANNED)
def test_what_is_meant_is_planned(sentence: str) -> None:
    assert status(sentence) == "planned"


@pytest.mark.parametrize("sentence", POSSIBLE)
def test_what_may_be_is_possible(sentence: str) -> None:
    assert status(sentence) == "possible"


def test_denials_of_denials_cancel_out() -> None:
    assert status("The army failed to prevent the *attack*.") == "asserted"


def test_a_place_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        find_status("Troops left.", 40, 44)
