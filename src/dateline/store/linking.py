"""The seam to the linker: what the record keeps of a claim to find its likes by, and how claims become events.

The record keeps a line of text of each claim, and asks: the keys that claims stand and look under, what speaks for two
claims' being one happening, the groups of claims that hang together by such links, and the event of a group.
"""

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.linker import link
from dateline.linker.block import keys, looks
from dateline.linker.decide import enough
from dateline.linker.facts import Facts, facts
from dateline.linker.merge import Joined, merged
from dateline.linker.pairs import Pairs
from dateline.record import Claim, Event, Reason

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What people decided of pairs of claims, by id, the lower first: they stand together, or apart."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


class Keys(NamedTuple):
    """The keys a claim stands under, and those its likes may stand under, as numbers."""

    stands: tuple[int, ...]
    looks: tuple[int, ...]


class Group(NamedTuple):
    """Claims of one happening, by id, in reading order, and what brought them together."""

    claims: tuple[str, ...]
    why: tuple[Reason, ...]


def line_of(claim: Claim) -> str:
    """What the record keeps of a claim for linking."""
    return claim.model_dump_json()


def event_of(claims: Sequence[Claim], why: Sequence[Reason]) -> Event:
    """The event that claims, in reading order, make."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for reason in why:
        weights[reason.claim][reason.field] = reason.weight
    return merged([Joined(facts(claim), weights[claim.id]) for claim in claims])


class Linker:
    """What one act of linking remembers of the lines it was given."""

    def __init__(self) -> None:
        self._pairs = Pairs()
        self._known: dict[str, Facts] = {}

    def keys(self, line: str) -> Keys:
        """The keys of a claim."""
        own = self._facts(line)
        return Keys(*(tuple(sorted({_digest(key) for key in found(own)})) for found in (keys, looks)))

    def within(self, lines: Mapping[int, str]) -> dict[tuple[int, int], float]:
        """What speaks for pairs of claims of one report, by number, the lower first; only where anything does."""
        at = {self._facts(line).claim.id: number for number, line in lines.items()}
        denied = ((number, at.get(self._facts(line).claim.denies or "")) for number, line in lines.items())
        return {(min(one, other), max(one, other)): 1.0 for one, other in denied if other is not None}

    def weight(self, one: str, other: str) -> float:
        """What speaks for two claims' telling of one happening, above 0; 0 where it is not enough."""
        a, b = self._facts(one), self._facts(other)
        weights = self._pairs.score(a, b)
        return sum(weights.values()) if weights is not None and enough(a, b, weights) else 0.0

    def groups(self, lines: Sequence[str], bounds: Bounds) -> list[Group]:
        """The groups of claims that hang together, what people decided heeded; the order of `lines` plays no part."""
        claims = {(known := self._facts(line).claim).id: known for line in lines}
        made = link(list(claims.values()))
        groups = [frozenset(event.claims) for event in made]
        for pair in sorted(bounds.together):
            joined = [group for group in groups if group & set(pair)]
            groups = [group for group in groups if group not in joined] + [frozenset().union(*joined)]
        groups = [part for group in groups for part in _parted(group, bounds.apart)]
        why = {frozenset(event.claims): event.why for event in made}
        return [Group(tuple(sorted(g, key=lambda id_: _reading_order(claims[id_]))), why.get(g, ())) for g in groups]

    def _facts(self, line: str) -> Facts:
        known = self._known.get(line)
        if known is None:
            known = self._known[line] = facts(Claim.model_validate_json(line))
        return known


def _reading_order(claim: Claim) -> tuple[str, int, str]:
    return claim.report, claim.trigger.start, claim.id


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
