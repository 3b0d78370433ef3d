"""A thing of an armed force -> the kind of the force: "army positions" and "a rebel convoy" stand for who holds them.

In: the noun of a building, post, vehicle or aircraft. Out: the kind of the force that its words name as its owner.
"""

from collections.abc import Iterator
from functools import cache

from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, children
from dateline.ontology import table
from dateline.parties.classify import term

THINGS = frozenset(("equipment", "facility", "vehicle"))
OF = frozenset(("of",))


def owner_kind(head: Token) -> str | None:
    """The kind of the armed force whose thing `head` is, state_forces or rebels; None for a thing of anybody else."""
    return next((kind for word in owners(head) if (kind := _forces().get(_name(word))) is not None), None)


def owners(head: Token) -> Iterator[Token]:
    """The words that may say whose `head` is; the parser hangs the army of "army armored cars" on the adjective."""
    for word in children(head, "amod", "compound", "nmod", "poss"):
        yield word
        yield from children(word, "npadvmod")
    yield from (word for _, word in after_preposition(head, OF))


def _name(word: Token) -> str:
    return term(word)[0]


@cache
def _forces() -> dict[str, str]:
    return {word: kind for kind, words in table("parties")["owners"].items() for word in words}
