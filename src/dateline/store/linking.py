"""The seam to the linker: what the record keeps of a claim to find its likes by, and how claims become events.

The record asks four things: the keys a claim stands under, the keys to look for its likes under, what speaks for two
claims' being one happening, and the events of claims that hang together by such links.
"""

import hashlib
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from dateline.linker import link
from dateline.linker.block import keys, looks
from dateline.linker.decide import enough
from dateline.linker.facts import Facts, facts
from dateline.linker.merge import Joined, merged
from dateline.linker.pairs import Pairs
from dateline.record import Claim, Event

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What people decided of pairs of claims, by id, the lower first: they stand together, or apart."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


class Linker:
    """What one act of linking remembers."""

    def __init__(self) -> None:
        self._pairs = Pairs()
        self._facts: dict[str, Facts] = {}

    def stands(self, claim: Claim) -> list[int]:
        """The keys a claim stands under, as numbers."""
        return sorted({_digest(key) for key in keys(self._of(claim))})

    def looks(self, claim: Claim) -> list[int]:
        """The keys under which its likes may stand."""
        return sorted({_digest(key) for key in looks(self._of(claim))})

    def weight(self, one: Claim, other: Claim) -> float:
        """What speaks for two claims' telling of one happening, above 0; 0 where it is not enough."""
        a, b = self._of(one), self._of(other)
        weights = self._pairs.score(a, b)
        return sum(weights.values()) if weights is not None and enough(a, b, weights) else 0.0

    def events(self, claims: Sequence[Claim], bounds: Bounds) -> list[Event]:
        """The events of claims that hang together, what people decided heeded; the order of `claims` plays no part."""
        made = link(claims)
        groups = [frozenset(event.claims) for event in made]
        for pair in sorted(bounds.together):
            joined = [group for group in groups if group & set(pair)]
            groups = [group for group in groups if group not in joined] + [frozenset().union(*joined)]
        groups = [part for group in groups for part in _parted(group, bounds.apart)]
        by_id = {claim.id: claim for claim in claims}
        known = {frozenset(event.claims): event for event in made}
        return [known.get(group) or self._merged([by_id[name] for name in group]) for group in groups]

    def _merged(self, claims: Sequence[Claim]) -> Event:
        ordered = sorted(claims, key=lambda claim: (claim.report, claim.trigger.start, claim.id))
        first, *others = (self._of(claim) for claim in ordered)
        return merged([Joined(first, {}), *(Joined(other, {"decision": 1.0}) for other in others)])

    def _of(self, claim: Claim) -> Facts:
        if claim.id not in self._facts:
            self._facts[claim.id] = facts(claim)
        return self._facts[claim.id]


def _parted(group: frozenset[str], apart: frozenset[Pair]) -> list[frozenset[str]]:
    """The group in parts that hold no pair apart: each claim joins the first part that it may be in."""
    parts: list[set[str]] = []
    for claim in sorted(group):
        free = (part for part in parts if not any((min(claim, o), max(claim, o)) in apart for o in part))
        part = next(free, None)
        if part is None:
            parts.append({claim})
        else:
            part.add(claim)
    return [frozenset(part) for part in parts]


def _digest(key: Hashable) -> int:
    """A key as a number of 63 bits: two keys that share one cost a comparison more, and nothing else."""
    return int.from_bytes(hashlib.blake2b(repr(key).encode(), digest_size=8).digest()) >> 1
