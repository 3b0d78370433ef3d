"""A line in capitals -> which of its words are names, and how long an editor's mark in it is.

A word is a name where English does not have it, where the calendar or the gazetteer knows it, or where it stands in
a name: a given name beside a surname, the words of a known actor, "San" and "de la" before one.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from dateline.code.lexicon import lexicon
from dateline.code.parse.english import english
from dateline.ontology import table
from dateline.ontology.people import given, names, titles
from dateline.ontology.words import classes

TOWN = 15_000  # people from which a name that is no listed word is taken for a town
SHORT = 4  # letters: a shorter English word is no town
ABBREVIATION = 6  # letters at most
LONGEST = 4  # words of a person's name
_BRACKETED = re.compile(r"\[([^\[\]]{1,60})\]")
_VOWEL = re.compile(r"[AEIOUYÁÉÍÓÚ]")
_APART = frozenset((" ", "-", ". "))


def name_words(line: str, words: Sequence[re.Match[str]]) -> list[bool]:
    """Whether each of `words`, in order, is part of a name; `line` is in capitals throughout."""
    from dateline.parties.actors import named_in  # noqa: PLC0415  (the parties room reads parsed sentences itself)

    beside = [line[one.end() : other.start()] in _APART for one, other in pairwise(words)]
    found = [is_name(word.group()) for word in words]
    _people([_bare(word.group()) for word in words], beside, found)
    for at in range(len(words) - 1):
        if found[at] and beside[at] and _is_place(f"{words[at].group()} {words[at + 1].group()}"):
            found[at + 1] = True  # "GUATEMALA CITY"
    for start, end, _ in named_in(line):
        for at, word in enumerate(words):
            if start <= word.start() < end and not _grammar(word.group()):
                found[at] = True
    _particles([_bare(word.group()) for word in words], beside, found)
    return found


def _people(words: Sequence[str], beside: Sequence[bool], found: list[bool]) -> None:
    """Mark the words of names that English has too: given names beside a name, "San" and what it opens, surnames."""
    called = [_is_given(word) for word in words]
    for at in range(len(words) - 2, -1, -1):
        if words[at] in names("openers") and beside[at] and not _grammar(words[at + 1]):
            found[at] = found[at + 1] = True
    for at, is_given in enumerate(called):
        if is_given and any(found[i] or called[i] for i in _neighbours(at, words, beside)):
            found[at] = True
    for at, is_given in enumerate(called):
        if found[at] and is_given and not (at and beside[at - 1] and found[at - 1]):
            _family(at, words, beside, found)
    for at in range(1, len(words)):
        if beside[at - 1] and not found[at] and (found[at - 1] or called[at - 1]):
            found[at] = _surname(at, words, beside, found) and _named(at - 1, beside, found, called)
            found[at - 1] |= found[at]


def _named(at: int, beside: Sequence[bool], found: Sequence[bool], called: Sequence[bool]) -> bool:
    """Whether word `at` is a given name, or follows one."""
    return called[at] or (at > 0 and beside[at - 1] and found[at - 1] and called[at - 1])


def _surname(at: int, words: Sequence[str], beside: Sequence[bool], found: Sequence[bool]) -> bool:
    """Whether an English noun after a name goes on with it: "TODD RAY WILSON", "DAVID LESLIE KENT WAS", "KENT,"."""
    kinds = english(words[at])
    if "noun" not in kinds or "stop" in kinds or listed(words[at]):
        return False
    if at + 1 < len(words) and beside[at] and found[at + 1]:
        return True
    return found[at - 1] and (at == len(words) - 1 or not beside[at] or _grammar(words[at + 1]))


def _particles(words: Sequence[str], beside: Sequence[bool], found: list[bool]) -> None:
    """Unmark the particles that stand inside a name: "Victor de la Vega"."""
    for at in range(1, len(words) - 1):
        if words[at] in names("particles") and beside[at - 1] and beside[at]:
            inside = found[at - 1] or words[at - 1] in names("particles")
            if inside and (found[at + 1] or words[at + 1] in names("particles")):
                found[at] = False


def is_abbreviation(word: str, *, bracketed: bool = False) -> bool:
    """Whether a word in capitals is an abbreviation, which stays in capitals.

    It is no English word nor title, and has no vowel, is a known actor's, or stands alone in brackets. The letters of
    names ("M-16") and "I" stay too.
    """
    if len(word) == 1:
        return word != "A"
    if len(word) > ABBREVIATION or english(word.lower()) or word.lower() in titles():
        return False
    return bracketed or _VOWEL.search(word) is None or word in _actor_abbreviations()


def without_marks(line: str) -> str:
    """`line` with its editor's marks ("[TEXT]") blanked and other square brackets made round; its length is kept."""
    return _BRACKETED.sub(_mark, line)


