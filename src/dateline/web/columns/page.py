"""Events chosen, a sort and a cursor -> one page of them. Orders are worked out once for each moment."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.errors import QueryError
from dateline.web.columns.nouns import Columns, Mask

SORTS = ("time", "toll", "confidence", "reports", "new")
_LOOKED = 8192  # slots looked at a time
_LOW = np.int64(0xFFFFFFFF)


class Page(NamedTuple):
    """Slots in their order, and the cursor of the page after; null where this is the last."""

    slots: list[int]
    next: str | None


def page(columns: Columns, chosen: Mask, sort: str, limit: int, after: str | None) -> Page:
    """Up to `limit` slots of `chosen`. Raises QueryError for a cursor or sort that there is not."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    keys = _order(columns, name)
    start = _start(keys, after, down)
    found: list[int] = []
    while (start >= 0 if down else start < len(keys)) and len(found) <= limit:
        step = keys[max(start - _LOOKED + 1, 0) : start + 1][::-1] if down else keys[start : start + _LOOKED]
        slots = step & _LOW
        found += slots[chosen[slots]].tolist()
        start += -len(step) if down else len(step)
    shown = found[:limit]
    more = len(found) > limit and shown
    return Page(shown, _cursor(columns, name, shown[-1]) if more else None)


def _order(columns: Columns, name: str) -> NDArray[np.int64]:
    """The keys of all events, sorted: what they are sorted by, then the number, so that no two are equal."""
    make = lambda: np.sort(_keys(columns, name, np.flatnonzero(columns.alive)))  # noqa: E731
    ordered: NDArray[np.int64] = columns.once(f"order {name}", make)
    return ordered


def _keys(columns: Columns, name: str, slots: Any) -> NDArray[np.int64]:
    if name == "time":
        by = columns.first[slots].astype(np.int64)
    elif name in ("toll", "killed", "injured"):
        by = (columns.injured if name == "injured" else columns.killed)[slots].astype(np.int64) + 1
    elif name == "confidence":
        by = np.nan_to_num(np.round(columns.confidence[slots] * 1_000_000) + 1, nan=0.0).astype(np.int64)
    elif name == "reports":
        by = columns.reports[slots].astype(np.int64)
    elif name == "new":
        by = columns.touched[slots].astype(np.int64)
    else:
        raise QueryError(f"sort: no sort {name!r}; the sorts are: {', '.join(SORTS)}, with - from the most down")
    return np.asarray((by << 32) | slots)


def _start(keys: NDArray[np.int64], after: str | None, down: bool) -> int:
    """Where the page begins among the keys."""
    if after is None:
        return len(keys) - 1 if down else 0
    try:
        key = int(after, 36)
    except ValueError:
        key = -1
    if not 0 <= key < 2**63:
        raise QueryError(f"after: {after[:40]!r} is no cursor of this list: begin at its top")
    return int(np.searchsorted(keys, key, "left")) - 1 if down else int(np.searchsorted(keys, key, "right"))


def _cursor(columns: Columns, name: str, slot: int) -> str:
    return np.base_repr(int(_keys(columns, name, np.array([slot]))[0]), 36).lower()
