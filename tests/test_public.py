"""The names that `import dateline` gives, and that it costs nothing until they are used."""

import inspect
import subprocess
import sys
from datetime import date

import pytest

import dateline
from dateline import record

CONTRACT = {
    "read", "find_times", "find_places", "find_attributions", "find_status", "link",
    "Report", "Claim", "Event", "Place", "When", "Party", "Source", "Span", "Quantity", "Attribution", "Reading",
}  # fmt: skip
SENTENCE = "Rebels attacked Kutum on Friday, the governor said."


def test_every_name_of_the_contract_is_there() -> None:
    assert set(dateline.__all__) >= CONTRACT
    for name in dateline.__all__:
        assert getattr(dateline, name) is not None


def test_the_models_are_those_of_the_record() -> None:
    for name in CONTRACT:
        if name[0].isupper():
            assert getattr(dateline, name) is getattr(record, name)


def test_a_name_that_is_not_there_is_said_so() -> None:
    with pytest.raises(AttributeError, match="'dateline' has no attribute 'shred'"):
        dateline.shred  # noqa: B018


def test_what_is_public_says_what_it_does() -> None:
    for name in CONTRACT:
        assert inspect.getdoc(getattr(dateline, name)), name


def test_importing_it_loads_nothing_heavy() -> None:
    code = (
        "import sys, dateline; dateline.__version__;"
        "print([m for m in ('spacy', 'trafilatura', 'pydantic', 'lxml', 'rich') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"


def test_each_verb_by_itself() -> None:
    times = dateline.find_times(SENTENCE, date(2024, 3, 2))
    assert [(when.start, when.end) for when in times] == [("2024-03-01", "2024-03-01")]
    assert [place.name for place in dateline.find_places(SENTENCE) if place] == ["Kutum"]
    assert [found.cue.text for found in dateline.find_attributions(SENTENCE) if found.cue] == ["said"]
    at = SENTENCE.index("attacked")
    assert dateline.find_status(SENTENCE, at, at + len("attacked")) == "asserted"
    reading = dateline.read(SENTENCE, published="2024-03-02")
    assert [event.claims for event in dateline.link(list(reading.claims))] == [(reading.claims[0].id,)]


def test_spans_may_be_given_to_places() -> None:
    start = SENTENCE.index("Kutum")
    found = dateline.find_places(SENTENCE, spans=[(start, start + 5), (start, start + 5)])
    assert [place.name if place else None for place in found] == ["Kutum", "Kutum"], "one answer a span"
