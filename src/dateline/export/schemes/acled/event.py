"""An event -> all that ACLED codes of it, or why ACLED would not code it."""

from datetime import date
from typing import NamedTuple

from dateline.export.nouns import Told
from dateline.export.schemes.acled.codes import Code, code
from dateline.export.schemes.acled.names import Scene
from dateline.export.schemes.acled.sides import REMOTE, Sides, sides
from dateline.export.schemes.days import days
from dateline.export.schemes.gates import not_told
from dateline.ontology import table
from dateline.ontology.countries import Country, country
from dateline.record import Event, Place, When

_GEO = {"exact": 1, "near": 2, "admin2": 2, "admin1": 3, "region": 3}
_WEEK, _MONTH = 7, 31  # days: the most that time precisions 2 and 3 mean
_NIGHT = 2  # days that a night touches
_CLOCK = ("hour", "minute")
_ARMED = ("Battles", REMOTE, "Violence against civilians")


class Where(NamedTuple):
    """A place that ACLED can code; `precision` is its geo_precision."""

    place: Place
    home: Country
    lat: float
    lon: float
    precision: int


class Dated(NamedTuple):
    """The days that an event has a row for; `precision` is the time_precision of each."""

    days: tuple[date, ...]
    precision: int


class Coded(NamedTuple):
    """What ACLED codes of an event."""

    where: Where
    when: Dated
    code: Code
    sides: Sides


def coded(told: Told) -> Coded | str:
    """All that ACLED codes of the event; or the reason why it would not."""
    event = told.event
    if reason := not_told(event):
        return reason
    found = code(told)
    if isinstance(found, str):
        return found
    where = _where(event.place)
    if isinstance(where, str):
        return where
    when = _when(event)
    if isinstance(when, str):
        return when
    scene = Scene(where.home, when.days[0], armed=found.type in _ARMED, rioting=found.type == "Riots")
    both = sides(event, found, scene)
    return both if isinstance(both, str) else Coded(where, when, found, both)


def _where(place: Place | None) -> Where | str:
    if place is None:
        return "no place is told"
    if place.precision not in _GEO:
        return "its place is no more exact than a country"
    if place.lat is None or place.lon is None:
        return "its place has no coordinates"
    home = country(place.country)
    if home is None:
        return "its place lies in no one country"
    return Where(place, home, place.lat, place.lon, _GEO[place.precision])


def _when(event: Event) -> Dated | str:
    when: When | None = event.time
    found = days(when, lasting=event.type in table("acled")["lasting"]["types"])
    if when is None or found is None:
        return "no day is told that it was on or after"
    if found.length == 1 or (when.precision in _CLOCK and found.length <= _NIGHT):
        return Dated((found.first,), 1)
    if found.length > _MONTH:
        return "its time is coarser than a month"
    if found.each:
        return Dated(tuple(date.fromordinal(found.first.toordinal() + day) for day in range(found.length)), 1)
    return Dated((found.middle,), 2 if found.length <= _WEEK else 3)
