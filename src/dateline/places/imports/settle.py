"""A row of an import -> the same, with what the gazetteer knows already of that place or of the land around it."""

import math
from collections.abc import Iterable

from dateline.places.fold import fold
from dateline.places.gazetteer import Gazetteer
from dateline.places.imports.geojson import Extent
from dateline.places.imports.tally import Tally
from dateline.places.index.build import spell
from dateline.places.index.entry import Entry, entry_of
from dateline.places.index.near import Near
from dateline.places.index.row import Row
from dateline.places.index.shelf import Shelf
from dateline.places.sphere import kilometres

_DEGREE_KM = 111.0
TWIN_KM = 10.0  # a place of the same name and sort this near is the same place
_SETTLED = frozenset({"settlement", "city", "town", "village", "locality", "camp"})


class Settler:
    """Fills what rows leave out, from the index and from the other imports in `shelves`, the first first."""

    def __init__(self, known: Gazetteer, shelves: tuple[Shelf, ...], codes: dict[str, str]) -> None:
        self._known = known
        self._shelves = shelves
        self._codes = codes  # GeoNames code of a province -> its name, from files of the same import
        self._near = Near(known.index.ask)
        self._provinces: dict[str, str | None] = {}

    def settled(self, row: Row, extent: Extent | None, tally: Tally) -> list[str]:
        """Fills `row` and returns the ids of the places that it is under another id."""
        held = _is_geonames(row) and self._same(row)
        twins = self._twins(row, extent)
        for twin in twins:
            self._take(row, twin)
        if not held and not twins and _is_geonames(row):
            spell(row)
        self._place(row)
        tally.known += bool(held or twins)
        return sorted({twin.id for twin in twins})

    def _same(self, row: Row) -> bool:
        """Whether the GeoNames id is known already; then the row keeps the names and figures that it lacks itself."""
        question = "SELECT name, country, kind, population, code1, code2, admin1 FROM place WHERE id = ?"
        for shelf in self._shelves:
            for name, country, kind, population, code1, code2, admin1 in shelf.ask(question, (row.id,)):
                _more_names(row, (str(name), *shelf.names(row.id)))
                row.names = tuple(n for n in (row.name, *row.names) if n != name)
                row.name = str(name)
                row.kind = str(kind)
                row.country = row.country or _text(country)
                row.population = row.population or int(str(population))
                row.code1 = row.code1 or _text(code1)
                row.code2 = row.code2 or _text(code2)
                row.admin1 = row.admin1 or _text(admin1)
                return True
        return False

    def _twins(self, row: Row, extent: Extent | None) -> list[Entry]:
        """The same place under other ids; of one with a GeoNames id, in our own list, which has none."""
        if row.lat is None or row.lon is None:
            return []
        box = (extent.south, extent.west, extent.north, extent.east) if extent else _box(row.lat, row.lon)
        own = _is_geonames(row)
        shelves = (self._known.index,) if own else self._shelves
        rows = [found for shelf in shelves for found in shelf.around(fold(row.name), box, own=own)]
        entries = [entry_of(found) for found in rows]
        return [e for e in entries if _alike(row, e) and (extent is not None or _near(row, e))]

    def _take(self, row: Row, twin: Entry) -> None:
        """What another entry of the same place knows and `row` does not."""
        for shelf in self._shelves:
            _more_names(row, (twin.name, *shelf.names(twin.number)))
        row.country = row.country or twin.country
        row.population = row.population or twin.population
        row.code1 = row.code1 or twin.code1
        row.code2 = row.code2 or twin.code2
        row.admin1 = row.admin1 or twin.admin1

    def _place(self, row: Row) -> None:
        """Country and province: by the code, else by the towns around, where they agree."""
        if row.code1 and not row.admin1:
            row.admin1 = self._province(row.code1)
        if row.lat is None or row.lon is None or (row.country and (row.code1 or row.admin1)):
            return
        row.country = row.country or self._near.country(row.lat, row.lon)
        if row.country and row.kind in _SETTLED:
            town = self._near.nearest(row.country, row.lat, row.lon)
            if town is not None and row.admin1 in {None, town.admin1}:
                row.code1, row.admin1 = town.code1, row.admin1 or town.admin1

    def _province(self, code: str) -> str | None:
        if code not in self._provinces:
            entries = self._known.province(code)
            self._provinces[code] = entries[0].name if entries else self._codes.get(code)
        return self._provinces[code]


def _is_geonames(row: Row) -> bool:
    return row.gid.startswith("geonames:")


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _more_names(row: Row, names: Iterable[str]) -> None:
    row.names = tuple(dict.fromkeys((*row.names, *(n for n in names if n != row.name))))


def _alike(row: Row, entry: Entry) -> bool:
    """Whether both are of one sort: where people live, or the same kind of thing; and of one country, if both say."""
    if row.country and entry.country and row.country != entry.country:
        return False
    return row.kind == entry.kind or (row.kind in _SETTLED and entry.kind in _SETTLED)


def _near(row: Row, entry: Entry) -> bool:
    if entry.lat is None or entry.lon is None or row.lat is None or row.lon is None:
        return False
    return kilometres(row.lat, row.lon, entry.lat, entry.lon) <= TWIN_KM


def _box(lat: float, lon: float) -> tuple[float, float, float, float]:
    """A box around the point that holds all that is within TWIN_KM."""
    up = TWIN_KM / _DEGREE_KM
    right = up / max(0.05, math.cos(math.radians(lat)))
    return lat - up, lon - right, lat + up, lon + right
