"""Two entries of the gazetteer -> whether one lies in the other, how far apart they are, the point midway."""

from dateline.places import sphere
from dateline.places.gazetteer import Entry

UNKNOWN_KM = 20039.0  # half the equator: a point that is not known is as far as can be


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
        return UNKNOWN_KM
    return sphere.kilometres(a.lat, a.lon, b.lat, b.lon)


def midway(a: Entry, b: Entry) -> tuple[float, float]:
    """The point midway between two whose points are known, in degrees; across the date line too."""
    assert a.lat is not None
    assert a.lon is not None
    assert b.lat is not None
    assert b.lon is not None
    east = b.lon - a.lon
    east += 360.0 if east < -180.0 else -360.0 if east > 180.0 else 0.0
    lon = a.lon + east / 2
    return round((a.lat + b.lat) / 2, 4), round((lon + 180.0) % 360.0 - 180.0, 4)
