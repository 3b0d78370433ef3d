"""GeoJSON (geoBoundaries, HDX, OpenStreetMap exports, ...) -> rows: points as they are, areas as a point inside them.

Read one feature at a time, so that memory grows with the largest feature and not with the file.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from dateline.errors import GazetteerError
from dateline.places.fold import fold
from dateline.places.imports.columns import columns_of, row_of
from dateline.places.imports.geonames import Reached
from dateline.places.imports.polygon import box, point_in, rolled, square_km, unrolled
from dateline.places.imports.source import Source
from dateline.places.imports.tally import BrokenLineError, Tally
from dateline.places.index.row import Row

_CHUNK = 1 << 18
_SPACE = " \t\r\n,"


@dataclass(frozen=True, slots=True)
class Extent:
    """How far an area reaches, in degrees and km². Across the 180th meridian, west is a greater number than east."""

    south: float
    west: float
    north: float
    east: float
    km2: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a feature is: latitude and longitude of the point that stands for it, and its extent if it is an area."""

    lat: float
    lon: float
    extent: Extent | None = None


def rows(source: Source, tally: Tally, reached: Reached) -> Iterator[tuple[Row, Extent | None]]:
    """The named features of a collection, each with its number in the file, and the extent of areas."""
    with source.opened() as stream:
        for number, feature in enumerate(_features(source, stream, reached), 1):
            try:
                properties = _properties(feature)
                spot = where(feature.get("geometry"))
                row = row_of(properties, columns_of(properties), number, (spot.lat, spot.lon))
                if row.kind == "country":
                    tally.left["country"] += 1  # every country is known
                    continue
                yield row, spot.extent
            except BrokenLineError as problem:
                tally.broken(f"feature {number}", problem)


def _features(source: Source, stream: IO[bytes], reached: Reached) -> Iterator[dict[str, Any]]:
    """The objects of the array "features", or the one feature that the file is."""
    decoder = json.JSONDecoder()
    held = _Held(source, stream)
    at = held.find('"features"')
    if at < 0:
        one = held.rest()
        if not isinstance(one, dict) or one.get("type") != "Feature":
            kind = one.get("type") if isinstance(one, dict) else None
            what = f'is JSON of type "{kind}"' if kind else "is JSON"
            raise GazetteerError(f"{source.label}: {what}, not GeoJSON; a FeatureCollection can be added")
        yield one
        return
    at = held.text.find("[", at)
    while at < 0 and held.more():
        at = held.text.find("[")
    if at < 0:
        raise GazetteerError(f"{source.label}: has no list of features")
    at += 1
    while True:
        while at < len(held.text) and held.text[at] in _SPACE:
            at += 1
        if at < len(held.text) and held.text[at] == "]":
            return
        try:
            feature, end = decoder.raw_decode(held.text, at)
        except (json.JSONDecodeError, RecursionError) as problem:
            if held.more():  # each time twice as much, so that a large feature is not read again and again
                continue
            raise GazetteerError(f"{source.label}: is cut short or broken: {problem}") from problem
        yield feature if isinstance(feature, dict) else {}
        reached(held.taken)
        at = end
        if 2 * at > len(held.text):  # what has been read is dropped by halves, not feature by feature
            held.text, at = held.text[at:], 0


class _Held:
    """The part of the file that is in memory."""

    def __init__(self, source: Source, stream: IO[bytes]) -> None:
        self._label = source.label
        self._stream = stream
        self._bytes = b""
        self.taken = 0
        self.text = ""

    def more(self) -> bool:
        """Reads on, by as much as is held and no less than a chunk; false at the end."""
        raw = self._stream.read(max(_CHUNK, len(self.text)))
        if not raw:
            return False
        self.taken += len(raw)
        whole = self._bytes + raw
        cut = len(whole)
        while cut > len(whole) - 4 and cut and whole[cut - 1] & 0xC0 == 0x80:
            cut -= 1
        if cut and whole[cut - 1] >= 0xC0:  # a letter of which more bytes may follow
            cut -= 1
        else:
            cut = len(whole)
        self._bytes = whole[cut:]
        try:
            self.text += whole[:cut].decode("utf-8-sig" if self.taken == len(raw) else "utf-8")
        except UnicodeDecodeError as problem:
            raise GazetteerError(f"{self._label}: is not UTF-8, as GeoJSON has to be") from problem
        return True

    def find(self, words: str) -> int:
        """Where `words` first stand; -1 where they do not stand in the first megabyte."""
        while self.text.find(words) < 0 and len(self.text) < 1 << 20 and self.more():
            pass
        return self.text.find(words)

    def rest(self) -> Any:
        """The whole file as one value."""
        while len(self.text) < 1 << 28 and self.more():
            pass
        try:
            return json.loads(self.text)
        except (json.JSONDecodeError, RecursionError) as problem:
            raise GazetteerError(f"{self._label}: cannot be read as JSON: {problem}") from problem


def _properties(feature: dict[str, Any]) -> dict[str, str]:
    found = feature.get("properties")
    if not isinstance(found, dict):
        raise BrokenLineError("has no properties")
    return {fold(key): str(value) for key, value in found.items() if isinstance(value, str | int | float)}


def where(geometry: Any) -> Spot:
    """The point that stands for a geometry: of several areas, one in the largest. Raises BrokenLineError."""
    if not isinstance(geometry, dict):
        raise BrokenLineError("has no geometry")
    kind, given = geometry.get("type"), geometry.get("coordinates")
    try:
        if kind == "Point":
            return _checked(Spot(float(given[1]), float(given[0])))  # type: ignore[index]
        if kind == "MultiPoint":
            return _checked(Spot(float(given[0][1]), float(given[0][0])))  # type: ignore[index]
        if kind in {"Polygon", "MultiPolygon"}:
            many: Any = [given] if kind == "Polygon" else given
            return _checked(_area([[[(float(p[0]), float(p[1])) for p in r] for r in one] for one in many]))
    except (TypeError, ValueError, IndexError, KeyError) as problem:
        raise BrokenLineError(f"its {kind} has no proper coordinates") from problem
    raise BrokenLineError(f"is a {kind or 'geometry without type'}: only points and areas are read")


def _area(polygons: list[list[list[tuple[float, float]]]]) -> Spot:
    whole = [unrolled(polygon) for polygon in polygons if polygon and len(polygon[0]) > 2]
    if not whole:
        raise ValueError
    largest = max(whole, key=square_km)
    lon, lat = point_in(largest)
    outer = [polygon[0] for polygon in whole]
    if any(edge > 180 for ring in outer for edge, _ in ring):  # every piece on one side of the 180th meridian
        outer = [[(x + 360 if x < 0 else x, y) for x, y in ring] for ring in outer]
    south, west, north, east = box(outer)
    return Spot(lat, rolled(lon), Extent(south, rolled(west), north, rolled(east), sum(map(square_km, whole))))


def _checked(spot: Spot) -> Spot:
    if not (-90 <= spot.lat <= 90 and -180 <= spot.lon <= 180):
        raise BrokenLineError("its coordinates are no degrees of WGS 84 (export it in EPSG:4326)")
    if spot.extent and (spot.extent.south < -90 or spot.extent.north > 90):
        raise BrokenLineError("its coordinates are no degrees of WGS 84 (export it in EPSG:4326)")
    return spot