def _mark(match: re.Match[str]) -> str:
    inside = match[1].strip().lower()
    return " " * len(match[0]) if inside in names("editorial") else f"({match[1]})"


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Whether a word in capitals is a name by itself: no English word, a country, a people, a day, a month, a town."""
    from dateline.places import gazetteer  # noqa: PLC0415  (the places room reads parsed sentences itself)
    from dateline.places.fold import fold  # noqa: PLC0415

    small = _bare(word)
    if small in CALENDAR or gazetteer().country_of_demonym(small) is not None:
        return True
    if listed(small):
        return False
    kinds = english(small)
    if not kinds:
        return True
    if fold(small) in gazetteer().common or len(small) < SHORT or kinds != {"noun"}:
        return False
    return any(
        entry.grade == 0 and (entry.population >= TOWN or entry.kind == "country")
        for entry in gazetteer().find(small)[:3]
    )


def listed(word: str) -> bool:
    """Whether the ontology lists the word, or its singular or stem, as a common one."""
    small = word.lower()
    endings = ("", "s", "ed", "d", "ing", "es")
    forms = [small.removesuffix(ending) for ending in endings]
    words = lexicon()
    return any(form in words.verbs or form in words.nouns or form in classes() for form in forms)


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def _neighbours(at: int, words: Sequence[str], beside: Sequence[bool]) -> list[int]:
    """The numbers of the words next to word `at`, with at most a blank, a hyphen and particles between."""
    before = [at - 1] if at > 0 and beside[at - 1] else []
    after = at
    while after < len(beside) and beside[after]:
        after += 1
        if words[after] not in names("particles"):
            return [*before, after]
    return before


def _family(at: int, words: Sequence[str], beside: Sequence[bool], found: list[bool]) -> None:
    """Mark family names after the given name `at` that are English nouns: "JUAN CASANOVA", "ANA MARIA PASTOR DIAZ"."""
    for after in range(at + 1, min(at + LONGEST, len(words))):
        inside = after + 1 < len(words) and beside[after] and found[after + 1]
        noun = english(words[after]) == {"noun"} and (inside or not listed(words[after]))
        if not beside[after - 1] or not (found[after] or noun or words[after] in names("particles")):
            return
        found[after] = True


@lru_cache(maxsize=20_000)
def _is_place(name: str) -> bool:
    from dateline.places import gazetteer  # noqa: PLC0415  (the places room reads parsed sentences itself)

    return any(entry.grade == 0 for entry in gazetteer().find(name.lower())[:3])


def _grammar(word: str) -> bool:
    return "stop" in english(_bare(word))


@lru_cache(maxsize=20_000)
def _is_given(word: str) -> bool:
    """Whether a word in small letters is a given name that English has not as a verb or an adjective."""
    return word in names("given") or (word in given() and english(word) <= {"noun"})


@cache
def _actor_abbreviations() -> frozenset[str]:
    rows = table("actors")["actors"].values()
    names = (name for row in rows for name in (row["name"], *row.get("aliases", ()), *row.get("local", ())))
    return frozenset(name for name in names if name.isupper() and name.isalpha())


CALENDAR = frozenset((
    "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
))  # fmt: skip
