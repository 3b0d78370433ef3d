"""Words are found where they are said, marked, and never taken for anything but words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import QueryError
from dateline.store import Record
from dateline.store.query.words import match
from tests.store.query.asked import record


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with record(Path(tmp_path_factory.mktemp("asked")) / "r.db") as made:
        yield made


def test_a_claim_that_says_so_with_its_event_and_marks(held: Record) -> None:
    hit, other = held.search("shelled nine")
    assert (other.kind, other.title) == ("report", "Sake shelled again, monitors say")  # in its title and its text
    assert (hit.kind, hit.outlet, hit.type) == ("claim", "Lake Post", "shelling")
    assert hit.words == "Rebels shelled Sake and killed nine people."
    assert [hit.words[start:end] for start, end in hit.found] == ["shelled", "nine"]
    assert hit.event == next(event.id for event in held.events() if event.type == "shelling")


def test_reports_that_say_it_elsewhere_come_after(held: Record) -> None:
    hits = held.search("monitors")
    assert [(hit.kind, hit.title, hit.event) for hit in hits] == [("report", "Sake shelled again, monitors say", None)]
    both = held.search("again*")
    assert [hit.kind for hit in both] == ["report"]


def test_all_words_must_stand_there_and_phrases_in_order(held: Record) -> None:
    assert held.search("crowd burned")
    assert not held.search("burned crowd captured")
    assert held.search('"burned cars"')
    assert not held.search('"cars burned"')


def test_the_best_come_first_and_no_more_than_asked_for(held: Record) -> None:
    scores = [hit.score for hit in held.search("crowd cars", limit=5) if hit.kind == "claim"]
    assert scores == sorted(scores, reverse=True)
    assert len(held.search("crowd", limit=1)) == 1


@pytest.mark.parametrize("words", ["", "  ", '* " -', "()", "''"])
def test_no_word_at_all_is_refused(held: Record, words: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        held.search(words)


@pytest.mark.parametrize(
    "words",
    ["sentence:x", "NOT", "a AND", "NEAR(x, 5)", "x OR", '"open', "^x", "-x", "x*y*", "{a b}:c", "a\0b", "x + y"],
)
def test_the_language_of_the_index_is_not_spoken(held: Record, words: str) -> None:
    held.search(words)


@given(st.text(max_size=30))
def test_no_text_makes_the_index_fail(held: Record, words: str) -> None:
    try:
        match(words)
    except QueryError:
        return
    held.search(words, 3)
