"""Time grows with the length of a text and no faster, as told by counting steps, which no other program disturbs."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from dateline.code.parse.sentences import sentences
from dateline.code.parse.tokens import Doc, Form
from dateline.code.parse.tree import is_passive
from dateline.code.setting.attach import Said, Standing
from dateline.linker import link
from dateline.pipeline import read
from dateline.record import Place, Report, Span

TOWNS = ("Kramatorsk", "Goma", "Aleppo", "Mocimboa da Praia", "Hodeidah", "Bamako", "Mosul", "Kunduz")
PUBLISHED = "2024-06-03"


def _steps(do: Callable[[], object]) -> int:
    """Calls of Python functions that `do` makes."""
    count = 0

    def note(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count


def _report(paragraphs: int) -> str:
    """A report, each of whose paragraphs names another day, place and toll."""
    lines = [
        f"On {1 + n % 28} May, rebels shelled a market in {TOWNS[n % len(TOWNS)]}, killing {n + 2} people, "
        f'a spokesman for the army said. "They fired at our men again," he said, and the army struck back.'
        for n in range(paragraphs)
    ]
    return "A month of shelling\n\n" + "\n\n".join(lines) + "\n"


@pytest.mark.parametrize("join", ["\n\n", " "], ids=["paragraphs", "one line"])
def test_twice_the_text_takes_twice_the_steps(join: str) -> None:
    short, long = (_report(n).replace("\n\n", join) for n in (100, 200))
    read(long, published=PUBLISHED)  # tables and answers of the gazetteer are kept from now on
    once = _steps(lambda: read(short, published=PUBLISHED))
    twice = _steps(lambda: read(long, published=PUBLISHED))
    assert twice < 2.2 * once


def test_an_event_told_without_end_is_linked_in_time() -> None:
    line = "Rebels shelled the market in Goma on Friday, killing at least 14 people, the army said."
    text = "\n\n".join(f"{line[:-1]}, entry {n}." for n in range(120))
    claims = read(text, published=PUBLISHED).claims
    assert len(claims) >= 120
    once, twice = _steps(lambda: link(claims[:60])), _steps(lambda: link(claims[:120]))
    assert twice < 2.3 * once


def test_places_are_found_by_where_they_stand() -> None:
    text = "Rebels took Goma.\nRebels took Mosul and Kunduz."
    names = [("Mosul", 30), ("Goma", 12), ("Kunduz", 40)]
    places = [Place(name=name, span=Span.of(text, at, at + len(name))) for name, at in names]
    standing = Standing([*places, Place(name="Sahel")])
    first, second = sentences(Report(id="", text=text))
    assert [mention.what.span for mention in standing.mentions(first)] == [places[1].span]
    assert [mention.head.text for mention in standing.mentions(second)] == ["Mosul", "Kunduz"]


def test_speech_is_found_by_where_it_stands() -> None:
    said = Said([(0, 40), (10, 20), (20, 30), (50, 50)], [(41, 45)])
    assert said.around(0) == {0}
    assert said.around(10) == {0, 1}
    assert said.around(20) == {0, 2}, "an end is exclusive"
    assert said.around(40) == said.around(50) == said.around(99) == frozenset()
    assert said.speaks(41)
    assert not said.speaks(45)


def test_a_chain_of_verbs_is_walked_not_recursed_into() -> None:
    size = 2 * sys.getrecursionlimit()
    words = [("They", "PRP", "nsubjpass"), ("shelled", "VBN", "ROOT"), *[("shelled", "VBN", "conj")] * (size - 1)]
    forms = {word: Form(word, word.lower(), True, False, False, False, False) for word, _, _ in words}
    heads = [1, 1, *range(1, size)]
    doc = Doc(
        (forms[word], " ", word, "", tag, arc, head, False) for (word, tag, arc), head in zip(words, heads, strict=True)
    )
    assert is_passive(doc[3]), "as the first of them is"
    assert is_passive(doc[size]), "however far the first is"
