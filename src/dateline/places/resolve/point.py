"""A mention and its choice -> a Place: its point, moved as the words say, with the precision this leaves.

"30 km north of Kabul" is a point 30 km from Kabul's; "between Gao and Ansongo", or on the road from one to the other,
is the point midway. Precision is `near` as long as the place meant lies within about 25 km of the point, and `region`
where the words leave more room.
"""

import math

from dateline.places.gazetteer import Entry
from dateline.places.recognise.mention import ADMIN, Mention
from dateline.places.resolve.distance import kilometres, midway
from dateline.places.resolve.resolve import Choice
from dateline.record import Place, Span

NEAR_KM = 25.0  # what `near` means
AIMED_KM = 100.0  # a bearing of eight winds misses by a quarter of the distance or so
FARTHEST_KM = 500.0  # beyond this a distance and a bearing are no way to name a point
ENDS_KM = 300.0  # towns further apart than this have no one place between them
_KM_PER_DEGREE = 111.2
_AREA = {"country": "country", "admin1": "admin1", "admin2": "admin2", "district": "admin2", "continent": "region",
         "desert": "region", "front": "region", "lake": "region", "mountains": "region", "region": "region",
         "river": "region", "sea": "region", "strait": "region", "valley": "region"}  # fmt: skip


def place_of(text: str, mention: Mention, choice: Choice, other: Entry | None) -> Place:
    """The Place of a mention and what was chosen for it; `other` is the far end where it is one of two ends."""
    span = Span.of(text, mention.start, mention.end)
    entry = choice.entry
    if entry is None:
        country = mention.inside.split(".")[0] if mention.inside else None
        return Place(
            name=choice.name, country=country, precision="near" if mention.near else "exact",
            relation=mention.relation, span=span, confidence=choice.confidence,
        )  # fmt: skip
    lat, lon, precision = _point(entry, mention, other)
    return Place(
        name=choice.name, id=entry.id or None, lat=lat, lon=lon, country=entry.country, admin1=entry.admin1,
        precision=precision, relation=mention.relation, span=span,  # type: ignore[arg-type]
        confidence=choice.confidence,
    )  # fmt: skip


def _point(entry: Entry, mention: Mention, other: Entry | None) -> tuple[float | None, float | None, str]:
    """Latitude, longitude and precision."""
    precision = _AREA.get(entry.kind, "exact")
    if precision != "exact":
        return entry.lat, entry.lon, precision
    if mention.hint == ADMIN:
        return entry.lat, entry.lon, "admin2"  # "the district of Panjwai", of which only the town is known
    if entry.lat is None or entry.lon is None or not mention.near:
        return entry.lat, entry.lon, precision
    if other is not None and other.kind not in _AREA:
        apart = kilometres(entry, other)
        if apart <= ENDS_KM:
            return *midway(entry, other), "near" if apart <= 2 * NEAR_KM else "region"
    return _offset(entry.lat, entry.lon, mention)


def _offset(lat: float, lon: float, mention: Mention) -> tuple[float, float, str]:
    """The point moved by the distance and bearing that the words give."""
    distance = mention.distance
    if not distance or distance > FARTHEST_KM:
        return lat, lon, "near"
    if mention.bearing is None:
        return lat, lon, "near" if distance <= NEAR_KM else "region"
    angle, degrees = math.radians(mention.bearing), distance / _KM_PER_DEGREE
    north = lat + degrees * math.cos(angle)
    east = lon + degrees / max(0.05, math.cos(math.radians(lat))) * math.sin(angle)
    return round(north, 4), round(east, 4), "near" if distance <= AIMED_KM else "region"
