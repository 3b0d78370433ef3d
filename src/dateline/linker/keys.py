"""Facts -> the keys under which a claim is found again by claims of other reports that might tell of the same.

A claim stands under some keys and looks under others; two claims are compared where one stands under a key that the
other looks under, and that is so both ways round: what a claim stands under is kept, and a new claim need only look.
A key is a family of types, a stretch of time, and a cell of the map.
"""

import math
from collections.abc import Iterator
from functools import cache
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


def keys(facts: Facts) -> Keys:
    """The keys of a claim, each once."""
    if not facts.placed:
        return Keys((), ())
    own, around = tuple(_cells(facts)), tuple(_cells_around(facts))
    return Keys(
        tuple(dict.fromkeys(f"{facts.family} {time} {cell}" for time in _times(facts) for cell in own)),
        tuple(dict.fromkeys(f"{facts.family} {time} {cell}" for time in _times_around(facts) for cell in around)),
    )


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


def _cells(facts: Facts) -> Iterator[str]:
    if facts.located and not facts.wide:
        yield f"{facts.row},{facts.column}"
    yield from _by_toll(facts)
    if facts.wide:
        yield facts.place


def _cells_around(facts: Facts) -> Iterator[str]:
    if facts.located and not facts.wide:
        for row in (facts.row - 1, facts.row, facts.row + 1):
            reach = max(_reach(facts.row), _reach(row))  # the same seen from either
            for column in range(facts.column - reach, facts.column + reach + 1):
                yield f"{row},{column % ROUND}"
    yield from _by_toll(facts)
    if facts.wide:
        yield facts.place


def _by_toll(facts: Facts) -> Iterator[str]:
    """Where only a country is told, the toll tells which event of a day is meant."""
    if facts.country and facts.killed_least >= COUNTED:
        yield f"{facts.country} {facts.killed_least}"


@cache
def _reach(row: int) -> int:
    """How many columns east or west NEAR reaches at most from a cell of this row."""
    latitude = min(89.0, max(abs(row), abs(row + 1)) * CELL)
    return math.ceil(NEAR / (CELL * _DEGREE * math.cos(math.radians(latitude))))
