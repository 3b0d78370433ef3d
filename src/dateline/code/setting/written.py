"""The head of a report ("NAIROBI, 3 May (Wire) -") -> where it was written, and in which country it happens.

In: a report's sentences and places. Out: the stretch of the head with the town it names; and the country that the
report speaks of, which need not be the town's: correspondents cover countries from next door, and headquarters tell
of wars far away.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.code.parse.sentences import Sentence
from dateline.parties.nations import nations
from dateline.places import gazetteer
from dateline.places.sphere import kilometres
from dateline.record import Place, Span

# What follows the place of writing: ", 12 March (Wire) -", " (Wire) --", " —".
HEADS = re.compile(r"[ \t]*(?:,[^()\n–—.]{0,40})?(?:\([^()\n]{1,80}\)[ \t]*)?(?:--|—|–|-(?=\s))")
COVERED = 3000  # kilometres from a correspondent's town to the countries told of from there
LEAST = 2  # words for another country that a report must have, and
TIMES = 2  # how much oftener than for the town's own it must speak of it


@dataclass(frozen=True, slots=True)
class Written:
    """The place a report was written at, and where the head that names it stands in the text, end exclusive."""

    place: Place
    start: int
    end: int
    capital: bool

    def around(self, at: int) -> bool:
        """Whether the character at `at` stands in the head."""
        return self.start <= at < self.end


def written(text: str, places: Sequence[Place], before: int) -> Written | None:
    """The place whose name heads a line of `text` that starts before `before`; None where no line has such a head."""
    for place in places:
        span = place.span
        if span is None or span.start >= before or text[: span.start].rpartition("\n")[2].strip():
            continue
        after = HEADS.match(text, span.end)
        if after is not None:
            return Written(place, span.start, after.end(), _is_capital(place))
    return None


def home(head: Written, sentences: Sequence[Sentence]) -> Place | None:
    """The country that a report tells of: that of the place it was written at, or one that it speaks of far oftener."""
    text = sentences[0].text
    spoken: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for nation in nations(text):
        if not head.around(nation.start) and not nation.behind:
            spoken[nation.country] += 1
            first.setdefault(nation.country, Span.of(text, nation.start, nation.end))
    own = head.place.country
    ranked = [country for country, _ in spoken.most_common() if country != own and _is_near(head.place, country)]
    if ranked and spoken[ranked[0]] >= max(LEAST, TIMES * spoken[own or ""] + 1):
        return country_of(ranked[0], first[ranked[0]], head.place.confidence)
    return country_of(own or "", head.place.span, head.place.confidence)


def speaks_of_own(head: Written, text: str) -> bool:
    """Whether a report speaks of the country it was written in, its head aside."""
    return any(each.country == head.place.country and not head.around(each.start) for each in nations(text))


def country_of(code: str, span: Span | None, confidence: float) -> Place | None:
    """The country with this code as a place, cited by `span`; None where the gazetteer has none."""
    entry = gazetteer().countries.get(code)
    if entry is None:
        return None
    return Place(
        name=entry.name, id=entry.id, lat=entry.lat, lon=entry.lon, country=code, precision="country",
        relation="at", span=span, confidence=confidence,
    )  # fmt: skip


def _is_near(place: Place, country: str) -> bool:
    entry = gazetteer().countries.get(country)
    if entry is None or entry.lat is None or entry.lon is None or place.lat is None or place.lon is None:
        return False
    return kilometres(place.lat, place.lon, entry.lat, entry.lon) <= COVERED


def _is_capital(place: Place) -> bool:
    known = gazetteer()
    return any(entry.id == place.id and entry.number in known.capitals for entry in known.find(place.name))
