"""Anchored stretches -> `When`, the record's own form: ISO text, precision, value, span."""

import datetime as dt

from dateline.record import Span, When
from dateline.record.claim import TimePrecision
from dateline.times import calendar as cal
from dateline.times.context import Published
from dateline.times.stretches import Anchored

PRECISION: dict[str, TimePrecision] = {
    "T": "minute", "P": "hour", "D": "day", "NI": "day", "W": "week", "WE": "day", "F": "week", "M": "month",
    "Q": "season", "S": "season", "H": "season", "Y": "year",
}  # fmt: skip


def when_of(text: str, span: tuple[int, int], found: Anchored, published: Published | None) -> When:
    """The `When` of an expression; its days are left out where they lie outside the years 1 to 9999."""
    start, end = _text(found, published, last=False), _text(found, published, last=True)
    if start is None and end is None:
        precision: TimePrecision = "vague"
    else:
        precision = "vague" if found.vague else PRECISION.get(found.unit, "day" if found.unit[:1] == "T" else "year")
    if precision == "minute" and found.first is not None and found.first % 60 == 0 and ":00" in (found.value or ""):
        precision = "hour"
    return When(
        start=start, end=end, precision=precision, basis="stated", value=found.value,
        span=Span.of(text, *span),
    )  # fmt: skip


def _text(found: Anchored, published: Published | None, *, last: bool) -> str | None:
    day, minute = (found.end, found.last) if last else (found.start, found.first)
    if day is None:
        return None
    offset = published.offset if published else None
    if minute is None or (offset is None and found.zone is None):
        return cal.iso(day)
    zone = found.zone if found.zone is not None else offset
    if cal.iso(day) is None or zone is None:
        return None
    shown = offset if offset is not None else zone
    day, minute = divmod(day * 1440 + minute + shown - zone, 1440)
    if cal.iso(day) is None:
        return None
    time = dt.time(minute // 60, minute % 60, tzinfo=dt.timezone(dt.timedelta(minutes=shown)))
    return dt.datetime.combine(dt.date.fromordinal(day), time).isoformat()
