"""Events -> rows in the columns of GDELT 2.0's event files, by CAMEO, Conflict and Mediation Event Observations.

CAMEO has no word for what did not happen: what is planned or refused is coded as words where it was said, and else left
out. docs/schemes.md says by which rules.
"""

from collections.abc import Iterator
from datetime import date

from dateline.export.nouns import LeftOut, Row, Told
from dateline.export.schemes import sources
from dateline.export.schemes.cameo.columns import columns
from dateline.export.schemes.days import days
from dateline.export.schemes.gates import not_told, number
from dateline.export.schemes.people import people, two_sides
from dateline.ontology import table
from dateline.ontology.countries import country
from dateline.ontology.words import event_types
from dateline.record import Party, Place

_BITS = 53  # of an id: what spreadsheets and JSON readers keep of a number
_NIGHT = 2  # days that a night touches
_COUNTRY, _US_STATE, _US_CITY, _CITY, _STATE = range(1, 6)
_POINTS = ("exact", "near")
_UNSPECIFIED = "0"  # the third digit of a code that says no more than its root


class Cameo:
    """The scheme: a row an event, as tab-separated text without a head line, as GDELT's files are."""

    name = "cameo"
    title = "CAMEO, in GDELT's columns"
    separator = "\t"
    header = False
    suffix = ".tsv"
    columns = columns()

    def rows(self, told: Told) -> Iterator[Row | LeftOut]:
        """The row of an event; or why CAMEO has none."""
        found = _coded(told)
        if isinstance(found, str):
            yield LeftOut(told.event.id, found)
            return
        code, day = found
        one, two = _actors(told)
        row = _event(told, code, day) | _actor("Actor1", one) | _actor("Actor2", two)
        row |= _geo("Action", told.event.place) | _added(told)
        yield {column.name: row.get(column.name) for column in self.columns}


def _coded(told: Told) -> tuple[str, date] | str:
    """The CAMEO code and the day; or why the event has none."""
    event = told.event
    kind = event_types().get(event.type)
    own = kind.cameo if kind else None
    code = event.codes.cameo or own
    reason = not_told(event)
    if reason and code == own:
        return reason
    if code is None:
        return f"CAMEO has no code for {event.type!r}"
    bounds = days(event.time, lasting=True)
    if bounds is None or event.time is None:
        return "no day is told that it was on or after"
    night = event.time.precision in ("hour", "minute") and bounds.length <= _NIGHT
    if bounds.length > 1 and not night and not bounds.each:
        return "its day is not told, and GDELT's columns cannot say so"
    return code.ljust(3, _UNSPECIFIED), bounds.first


def _actors(told: Told) -> tuple[Party | None, Party | None]:
    """The first who does it, and the first whom it concerns."""
    doers, hit = two_sides(people(told.event.actors), people(told.event.targets))
    return next(iter(doers), None), next(iter(hit), None)


def _event(told: Told, code: str, day: date) -> Row:
    lists = table("cameo")
    return {
        "GLOBALEVENTID": number(told.event, _BITS),
        "SQLDATE": int(f"{day:%Y%m%d}"),
        "MonthYear": int(f"{day:%Y%m}"),
        "Year": day.year,
        "FractionDate": round(day.year + (day.month * 30 + day.day) / 365, 4),
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": lists["quad"][code[:2]],
        "GoldsteinScale": lists["goldstein"].get(code),
        "NumMentions": len(told.claims),
        "NumSources": len(sources.outlets(told)),
        "NumArticles": len(told.reports),
    }


def _actor(which: str, party: Party | None) -> Row:
    if party is None:
        return {}
    land = country(party.country)
    role: str | None = table("cameo")["roles"].get(party.kind)
    return {
        f"{which}Code": "".join(filter(None, (land.iso3 if land else None, role))) or None,
        f"{which}Name": party.name.upper(),
        f"{which}CountryCode": land.iso3 if land else None,
        f"{which}Type1Code": role,
    }


def _geo(which: str, place: Place | None) -> Row:
    """The place. Where an actor is at home is not told, so that only the event has one."""
    if place is None:
        return {}
    land = country(place.country)
    american = place.country == "US"
    kind = (_US_CITY if american else _CITY) if place.precision in _POINTS else _US_STATE if american else _STATE
    names = (place.name, place.admin1, land.name if land else None)
    return {
        f"{which}Geo_Type": _COUNTRY if place.precision == "country" else kind,
        f"{which}Geo_FullName": ", ".join(dict.fromkeys(filter(None, names))),
        f"{which}Geo_CountryCode": land.fips or None if land else None,
        f"{which}Geo_Lat": place.lat,
        f"{which}Geo_Long": place.lon,
    }


def _added(told: Told) -> Row:
    changed = sources.changed(told)
    first = next(iter(sources.in_order(told)), None)
    return {
        "DATEADDED": int(f"{changed:%Y%m%d%H%M%S}") if changed else None,
        "SOURCEURL": (first.url or first.outlet) if first else None,
    }


SCHEME = Cameo()
