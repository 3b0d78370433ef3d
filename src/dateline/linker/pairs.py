"""Pairs of claims -> what each field adds to their being one happening, weighed once for all that say the same.

Long reports and many reports repeat themselves: most pairs of claims have been weighed before in all but where the
claims stand.
"""

from collections.abc import Hashable

from dateline.linker.facts import Facts
from dateline.linker.score import beside, score
from dateline.record import Party

_Weights = dict[str, float] | None


class Pairs:
    """Weighs pairs of claims."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}  # of different contents
        self._contents: dict[str, int] = {}  # of claims, by id
        self._known: dict[tuple[int, int], _Weights] = {}

    def score(self, one: Facts, other: Facts) -> _Weights:
        """What each field weighs for the pair; None where one of them forbids it."""
        pair = self._content(one), self._content(other)
        if pair not in self._known:
            self._known[pair] = score(one, other)
        weights = self._known[pair]
        if weights is None:
            return None
        near = beside(one, other)
        if not near:
            return None if near is None else weights
        first = {name: weights[name] for name in ("type",) if name in weights}
        return {**first, "sentence": near, **weights}

    def _content(self, facts: Facts) -> int:
        known = self._contents.get(facts.claim.id)
        if known is None:
            known = self._contents[facts.claim.id] = self._numbers.setdefault(_content(facts), len(self._numbers))
        return known


def _content(facts: Facts) -> Hashable:
    """All of a claim that `score` looks at."""
    claim, place = facts.claim, facts.claim.place
    return (
        (claim.report, claim.type, claim.status, facts.voice),
        place and (place.id, place.name, place.precision, place.country, place.admin1, place.inferred),
        (facts.point, facts.days, facts.firm, facts.published),
        (facts.actors, _described(claim.actors)),
        (facts.targets, facts.things, _described(claim.targets)),
        tuple((quantity.of, quantity.who, quantity.min, quantity.max) for quantity in claim.quantities),
    )


def _described(parties: tuple[Party, ...]) -> frozenset[Hashable]:
    return frozenset((party.kind, party.country) for party in parties)
