"""Words -> the country they name or belong to: "Ukrainian", "South Sudan's", "U.S.", "Moscow" of who speaks."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.ontology import table
from dateline.places import gazetteer
from dateline.places.fold import beginnings, fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
_LONGEST = 4  # words: "Democratic Republic of Congo"
_AGAINST = frozenset(("anti", "counter", "non", "pro"))


class Nation(NamedTuple):
    """A country named at [start, end) of a text. `behind` is true of "US-backed": others act, with its help."""

    start: int
    end: int
    country: str
    behind: bool


def nations(text: str, *, capitals: bool = False) -> Iterator[Nation]:
    """The countries that `text` names by name or demonym, in order; with `capitals`, their seats of government too.

    "pro-Russian" and "anti-Israel" name none; nor do words in small letters.
    """
    words, begun = _begun(text)
    after = 0
    for at in begun:
        if at < after:
            continue
        word = words[at]
        size, country = _at(text, words, at, capitals)
        after = at + size
        if country and not _opposed(text, words, at):
            yield Nation(word.start(), words[after - 1].end(), country, _behind(text, words, after))


@lru_cache(maxsize=2)
def _begun(text: str) -> tuple[list[re.Match[str]], list[int]]:
    """The words of a text, and the numbers of those that may begin a name: asked for its places, and for its bodies."""
    words = list(_WORD.finditer(text))
    return words, [at for at, word in enumerate(words) if (first := word[0])[0].isupper() and _may_begin(first)]


@lru_cache(maxsize=65536)
def _may_begin(word: str) -> bool:
    """Whether some name of a country or its people begins as `word` does: few words with a capital are such."""
    begun = fold(word)
    return begun in gazetteer().beginnings or begun in _beginnings()


def _at(text: str, words: list[re.Match[str]], at: int, capitals: bool) -> tuple[int, str | None]:
    """How many words from `at` name a country, and which; 1 and None where they name none."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        name = text[words[at].start() : words[at + size - 1].end()]
        if country := _country(name) or (_seats().get(name) if capitals else None):
            return size, country
    return 1, None


def _opposed(text: str, words: list[re.Match[str]], at: int) -> bool:
    return at > 0 and words[at - 1][0].lower() in _AGAINST and text[words[at].start() - 1] == "-"


def _behind(text: str, words: list[re.Match[str]], after: int) -> bool:
    """Whether the word after a hyphen says that others act for it: "Iran-backed", not "Russian-installed"."""
    if after >= len(words) or text[words[after].start() - 1] != "-":
        return False
    return words[after][0].lower() in table("parties")["sponsored"]["words"]


def _country(name: str) -> str | None:
    if name == name.upper() and len(name) > 4:
        name = name.title()  # a text all in capitals
    return _known().get(name.rstrip(".")) or gazetteer().country_named(name) or gazetteer().country_of_demonym(name)


@cache
def _known() -> dict[str, str]:
    """Abbreviations and short names of countries, as place-words.toml has them."""
    words = table("place-words")
    return {**words["country"]["names"], **words["abbreviation"]["names"]}


@cache
def _seats() -> dict[str, str]:
    return {str(name): str(code) for name, code in table("parties")["capitals"].items()}


@cache
def _beginnings() -> frozenset[str]:
    """What the names that our own lists have begin with."""
    return beginnings([*map(fold, _known()), *map(fold, _seats())])
