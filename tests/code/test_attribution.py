"""Who says what: forms of speech, quotations, names resolved through a report."""

import pytest

from dateline.code.attribution import find_attributions, find_sayings, sources_of
from dateline.code.parse.sentences import sentences
from dateline.record import Part, Report, Source


def who(text: str, words: str, title: str = "") -> tuple[Source, ...]:
    """The sources of `words` in a report of `text` under `title`."""
    whole = f"{title}\n{text}" if title else text
    parts: tuple[Part, ...] = (Part(kind="title", start=0, end=len(title)),) if title else ()
    parts += (Part(kind="paragraph", start=len(whole) - len(text), end=len(whole)),)
    report = Report(id="test", text=whole, parts=parts)
    sayings = find_sayings(sentences(report), whole)
    start = whole.index(words)
    return sources_of(sayings, start, start + len(words))


def names(text: str, words: str, title: str = "") -> list[str]:
    return [source.name for source in who(text, words, title)]


SAID = [
    ("The army said that rebels seized the bridge.", "seized", ["army"]),
    ("The army said rebels seized the bridge.", "seized", ["army"]),
    ("Rebels seized the bridge and burned a depot, the army said on Tuesday.", "seized", ["army"]),
    ("Rebels seized the bridge and burned a depot, the state broadcaster RTB reported on Monday.", "burned", ["RTB"]),
    ("The strike, the army said, killed 12 people.", "killed", ["army"]),
    ("According to local officials, 14 people died in the strike.", "died", ["local officials"]),
    ("Fourteen people died in the strike, according to local officials.", "died", ["local officials"]),
    ("Israel accused Hamas of shelling the crossing.", "shelling", ["Israel"]),
    ("The ministry acknowledged losing two villages.", "losing", ["ministry"]),
    ("The general vowed to retake the town.", "retake", ["general"]),
    ("The group, which denied any role, claimed responsibility for the raid.", "raid", ["group"]),
    ("More than 400 attackers were killed, RTB said, citing security sources.", "killed", ["security sources", "RTB"]),
    ("The town fell, according to a monitor quoted by Reuters.", "fell", ["monitor", "Reuters"]),
    ("He claimed victory. Five people were hurt.", "hurt", []),
    ("Rebels reportedly seized the bridge.", "seized", []),
    ("It is reported that rebels seized the bridge.", "seized", []),
    ("The blast claimed 12 lives.", "lives", []),
    ("On Monday, the army confirmed the withdrawal.", "Monday", []),
]


@pytest.mark.parametrize(("text", "words", "expected"), SAID)
def test_forms_of_speech(text: str, words: str, expected: list[str]) -> None:
    assert names(text, words) == expected


def test_a_sentence_without_a_cue_is_the_outlets() -> None:
    assert names("The army said it struck a depot. Rebels later seized the bridge.", "seized") == []


def test_a_name_takes_role_and_organisation_from_the_report() -> None:
    text = (
        "As disclosed by Olena Marchuk, a spokesperson for the southern command, troops left the island. "
        "Marchuk underscored that two boats sank."
    )
    (source,) = who(text, "sank")
    assert (source.name, source.role, source.organisation) == ("Olena Marchuk", "spokesperson", "the southern command")
    assert source.kind == "military"


def test_remarks_speak_for_their_owner() -> None:
    text = "Captain Issa Diallo gave an update on television. His remarks suggested that troops crossed the river."
    assert names(text, "crossed") == ["Issa Diallo"]


def test_it_is_the_organisation_that_spoke_last() -> None:
    text = "Forty people were killed, the UN human rights office said. It said that 42 people had been wounded."
    assert names(text, "wounded") == ["UN human rights office"]


def test_a_quotation_runs_over_sentences() -> None:
    text = '"They came at night. They burned everything," said Mariam, a resident. "We fled to the bush and waited."'
    assert names(text, "came") == ["Mariam"]
    assert names(text, "waited") == ["Mariam"]
    assert who(text, "came")[0].direct


def test_a_quotation_after_a_colon() -> None:
    text = 'Via an explanation from the navy spokesperson: "The situation remains tense as ships shelled the port."'
    (source,) = who(text, "shelled")
    assert source.role == "spokesperson"


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("Police: five killed in market blast", "killed", ["Police"]),
        ("Five killed in market blast, police say", "killed", ["police"]),
        ("Bridge destroyed in strike: Kyiv", "destroyed", ["Kyiv"]),
        ("Burkina Faso: dozens dead in attack", "dead", []),
    ],
)
def test_headlines(title: str, words: str, expected: list[str]) -> None:
    assert names("A blast hit a market.", words, title) == expected


def test_find_attributions_gives_exact_spans() -> None:
    text = "Rebels seized the bridge, a diplomat who spoke on condition of anonymity told reporters."
    (found,) = find_attributions(text)
    assert found.source is not None and found.cue is not None
    assert found.source.text == "a diplomat who spoke on condition of anonymity"
    assert found.cue.text == "told"
    assert found.content.text == "Rebels seized the bridge"
    assert text[found.content.start : found.content.end] == found.content.text
    assert who(text, "seized")[0].kind == "anonymous"


def test_an_empty_text_has_no_attributions() -> None:
    assert find_attributions("") == []


def test_a_groups_spokesman_speaks_for_the_group_by_name() -> None:
    text = (
        "The al-Nasr militia claimed the bombing of the market. "
        "The group's spokesman, Abu Karim, said that ten soldiers were killed."
    )
    (source,) = who(text, "killed")
    assert (source.name, source.organisation, source.kind) == ("Abu Karim", "al-Nasr militia", "rebel")


def test_a_quotation_and_its_tail_are_one_attribution() -> None:
    line = '"We held the hill and then the shells came down," Olena Marchuk said. "Nobody slept at all that night."\n'
    text = line * 40
    assert len(find_attributions(text)) == 40
