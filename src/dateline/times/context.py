"""What an expression is anchored by: the publication time, the time told of before it, the tense it is told in."""

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """The publication time: its day number, minute of the day and offset from UTC in minutes, as far as known."""

    day: int
    minute: int | None = None
    offset: int | None = None


@dataclass(frozen=True)
class Running:
    """The narrative's running time: the stretch (day numbers) last told of, its unit and paragraph."""

    start: int
    end: int
    unit: str
    paragraph: int


@dataclass(frozen=True)
class Anchor:
    """What an expression is anchored by.

    `running` is a story's running time, or that of a look back within news; `told` the last time told in news,
    `day` the last of no more than a day and `quarter` the quarter of a year it reports on.
    `war` is the first day of the war that is counted from. `bound` is true after a word that sets a last day ("by",
    "until").
    """

    published: Published | None
    running: Running | None
    story: bool
    tense: str | None = None
    told: Running | None = None
    bound: bool = False
    quarter: Running | None = None
    war: int | None = None
    day: Running | None = None

    def now(self) -> Running | None:
        """The publication day as a stretch; the running time where publication is not known."""
        if self.published is None:
            return self.running
        return Running(self.published.day, self.published.day, "D", -1)

    def then(self) -> Running | None:
        """The time last told of: a story's running time, in news the day told last in the paragraph."""
        return self.running or self.told or (self.now() if self.published is None else None)

    def then_or_now(self) -> Running | None:
        """The time last told of, or publication where nothing was told yet."""
        return self.then() or self.now()


def published_time(published: dt.date | dt.datetime | str | None) -> Published | None:
    """The publication time from what the caller has; text that is no ISO time counts as not known."""
    if isinstance(published, str):
        published = _parsed(published)
    if isinstance(published, dt.datetime):
        offset = published.utcoffset()
        minutes = None if offset is None else int(offset.total_seconds() // 60)
        return Published(published.toordinal(), published.hour * 60 + published.minute, minutes)
    return None if published is None else Published(published.toordinal())


def _parsed(text: str) -> dt.date | dt.datetime | None:
    text = text.strip()
    try:
        return dt.datetime.fromisoformat(text) if re.search(r"[T ]\d", text) else dt.date.fromisoformat(text[:10])
    except ValueError:
        pass
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
