"""Facts -> the keys under which a claim is found again, so that only claims that might match are compared."""

from collections.abc import Hashable, Iterator

from dateline.linker.facts import FRESH, Facts

CELL = 0.3  # degrees; more than 25 km north to south, and east to west up to 40 degrees of latitude
LONGEST = 7  # days; claims over longer times match within their own report only
WINDOW = 2000  # characters of a report in which a claim without a place looks for its like
CROWD = 48  # events compared at most, the latest first: a bound on the work that crowded keys make
MEMBERS = 24  # claims of an event compared at most, the latest that joined: the same for events told at length


def keys(facts: Facts) -> list[Hashable]:
    """The keys a claim stands under."""
    found: list[Hashable] = [(facts.family, facts.claim.report, facts.claim.trigger.start // WINDOW)]
    if facts.point is not None:
        row, column = _cell(facts.point)
        found.append((facts.family, facts.claim.report, row, column))
        found += [(facts.family, day, row, column) for day in _days(facts)]
    return found


def looks(facts: Facts) -> Iterator[Hashable]:
    """The keys under which its likes may stand: its own and those around."""
    window = facts.claim.trigger.start // WINDOW
    for near in (window - 1, window, window + 1):
        yield (facts.family, facts.claim.report, near)
    if facts.point is None:
        return
    row, column = _cell(facts.point)
    for i in (row - 1, row, row + 1):
        for j in (column - 1, column, column + 1):
            yield (facts.family, facts.claim.report, i, j)
            for day in _days(facts):
                yield (facts.family, day, i, j)


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // CELL), int(point[1] // CELL)


def _days(facts: Facts) -> range:
    """The days under which a claim is looked for: its own, or those just before a report that gives it none."""
    if facts.days is None:
        return range(0) if facts.published is None else range(facts.published - FRESH, facts.published + 1)
    if facts.days[1] - facts.days[0] >= LONGEST:
        return range(0)
    return range(facts.days[0], facts.days[1] + 1)
