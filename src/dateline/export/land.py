"""The coarse outlines of land that countryinfo brings along -> rings of longitude and latitude, without any border.

They show where one is, no more: all land has one colour, and no line says whose it is.
"""

import json
from functools import cache
from importlib import resources
from typing import Any

Ring = tuple[tuple[float, float], ...]


@cache
def rings() -> tuple[Ring, ...]:
    """The outer rings of all land."""
    found: list[Ring] = []
    folder = resources.files("countryinfo") / "data"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".json"):
            continue
        shape = json.loads(file.read_text("utf-8")).get("geoJSON") or {}
        for feature in shape.get("features", ()):
            found += [tuple((x, y) for x, y, *_ in ring) for ring in _outer(feature["geometry"])]
    return tuple(found)


def _outer(geometry: dict[str, Any]) -> list[Any]:
    shapes = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    return [polygon[0] for polygon in shapes.get(geometry["type"], ()) if polygon]
