"""Claims that links hold together -> groups, each of one happening: a pure function of the claims, in any order.

Groups grow by joining the two that weigh most with each other: the mean opinion on the pairs between them, of those
there is an opinion on. A pair of groups waits at the weight it had when it was last weighed; where either has grown
since, it is weighed anew when its turn comes. Groups never join where a pair between them is apart, so no chain of
likenesses brings two happenings together; nor where each has a row of one dataset, which a report that tells of both
rows might bring together otherwise. Of large groups the first few claims speak for all, but no compared pair
that is apart is ever joined.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence

from dateline.linker.definition import APART

SPEAK = 5  # claims that speak for a group: a bound on the work that a happening told a thousand times makes
Opinion = Callable[[int, int], int]  # on two claims, by number: as score.score gives it
Link = tuple[int, int, int]  # two claims, by number, and the opinion on them
Rows = Mapping[int, tuple[str, str]]  # claims, by number, that are rows of datasets: which dataset's, and the row's id


def clustered(links: Iterable[Link], barred: Sequence[Sequence[int]], rows: Rows, opinion: Opinion) -> list[list[int]]:
    """The groups that claims make; each in order, by their first claims.

    `barred` has for each claim those it is apart from: groups with such a pair between them never join, nor do groups
    without a link between them, nor those that would hold two `rows` of one dataset.
    """
    known = list(links)
    linked = {number for one, other, _ in known for number in (one, other)}
    if len(known) == len(linked) * (len(linked) - 1) // 2 and known:  # each with each: nothing speaks against it
        alone = ([number] for number in range(len(barred)) if number not in linked)
        return sorted([sorted(linked), *alone])
    return _Growth(barred, rows, opinion).grown(known)


class _Growth:
    """Groups while they grow. A group is known by its first claim."""

    def __init__(self, barred: Sequence[Sequence[int]], rows: Rows, opinion: Opinion) -> None:
        self._home = list(range(len(barred)))  # the group of each claim
        self._groups = {number: [number] for number in self._home}
        self._barred = {number: set(others) for number, others in enumerate(barred) if others}
        self._rows = {number: {dataset: row} for number, (dataset, row) in rows.items()}  # of each group, by dataset
        self._opinion = opinion
        self._weighed: set[tuple[int, int, int, int]] = set()

    def grown(self, links: Iterable[Link]) -> list[list[int]]:
        """All groups once nothing joins any more."""
        home, groups, barred = self._home, self._groups, self._barred
        waiting = [(float(-opinion), one, other, 1, 1) for one, other, opinion in links]
        heapq.heapify(waiting)
        while waiting:
            _, one, other, mine, yours = heapq.heappop(waiting)
            one, other = home[one], home[other]
            if one == other or (one in barred and other in barred[one]) or self._are_two_rows(one, other):
                continue
            if other < one:
                one, other = other, one
            if (len(groups[one]), len(groups[other])) == (mine, yours):
                self._join(one, other)
            else:
                for entry in self._entry(one, other):
                    heapq.heappush(waiting, entry)
        return sorted(groups.values())

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
            self._bar(one, other)
        if not told or sum(told) <= 0:
            return []
        return [(-sum(told) / len(told), *known)]

    def _are_two_rows(self, one: int, other: int) -> bool:
        """Whether the two hold different rows of one dataset, to which they are two events."""
        if one not in self._rows or other not in self._rows:
            return False
        yours = self._rows[other]
        return any(yours.get(dataset, row) != row for dataset, row in self._rows[one].items())

    def _join(self, one: int, other: int) -> None:
        """Make the two one."""
        joining = self._groups.pop(other)
        for number in joining:
            self._home[number] = one
        self._groups[one] = sorted(self._groups[one] + joining)
        if rows := self._rows.pop(other, None):
            self._rows[one] = self._rows.get(one, {}) | rows
        for third in self._barred.pop(other, ()):
            top = self._home[third]
            self._barred[top].discard(other)
            self._bar(one, top)

    def _bar(self, one: int, other: int) -> None:
        """Keep the two apart."""
        self._barred.setdefault(one, set()).add(other)
        self._barred.setdefault(other, set()).add(one)
