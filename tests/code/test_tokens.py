"""A parsed line as plain objects says what spaCy's own tokens say."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from dateline.code.parse.parser import parser, read_off
from dateline.code.parse.tokens import Doc, Token, once

TEXTS = (
    "Rebels shelled two towns near Kuna on Friday, killing at least 14 people and wounding others, police said.",
    'The army denied it.  "We hold the town," its spokesman said. Who shot first? Neither side would say!',
    "A man who, witnesses say, had fled came back; it was the third attack that week which nobody had claimed.",
    "the court heard what police were told soldiers, guards and a priest had done they said to whom in the camp",
    " ",
    "Fire",
)
ANSWERS = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "whitespace_", "text_with_ws", "is_alpha",
    "is_punct", "is_space", "is_quote", "like_num",
)  # fmt: skip
RELATED = ("lefts", "rights", "children", "ancestors", "subtree", "conjuncts")
ONE: dict[str, Callable[[Any], Any]] = {
    "head": lambda token: token.head,
    "left_edge": lambda token: token.left_edge,
    "right_edge": lambda token: token.right_edge,
}


def at(tokens: Iterable[Any]) -> list[int]:
    return [token.i for token in tokens]


@pytest.fixture(params=TEXTS)
def both(request: pytest.FixtureRequest) -> tuple[Doc, Any]:
    told = parser()(request.param)
    return read_off(told), told


def test_each_word_answers_as_spacys(both: tuple[Doc, Any]) -> None:
    ours, theirs = both
    assert (len(ours), ours.text) == (len(theirs), theirs.text)
    for own, other in zip(ours, theirs, strict=True):
        assert {name: getattr(own, name) for name in ANSWERS} == {name: getattr(other, name) for name in ANSWERS}
        assert {name: at(getattr(own, name)) for name in RELATED} == {
            name: at(getattr(other, name)) for name in RELATED
        }
        assert {name: get(own).i for name, get in ONE.items()} == {name: get(other).i for name, get in ONE.items()}
        assert (len(own), repr(own)) == (len(other), other.text)
        assert [own.is_ancestor(each) for each in ours] == [other.is_ancestor(each) for each in theirs]


def test_sentences_and_stretches_are_spacys(both: tuple[Doc, Any]) -> None:
    ours, theirs = both
    assert [(s.start, s.end, s.text, s.start_char, s.end_char) for s in ours.sents] == [
        (s.start, s.end, s.text, s.start_char, s.end_char) for s in theirs.sents
    ]
    assert [token.sent.start for token in ours] == [token.sent.start for token in theirs]
    for cut in (slice(1, 4), slice(2, 2), slice(3, 1), slice(-3, None), slice(0, 99)):
        assert at(ours[cut]) == at(theirs[cut])
        assert (ours[cut].text, len(ours[cut])) == (theirs[cut].text, len(theirs[cut]))
    whole = ours[:]
    assert at(whole[1:3]) == at(theirs[:][1:3]) and whole[-1] is ours[-1] is ours.words[-1]


def test_beyond_the_line_stands_nobody() -> None:
    line = read_off(parser()("Two words"))
    first, last = line
    assert first.nbor() is last and last.nbor(-1) is first
    for word, step in ((last, 1), (first, -1)):
        with pytest.raises(IndexError):
            word.nbor(step)
    with pytest.raises(IndexError):
        line[2]


def test_arcs_that_cross_have_edges_too() -> None:
    forms = [read_off(parser()(word))[0].form for word in ("a", "b", "c", "d", "e")]
    heads = [2, 4, 2, 2, 2]  # the arc of b to e crosses those of c
    line = Doc((form, " ", "", "", "", "", head, False) for form, head in zip(forms, heads, strict=True))
    edges = [(token.left_edge.i, token.right_edge.i) for token in line]
    assert edges == [(0, 0), (1, 1), (0, 4), (3, 3), (1, 4)]
    assert isinstance(line[2], Token) and at(line[2].subtree) == [0, 2, 3, 1, 4]


def test_what_is_asked_of_a_word_once_is_kept_with_it() -> None:
    asked: list[Token] = []

    @once
    def letters(word: Token) -> int:
        asked.append(word)
        return len(word)

    @once
    def first(word: Token) -> str:
        return word.text[0]

    line = read_off(parser()("Two words"))
    assert [letters(word) for word in (*line, *line)] == [3, 5, 3, 5]
    assert asked == [*line]
    assert [first(word) for word in line] == ["T", "w"]
