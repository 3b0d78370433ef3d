"""Reports that copy one text -> whose text it is: the voice of the outlet which had it first.

First is what was published earliest. What a family of copies is, copies.py says.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from dateline.linker.first import outlet_voice
from dateline.record import Report

_LAST = datetime.max.replace(tzinfo=UTC)


class Copy(NamedTuple):
    """One report of a family. `order` tells which comes first of those that appeared at one moment."""

    order: int
    id: str
    outlet: str | None
    published: str | None


def origin(family: Iterable[Copy]) -> str:
    """The voice of the outlet that the text of the family is of."""
    first = min(family, key=lambda copy: (appeared(copy.published), copy.order))
    return voice_of(first.id, first.outlet)


def voice_of(report: str, outlet: str | None) -> str:
    """The voice of a report's own outlet; the report's id, where it is not known."""
    return outlet_voice(outlet) if outlet else report


def appeared(published: str | None) -> datetime:
    """When a report appeared, for order alone: a day is its beginning, a time without offset that of UTC."""
    if published is None:
        return _LAST
    try:
        found = datetime.fromisoformat(published)
    except ValueError:
        return _LAST
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def body(report: Report) -> str:
    """The text without its headline, which each outlet gives its own."""
    title = next((part for part in report.parts if part.kind == "title"), None)
    return report.text if title is None else report.text[: title.start] + report.text[title.end :]
