"""Claims that links hold together -> groups, each of one happening: a pure function of the claims, in any order.

Groups grow by joining the two that weigh most with each other: the mean opinion on the pairs between them, of those
there is an opinion on. Groups never join where a pair between them is apart, so no chain of likenesses brings two
happenings together. Of large groups the first few claims speak for all, but no compared pair that is apart is ever
joined.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence

from dateline.linker.definition import APART

SPEAK = 6  # claims that speak for a group: a bound on the work that a happening told a thousand times makes
Opinion = Callable[[int, int], int]  # on two claims, by number: as score.score gives it
Beside = Mapping[int, Iterable[int]]  # a claim -> others, by number


def clustered(starts: Sequence[Sequence[int]], linked: Beside, barred: Beside, opinion: Opinion) -> list[list[int]]:
    """The groups that `starts`, lists of numbers of claims, grow into; each in order, by their first claims.

    `linked` maps a claim to those that it is linked with: groups without a link between them never join, nor do groups
    with a `barred` pair between them.
    """
    return _Growth(starts, linked, barred, opinion).grown()


class _Growth:
    """Groups while they grow. A group is known by its place in `starts`; of two that join, the lower stays."""

    def __init__(self, starts: Sequence[Sequence[int]], linked: Beside, barred: Beside, opinion: Opinion) -> None:
        self._groups = {place: sorted(members) for place, members in enumerate(starts)}
        self._opinion = opinion
        home = {number: place for place, members in self._groups.items() for number in members}
        self._linked = self._between_groups(linked, home)
        self._barred = self._between_groups(barred, home)

    def _between_groups(self, pairs: Beside, home: Mapping[int, int]) -> dict[int, set[int]]:
        return {
            place: {home[other] for number in members for other in pairs.get(number, ()) if other in home} - {place}
            for place, members in self._groups.items()
        }

    def grown(self) -> list[list[int]]:
        """All groups once nothing joins any more."""
        pairs = [(one, other) for one, near in self._linked.items() for other in near if one < other]
        waiting = [entry for one, other in pairs for entry in self._entry(one, other)]
        heapq.heapify(waiting)
        while waiting:
            _, one, other, sizes = heapq.heappop(waiting)
            if sizes != (len(self._groups.get(one, ())), len(self._groups.get(other, ()))):
                continue  # one of them has grown or gone since
            self._join(one, other)
            for third in self._linked[one]:
                for entry in self._entry(min(one, third), max(one, third)):
                    heapq.heappush(waiting, entry)
        return sorted(self._groups.values())

    def _entry(self, one: int, other: int) -> list[tuple[float, int, int, tuple[int, int]]]:
        """The pair of groups as it waits to be joined, what weighs most first; nothing where it must not join."""
        if other in self._barred[one]:
            return []
        mine, yours = self._groups[one], self._groups[other]
        opinions = [self._opinion(i, j) for i in mine[:SPEAK] for j in yours[:SPEAK]]
        told = [opinion for opinion in opinions if opinion]
        if not told or APART in told or sum(told) <= 0:
            return []
        return [(-sum(told) / len(told), one, other, (len(mine), len(yours)))]

    def _join(self, one: int, other: int) -> None:
        """Make the two one."""
        self._groups[one] = sorted(self._groups[one] + self._groups.pop(other))
        for beside in (self._linked, self._barred):
            for third in beside.pop(other):
                beside[third].discard(other)
                if third != one:
                    beside[third].add(one)
                    beside[one].add(third)
