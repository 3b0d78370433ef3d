"""A report's places -> the same, without those that are people's names, and with no chance namesakes from abroad.

A report of one country that names a small town means one of its own. Where a name that towns of several countries have
was read as a town of one that the report never speaks of, it is taken for a town that no list has: its country is the
report's, its point unknown.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from dateline.ontology import table
from dateline.parties.nations import nations
from dateline.parties.persons import Persons
from dateline.places import gazetteer
from dateline.record import Place

KNOWN = 50_000  # people of a town that may be named without its country, and says which one a report is of
SURE = 0.7  # confidence of a place that says which countries a report speaks of
MOST = 0.5  # share of what speaks for countries that makes a report one of that country's
UNLISTED = 0.3  # confidence in the country of a town that no list has
NEXT = re.compile(r"[ -]([A-Z]\w{2,})")  # the rest of a name
SMALL = frozenset(("admin1", "admin2", "exact", "near"))  # precisions of what may be a chance namesake


def at_home(text: str, places: Sequence[Place], persons: Persons) -> list[Place]:
    """The places of the report `text`, of which `persons` are the people."""
    found = [place for place in places if place.span is None or persons.at(place.span.start) is None]
    spoken = Counter(nation.country for nation in nations(text, capitals=True))
    people = {place.id: _people(place) for place in found if place.confidence >= SURE and place.precision in SMALL}
    known = Counter(p.country for p in found if p.country and people.get(p.id, 0) >= KNOWN)
    votes = spoken + known
    if not votes:
        return found
    home, most = votes.most_common(1)[0]
    if most < MOST * votes.total() or all(place.country != home for place in found):  # "Russian troops" place nothing
        return found
    near = {*spoken, *known, home, None}
    return [
        _unlisted(place, home)
        if (place.country not in near and (_by_chance(place) or _likened(place)))
        or (place.country != home and _cut_short(text, place))
        else place
        for place in found
    ]


@cache
def calendar() -> frozenset[str]:
    """The names of days and months, which may follow a place: "in Paris Monday"."""
    return frozenset((*table("times")["weekday"], *table("times")["month"]))


def _likened(place: Place) -> bool:
    """Whether a place only has a name like the text's: "Bhera" for Bwera."""
    name = place.span.text if place.span is not None else place.name
    return place.precision in SMALL and all(entry.id != place.id for entry in gazetteer().find(name))


def _cut_short(text: str, place: Place) -> bool:
    """Whether a small place's name is only the beginning of one that no list has: "Beni" of "Beni Messous"."""
    if place.span is None or place.precision not in SMALL:
        return False
    after = NEXT.match(text, place.span.end)
    return after is not None and not gazetteer().find(after[1]) and after[1].lower() not in calendar()


def _by_chance(place: Place) -> bool:
    """Whether places of several countries bear the name."""
    return place.precision in SMALL and len({entry.country for entry in gazetteer().find(place.name)}) > 1


def _people(place: Place) -> int:
    """How many people live in a place, as the gazetteer has it; 0 where it does not say."""
    return next((entry.population for entry in gazetteer().find(place.name) if entry.id == place.id), 0)


def _unlisted(place: Place, country: str) -> Place:
    """A town of `country` that no list has, called as the text calls `place`."""
    name = place.span.text if place.span is not None else place.name
    return Place(
        name=name.title() if name.isupper() else name, country=country, relation=place.relation, span=place.span,
        precision="near" if place.precision == "near" else "exact", confidence=UNLISTED,
    )  # fmt: skip
