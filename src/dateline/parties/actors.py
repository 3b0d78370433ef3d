"""Text -> the named actors in it: armed groups, forces, ministries, agencies (ontology/actors.toml)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from unicodedata import normalize

from dateline.errors import OntologyError
from dateline.ontology import table
from dateline.parties.known import Named, actor, lasts, rows

_WORD = re.compile(r"[^\W_]+")
_ABBREVIATION = 4  # letters; longer ones are no words and may stand in any case
_BRACKET = 3  # characters from a name to its abbreviation in brackets
_AROUND = 40  # characters on each side that tell a line in capitals
_GAPS = frozenset((" ", "-", "'", "‑", "–", "’", "‘", "ʼ", "`", ".", "/", "(", " (", ") ", ")"))


@dataclass(frozen=True, slots=True)
class _Entry:
    actor: str  # its id
    countries: frozenset[str]
    local: bool


@dataclass(frozen=True, slots=True)
class _Alias:
    """One spelling: its words in lower case, the words as they must stand, and who may be meant."""

    words: tuple[str, ...]
    written: tuple[str, ...]
    exact: bool
    dotted: bool  # "U.N."
    entries: list[_Entry] = field(default_factory=list)


def named_in(
    text: str, countries: frozenset[str] = frozenset(), on: date | None = None
) -> list[tuple[int, int, Named]]:
    """The named actors in `text` as (start, end, who), in order, the longest name at each place.

    `countries` (ISO 3166-1 alpha-2) are those the report is about; they decide between the bearers of one name, and
    so does `on`, the day of the report, which also says who an actor is then (a rebel group that took power since).
    """
    found: list[tuple[int, int, Named]] = []
    words, begun = _begun(text)
    past = 0  # the word after the last name
    others: set[str] = set()  # abbreviations that the text explains as somebody else's
    for at, aliases in begun:
        if at < past:
            continue
        word = words[at]
        for alias in aliases:
            if _fits(alias, text, words, at) and (hit := _decide(alias.entries, countries, on)):
                if _elsewhere(alias, countries) and _explains(text, word.start(), found, hit):
                    others.add(word[0])  # "the Mutual Support Group (GAM)"
                if word[0] in others:
                    break
                past = at + len(alias.words)
                end = words[past - 1].end()
                found.append((word.start(), end + _closes(alias, text, word.start(), end), hit))
                break
    return found


@lru_cache(maxsize=2)
def _begun(text: str) -> tuple[list[re.Match[str]], list[tuple[int, Sequence[_Alias]]]]:
    """The words of a text, and those that begin aliases: asked for its places, and again once these are known."""
    words = list(_WORD.finditer(text))
    return words, [(at, aliases) for at, word in enumerate(words) if (aliases := _begun_by(word[0]))]


@lru_cache(maxsize=65536)
def _begun_by(first: str) -> Sequence[_Alias]:
    """The aliases that the word `first` may begin, longest first."""
    if first.islower() and first.isascii():
        return _small().get(first, ())
    return _index().get(first.lower()) or _index().get(_plain(first)) or ()


def _fits(alias: _Alias, text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether `alias` stands at word `at`."""
    size = len(alias.words)
    if at + size > len(words) or (size > 1 and _plain(words[at + 1][0]) != alias.words[1]):
        return False  # an exact spelling is its own words in lower case too
    for i in range(size):
        word = words[at + i][0]
        if i and text[words[at + i - 1].end() : words[at + i].start()] not in _GAPS:
            return False
        if alias.exact:
            if word != alias.written[i]:
                return False
        elif _plain(word) != alias.words[i] or (alias.written[i][0].isupper() and not word[0].isupper()):
            return False
    if alias.exact and alias.written[0] in _doubtful():
        return not _in_capitals(text, words[at].start(), words[at + size - 1].end())
    return True


def _elsewhere(alias: _Alias, countries: frozenset[str]) -> bool:
    """Whether those an abbreviation may mean belong to other countries than the report's."""
    return alias.exact and not any(entry.countries & countries for entry in alias.entries)


def _explains(text: str, start: int, found: Sequence[tuple[int, int, Named]], hit: Named) -> bool:
    """Whether the abbreviation at `start` stands in brackets after another name than `hit`'s own."""
    if text[start - 1 : start] not in ("(", "[") or not text[max(0, start - 3) : start - 1].strip().isalpha():
        return False
    return not (found and found[-1][2].id == hit.id and start - found[-1][1] <= _BRACKET)


def _closes(alias: _Alias, text: str, start: int, end: int) -> bool:
    """Whether the character at `end` still belongs to the name: its last stop, or the bracket it opened."""
    following = text[end : end + 1]
    return (alias.dotted and following == ".") or (following == ")" and "(" in text[start:end])


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around [start, end) are all in capitals; false where there are none."""
    around = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
    return around.isupper()


def _decide(entries: Sequence[_Entry], countries: frozenset[str], on: date | None) -> Named | None:
    """Who is meant by one name: its known bearer, unless the report is about another one's country alone.

    Of several, one that existed on the day goes before those that did not.
    """
    entries = sorted(entries, key=lambda entry: not lasts(entry.actor, on)) if len(entries) > 1 else entries
    known = [entry for entry in entries if not entry.local]
    local = [entry for entry in entries if entry.local and entry.countries & countries]
    here = [entry for entry in known if entry.countries & countries]
    chosen = here or local or known
    return actor(chosen[0].actor, on) if chosen else None


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    """`word` in lower case, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in normalize("NFKD", word.lower()) if c.isalnum())


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(table("actors")["words"]["capitals"])


@cache
def _small() -> dict[str, list[_Alias]]:
    """Those of the index that a word in small letters may begin."""
    found = {word: [alias for alias in same if not alias.written[0][0].isupper()] for word, same in _index().items()}
    return {word: same for word, same in found.items() if same}


@cache
def _index() -> dict[str, list[_Alias]]:
    """Aliases by their first word, longest first."""
    small = frozenset(table("actors")["words"]["small"])
    aliases: dict[tuple[tuple[str, ...], bool], _Alias] = {}
    for identity, row in rows().items():
        countries = frozenset(filter(None, (row.get("country"), *row.get("where", ()))))
        names = (row["name"], *(past["name"] for past in row.get("spells", ()) if "name" in past))
        for local, spellings in ((False, (*names, *row.get("aliases", ()))), (True, row.get("local", ()))):
            for spelling in dict.fromkeys(spellings):
                alias = _alias(spelling, small)
                # An exact alias is one of its own, or "JeM" would answer for "JEM".
                key = (alias.written if alias.exact else alias.words, alias.exact)
                aliases.setdefault(key, alias).entries.append(_Entry(identity, countries, local))
    index: dict[str, list[_Alias]] = {}
    for alias in aliases.values():
        index.setdefault(alias.words[0], []).append(alias)
    for same in index.values():
        same.sort(key=lambda alias: (-len(alias.words), not alias.exact, alias.written))
    return index


def _alias(spelling: str, small: frozenset[str]) -> _Alias:
    written = tuple(_WORD.findall(spelling))
    if not written:
        raise OntologyError(f"actors.toml: the alias {spelling!r} has no letters")
    if len(written) > 1 and written[-1] in small:
        written = (*written[:-1], written[-1].lower())
    letters = "".join(written)
    exact = len(letters) <= _ABBREVIATION and sum(letter.isupper() for letter in letters) > 1
    return _Alias(tuple(_plain(word) for word in written), written, exact, spelling.endswith("."))
