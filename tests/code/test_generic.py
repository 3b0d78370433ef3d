"""What is said of acts in general, or done in words, makes no claim; what tells of one happening does."""

import pytest

from dateline.pipeline import read

REPORT = "The army and the rebels fought near Aleppo on Monday, and ten soldiers were killed.\n\n"


def types(sentence: str) -> list[str]:
    """The types of the claims that the last paragraph makes, in a report about conflict."""
    reading = read(REPORT + sentence + "\n")
    return [claim.type for claim in reading.claims if claim.sentence.start >= len(REPORT)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said the government was killing the people.",
        "The speaker knew the terrorists, who murder students.",
        "The bishop said that the rebels must stop murdering civilians.",
        "The senator harshly attacked the president.",
        "The note said that this was a warning.",
        "The president warned that he was not ready to talk.",
        "The country is not deterred by bombings and assassinations.",
        "The army is murdering civilians, the speaker said.",
        "He spoke of kidnappings of journalists.",
        "The bishop said that the army must cease the bombing and shelling of civilians.",
        "The priest warned that the war would go on.",
        "The rebels suspended their attacks on judges.",
        "He spoke of a wave of kidnapping of students.",
        "The priest condemned the bombing of cities.",
        "The guilty must be punished, the bishop said.",
        "He would not sit down with them while they were killing the Syrian people.",
    ],
)
def test_no_one_happening_is_no_claim(sentence: str) -> None:
    assert types(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The rebels, who murdered three students, fled.",
        "Soldiers opened fire on the people in the square in Homs on Tuesday.",
        "The rebels murdered civilians in Idlib.",
        "The rebels attacked the president's convoy.",
        "The bishop accused the rebels of murdering civilians.",
        "There were bombings in Idlib.",
        "The army is shelling villages near Idlib.",
        "He spoke of two kidnappings of journalists.",
        "The army ended the shelling of the villages.",
        "The rebels warned that they would strike the base.",
        "The priest condemned the bombing of cities in the north on Monday.",
        "The priest condemned the bombing of the hospital.",
    ],
)
def test_one_happening_is_a_claim(sentence: str) -> None:
    assert types(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The commander has pleaded not guilty.",
        "The doctor, who ran the clinic, spoke.",
        "Two details give it away.",
        "The ministry said nothing when we asked.",
    ],
)
def test_everyday_senses_of_listed_words_are_no_claim(sentence: str) -> None:
    assert types(sentence) == []
