"""Facts -> the keys under which a claim is found again by claims of other reports that might tell of the same.

A claim stands under some keys and looks under others; two claims are compared where one stands under a key that the
other looks under, and that is so both ways round: what a claim stands under is kept, and a new claim need only look.
A key is a family of types, a stretch of time, and a cell of the map.
"""

import math
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.linker.facts import FRESH, Facts
from dateline.linker.where import CELL, ROUND

LONG = 7  # days: longer times are kept by the month, and compared with each other and with short ones
MONTH = 30  # days
YEARS = 400  # days: what takes longer is no event to be found again
COUNTED = 3  # dead: areas without a point are compared with what tells the same toll, at least so high
NEAR = 25.0  # km
_DEGREE = 111.2  # km


class Keys(NamedTuple):
    """What a claim stands under and what it looks under; empty where it tells no place or no time."""

    stands: tuple[str, ...]
    looks: tuple[str, ...]


class Corner(NamedTuple):
    """Keys in parts: each of the times with each of the cells is one; each part is there once."""

    times: tuple[str, ...]  # with the family of types
    cells: tuple[str, ...]

    def keys(self) -> tuple[str, ...]:
        """The keys, put together."""
        return tuple(f"{time} {cell}" for time in self.times for cell in self.cells)


_NOWHERE = Corner((), ())


def keys(facts: Facts) -> Keys:
    """The keys of a claim, each once."""
    return Keys(stands(facts).keys(), looks(facts).keys())


def stands(facts: Facts) -> Corner:
    """What a claim stands under."""
    if not facts.placed:
        return _NOWHERE
    return Corner(tuple(f"{facts.family} {time}" for time in _times(facts)), (*_own(facts), *_by_name(facts)))


def looks(facts: Facts) -> Corner:
    """What a claim looks under."""
    if not facts.placed:
        return _NOWHERE
    times = tuple(f"{facts.family} {time}" for time in _times_around(facts))
    return Corner(times, (*_around(facts), *_by_name(facts)))


def _times(facts: Facts) -> Iterator[str]:
    if not facts.dated:
        yield from (f"n{day}" for day in [facts.published] if day)
    elif _is_short(facts):
        yield from (f"d{day}" for day in range(facts.first, facts.last + 1))
        yield from (f"s{month}" for month in _months(facts))
    else:
        yield from (f"l{month}" for month in _months(facts))


def _times_around(facts: Facts) -> Iterator[str]:
    if not facts.dated:
        if facts.published:
            yield from (f"d{day}" for day in range(facts.published - FRESH, facts.published + 1))
            yield from (f"n{day}" for day in range(facts.published - 1, facts.published + 2))
    elif _is_short(facts):
        yield from (f"d{day}" for day in range(facts.first, facts.last + 1))
        yield from (f"n{day}" for day in range(facts.first, facts.last + FRESH + 1))
        yield from (f"l{month}" for month in _months(facts))
    else:
        yield from (f"{kind}{month}" for month in _months(facts) for kind in "ls")


def _is_short(facts: Facts) -> bool:
    return facts.last - facts.first < LONG


def _months(facts: Facts) -> range:
    if facts.last - facts.first > YEARS:
        return range(0)
    return range(facts.first // MONTH, facts.last // MONTH + 1)


def _own(facts: Facts) -> Iterator[str]:
    if facts.located and not facts.wide:
        yield f"{facts.row},{facts.column}"


def _around(facts: Facts) -> tuple[str, ...]:
    return _cells_around(facts.row, facts.column) if facts.located and not facts.wide else ()


@lru_cache(maxsize=65_536)  # claims crowd in few places
def _cells_around(row: int, column: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for near in (row - 1, row, row + 1):
        reach = max(_reach(row), _reach(near))  # the same seen from either
        found |= dict.fromkeys(f"{near},{other % ROUND}" for other in range(column - reach, column + reach + 1))
    return tuple(found)


def _by_name(facts: Facts) -> Iterator[str]:
    """Where only a country is told, the toll tells which event of a day is meant; wide places go by their names."""
    if facts.country and facts.killed_least >= COUNTED:
        yield f"{facts.country} {facts.killed_least}"
    if facts.wide:
        yield facts.place


@cache
def _reach(row: int) -> int:
    """How many columns east or west NEAR reaches at most from a cell of this row."""
    latitude = min(89.0, max(abs(row), abs(row + 1)) * CELL)
    return math.ceil(NEAR / (CELL * _DEGREE * math.cos(math.radians(latitude))))
