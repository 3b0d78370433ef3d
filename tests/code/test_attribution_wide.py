"""Attributions beyond speech: thoughts, stances, papers, transcripts; and the rules alone."""

import pytest

from dateline.code.attribution import find, find_attributions, find_sayings
from dateline.code.attribution.features import features
from dateline.code.attribution.find import parse, proposed
from dateline.code.attribution.quotes import quotations
from dateline.code.attribution.weigh import weigh
from dateline.settings import Settings


def told(text: str) -> list[tuple[str | None, str]]:
    """Source and content of each attribution of `text`."""
    return [(found.source.text if found.source else None, found.content.text) for found in find_attributions(text)]


WIDE = [
    ("The mayor hoped that the bridge would open again.", ("The mayor", "that the bridge would open again")),
    ("Residents fear that the militia will return.", ("Residents", "that the militia will return")),
    ("The governor refused to comment on the raid.", ("The governor", "to comment on the raid")),
    (
        "The opposition criticized the decision to go.",
        ("The opposition", "the decision to go"),
    ),
    ("She described the ceasefire as a farce.", ("She", "the ceasefire as a farce")),
    ("The general was confident that the town would hold.", ("The general", "that the town would hold")),
    (
        "A survey shows that prices have doubled.",
        ("A survey", "that prices have doubled"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), WIDE)
def test_thoughts_stances_and_papers(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed twelve people in the market.",
        "Trucks crossed the river at dawn and stopped near the mill.",
        "She drove her sister to the hospital before noon.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert told(text) == []


def test_a_relative_pronoun_is_the_nearest_word_for_its_source() -> None:
    assert ("who", "that the road was mined") in told("We met two drivers who said that the road was mined.")


def test_a_quotation_cut_off_from_its_speaker_by_the_parse_is_still_theirs() -> None:
    text = 'Halima Osman, 41, said of the night: "No water. No light. Nothing at all for anyone."'
    (found,) = [each for each in find_attributions(text) if each.source and "Halima Osman" in each.source.text]
    assert "No water. No light." in found.content.text


def test_one_saying_with_two_cues_is_one_attribution() -> None:
    found = find_attributions("The minister refused to discuss the talks with the rebels.")
    assert len(found) == 1
    assert found[0].cue is not None
    assert found[0].cue.text == "refused to discuss"


def test_two_apostrophes_are_quotation_marks() -> None:
    text = "''They shelled the market twice,'' said the nurse. ''We had no beds left for anyone.''"
    assert [text[q.start : q.end] for q in quotations(text)] == [
        "''They shelled the market twice,''",
        "''We had no beds left for anyone.''",
    ]
    (found,) = find_attributions(text)
    assert found.source is not None
    assert found.source.text == "the nurse"
    assert found.content.text == text


def test_thoughts_are_no_sayings_of_a_claim() -> None:
    text = "The mayor planned to rebuild the bridge."
    assert find_attributions(text)
    assert not [saying for saying in find_sayings(parse(text), text) if saying.voiced]


def test_each_cue_is_chosen_once_with_one_of_its_stretches() -> None:
    text = "The army said on Monday that rebels had burned a depot, a claim that the rebels denied."
    everything = list(proposed(parse(text), text))
    chosen = weigh(everything)
    assert len({each.at for each in chosen}) == len(chosen)
    assert all(each in everything for each in chosen)


def test_no_feature_holds_a_word_of_the_text() -> None:
    text = "Yesterday Zubrowka told the Gazette that marmalade had vanished from Quibbletown."
    names = {name.lower() for each in proposed(parse(text), text) for name in features(each)}
    assert names
    for word in ("zubrowka", "gazette", "marmalade", "vanish", "quibbletown"):
        assert not any(word in name for name in names)


def test_a_user_may_want_the_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stance = "The opposition applauded a ban on arms."
    assert told(stance)
    monkeypatch.setattr(find, "settings", lambda: Settings(attribution="rules"))
    assert told(stance) == []
    assert told("The army said that rebels seized the bridge.") == [("The army", "that rebels seized the bridge")]
