"""A pattern -> strings that may take it very long: what precedes each of its repeats, then the repeat's own again."""

import re
from collections.abc import Iterable, Iterator
from re import _parser as parser  # the one way to a pattern's tree
from typing import Any

# Pieces of text that many patterns know, whatever their tree.
PIECES = (
    "a", "A", " ", "\n", "1", "a ", "A ", "1 ", "1,", "<", "<a ", "<!--", ".", '"', "'", "(", "[", "-", "“", "aA", "a-",
    "A-", "a.", "of ", "the ", "\t", "1:", "//", ":", "&", " \n", "|", "a > ", "By ", "a, ", "© ", "?",
)  # fmt: skip
_OF_CATEGORY = {"DIGIT": "1", "SPACE": " ", "WORD": "a", "NOT_WORD": "-", "NOT_SPACE": "a", "NOT_DIGIT": "a"}
_CHOICES = 2  # of a set or of alternatives, the first so many are tried
_SHORT = 8  # characters
_TRIED = "a1 -<.,\nA("


def families(pattern: str, flags: int) -> Iterator[tuple[str, str]]:
    """Pairs of what stands first and what is repeated after it."""
    tree = list(parser.parse(pattern, flags))
    found = [*(("", piece) for piece in PIECES), *_repeats(tree, "")]
    found += [("", before + again) for before, again in found if len(before) < _SHORT]
    found.append(("", _sample(tree, 0)))
    yield from dict.fromkeys(pair for pair in found if pair[1])


def _repeats(tree: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """What stands before each repeat of the tree, and what it repeats."""
    nodes = list(tree)
    for at, (kind, value) in enumerate(nodes):
        here = before + _sample(nodes[:at], 0)
        for inside in _inside(str(kind), value):
            if "REPEAT" in str(kind):
                yield from ((here, _sample(inside, choice)) for choice in range(_CHOICES))
            yield from _repeats(inside, here)


def _inside(kind: str, value: Any) -> list[Any]:
    if "REPEAT" in kind:
        return [value[2]]
    if kind == "BRANCH":
        return list(value[1])
    if kind in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return [value[-1]]
    return [value] if kind == "ATOMIC_GROUP" else []


def _sample(tree: Iterable[Any], choice: int) -> str:
    """A string that the tree may match."""
    return "".join(_one(str(kind), value, choice) for kind, value in tree)


def _one(kind: str, value: Any, choice: int) -> str:
    if kind in ("LITERAL", "RANGE"):
        return chr(int(value if kind == "LITERAL" else value[0]))
    if kind in ("NOT_LITERAL", "ANY"):
        return "a" if value != ord("a") else "b"
    if kind == "CATEGORY":
        return _OF_CATEGORY[str(value).removeprefix("CATEGORY_")]
    if kind == "IN":
        return _of_set(value, choice)
    if "REPEAT" in kind:
        return _sample(value[2], choice) * max(1, min(int(value[0]), 3))
    if kind == "BRANCH":
        return _sample(value[1][choice % len(value[1])], choice)
    return _sample(_inside(kind, value)[0], choice) if kind in ("SUBPATTERN", "ATOMIC_GROUP") else ""


def _of_set(value: list[Any], choice: int) -> str:
    if str(value[0][0]) != "NEGATE":
        kind, its = value[choice % len(value)]
        return _one(str(kind), its, choice)
    shut = {_one(str(kind), its, 0) for kind, its in value[1:]}
    return next((letter for letter in _TRIED if letter not in shut and not _digit_shut(letter, value)), "a")


def _digit_shut(letter: str, value: list[Any]) -> bool:
    return letter.isdigit() and any("DIGIT" in str(its) for _, its in value[1:])


def string(before: str, again: str, length: int) -> str:
    """`before`, then `again` repeated, `length` characters in all."""
    return (before + again * (length // len(again) + 1))[:length]


def flags_of(pattern: "re.Pattern[Any]") -> int:
    """The flags to parse the pattern with, as text."""
    return pattern.flags & ~re.UNICODE
