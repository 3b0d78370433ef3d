"""Text in capitals, or In Title Case, -> the same text as a sentence would be written, for the parser alone.

The parser was trained on ordinary text and takes capitals for names. What comes out has the same length, so that
every offset into the report stays true.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from dateline.code.lexicon import lexicon
from dateline.ontology.words import classes

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
CAPITALS = 0.8  # share of letters that are capitals, from which a line is taken to be written in them
TITLE_CASE = 0.7  # share of words of four letters and more that start with one
SHORTEST = 12  # letters of a line that can be judged
TOWN = 15_000  # people from which a name that is no listed word is taken for a town


def recase(line: str, seen: frozenset[str]) -> str:
    """`line` in sentence case where it is in capitals or title case; `seen` are words the report writes small."""
    letters = [char for char in line if char.isalpha()]
    if len(letters) < SHORTEST:
        return line
    if sum(char.isupper() for char in letters) >= CAPITALS * len(letters):
        return _lowered(line, keep=_is_name)
    long = [word for word in WORD.findall(line) if len(word) > 3]
    if len(long) > 3 and sum(word[0].isupper() for word in long) >= TITLE_CASE * len(long):
        return _lowered(line, keep=lambda word: word.lower() not in seen and not _listed(word))
    return line


def small_words(text: str) -> frozenset[str]:
    """The words that `text` writes without a capital."""
    return frozenset(word for word in WORD.findall(text) if word[0].islower())


def _lowered(line: str, keep: Callable[[str], bool]) -> str:
    shouted = line.upper() == line
    parts: list[str] = []
    end = 0
    first = True
    for match in WORD.finditer(line):
        word = match.group()
        parts.append(line[end : match.start()])
        if len(word) <= 4 and word.isupper() and not shouted:
            parts.append(word)  # an abbreviation in a title: "UN", "RSF"
        elif first or keep(word):
            parts.append(word[0] + _lower(word[1:]))
        else:
            parts.append(_lower(word))
        first = line[match.end() : match.end() + 1] in (".", "?", "!")
        end = match.end()
    return "".join(parts) + line[end:]


def _lower(text: str) -> str:
    """`text` in small letters, letter for letter: some capitals (İ) have longer small forms and stay."""
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=20_000)
def _is_name(word: str) -> bool:
    """Whether a word in capitals is a name: a country, a people, a day, a month, or a town that is no English word."""
    from dateline.places import gazetteer  # noqa: PLC0415  (the places room reads parsed sentences itself)
    from dateline.places.fold import fold  # noqa: PLC0415

    small = word.lower().removesuffix("'s").removesuffix("’s")
    if small in CALENDAR or gazetteer().country_of_demonym(small) is not None:
        return True
    if _listed(small) or fold(small) in gazetteer().common or len(small) < 4:
        return False
    return any(
        entry.grade == 0 and (entry.population >= TOWN or entry.kind == "country")
        for entry in gazetteer().find(small)[:3]
    )


def _listed(word: str) -> bool:
    """Whether the ontology lists the word, or its singular or stem, as a common one."""
    small = word.lower()
    forms = (
        small,
        small.removesuffix("s"),
        small.removesuffix("ed"),
        small.removesuffix("d"),
        small.removesuffix("ing"),
        small.removesuffix("es"),
    )
    words = lexicon()
    return any(form in words.verbs or form in words.nouns or form in classes() for form in forms)


CALENDAR = frozenset((
    "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
))  # fmt: skip
