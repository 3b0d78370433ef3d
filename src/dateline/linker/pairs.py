"""Facts -> the pairs of claims that speak for one happening.

Claims of two reports are compared where their keys meet. Claims of one report are compared with the claims told just
before them, and with the latest that stand in the same cell of the map: a report is read once and never grows, so
these bounds do not depend on what else is linked.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.linker.facts import Facts
from dateline.linker.keys import keys
from dateline.linker.score import score

WINDOW = 24  # claims of one report, told before a claim, that it is compared with
THERE = 24  # and the latest of the same cell, wherever they stand


def pairs(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Numbers of claims that are compared, the lower first, each pair once. `facts` stand in reading order."""
    yield from _within(facts)
    yield from _across(facts)


def links(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """The pairs that speak for one happening."""
    return ((i, j) for i, j in pairs(facts) if score(facts[i], facts[j]) > 0)


def _within(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    before: dict[tuple[str, str], list[int]] = defaultdict(list)
    there: dict[tuple[str, str, int, int], list[int]] = defaultdict(list)
    for number, claim in enumerate(facts):
        told = before[claim.report, claim.family]
        near = set(told[-WINDOW:])
        told.append(number)
        if claim.located:
            same = there[claim.report, claim.family, claim.row, claim.column]
            near.update(same[-THERE:])
            same.append(number)
        yield from ((other, number) for other in sorted(near))


def _across(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    if len({claim.report for claim in facts}) < 2:
        return
    standing: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(facts):
        stands, looks = keys(claim)
        near = {other for key in looks for other in standing.get(key, ())}
        yield from ((other, number) for other in sorted(near) if facts[other].report != claim.report)
        for key in stands:
            standing[key].append(number)
