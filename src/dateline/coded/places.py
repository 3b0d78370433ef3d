"""The place of a row -> the place of the gazetteer that it is, so that rows and reports name one place alike."""

from dateline.coded.nouns import CodedEvent
from dateline.places import gazetteer
from dateline.places.gazetteer import Entry
from dateline.places.sphere import kilometres
from dateline.record import Place, Span

_NEAR = 30.0  # km: two lists put the same village that far apart
_POINTS = ("exact", "near")
_AREAS = frozenset(("admin1", "admin2", "continent", "country", "region"))


def place(coded: CodedEvent, span: Span, confidence: float) -> Place:
    """Where the row says it was, in the words at `span`. The coordinates are the row's own.

    A settlement or point gets the name and id of the gazetteer's place of that name, in any spelling, nearby.
    """
    found = Place(
        name=coded.place or str(coded.country),
        lat=coded.lat,
        lon=coded.lon,
        country=coded.country,
        admin1=coded.admin1,
        precision=coded.place_precision,
        span=span,
        confidence=confidence,
    )
    if coded.place_precision not in _POINTS:
        return found
    near = [(away, entry) for entry in gazetteer().find(found.name) if (away := _away(found, entry)) <= _NEAR]
    if not near:
        return found
    _, entry = min(near, key=lambda pair: (pair[0], pair[1].number))
    return found.model_copy(update={"id": entry.id, "name": entry.name})


def _away(place_: Place, entry: Entry) -> float:
    """How far, in km, a point of the same country is; without end for any other place."""
    if entry.country != place_.country or entry.kind in _AREAS:
        return float("inf")
    if place_.lat is None or place_.lon is None or entry.lat is None or entry.lon is None:
        return float("inf")
    return kilometres(place_.lat, place_.lon, entry.lat, entry.lon)
