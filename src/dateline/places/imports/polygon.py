"""Rings of points -> their area, their box, whether a point lies in them, and a point that surely does.

A ring is a list of (longitude, latitude) in WGS 84 degrees; a polygon is its outer ring and its holes. Everything is
linear in the number of points, but for one sort. Degrees count as a plane, shrunk by the latitude: right enough for
areas the size of a province.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]  # longitude, latitude
Ring = Sequence[Point]
Polygon = Sequence[Ring]
_KM = 111.2  # a degree of latitude


def unrolled(polygon: Polygon) -> list[list[Point]]:
    """The polygon, its part west of the 180th meridian moved by a whole turn where it crosses it: in one piece."""
    longitudes = [lon for lon, _ in polygon[0]]
    crosses = max(longitudes) - min(longitudes) > 180
    return [[(lon + 360 if crosses and lon < 0 else lon, lat) for lon, lat in ring] for ring in polygon]


def rolled(lon: float) -> float:
    """A longitude between -180 and 180."""
    return (lon + 180) % 360 - 180


def square_km(polygon: Polygon) -> float:
    """The area without its holes, in km²."""
    outer, *holes = [abs(_signed(ring)) for ring in polygon]
    lats = [lat for _, lat in polygon[0]]
    shrink = math.cos(math.radians((max(lats) + min(lats)) / 2))
    return max(0.0, outer - sum(holes)) * _KM**2 * shrink


def _signed(ring: Ring) -> float:
    """Twice counted and halved: the ring's area in square degrees, negative where it runs clockwise."""
    lon0, lat0 = ring[0]  # from a corner of its own, so that small areas far from zero keep their figures
    return sum(
        (a - lon0) * (d - lat0) - (c - lon0) * (b - lat0) for (a, b), (c, d) in pairwise([*ring, ring[0]])
    ) / 2  # fmt: skip


def contains(polygon: Polygon, lon: float, lat: float) -> bool:
    """Whether the point lies inside, by the edges a line to the east crosses; holes are outside."""
    crossings = 0
    for ring in polygon:
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


def point_in(polygon: Polygon) -> Point:
    """A point inside: the middle of its mass where that is inside, else of its widest stretch at half height."""
    middle = _middle(polygon[0])
    return middle if contains(polygon, *middle) else _widest(polygon)


def _middle(ring: Ring) -> Point:
    area = _signed(ring)
    if not area:
        return ring[0]
    lon0, lat0 = ring[0]
    east = north = 0.0
    for (a, b), (c, d) in pairwise([*ring, ring[0]]):
        weight = (a - lon0) * (d - lat0) - (c - lon0) * (b - lat0)
        east += (a + c - 2 * lon0) * weight
        north += (b + d - 2 * lat0) * weight
    return lon0 + east / (6 * area), lat0 + north / (6 * area)


def _widest(polygon: Polygon) -> Point:
    """The middle of the longest stretch inside on a line from west to east at about half height."""
    lats = sorted({lat for _, lat in polygon[0]})
    if len(lats) == 1:
        return polygon[0][0]
    half = (lats[0] + lats[-1]) / 2
    upper = next(n for n in range(1, len(lats)) if lats[n] >= half)
    lat = (lats[upper - 1] + lats[upper]) / 2  # between two corners' heights, so that no corner is met
    met = sorted(
        x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
        for ring in polygon
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]])
        if (y1 > lat) != (y2 > lat)
    )
    stretches = list(zip(met[::2], met[1::2], strict=False))
    west, east = max(stretches, key=lambda s: s[1] - s[0], default=(polygon[0][0][0],) * 2)
    return (west + east) / 2, lat


def box(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """South, west, north, east of unrolled rings."""
    lons = [lon for ring in rings for lon, _ in ring]
    lats = [lat for ring in rings for _, lat in ring]
    return min(lats), min(lons), max(lats), max(lons)
