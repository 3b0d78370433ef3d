"""Text -> passages of a few words each: what the gate weighs, and what its weights are learned from.

A passage is a sentence or a piece of one. Words are in small letters and without marks, so that capitals, names' case
and broken punctuation change nothing; a number counts as a number, whatever its figure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

NUMBER = "0"
LONGEST = 40  # words of a passage; texts without stops are cut there
SHORTEST = 3  # words of a line that says something; "World news", "Log in" do not

_WORD = re.compile(r"[a-z]{2,}|\d+(?:[.,]\d+)*|[.!?\n]")
_STOPS = frozenset(".!?\n")
_APOSTROPHES = re.compile(r"[’ʼ`'](?:s\b)?")


def words(text: str) -> list[str]:
    """All words of `text`, in order, without its stops."""
    return without_stops(tokens(text))


def without_stops(tokens: Iterable[str]) -> list[str]:
    """The words among `tokens`."""
    return [word for word in tokens if word not in _STOPS]


def passages(text: str) -> Iterator[list[str]]:
    """The words of each passage of `text`."""
    return in_passages(tokens(text))


def in_passages(tokens: Iterable[str]) -> Iterator[list[str]]:
    """The words among `tokens`, passage by passage."""
    passage: list[str] = []
    for token in tokens:
        if token not in _STOPS:
            passage.append(token)
            if len(passage) < LONGEST:
                continue
        elif token != "\n" and len(passage) < SHORTEST:
            continue  # "Gen. Min Aung", "U.S. troops": no end of a sentence
        if len(passage) >= SHORTEST:
            yield passage
        passage = []
    if len(passage) >= SHORTEST:
        yield passage


def tokens(text: str) -> list[str]:
    """The words and stops of `text`, in order."""
    found = _WORD.findall(_APOSTROPHES.sub("", text.lower()))
    return [NUMBER if token[0].isdigit() else token for token in found]


def terms(passage: Sequence[str]) -> set[str]:
    """What is weighed of a passage: its words, and its pairs of neighbours."""
    return {*passage, *map(" ".join, pairwise(passage))}
