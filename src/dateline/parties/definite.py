"""What a noun stands for that names nobody: "the group", "the coalition", "the rebels", "the army", "the junta".

In: the named actors of a report in order, and the bodies of the states it tells of. Out: an actor, or a country.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from dateline.code.parse.tokens import Token
from dateline.ontology import table
from dateline.ontology.words import modifiers
from dateline.parties.bodies import Bodies
from dateline.parties.known import Named

NEAR = 1500  # characters back to the group that "the group" stands for
POINTING = frozenset(("that", "the", "this"))
OF_NO_STATE = frozenset(("militia", "rebels"))


class Definites:
    """Nouns without a name -> whom the report means."""

    def __init__(self, named: Sequence[tuple[int, int, Named]], bodies: Bodies) -> None:
        self._named = [(start, who) for start, _, who in named]
        self._starts = [start for start, _ in self._named]
        self._bodies = bodies
        groups = {who.side: who for _, who in self._named if who.kind in OF_NO_STATE}
        self.sole = next(iter(groups.values())) if len(groups) == 1 else None  # the one armed group of the report
        self._first = next((start for start, who in self._named if self.sole and who.side == self.sole.side), 0)

    def actor(self, head: Token, at: int) -> Named | None:
        """The named actor that the noun `head`, at `at` of the report, points back to; None where it does not."""
        if not _points(head):
            return None
        lemma = head.lemma_.lower()
        if lemma in _nouns("group"):
            return self._before(at, group=True)
        if lemma in _nouns("coalition"):
            return self._before(at, group=False)
        if lemma in _nouns("fighters") and head.tag_ in ("NNS", "NNPS"):
            return self.sole if self._first < at else None
        return None

    def country(self, head: Token, at: int) -> str | None:
        """The country (ISO 3166-1 alpha-2) whose army, government or police `head` is, where no country is named."""
        if not _plain(head):
            return None
        return self._bodies.of(head.lemma_.lower(), at) or self._bodies.of(head.lower_, at)

    def _before(self, at: int, *, group: bool) -> Named | None:
        """The last named group, or else coalition, of the `NEAR` characters before `at`."""
        for index in range(bisect_left(self._starts, at) - 1, -1, -1):
            start, who = self._named[index]
            if at - start > NEAR:
                return None
            if who.kind in OF_NO_STATE if group else "coalition" in who.name.lower():
                return who
        return None


def _points(head: Token) -> bool:
    """Whether a noun has "the" or "that" and nothing else before it, and no "of" after it."""
    before = [word for word in head.lefts if not word.is_punct]
    of = any(word.dep_ == "prep" and word.lower_ in ("from", "of") for word in head.rights)
    return len(before) == 1 and before[0].lower_ in POINTING and not of


def _plain(head: Token) -> bool:
    """Whether a noun has nothing before it that tells whose it is: "the army", "90 government troops"."""
    return all(
        word.dep_ in ("det", "nummod", "punct", "quantmod", "advmod", "case") or word.lower_ in _of_a_state()
        for word in head.lefts
    ) and not any(word.dep_ == "prep" and word.lower_ in ("from", "of") for word in head.rights)


@cache
def _of_a_state() -> frozenset[str]:
    return frozenset(word for word, kind in modifiers().items() if kind == "state_forces") | {"armed"}


@cache
def _nouns(name: str) -> frozenset[str]:
    return frozenset(table("parties")["anaphors"][name])
