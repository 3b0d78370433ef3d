"""A box, or kilometres around a place -> conditions that the R*Tree of events answers, days and types with it."""

import math
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from dateline.errors import QueryError
from dateline.places.sphere import kilometres
from dateline.store.query.filters import Box, Filters
from dateline.store.query.places import one_spot
from dateline.store.query.tables import event_boxes, event_types
from dateline.store.schema import events

Condition = ColumnElement[bool]
_DEGREE = 110.5  # km between two parallels where they are closest, so that no box is too small
_ROUND = 180.0


def in_boxes(connection: Connection, wanted: Filters) -> Iterator[Condition]:
    """What holds of events in the box, or around the place, of `wanted`."""
    if wanted.box is not None:
        yield _in_box(connection, wanted, wanted.box)
    if wanted.place is None or wanted.within is None:
        return
    spot = one_spot(connection, wanted.place)
    if spot.lat is None or spot.lon is None:
        raise QueryError(f"{wanted.place!r}: no list of places has its point, so that nothing can be measured from it")
    raw: Any = connection.connection.dbapi_connection
    raw.create_function("kilometres", 4, kilometres, deterministic=True)
    yield _in_box(connection, wanted, _around(spot.lat, spot.lon, wanted.within))
    yield func.kilometres(events.c.lat, events.c.lon, spot.lat, spot.lon) <= wanted.within


def _around(lat: float, lon: float, km: float) -> Box:
    up = km / _DEGREE
    north, south = min(lat + up, 90.0), max(lat - up, -90.0)
    widest = math.cos(math.radians(max(abs(north), abs(south))))
    right = km / (_DEGREE * widest) if widest > 1e-6 else _ROUND
    if right >= _ROUND:
        return south, -_ROUND, north, _ROUND
    return south, _wrapped(lon - right), north, _wrapped(lon + right)


def _wrapped(lon: float) -> float:
    return (lon + _ROUND) % 360.0 - _ROUND


def _in_box(connection: Connection, wanted: Filters, box: Box) -> Condition:
    """In the box; one whose west is greater than its east is two, on both sides of the date line."""
    south, west, north, east = box
    if west <= east:
        return _in_plain_box(connection, wanted, box)
    halves = (south, west, north, _ROUND), (south, -_ROUND, north, east)
    return or_(*(_in_plain_box(connection, wanted, half) for half in halves))


def _in_plain_box(connection: Connection, wanted: Filters, box: Box) -> Condition:
    """The tree holds numbers of 32 bits and answers with a little too much: the table's own numbers decide."""
    south, west, north, east = box
    tree = event_boxes.c
    found = select(tree.n).where(tree.north >= south, tree.south <= north, tree.east >= west, tree.west <= east)
    if wanted.since is not None:
        found = found.where(tree.last_day >= wanted.since.toordinal())
    if wanted.until is not None:
        found = found.where(tree.first_day <= wanted.until.toordinal())
    if wanted.type:
        codes = list(connection.execute(select(event_types.c.n).where(event_types.c.type.in_(wanted.type))).scalars())
        found = found.where(tree.last_type >= min(codes, default=-1), tree.first_type <= max(codes, default=-1))
    inside = events.c.lat.between(south, north) & events.c.lon.between(west, east)
    return events.c.n.in_(found) & inside
