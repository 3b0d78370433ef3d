"""Events of two sides -> pairs, each event in one at most: the best fitting pair first, until none is left (greedy)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.compare.nouns import Pair, Seen
from dateline.ontology import table
from dateline.places.sphere import kilometres

_DEGREE = 110.5  # km between two parallels where they are closest
# What speaks for one event, together 1: the same kind of act, and how near in space, time and toll.
_TYPE, _NEAR, _DAYS, _TOLL = 0.4, 0.3, 0.2, 0.1


def matched(ours: Sequence[Seen], theirs: Sequence[Seen], within_km: float, within_days: int) -> list[Pair]:
    """The pairs, in the order of our events. Both must be of one family of types, and within the bounds."""
    found = sorted(_candidates(ours, theirs, within_km, within_days), key=lambda it: (-it[0], it[1], it[2]))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs: dict[int, Pair] = {}
    for score, one, other, km, days in found:
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            pairs[one] = Pair(
                ours=ours[one], theirs=theirs[other], km=round(km, 1), days=days, score=round(score, 3)
            )  # fmt: skip
    return [pair for _, pair in sorted(pairs.items())]


def _candidates(
    ours: Sequence[Seen], theirs: Sequence[Seen], within_km: float, within_days: int
) -> Iterator[tuple[float, int, int, float, int]]:
    by_day: dict[date, list[int]] = defaultdict(list)
    for number, event in enumerate(theirs):
        for day in _days(event, 0):
            by_day[day].append(number)
    for one, event in enumerate(ours):
        for other in sorted({number for day in _days(event, within_days) for number in by_day.get(day, ())}):
            fit = _fit(event, theirs[other], within_km, within_days)
            if fit is not None:
                yield fit[0], one, other, fit[1], fit[2]


def _fit(one: Seen, other: Seen, within_km: float, within_days: int) -> tuple[float, float, int] | None:
    """How well two events fit, how many km and days apart; null where they cannot be one."""
    if abs(one.lat - other.lat) * _DEGREE > within_km:
        return None
    kind = _kind(one.type, other.type)
    if kind == 0.0:
        return None
    km = kilometres(one.lat, one.lon, other.lat, other.lon)
    if km > within_km:
        return None
    days = max((one.first - other.last).days, (other.first - one.last).days, 0)
    near = 1 - km / within_km if within_km else 1.0
    score = _TYPE * kind + _NEAR * near + _DAYS * (1 - days / (within_days + 1))
    toll = _tolls(one, other)
    return (score / (1 - _TOLL) if toll is None else score + _TOLL * toll), km, days


def _kind(one: str | None, other: str | None) -> float:
    """1 for the same type, less for two of a family or where one side has no type for it, 0 for two families."""
    if one is None or other is None:
        return 0.25
    if one == other:
        return 1.0
    types = table("types")["types"]
    return 0.5 if types[one]["family"] == types[other]["family"] else 0.0


def _tolls(one: Seen, other: Seen) -> float | None:
    """How near the figures of the dead are; null where one side has none, and nothing speaks for or against."""
    best, count = one.killed[1], other.killed[1]
    if best is None or count is None:
        return None
    return 1 - abs(best - count) / max(best, count, 1)


def _days(event: Seen, more: int) -> Iterator[date]:
    first = event.first - timedelta(more)
    for number in range((event.last - event.first).days + 2 * more + 1):
        yield first + timedelta(number)
