"""Which war an expression is counted from: the known first days of wars, and what a report says of itself.

In: the words of a report, where "the war" stands in them, and the day of publication. Out: its first day, or None.

A war is meant where its name stands beside, then where its signs ("Ukraine", "Hamas") stand in the same phrase, in the
sentence or in the report, wars that go on at publication before those that are over. Of several that fit, the one is
meant whose 636th day is that of publication, or that the report speaks of four times as often; else none is.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.ontology import table
from dateline.times.context import Published, Running
from dateline.times.rule import Item
from dateline.times.sense import Sense
from dateline.times.tense import stops, word_at

REACH = 10  # words within which the war is named
ENDS = frozenset({".", ",", ";", ":", "\n", "!", "?", "(", ")", '"', "“", "”"})
BESIDE = 3  # words on either side of "war" that belong to its phrase
FRESH = 7  # days up to publication in which a report's "636th day" lies
CLEARLY = 4  # times as often must a report speak of one war as of the next
YEAR = 366  # days from the running time of a story within which a war has begun
FROM_DAY = 10  # the least so manieth day that tells wars apart


@dataclass(frozen=True)
class War:
    """A known war: its days (no last one where it goes on), what it is called and what shows that it is meant."""

    start: int
    end: int | None
    kinds: frozenset[str]
    signs: frozenset[tuple[str, ...]]
    names: frozenset[tuple[str, ...]]


@cache
def words(kind: str) -> frozenset[str]:
    """A list of the table `words`: kinds, began, ended, sudden, compounds, vague."""
    return frozenset(table("wars")["words"][kind])


@cache
def wars() -> tuple[War, ...]:
    """The wars of the data file."""
    return tuple(
        War(
            dt.date.fromisoformat(entry["start"]).toordinal(),
            dt.date.fromisoformat(entry["end"]).toordinal() if "end" in entry else None,
            frozenset(entry["kinds"]),
            frozenset(_terms(entry.get("signs", ()))),
            frozenset(_terms(entry.get("names", ()))),
        )
        for entry in table("wars")["wars"].values()
    )


def _terms(found: Iterable[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(term.replace("'s", " 's").replace("-", " - ").split()) for term in found)


@cache
def _longest() -> int:
    return max((len(term) for war in wars() for term in war.signs | war.names), default=0)


@cache
def _signs() -> frozenset[tuple[str, ...]]:
    return frozenset(term for war in wars() for term in war.signs | war.names)


def mentions(spoken: Sequence[str]) -> Counter[tuple[str, ...]]:
    """The signs and names of wars in a text, the longest at each place: "South Sudan" is no Sudan."""
    found: Counter[tuple[str, ...]] = Counter()
    at = 0
    while at < len(spoken):
        spans = (tuple(spoken[at : at + length]) for length in range(_longest(), 0, -1))
        term = next((term for term in spans if term in _signs()), None)
        if term is not None:
            found[term] += 1
        at += len(term) if term else 1
    return found


@dataclass
class Wars:
    """The wars that a report may mean; what it speaks of is counted once."""

    items: Sequence[Item]
    published: Published | None
    spoken: Counter[tuple[str, ...]] | None = None

    def first_day(self, place: int, sense: Sense, told: Running | None) -> int | None:
        """The first day of the war that the expression at `place` is counted from; None where none is clear.

        `told` is the running time of a story, in which the war is one of then.
        """
        now = None if self.published is None else self.published.day
        known = [war for war in wars() if sense.code in war.kinds and (now is None or war.start <= now)]
        if told is not None:
            known = [war for war in known if war.start <= told.end + YEAR and (war.end or told.start) >= told.start]
        sentence = self._sentence(place)
        phrase = self._phrase(place, sense.code or "")
        named = [war for war in known if war.names & set(mentions(sentence))]
        if named:
            return _one(named, None, sense, now)
        if self.spoken is None:
            self.spoken = mentions([_plain(word_at(self.items, at)) for at in range(len(self.items))])
        going_on = [war for war in known if now is None or war.end is None or war.end >= now]
        for pool, text in ((known, mentions(phrase)), (going_on, mentions(sentence)), (going_on, self.spoken),
                           (known, self.spoken)):  # fmt: skip
            fits = [war for war in pool if war.signs & set(text)]
            if fits:
                still = [war for war in fits if war in going_on]
                return _one(still or fits, self.spoken, sense, now)
        return None

    def _sentence(self, place: int) -> list[str]:
        first, last = place, place
        while first > 0 and not stops(self.items, first - 1):
            first -= 1
        while last < len(self.items) and not stops(self.items, last):
            last += 1
        return [_plain(word_at(self.items, at)) for at in range(first, last)]

    def _phrase(self, place: int, kind: str) -> list[str]:
        """The words around the word for the war."""
        at = next((at for at in range(place, place + REACH) if word_at(self.items, at) == kind), place)
        return [_plain(word_at(self.items, near)) for near in range(max(at - BESIDE, place), at + BESIDE + 1)]


def named_after(word: Callable[[int], str], at: int) -> tuple[str, bool, int] | None:
    """The kind of war that the words from `at` on name, whether they say that it began, and where they end.

    None where none is named within reach, where it is any war ("of a war"), where it only describes ("war crimes"), or
    where the words say that it ended. `word` gives the word at a place.
    """
    kind, began, last = "", False, at
    for here in range(at, at + REACH):
        said = word(here)
        if said in words("vague") or said in words("ended") or (not said and not kind) or said in ENDS:
            if kind and said not in words("ended"):
                break
            return None
        if said in words("kinds") and not kind:
            if word(here + 1) in words("compounds"):
                return None
            kind, last = said, here + 1
        elif said in words("began"):
            began, last = True, max(here + 1, last)
    return (kind, began or kind in words("sudden"), last) if kind else None


def _plain(word: str) -> str:
    return {"’s": "'s", "–": "-", "—": "-"}.get(word, word)


def _one(fits: list[War], spoken: Counter[tuple[str, ...]] | None, sense: Sense, now: int | None) -> int | None:
    """The first day of the one war among several that fits best; None where none does."""
    if len({war.start for war in fits}) == 1:
        return fits[0].start
    count = int(sense.number or 0)
    if now is not None and sense.unit == "D" and count >= FROM_DAY:
        fresh = [war for war in fits if now - FRESH <= war.start + count <= now]
        if len(fresh) == 1:
            return fresh[0].start
    if spoken is not None:
        often = sorted(fits, key=lambda war: -sum(spoken[sign] for sign in war.signs))
        first, second = (sum(spoken[sign] for sign in war.signs) for war in often[:2])
        if first >= CLEARLY * second:
            return often[0].start
    return None
