"""Facts -> the pairs of claims that speak for one happening.

Claims of two reports are compared where their keys meet. Claims of one report are compared with the claims told just
before them, and with the latest that stand in the same cell of the map: a report is read once and never grows, so
these bounds do not depend on what else is linked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dateline.linker.facts import Facts
from dateline.linker.keys import Corner, looks, stands
from dateline.linker.score import score

WINDOW = 24  # claims of one report, told before a claim, that it is compared with
THERE = 24  # and the latest of the same cell, wherever they stand


def pairs(facts: Sequence[Facts], part: int = 0, parts: int = 1) -> Iterator[tuple[int, int]]:
    """Numbers of claims that are compared, the lower first, each pair once. `facts` stand in reading order.

    Of several `parts`, those of one: that of every so many-th claim with all that stand before it.
    """
    yield from (pair for pair in inside(facts) if pair[1] % parts == part)
    yield from _across(facts, part, parts)


def links(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """The pairs that speak for one happening."""
    return ((i, j) for i, j in pairs(facts) if score(facts[i], facts[j]) > 0)


def inside(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """The pairs of one report among those."""
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


def _across(facts: Sequence[Facts], part: int, parts: int) -> Iterator[tuple[int, int]]:
    if len({claim.report for claim in facts}) < 2:
        return
    standing: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, claim in enumerate(facts):
        if number % parts == part:
            near = _standing(looks(claim), standing)
            yield from ((other, number) for other in sorted(near) if facts[other].report != claim.report)
        own = stands(claim)
        for time in own.times:
            for cell in own.cells:
                standing[time][cell].append(number)


def _standing(wanted: Corner, standing: Mapping[str, Mapping[str, list[int]]]) -> set[int]:
    found: set[int] = set()
    for time in wanted.times:
        if time in standing:
            there = standing[time]
            for cell in wanted.cells:
                if cell in there:
                    found.update(there[cell])
    return found
