"""A point -> the towns of a gazetteer's file around it, which tell the province and country of what lies there."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from dateline.places.sphere import kilometres

CELL = 5  # towns are indexed by fifths of a degree: about 22 km from north to south
_SURE = 1 / CELL  # no town outside the nine cells around a point is nearer than this, in degrees
_FAR = 1.5  # degrees: a town further away says nothing about a point
_BORDER_KM = 30.0  # towns this near all lie in one country where a point has no border near it


class Town(NamedTuple):
    """What a town says of its surroundings."""

    number: int
    country: str | None
    code1: str | None
    admin1: str | None
    lat: float
    lon: float


class Near:
    """The towns of a table `place`, by where they lie; `ask` answers a question in SQL with rows."""

    def __init__(self, ask: Callable[[str, tuple[object, ...]], Iterable[tuple[Any, ...]]]) -> None:
        self._ask = ask
        self._cell = lru_cache(maxsize=4096)(self._read)

    def _read(self, up: int, right: int) -> tuple[Town, ...]:
        return self._towns(up, up, right, right)

    def _towns(self, *bounds: int) -> tuple[Town, ...]:
        rows = self._ask(
            "SELECT id, country, code1, admin1, lat, lon FROM place WHERE kind = 'settlement' "
            f"AND round(lat * {CELL}) BETWEEN ? AND ? AND round(lon * {CELL}) BETWEEN ? AND ?",
            bounds,
        )
        return tuple(Town(*row) for row in rows)

    def _around(self, lat: float, lon: float) -> list[Town]:
        """The towns of the nine cells around the point."""
        up, right = _cell(lat), _cell(lon)
        return [t for a in (up - 1, up, up + 1) for b in (right - 1, right, right + 1) for t in self._cell(a, b)]

    def nearest(self, country: str | None, lat: float, lon: float) -> Town | None:
        """The town of `country` (of any, where null) nearest to the point, within about a degree and a half."""
        found = _least(self._around(lat, lon), country, lat, lon)
        if found is None or _square(found, lat, lon) > _SURE**2:
            reach = round(_FAR * CELL)
            up, right = _cell(lat), _cell(lon)
            found = _least(self._towns(up - reach, up + reach, right - reach, right + reach), country, lat, lon)
        return found

    def country(self, lat: float, lon: float) -> str | None:
        """The country that every town within 30 km of the point lies in; null where none is near, or a border is."""
        found = {t.country for t in self._around(lat, lon) if kilometres(t.lat, t.lon, lat, lon) <= _BORDER_KM}
        return found.pop() if len(found) == 1 else None


def _cell(degrees: float) -> int:
    return round(degrees * CELL)


def _square(town: Town, lat: float, lon: float) -> float:
    return (town.lat - lat) ** 2 + (town.lon - lon) ** 2


def _least(towns: Iterable[Town], country: str | None, lat: float, lon: float) -> Town | None:
    ours = (t for t in towns if country is None or t.country == country)
    return min(ours, key=lambda t: (_square(t, lat, lon), t.number), default=None)
