"""Text in capitals, or In Title Case, -> the same text as a sentence would be written, for the parser alone.

The parser was trained on ordinary text and takes capitals for names. What comes out has the same length, so that
every offset into the report stays true.
"""

import re

from dateline.code.parse.capitals import is_abbreviation, listed, name_words, without_marks

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ENDS = re.compile(r"[.?!]++[\"'”’)\]]*+(?:\s|$)")
CAPITALS = 0.8  # share of letters that are capitals, from which a line is taken to be written in them
TITLE_CASE = 0.7  # share of words of four letters and more that start with one
SHORTEST = 12  # letters of a line that can be judged


def recase(line: str, seen: frozenset[str]) -> str:
    """`line` in sentence case where it is in capitals or title case; `seen` are words the report writes small."""
    letters = list(filter(str.isalpha, line))
    if len(letters) < SHORTEST:
        return line
    if sum(map(str.isupper, letters)) >= CAPITALS * len(letters):
        return _lowered(without_marks(line), shouted=True)
    long = [word for word in WORD.findall(line) if len(word) > 3]
    if len(long) > 3 and sum(word[0].isupper() for word in long) >= TITLE_CASE * len(long):
        return _lowered(line, seen=seen)
    return line


def small_words(text: str) -> frozenset[str]:
    """The words that `text` writes without a capital."""
    return frozenset(word for word in WORD.findall(text) if word[0].islower())


def _lowered(line: str, *, shouted: bool = False, seen: frozenset[str] = frozenset()) -> str:
    """`line` in small letters but for names: all of it is in capitals where it is `shouted`, else in title case."""
    words = list(WORD.finditer(line))
    names = name_words(line, words) if shouted else [_title_name(word.group(), seen) for word in words]
    parts: list[str] = []
    end = 0
    first = True
    for match, name in zip(words, names, strict=True):
        word = match.group()
        parts.append(line[end : match.start()])
        short = len(word) <= 4 and word.isupper() and line.upper() != line
        bracketed = line[match.start() - 1 : match.start()] == "(" and line[match.end() : match.end() + 1] == ")"
        if short or (shouted and is_abbreviation(word, bracketed=bracketed)):
            parts.append(word)  # an abbreviation: "UN", "RSF"
        elif first or name:
            parts.append(word[0] + _lower(word[1:]))
        else:
            parts.append(_lower(word))
        first = len(word) > 1 and ENDS.match(line, match.end()) is not None  # not after "U.S."
        end = match.end()
    return "".join(parts) + line[end:]


def _title_name(word: str, seen: frozenset[str]) -> bool:
    """Whether a word with a capital in title case is one the report does not write small, and no listed one."""
    return word.lower() not in seen and not listed(word)


def _lower(text: str) -> str:
    """`text` in small letters, letter for letter: some capitals (İ) have longer small forms and stay."""
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
