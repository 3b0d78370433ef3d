"""A record and another, or a file that others coded -> how the one stands against the other."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dateline.compare.match import matched
from dateline.compare.nouns import Compared, Count, Pair, Seen
from dateline.compare.sides import Side, of_record, other_side, window
from dateline.store import Record
from dateline.store.query.filters import Filters


class Bounds(NamedTuple):
    """How far apart two events may be told of and still be one: kilometres, and days beyond what both leave open."""

    within_km: float = 25.0
    within_days: int = 1


def compared(record: Record, other: Path, wanted: Filters, bounds: Bounds) -> Compared:
    """Match the events of `record` with those of `other`, over the days asked for, else those that both cover.

    `other` is a record, or a file in the columns of ACLED, UCDP GED or POLECAT. `wanted` narrows both sides down where
    they are records, and days and countries of a file. Raises UnreadableInputError where `other` is none of these.
    """
    theirs = other_side(other, wanted)
    ours = of_record(record, wanted, "ours", theirs.scheme)
    since, until = window((ours, theirs), wanted)
    for side in (ours, theirs):
        inside = [e for e in side.seen if (since is None or e.last >= since) and (until is None or e.first <= until)]
        for _ in range(len(side.seen) - len(inside)):
            side.leave("outside of the days compared")
        side.seen = inside
    pairs = matched(ours.seen, theirs.seen, bounds.within_km, bounds.within_days)
    paired = {pair.ours.id for pair in pairs}, {pair.theirs.id for pair in pairs}
    only = tuple(
        tuple(e for e in side.seen if e.id not in ids) for side, ids in zip((ours, theirs), paired, strict=True)
    )
    tolls = Counter(pair.toll for pair in pairs)
    dead = [(p.ours.killed[1], p.theirs.killed[1]) for p in pairs if p.toll != "untold"]
    return Compared(
        scheme=theirs.scheme, since=since, until=until, within_km=bounds.within_km, within_days=bounds.within_days,
        pairs=tuple(pairs), ours_only=only[0], theirs_only=only[1], left_out=_left(ours, theirs),
        by_type=_counts(pairs, only, lambda event: event.type or event.code),
        by_place=_counts(pairs, only, lambda event: ", ".join(filter(None, (event.place, event.country)))),
        by_month=_counts(pairs, only, lambda event: event.first.isoformat()[:7]),
        tolls=dict(sorted(tolls.items())), dead=(sum(a or 0 for a, _ in dead), sum(b or 0 for _, b in dead)),
    )  # fmt: skip


def _left(*sides: Side) -> dict[str, int]:
    return dict(sorted((sides[0].left + sides[1].left).items()))


def _counts(pairs: list[Pair], only: tuple[tuple[Seen, ...], ...], key: Callable[[Seen], str]) -> tuple[Count, ...]:
    """Counts by a key; a pair counts under what the other side calls it, which is what ours is measured by."""
    both = Counter(key(pair.theirs) for pair in pairs)
    ours, theirs = (Counter(map(key, events)) for events in only)
    keys = sorted({*both, *ours, *theirs})
    return tuple(Count(key=k, both=both[k], ours_only=ours[k], theirs_only=theirs[k]) for k in keys)
