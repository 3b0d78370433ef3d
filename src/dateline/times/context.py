"""What the words around an expression, and the text before it, say of when it is: the context of anchoring.

In: the publication time and the text's tokens. Out: tense by the nearest evidence, and the running time of a story.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.times.lexicon import names
from dateline.times.rule import Item

REACH = 10  # tokens to either side that can give the tense


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


@cache
def _evidence() -> tuple[frozenset[str], frozenset[str]]:
    tense = names()["tense"]
    return frozenset(tense["future"]), frozenset(tense["past"])


def _side(items: Sequence[Item], places: range) -> str | None:
    future, past = _evidence()
    for place in places:
        item = items[place]
        if not isinstance(item, str):
            continue
        if item in {"\n", ".", "!", "?", ";"}:
            return None
        word = item.lower()
        if word in future:
            return "future"
        if word in past or (len(word) > 4 and word.endswith("ed") and item.islower()):
            # "is scheduled", "are expected" were met as future above; "to be released" is no past
            return "future" if place and _before(items, place) in {"be", "to"} else "past"
        if word == "to" and _before(items, place) in {"is", "are", "was", "were", "plans", "set"}:
            return "future" if _before(items, place) in {"is", "are", "plans", "set"} else "past"
    return None


def _before(items: Sequence[Item], place: int) -> str:
    item = items[place - 1] if place else ""
    return item.lower() if isinstance(item, str) else ""


def tense(items: Sequence[Item], place: int) -> str | None:
    """`future` or `past` by the nearest word that says so, to the left first; None where none does."""
    left = _side(items, range(place - 1, max(place - 1 - REACH, -1), -1))
    return left or _side(items, range(place + 1, min(place + 1 + REACH, len(items))))


def perfect(items: Sequence[Item], place: int) -> bool:
    """Whether the sentence up to or after the expression is in the perfect ("has been", "have fought")."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(items) and abs(at - place) <= 2 * REACH:
            item = items[at]
            if isinstance(item, str):
                if item in {"\n", ".", ";"}:
                    break
                if item.lower() in {"has", "have", "'ve", "’ve"}:
                    return True
                if step < 0 and item.lower() in {"had", "was", "were", "did"}:
                    return False
            at += step
    return False
