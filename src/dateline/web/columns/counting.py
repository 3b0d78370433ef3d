"""Events chosen -> counts of them: by field, and by day, week, month or year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import numpy as np

from dateline.web.columns.nouns import Columns, Mask, Pairs, Voice, Who

By = Literal["day", "week", "month", "year"]
FIELDS = ("type", "country", "party", "outlet", "speaker", "status", "agreement", "review")
_EPOCH = date(1970, 1, 1).toordinal()
_MONDAY = date(1970, 1, 5).toordinal()  # a Monday: weeks begin there
_FINEST: tuple[tuple[int, By], ...] = (
    (62, "day"),
    (400, "week"),
    (366 * 20, "month"),
)  # days that a chart shows at most by day, ...
MOST_BINS = 2_000


@dataclass(frozen=True, slots=True)
class Count:
    """How many events have a value."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Bin:
    """How many events begin from the day `start` to the day `end`."""

    start: str
    end: str
    count: int


def by_field(columns: Columns, chosen: Mask, field: str, limit: int) -> list[Count]:
    """The values that most of the chosen events have, and how many; events without one are not counted."""
    name = "voice" if field == "speaker" else field
    values, held = columns.values[name].all, getattr(columns, name)
    if isinstance(held, Pairs):
        counts = held.counts(chosen, len(values))
        if name in ("party", "voice"):
            return _named(columns, chosen, name, limit)
    else:
        counts = np.bincount(held[chosen], minlength=len(values))
    if field == "review":
        states = [str(value or "open") for value in values]
        return _most([Count(state, state, int(count)) for state, count in zip(states, counts, strict=False)], limit)
    found = [Count(str(values[code]), str(values[code]), int(counts[code])) for code in _top(counts, limit)]
    return _most(found, limit)


def _named(columns: Columns, chosen: Mask, name: str, limit: int) -> list[Count]:
    """Parties and speakers by what one would filter by: an id where there is one, else the name; each event once."""
    keys, labels, pairs = joined(columns, name)
    counts = pairs.counts(chosen, len(keys))
    return _most([Count(keys[code], labels[code], int(counts[code])) for code in _top(counts, limit)], limit)


def joined(columns: Columns, name: str) -> tuple[list[str], list[str], Pairs]:
    """The values of parties or speakers brought together under one key, worked out once for each moment."""
    found: tuple[list[str], list[str], Pairs] = columns.once(f"joined {name}", lambda: _join(columns, name))
    return found


def _join(columns: Columns, name: str) -> tuple[list[str], list[str], Pairs]:
    codes: dict[str, int] = {"": 0}
    labels = [""]
    values = list(columns.values[name].all)
    table = np.zeros(len(values), dtype=np.int64)
    for at, value in enumerate(values):
        key, label = _key(value)
        if key and key not in codes:
            codes[key] = len(codes)
            labels.append(label)
        table[at] = codes[key] if key else 0
    held: Pairs = getattr(columns, name)
    together = np.unique((held.slot.astype(np.int64) << 32) | table[held.code])
    pairs = Pairs((together >> 32).astype(np.int32), (together & 0xFFFFFFFF).astype(np.int32))
    return list(codes), labels, pairs


def _key(value: Any) -> tuple[str, str]:
    if isinstance(value, Who):
        return value.id or value.name, value.name
    if isinstance(value, Voice):
        return value.name or "", value.name or ""
    return "", ""


def _top(counts: Any, limit: int) -> list[int]:
    """The codes counted most, code 0 (not told) left out."""
    counts = counts.copy()
    counts[0] = 0
    if len(counts) > limit:
        codes = np.argpartition(counts, -limit)[-limit:]
        least = counts[codes].min()  # with all that share the last place, so that the order decides among them
        codes = np.flatnonzero(counts >= max(least, 1)) if np.count_nonzero(counts >= least) < 10 * limit else codes
        return [int(code) for code in codes]
    return [int(code) for code in np.flatnonzero(counts)]


def _most(found: list[Count], limit: int) -> list[Count]:
    return sorted((each for each in found if each.count), key=lambda each: (-each.count, each.label))[:limit]


def histogram(columns: Columns, chosen: Mask, by: By | None) -> tuple[By, list[Bin], int]:
    """Counts by the first day an event may be of, every stretch between the first and the last; and the undated."""
    days = columns.first[chosen]
    dated = days[days > 0]
    undated = len(days) - len(dated)
    if not len(dated):
        return by or "month", [], undated
    low, high = int(dated.min()), int(dated.max())
    step = _step(by, high - low)
    keys = _keys(dated, step) if step in ("day", "week") else _months(columns, step)[chosen & (columns.first > 0)]
    first = int(keys.min())
    counts = np.bincount(keys - first)
    return step, list(_bins(counts, first, step)), undated


def _step(by: By | None, days: int) -> By:
    """The step asked for, or the finest that is easy to read; a coarser one where that would make too many bins."""
    steps: tuple[By, ...] = ("day", "week", "month", "year")
    wide = {"day": 1, "week": 7, "month": 28, "year": 365}
    finest: By = next((step for most, step in _FINEST if days <= most), "year")
    chosen = by or finest
    return next((s for s in steps[steps.index(chosen) :] if days / wide[s] < MOST_BINS), "year")


def _keys(days: Any, step: By) -> Any:
    if step == "day":
        return days
    return (days - _MONDAY) // 7


def _months(columns: Columns, step: By) -> Any:
    """The month or year of the first day of every event, from 1970 on; worked out once a moment."""
    unit = "M" if step == "month" else "Y"
    days = columns.first
    return columns.once(
        step,
        lambda: (days.astype(np.int64) - _EPOCH).astype("datetime64[D]").astype(f"datetime64[{unit}]").astype(np.int32),
    )


def _bins(counts: Any, first: int, step: By) -> Iterator[Bin]:
    for at, count in enumerate(counts.tolist()):
        start, end = _start(first + at, step), _start(first + at + 1, step) - timedelta(1)
        yield Bin(start.isoformat(), end.isoformat(), count)


def _start(key: int, step: By) -> date:
    if step in ("day", "week"):
        ordinal = key if step == "day" else _MONDAY + 7 * key
        return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
    year, month = (1970 + key // 12, key % 12 + 1) if step == "month" else (1970 + key, 1)
    return date(year, month, 1) if year <= date.max.year else date.max
