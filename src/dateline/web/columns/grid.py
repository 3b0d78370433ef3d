"""Events chosen, and a map's view -> marks to draw: clusters by the cells of a grid, and places that stand alone.

A cluster is a cell with several places. Where all events of a cell are told of one and the same place, they are one
mark at that place, so that no point is shown where nobody said anything happened. The grid is that of the web's maps
(Mercator), some 64 pixels a cell, and coarser where that would make too many marks.
"""

import math
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from dateline.web.columns.nouns import Columns, Mask

MOST = 2_000  # marks an answer has
_MANY = 50_000  # events
_FINEST = 40 * MOST  # cells of a grid over many events: most of them are empty
_CELL = 64 / 512  # of the width of a tile of 512 pixels, which MapLibre counts zoom by
_LOWEST = 85.0511  # degrees; Mercator shows nothing nearer to the poles


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cell with events of several places: its middle, how many, and the type that most have."""

    lat: float
    lon: float
    count: int
    top_type: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """Events of one place: the slot of the newest, and how many there are."""

    slot: int
    count: int


class Marks(NamedTuple):
    """What to draw, and how many of the events chosen have no point."""

    clusters: list[Cluster]
    spots: list[Spot]
    unplaced: int


def marks(columns: Columns, chosen: Mask, zoom: float) -> Marks:
    """The marks for a map at `zoom` (0: the whole world in 512 pixels) of the events chosen."""
    right, down = _drawn_at(columns)
    slots = np.flatnonzero(chosen & (right >= 0))
    unplaced = int(np.count_nonzero(chosen)) - len(slots)
    if not len(slots):
        return Marks([], [], unplaced)
    x, y = right[slots], down[slots]
    cells = min(2 ** max(zoom, 0.0), 2**22) / _CELL
    if len(slots) > _MANY:  # so many that a finer grid would only be made coarser again
        wide, high = float(x.max() - x.min()), float(y.max() - y.min())
        cells = min(cells, math.sqrt(_FINEST / max(wide * high, 1e-9)))
    keys, found = _cells(x, y, cells)
    while found > MOST:
        cells /= 2
        keys, found = _cells(x, y, cells)
    clusters, spots = _drawn(columns, slots, keys, found)
    return Marks(clusters, spots, unplaced)


def _drawn_at(columns: Columns) -> tuple[Any, Any]:
    """How far right and down the map each event is, from 0 to 1; -1 without a point. Worked out once a moment."""
    found: tuple[Any, Any] = columns.once("mercator", lambda: _mercator(columns.lat, columns.lon))
    return found


def _mercator(lat: Any, lon: Any) -> tuple[Any, Any]:
    sine = np.sin(np.radians(np.clip(lat, -_LOWEST, _LOWEST)))
    down = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    right = np.where(np.isnan(lat), np.nan, (lon + 180.0) / 360.0)
    return np.nan_to_num(right, nan=-1.0), np.nan_to_num(down, nan=-1.0)


def _cells(x: Any, y: Any, cells: float) -> tuple[Any, int]:
    """The cell of each event, numbered from 0 without gaps, and how many there are; `cells` to the map's width."""
    columns_of, rows_of = (x * cells).astype(np.int64), (y * cells).astype(np.int64)
    columns_of -= columns_of.min()
    rows_of -= rows_of.min()
    width = int(columns_of.max()) + 1
    keys = rows_of * width + columns_of
    span = width * (int(rows_of.max()) + 1)
    if span > 4_000_000:
        distinct, numbered = np.unique(keys, return_inverse=True)
        return numbered, len(distinct)
    used = np.zeros(span, dtype=np.bool_)
    used[keys] = True
    return (np.cumsum(used) - 1)[keys], int(np.count_nonzero(used))


def _drawn(columns: Columns, slots: Any, keys: Any, found: int) -> tuple[list[Cluster], list[Spot]]:
    counts = np.bincount(keys, minlength=found)
    lat, lon = columns.lat[slots], columns.lon[slots]
    edges = _box(lat, lon, keys, found)
    alone = (edges[0] == edges[2]) & (edges[1] == edges[3])
    newest = np.zeros(found, dtype=np.int64)
    np.maximum.at(newest, keys, (columns.first[slots].astype(np.int64) << 32) | slots)
    types = columns.values["type"].all
    by_type = np.bincount(keys * len(types) + columns.type[slots], minlength=found * len(types))
    top = by_type.reshape(found, len(types)).argmax(axis=1)
    middle = [np.bincount(keys, weights=each, minlength=found) / counts for each in (lat, lon)]
    clusters: list[Cluster] = []
    spots: list[Spot] = []
    for at in range(found):
        if alone[at]:
            spots.append(Spot(int(newest[at]) & 0xFFFFFFFF, int(counts[at])))
        else:
            box = tuple(round(float(edge[at]), 5) for edge in edges)
            clusters.append(
                Cluster(
                    round(float(middle[0][at]), 5), round(float(middle[1][at]), 5), int(counts[at]),
                    str(types[top[at]]), (box[0], box[1], box[2], box[3]),
                )
            )  # fmt: skip
    return clusters, spots


def _box(lat: Any, lon: Any, keys: Any, found: int) -> list[Any]:
    """South, west, north and east of what lies in each cell."""
    edges = []
    for values, most in ((lat, False), (lon, False), (lat, True), (lon, True)):
        edge = np.full(found, -np.inf if most else np.inf)
        (np.maximum if most else np.minimum).at(edge, keys, values)
        edges.append(edge)
    return edges
