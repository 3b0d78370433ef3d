"""Parties -> what linking compares of them: who is named, who is armed, what is hit."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dateline.ontology import table
from dateline.ontology.words import armed_kinds, classes
from dateline.ontology.words import kinds as nouns
from dateline.record import Party

THINGS = frozenset(("facility", "vehicle"))
_PEOPLE = frozenset(("civilians", "person"))
_PRONOUNS = frozenset((
    "he", "her", "him", "his", "it", "its", "she", "that", "their", "them", "these", "they", "this", "those", "which",
    "who", "whom",
))  # fmt: skip
_NOBODY = ("unknown", "unidentified", "unnamed")  # "Unidentified Armed Group (Mali)" is a description


def named(parties: Iterable[Party]) -> frozenset[str]:
    """Ids, or else names, of the parties that are named rather than described ("gunmen")."""
    return frozenset(party.id or party.name.casefold() for party in parties if is_name(party))


def is_name(party: Party) -> bool:
    """Whether the party goes by a name of its own."""
    if party.name.casefold().startswith(_NOBODY):
        return False
    if party.id:
        return True
    if party.kind in ("unknown", "civilians"):
        return False
    capitals = [word for word in party.name.split() if word[:1].isupper()]
    return bool(capitals) and not (party.name.startswith(capitals[-1]) and _is_noun(party.name.split()[-1]))


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    """Whether a word describes a party: "Gunmen" at the start of a sentence is no name."""
    plain = word.casefold()
    return not {plain, plain.removesuffix("s"), plain.removesuffix("men") + "man"}.isdisjoint(nouns())


def sides(parties: Iterable[Party]) -> frozenset[str]:
    """Who the parties are, for comparing: those named, or else the kinds described; empty where nothing is told."""
    listed = list(parties)
    return named(listed) or kinds(listed)


def kinds(parties: Iterable[Party]) -> frozenset[str]:
    """The kinds of the parties, as far as they are told."""
    return frozenset(party.kind for party in parties if party.kind != "unknown")


def armed(parties: Iterable[Party]) -> frozenset[str]:
    """Kind and country of the armed parties whose country is known."""
    bearing = armed_kinds()
    return frozenset(f"{party.kind} {party.country}" for party in parties if party.kind in bearing and party.country)


def things(parties: Iterable[Party]) -> frozenset[str]:
    """What is hit, by its noun: buildings and vehicles, and people who are not anybody ("the missionaries")."""
    return frozenset(noun for party in parties for noun in _nouns(party))


def by_pronoun(party: Party) -> bool:
    """Whether a claim speaks of a party that is known by a pronoun alone."""
    said = party.span.text.casefold() if party.span is not None else ""
    return said in _PRONOUNS and party.name.casefold() != said


def fullest(parties: Sequence[Party], lists: Sequence[Sequence[Party]]) -> tuple[Party, ...]:
    """`parties` without those that another one is told more of: "the priests" beside "six Jesuit priests".

    `lists` are those of the claims they come from; what one claim tells apart stays apart.
    """
    apart = [{party.name for party in listed} for listed in lists]
    return tuple(
        party
        for party in parties
        if not any(
            _says_more(other, party) and not any({party.name, other.name} <= names for names in apart)
            for other in parties
        )
    )


def _says_more(other: Party, party: Party) -> bool:
    """Whether `other` may be `party` by a longer name: its noun with more before it, or more of a person's names."""
    if party.id is not None or other.kind != party.kind:
        return False
    short, long = party.name.casefold().split(), other.name.casefold().split()
    if not short or len(short) >= len(long):
        return False
    return long[-len(short) :] == short or (party.kind == "person" and is_name(party) and long[: len(short)] == short)


def _nouns(party: Party) -> Iterator[str]:
    if party.kind in THINGS:
        yield party.name.split()[-1].casefold()
    elif party.kind in _PEOPLE and not is_name(party):
        yield from (noun for word in party.name.split() if (noun := _calling(word.casefold())))


@lru_cache(maxsize=4096)
def _calling(word: str) -> str:
    """The noun that `word` is a form of, where it says what people are that not everybody is; else ""."""
    for noun in (word, word.removesuffix("s"), word.removesuffix("ies") + "y", word.removesuffix("men") + "man"):
        if "civilians" in classes().get(noun, ()):
            return "" if noun in table("linking")["anybody"]["words"] else noun
    return ""
