"""The seam to the linker: what the record keeps of a claim to find its likes by, and how claims become events.

The record keeps a line of text of each claim, and asks: the keys that claims stand and look under, what speaks for two
claims' being one happening, the groups of claims that hang together by such links, and the event of a group.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from dateline.linker import Decisions, Facts, Group, facts, keys, links, merged, partition, score
from dateline.record import Claim

__all__ = ["Decisions", "Group", "Keys", "Linker", "merged"]


class Keys(NamedTuple):
    """The keys a claim stands under, and those its likes in other reports may stand under, as numbers."""

    stands: tuple[int, ...]
    looks: tuple[int, ...]


class Linker:
    """What one act of linking remembers of the claims and lines it was given. `claims`: those claims, by id."""

    def __init__(self) -> None:
        self.claims: dict[str, Claim] = {}
        self._known: dict[str, Facts] = {}

    def line_of(self, claim: Claim) -> str:
        """What the record keeps of a claim for linking."""
        found = facts(claim)
        line = found.dumped()
        self.claims[claim.id], self._known[line] = claim, found
        return line

    def keys(self, line: str) -> Keys:
        """The keys of a claim."""
        return Keys(*(tuple(sorted({_digest(key) for key in found})) for found in keys(self._facts(line))))

    def within(self, lines: Mapping[int, str]) -> dict[tuple[int, int], float]:
        """What speaks for pairs of claims of one report, by number, the lower first; only where anything does."""
        numbers = {self._facts(line).id: number for number, line in lines.items()}
        told = sorted((self._facts(line) for line in lines.values()), key=lambda claim: (claim.at, claim.id))
        linked = [(told[i], told[j]) for i, j in links(told)]
        by_id = {claim.id: claim for claim in told}
        linked += [(claim, by_id[claim.denies]) for claim in told if claim.denies in by_id and claim.denies != claim.id]
        found: dict[tuple[int, int], float] = {}
        for one, other in linked:
            a, b = numbers[one.id], numbers[other.id]
            found[min(a, b), max(a, b)] = max(1.0, float(score(one, other)))
        return found

    def across(self, one: str, other: str) -> float:
        """What speaks for claims of two reports being one happening, above 0; 0 where nothing does."""
        a, b = self._facts(one), self._facts(other)
        return float(max(0, score(a, b))) if a.report != b.report else 0.0

    def groups(self, lines: Iterable[str], decisions: Decisions) -> list[Group]:
        """The groups of claims that hang together, what people decided heeded; the order of `lines` plays no part."""
        found = partition((self._facts(line) for line in lines), decisions)
        return [group for component in found for group in component.groups]

    def _facts(self, line: str) -> Facts:
        known = self._known.get(line)
        if known is None:
            known = self._known[line] = Facts.loaded(line)
        return known


@lru_cache(maxsize=65_536)  # claims of one report stand and look under many of the same
def _digest(key: str) -> int:
    """A key as a number of 63 bits: two keys that share one cost a comparison more, and nothing else."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) >> 1
