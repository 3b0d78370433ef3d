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


PASSED_ON = [
    (
        "The depot burned on Friday, Novosti Daily reported, citing two firefighters.",
        [("Novosti Daily", "The depot burned on Friday"), ("two firefighters", "The depot burned on Friday")],
    ),
    (
        "Citing a nurse, the broadcaster said that the ward had been hit.",
        [("the broadcaster", "that the ward had been hit"), ("a nurse", "that the ward had been hit")],
    ),
    (
        "Quoting police officials, Radio Sahel reported that nine men had been shot.",
        [("Radio Sahel", "that nine men had been shot"), ("police officials", "that nine men had been shot")],
    ),
    (
        "According to a spokeswoman, as quoted by the Herald, six villages were flooded.",
        [("a spokeswoman", "six villages were flooded."), ("the Herald", "six villages were flooded.")],
    ),
    (
        "Six villages were flooded, according to Major Ilir Hoxha, as cited by state radio.",
        [("Major Ilir Hoxha", "Six villages were flooded"), ("state radio", "Six villages were flooded")],
    ),
    (
        "The envoy was quoted by the Herald as saying that the truce was dead.",
        [("The envoy", "that the truce was dead"), ("the Herald", "that the truce was dead")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSED_ON)
def test_who_says_it_and_who_passes_it_on(text: str, expected: list[tuple[str, str]]) -> None:
    found = told(text)
    assert all(each in found for each in expected)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The convoy reportedly turned back.", "The convoy reportedly turned back."),
        ("It is reported that the convoy turned back.", "that the convoy turned back"),
        ("There are reports that the convoy turned back.", "that the convoy turned back"),
        ("There were unconfirmed reports of looting in the port.", "looting in the port"),
        ("The commander is said to have left the country.", "to have left the country"),
    ],
)
def test_rumour_has_no_source(text: str, content: str) -> None:
    assert any(source is None and content in found for source, found in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the words of the bishop, the siege was a crime.", ("the bishop", "the siege was a crime.")),
        ("Per the coast guard, 30 people were saved.", ("the coast guard", "30 people were saved.")),
        ("A leaked memo shows that the base knew of the leak.", ("A leaked memo", "that the base knew of the leak")),
        (
            "An engineer who asked not to be named said the dam was cracked.",
            ("An engineer who asked not to be named", "the dam was cracked"),
        ),
        (
            "Tehran: two boats seized in the strait\nTwo boats were seized.",
            ("Tehran", "two boats seized in the strait"),
        ),
        (
            "Two boats seized in the strait: Tehran\nTwo boats were seized.",
            ("Tehran", "Two boats seized in the strait"),
        ),
        ("Ferry sinks off the coast - officials\nA ferry sank.", ("officials", "Ferry sinks off the coast")),
    ],
)
def test_papers_headlines_and_the_unnamed(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)
