"""Claims that links hold together -> groups, each of one happening: a pure function of the claims, in any order.

Groups grow by joining the two that weigh most with each other: the mean opinion on the pairs between them, of those
there is an opinion on. A pair of groups waits at the weight it had when it was last weighed; where either has grown
since, it is weighed anew when its turn comes. Groups never join where a pair between them is apart, so no chain of
likenesses brings two happenings together. Of large groups the first few claims speak for all, but no compared pair
that is apart is ever joined.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping

from dateline.linker.components import Union
from dateline.linker.definition import APART

SPEAK = 5  # claims that speak for a group: a bound on the work that a happening told a thousand times makes
Opinion = Callable[[int, int], int]  # on two claims, by number: as score.score gives it
Link = tuple[int, int, int]  # two claims, by number, and the opinion on them


def clustered(
    size: int, links: Iterable[Link], barred: Mapping[int, Iterable[int]], opinion: Opinion
) -> list[list[int]]:
    """The groups that the claims below `size` make; each in order, by their first claims.

    Groups without a link between them never join, nor do groups with a `barred` pair between them: a claim -> others.
    """
    return _Growth(size, barred, opinion).grown(links)


class _Growth:
    """Groups while they grow. A group is known by its first claim."""

    def __init__(self, size: int, barred: Mapping[int, Iterable[int]], opinion: Opinion) -> None:
        self._union = Union(size)
        self._groups = {number: [number] for number in range(size)}
        self._barred = {number: set(barred.get(number, ())) for number in range(size)}
        self._opinion = opinion
        self._weighed: set[tuple[int, int, int, int]] = set()

    def grown(self, links: Iterable[Link]) -> list[list[int]]:
        """All groups once nothing joins any more."""
        waiting = [(float(-opinion), one, other, 1, 1) for one, other, opinion in links]
        heapq.heapify(waiting)
        while waiting:
            _, one, other, mine, yours = heapq.heappop(waiting)
            one, other = self._union.top(one), self._union.top(other)
            if one == other or other in self._barred[one]:
                continue
            one, other = min(one, other), max(one, other)
            if (len(self._groups[one]), len(self._groups[other])) == (mine, yours):
                self._join(one, other)
            else:
                for entry in self._entry(one, other):
                    heapq.heappush(waiting, entry)
        return sorted(self._groups.values())

    def _entry(self, one: int, other: int) -> list[tuple[float, int, int, int, int]]:
        """The pair of groups as it waits to be joined; nothing where it must not, or waits already as it is."""
        mine, yours = self._groups[one], self._groups[other]
        known = one, other, len(mine), len(yours)
        if known in self._weighed:
            return []
        self._weighed.add(known)
        opinions = [self._opinion(i, j) for i in mine[:SPEAK] for j in yours[:SPEAK]]
        told = [opinion for opinion in opinions if opinion]
        if APART in told:
            self._barred[one].add(other)
            self._barred[other].add(one)
        if not told or sum(told) <= 0:
            return []
        return [(-sum(told) / len(told), *known)]

    def _join(self, one: int, other: int) -> None:
        """Make the two one."""
        self._union.join(one, other)
        self._groups[one] = sorted(self._groups[one] + self._groups.pop(other))
        theirs = self._barred.pop(other)
        for third in theirs:
            top = self._union.top(third)
            self._barred[top].discard(other)
            self._barred[top].add(one)
            self._barred[one].add(top)
