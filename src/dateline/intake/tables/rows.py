"""Rows of a table, as mappings of columns to values -> reports."""

import math
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from dateline.intake.nouns import Item, Refused
from dateline.intake.page import Entry, received
from dateline.intake.tables.columns import Columns
from dateline.reader.markup import iso
from dateline.reader.received import MAX_BYTES

Row = Mapping[str, str]
_EPOCHS = (1e9, 1e11, 1e14)  # seconds below the second, milliseconds below the third: 2001 to 5138


def item(row: Row, columns: Columns, origin: str) -> Iterator[Item]:
    """The report that `row` is, or why it is none."""
    values = {
        field: (row.get(name) or "").strip()
        for field in ("text", "title", "date", "url", "outlet")
        if (name := getattr(columns, field))
    }
    entry = Entry(
        origin=origin,
        text=values.get("text", ""),
        title=" ".join(values.get("title", "").split()) or None,
        published=day(values.get("date", "")),
        url=values.get("url") or None,
        outlet=" ".join(values.get("outlet", "").split()) or None,
    )
    if not entry.has_words():
        yield Refused(origin, "the row has no text", entry.url)
    elif len(entry.text) > MAX_BYTES:
        yield Refused(origin, f"the text is longer than the limit of {MAX_BYTES:,} bytes", entry.url)
    else:
        yield received(entry)


def day(value: str) -> str | None:
    """A date as tables write it, as ISO 8601; null where it is none, or either number of it may be the day."""
    try:
        number = float(value)
    except ValueError:
        return iso(value) if value else None
    if not math.isfinite(number) or not _EPOCHS[0] <= number < _EPOCHS[2]:
        return iso(value)  # 20240302
    seconds = number / 1000 if number >= _EPOCHS[1] else number
    return datetime.fromtimestamp(seconds, UTC).isoformat()
