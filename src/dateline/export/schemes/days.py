"""When an event was -> days: a stretch of it, or bounds that it falls within."""

from datetime import date
from typing import NamedTuple

from dateline.record import When


class Days(NamedTuple):
    """Days, both inclusive. `each`: it went on on each of them; else it falls somewhere within."""

    first: date
    last: date
    each: bool

    @property
    def length(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle; of two the earlier."""
        return date.fromordinal((self.first.toordinal() + self.last.toordinal()) // 2)


def days(when: When | None, *, lasting: bool) -> Days | None:
    """The days of `when`; None where the text does not bound it on both sides.

    An event that is `lasting` goes on on each of the days of a stretch ("3 to 5 March"). A weekend, a week and a month
    are bounds, and so is what crosses midnight.
    """
    if when is None or when.start is None or when.end is None:
        return None
    first, last = _day(when.start), _day(when.end)
    if first is None or last is None or last < first:
        return None
    stretch = when.precision == "day" and "/" in (when.value or "")
    return Days(first, last, each=first == last or (stretch and lasting))


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
