"""Text -> words with their offsets, and whether their line is written in capitals throughout.

Made for speed: places are looked for in plain text too, where there is no parse.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.places.fold import fold

_WORD = re.compile(
    r"['’][sS]\b|(?:[A-Z]\.){2,}|W\.\s?Va\b|[^\W\d_]+(?:['’ʼ](?!s\b|S\b)[^\W_]+)*\d*|\d[\d,.]*\d|\d+"
    r"|[\"“”()\[\].,;:!?/|—–-]",
    re.UNICODE,
)
_ENDS = frozenset('.!?:;"“”()[]|/—–')


@dataclass(slots=True)
class Word:
    """A word or a mark. `caps`: its line is in capitals, so that its own capital says nothing."""

    start: int
    end: int
    text: str
    low: str
    upper: bool
    caps: bool
    first: bool  # a sentence, title or quotation begins with it
    line: int
    is_word: bool


def words_of(text: str) -> list[Word]:
    """The words and marks of `text`, in order."""
    found: list[Word] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            _line(line, start, number, found)
        start += len(line) + 1
    return found


def neighbour(words: list[Word], at: int, step: int) -> Word | None:
    """The word right before or after, with only a space (or a title's point) between."""
    n = at + step
    if not 0 <= n < len(words):
        return None
    if step < 0 and words[n].text == "." and n and len(words[n - 1].text) <= 5 and words[n - 1].upper:
        dotted = words[n - 1]
        return (
            dotted if words[at].start - words[n].end == 1 and words[n].start == dotted.end and dotted.is_word else None
        )
    word = words[n]
    gap = word.start - words[at].end if step > 0 else words[at].start - word.end
    return word if word.is_word and gap == 1 and word.line == words[at].line else None


def _line(line: str, offset: int, number: int, found: list[Word]) -> None:
    caps, first, add = _in_capitals(line), True, found.append
    for match in _WORD.finditer(line):
        word, begins = match.group(), offset + match.start()
        low, upper, is_word = _read(word)
        if is_word:
            add(Word(begins, begins + len(word), word, low, upper, caps, first, number, True))
            first = False
        else:
            add(Word(begins, begins + len(word), word, word, False, caps, False, number, False))
            first = first or (word in _ENDS and not (word == "–" and _joins(line, match.start())))


@lru_cache(maxsize=65536)
def _read(word: str) -> tuple[str, bool, bool]:
    """The folded word, or all of it where nothing is left; whether it has a capital; whether it is a word at all."""
    if not word[0].isalpha():
        return word, False, False
    return fold(word) or word, word[0].isupper() or (len(word) > 2 and word[1] in "'’" and word[2].isupper()), True


def _joins(line: str, at: int) -> bool:
    """ "the Gao–Ansongo road": a dash without blanks joins what stands beside it."""
    return at > 0 and line[at - 1].isalnum() and line[at + 1 : at + 2].isalnum()


def _in_capitals(line: str) -> bool:
    """Whether `line` is written in capitals: nine letters in ten, and more than one word of them."""
    if line.isupper():
        return " " in line.strip() or len(line) > 12
    letters = sum(map(str.isalpha, line))
    return letters > 20 and sum(map(str.isupper, line)) > 0.9 * letters
