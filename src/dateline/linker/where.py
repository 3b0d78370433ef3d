"""A place -> the columns that linking compares of it."""

import math
from functools import lru_cache
from typing import Any

from dateline.record import Place

_RADIUS = 6371.0  # km
_PRECISIONS = ("exact", "near", "admin2", "admin1", "region", "country")
AREA = _PRECISIONS.index("admin2")  # the finest precision that is an area
WIDE = _PRECISIONS.index("admin1")  # the finest precision whose point tells nothing of where in it
CELL = 0.3  # degrees: a cell of the map, more than 25 km north to south
ROUND = 1200  # cells around the earth


@lru_cache(maxsize=4096)
def where(place: Place | None) -> dict[str, Any]:
    """The columns of facts.Facts that tell of the place."""
    if place is None:
        return _NOWHERE
    located = place.lat is not None and place.lon is not None
    x, y, z = _point(place.lat, place.lon) if place.lat is not None and place.lon is not None else (0.0, 0.0, 0.0)
    precision = _PRECISIONS.index(place.precision)
    return {
        "placed": True,
        "located": located,
        "area": precision >= AREA,
        "wide": precision >= WIDE or not located,
        "guessed": place.inferred,
        "place": place.name.casefold(),
        "gazetteer": place.id or "",
        "parts": frozenset(part.strip() for part in place.name.casefold().split(",") if part.strip()),
        "precision": precision,
        "country": place.country or "",
        "admin1": place.admin1 or "",
        "x": x,
        "y": y,
        "z": z,
        "row": math.floor(place.lat / CELL) if place.lat is not None else 0,
        "column": math.floor(place.lon / CELL) % ROUND if place.lon is not None else 0,
    }


def _point(lat: float, lon: float) -> tuple[float, float, float]:
    """Km from the earth's centre: up to 100 km, the straight way between two such points is the way on the ground."""
    up, right = math.radians(lat), math.radians(lon)
    return (
        round(_RADIUS * math.cos(up) * math.cos(right), 3),
        round(_RADIUS * math.cos(up) * math.sin(right), 3),
        round(_RADIUS * math.sin(up), 3),
    )


_NOWHERE: dict[str, Any] = {
    "placed": False, "located": False, "area": False, "wide": True, "guessed": False, "place": "", "gazetteer": "",
    "parts": frozenset(), "precision": len(_PRECISIONS), "country": "", "admin1": "", "x": 0.0, "y": 0.0, "z": 0.0,
    "row": 0, "column": 0,
}  # fmt: skip
