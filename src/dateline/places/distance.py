"""Two entries of the gazetteer -> whether one lies in the other, and how far apart they are."""

import math

from dateline.places.gazetteer import Entry


def inside(entry: Entry, other: Entry) -> bool:
    """Whether `entry` lies in `other`, by codes, or for regions by distance."""
    if other.kind == "country":
        return entry.country == other.country and entry.kind != "country"
    if other.kind == "admin1":
        return entry.code1 is not None and entry.code1 == other.code1 and entry.kind not in {"admin1", "country"}
    if other.kind == "admin2":
        return entry.code2 is not None and entry.code2 == other.code2 and entry.kind != "admin2"
    limit = {"region": 400.0, "continent": 4000.0}.get(other.kind, 60.0)
    return kilometres(entry, other) <= limit


def kilometres(a: Entry, b: Entry) -> float:
    """Great-circle distance, in km; half the equator where a point is not known."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 20039.0
    lat1, lon1, lat2, lon2 = map(math.radians, (a.lat, a.lon, b.lat, b.lon))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))
