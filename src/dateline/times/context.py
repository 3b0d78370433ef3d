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
STOPS = frozenset({"\n", ".", "!", "?", ";"})
ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that"})
RELATIVES = frozenset({"which", "who", "that", "where", "whose"})


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

    `running` is a story's running time, or that of a look back within news; `told` the last day told in news.
    `bound` is true after a word that sets a last day ("by", "until").
    """

    published: Published | None
    running: Running | None
    story: bool
    tense: str | None = None
    told: Running | None = None
    bound: bool = False

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


@cache
def _evidence(kind: str) -> frozenset[str]:
    return frozenset(names()["tense"][kind])


def _side(items: Sequence[Item], places: range) -> str | None:
    for place in places:
        if _word(items, place) in STOPS:
            return None
        found = _says(items, place, after=places.step > 0)
        if found:
            return found
    return None


def _says(items: Sequence[Item], place: int, *, after: bool) -> str | None:
    """The tense that one word gives; `after`: the word stands after the expression ("on 3 May they agreed to ...")."""
    item = items[place]
    if not isinstance(item, str):
        return None
    word, before = item.lower(), _word(items, place - 1)
    if word in _evidence("future"):
        return "future"
    if word in _evidence("outlook"):
        over = _evidence("outlook_over")
        return "past" if before in over or _word(items, place - 2) in over else "future"
    if word in _evidence("intent") and _word(items, place + 1) == "to" and not (after and word.endswith("ed")):
        return "past" if _word(items, place + 2) in ARTICLES else "future"  # "agreed to a truce" is over
    if word in _evidence("schedule") and before != "to":
        return "past" if before in {"has", "have", "had"} else "future"
    if word == "to" and before in {"is", "are"}:
        return "future"
    if word in _evidence("past") or (len(word) > 4 and word.endswith("ed") and not item.istitle()):
        return "future" if before in {"be", "to"} else "past"
    return None


def _word(items: Sequence[Item], place: int) -> str:
    item = items[place] if 0 <= place < len(items) else ""
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


def scheduled(items: Sequence[Item], place: int) -> bool:
    """Whether the nearest verb before the expression says that it is to come by a plan ("comes out in May")."""
    for at in range(place - 1, max(place - 1 - REACH, -1), -1):
        if _word(items, at) in STOPS:
            return False
        if found := _says(items, at, after=False):
            return found == "future" and _word(items, at) in _evidence("schedule")
    return False


def returned(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether a text comes back to the present between two places: a later sentence whose verb is in the present.

    What is quoted, and a relative clause ("which is based in ..."), does not count.
    """
    present, quoted = False, False
    for at in range(first, last):
        word = _word(items, at)
        if word in {'"', "“", "”"}:
            quoted = word == "“" or (word == '"' and not quoted)
        elif word in STOPS and present:
            return True
        elif word in _evidence("present") and not quoted:
            present = present or not RELATIVES & {_word(items, at - back) for back in (1, 2, 3)}
    return False
