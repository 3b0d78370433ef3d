"""Headlines whose verb the tagger takes for a noun."""

import pytest

from dateline.code.parse.clipped import unclip
from dateline.code.parse.parser import parse
from dateline.code.parse.tree import subject as subject_of
from dateline.pipeline import read

STORY = "\n\nSoldiers and rebels fought near the town on Monday, a military spokesman said. Six civilians were killed."


@pytest.mark.parametrize(
    ("headline", "verb", "subject"),
    [
        ("Rebels storm town", "storm", "Rebels"),
        ("Drones bomb airport", "bomb", "Drones"),
        ("Suicide bomber strikes mosque in Quetta", "strikes", "bomber"),
        ("Army shells Kidal", "shells", "Army"),
        ("Militants ambush convoy in Mali", "ambush", "Militants"),
        ("Police raid camp", "raid", "Police"),
    ],
)
def test_the_verb_of_a_headline_is_found(headline: str, verb: str, subject: str) -> None:
    told = unclip(parse(headline))
    root = next(token for token in told if token.dep_ == "ROOT")
    assert (root.text, root.pos_) == (verb, "VERB")
    assert [token.text for token in root.lefts if token.dep_ == "nsubj"] == [subject]
    assert told.text == headline


@pytest.mark.parametrize(
    "headline",
    [
        "Rebel attack on town",
        "Air strikes on Aleppo",
        "Weekend of attacks",
        "Peace talks in Jeddah",
        "Israel air raids",
        "Blast kills six in Mogadishu",  # its verb was found already
        "Rockets were fired at the port",
        "Village attack toll",
    ],
)
def test_other_headlines_keep_their_parse(headline: str) -> None:
    doc = parse(headline)
    assert unclip(doc) is doc


@pytest.mark.parametrize(
    ("line", "verb", "subject"),
    [
        ("Libya: Unknown planes bomb militia depots in Tripoli", "bomb", "planes"),
        ("FARC guerrillas overrun police post; 16 agents dead", "overrun", "guerrillas"),
        ("January 20: Palestinian fighters storm Damour, south of the capital.", "storm", "fighters"),
        ("Rockets rain on southern Israel, Iron Dome stops eight", "rain", "Rockets"),
    ],
)
def test_each_stretch_between_marks_may_tell_something(line: str, verb: str, subject: str) -> None:
    told = next(token for token in unclip(parse(line)) if token.text == verb)
    assert told.pos_ == "VERB"
    found = subject_of(told)
    assert found is not None
    assert found.text == subject


def test_a_name_is_no_verb() -> None:
    line = 'Via an explanation from the Ground Forces Command spokesperson: "The enemy has begun operations."'
    doc = parse(line)
    assert unclip(doc) is doc


def test_a_line_too_long_for_a_headline_is_left_alone() -> None:
    doc = parse("Rebels storm town " * 9)
    assert unclip(doc) is doc


def test_the_claim_of_such_a_headline_cites_its_words() -> None:
    reading = read("Rebels storm town" + STORY, published="2023-09-30")
    claim = next(claim for claim in reading.claims if claim.sentence.start == 0)
    assert (claim.type, claim.trigger.text) == ("ground_assault", "storm")
    assert [party.name for party in claim.actors] == ["Rebels"]
    assert [party.name for party in claim.targets] == ["town"]
    assert reading.report.text[claim.trigger.start : claim.trigger.end] == "storm"


def test_a_time_after_the_verb_of_a_headline_is_nobody_whom_it_hits() -> None:
    found = read(f"Local governor killed hours after interview{STORY}").claims[0]
    assert ([party.name for party in found.actors], [party.name for party in found.targets]) == ([], ["Local governor"])
