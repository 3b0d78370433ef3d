"""Words of politics: what a report must speak of, and who must do it, before they make a claim."""

import pytest

from tests.code.reading import read, read_in_conflict

# A report of talks, with three words of conflict in all: rebel, sanction, troop.
TALKS = """The president met the leader of Uganda on Monday to discuss a charter that the rebels refuse to sign. {}

The two men spoke for three hours at a hotel by the lake, and a dinner followed. Sanctions have weighed on the country
for years, and its neighbours keep troops on the frontier. The weather was fine, and crowds lined the road."""

# Everyday politics, with as many words of conflict.
TOWN = """The mayor met the leader of the bus drivers on Monday to discuss a charter for police and security. {}

The two men spoke for three hours at a hotel by the lake, and a dinner followed. Taxes have weighed on the
town for years, and its bank, its football club and its airline want loans. The officer at the door was friendly."""


def test_states_and_armed_sides_make_politics_in_a_report_that_speaks_of_conflict() -> None:
    assert "negotiation" in read(TALKS.format("")).types


def test_words_of_peace_tell_that_the_politics_of_a_report_are_those_of_its_conflict() -> None:
    text = TALKS.format("Its neighbours hope for peace, a truce and a treaty. Elders of the lake have called for calm.")
    assert "demand" in read(text).types


@pytest.mark.parametrize("said", ["The union called for calm.", "The mayor rejected a demand of the drivers."])
def test_everyday_politics_make_no_claim(said: str) -> None:
    assert not read(TOWN.format(said)).types


def test_an_ordinary_word_tells_what_a_power_does_in_a_report_about_conflict() -> None:
    told = read_in_conflict("Uganda's president received the foreign minister of Chad on Friday.")
    assert told.types == ["negotiation"]


def test_an_ordinary_word_tells_nothing_of_others() -> None:
    assert not read_in_conflict("The choir received the organist on Friday.").types


WORDINGS = """
accusation  | Uganda lashed out at the rebels.
agreement   | The rebel leader put his name to the peace accord.
agreement   | The army and the rebels settled on a charter.
aid         | Uganda supplied the rebels with fuel.
concession  | The rebels let two aid trucks through.
demand      | The army gave the rebels until midnight to lay down their arms.
negotiation | The army has been in contact with the rebels.
rejection   | The government ruled out any foreign observers.
rejection   | The rebels turned it down.
rejection   | The president would not hear of a pause.
sanction    | Uganda froze the rebels' accounts.
support     | Chad hailed the breakthrough.
threat      | Uganda may use force against the rebels.
threat      | The army will retaliate, a general said.
"""


@pytest.mark.parametrize(
    ("wanted", "sentence"), [[part.strip() for part in line.split("|")] for line in WORDINGS.strip().splitlines()]
)
def test_a_wording_of_politics(wanted: str, sentence: str) -> None:
    told = read_in_conflict(sentence)
    assert told.types == [wanted]


def test_what_is_turned_down_by_a_not_is_said_to_be_turned_down() -> None:
    assert read_in_conflict("The president would not hear of a pause.").one("rejection").status == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The president refused to comment.",
        "The army answered the letter.",
        "A spokesman for the army declined to be named.",
    ],
)
def test_silence_and_plain_answers_are_no_news(sentence: str) -> None:
    assert not read_in_conflict(sentence).types
