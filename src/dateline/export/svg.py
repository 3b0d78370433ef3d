"""Dots on the earth -> a map as SVG, drawn from what is at hand: land in one colour, a grid of degrees, the dots."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.export.land import rings
from dateline.export.page import escape

WIDTH = 1000.0
_LEAST = 1.5  # degrees that the shorter side shows at least, so that one village is seen with what is around it
_LINES = 8  # of the grid, about so many across
_STEPS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
_TALLEST = 0.8  # of the width


class Dot(NamedTuple):
    """A place on the map: how much is there, what it says, where it leads, its colour; hollow if only about there."""

    lon: float
    lat: float
    size: int
    title: str
    href: str
    colour: str = "#c8502d"
    hollow: bool = False


class _View:
    """Degrees -> units of the drawing, true to shape at the middle of the map."""

    def __init__(self, dots: Sequence[Dot]) -> None:
        lats, lons = [dot.lat for dot in dots], [dot.lon for dot in dots]
        middle = (min(lats) + max(lats)) / 2
        self._narrow = max(math.cos(math.radians(middle)), 0.2)
        high = max(1.2 * (max(lats) - min(lats)), _LEAST)
        wide = max(1.2 * (max(lons) - min(lons)), _LEAST / self._narrow, high / self._narrow / _TALLEST)
        high = max(high, wide * self._narrow * 0.4)
        across = (min(lons) + max(lons)) / 2
        self.west, self.east = max(across - wide / 2, -180.0), min(across + wide / 2, 180.0)
        self.south, self.north = max(middle - high / 2, -90.0), min(middle + high / 2, 90.0)
        self._scale = WIDTH / (self.east - self.west)
        self.height = (self.north - self.south) * self._scale / self._narrow

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point lies in the drawing."""
        return (lon - self.west) * self._scale, (self.north - lat) * self._scale / self._narrow

    def sees(self, ring: Sequence[tuple[float, float]]) -> bool:
        """Whether some of a ring may be in view."""
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        return min(xs) <= self.east and max(xs) >= self.west and min(ys) <= self.north and max(ys) >= self.south


def drawn(dots: Sequence[Dot], label: str) -> str:
    """The map of the dots; a sentence where there are none."""
    if not dots:
        return '<p class="facts">No place is known well enough to draw a map.</p>\n'
    view = _View(dots)
    lines = [
        f'<svg class="map" viewBox="0 0 {WIDTH:.0f} {view.height:.0f}" role="img" aria-label="{escape(label)}" '
        'xmlns="http://www.w3.org/2000/svg">',
        f'<rect width="{WIDTH:.0f}" height="{view.height:.0f}" fill="#e8eef2"/>',
        f'<path d="{"".join(_land(view))}" fill="#f7f4ec" stroke="#f7f4ec"/>',
        *_grid(view),
        *(_dot(view, dot) for dot in sorted(dots, key=lambda dot: (-dot.size, dot))),
        "</svg>",
        '<p class="foot">Land in coarse outline, without borders; lines are degrees. A hollow dot stands for a wider '
        "area than a settlement.</p>\n",
    ]
    return "\n".join(lines)


def _land(view: _View) -> Iterator[str]:
    for ring in rings():
        if view.sees(ring):
            points = (view.at(lon, lat) for lon, lat in ring)
            yield "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _grid(view: _View) -> Iterator[str]:
    wide = (view.east - view.west) / _LINES
    step = next((step for step in _STEPS if step >= wide), _STEPS[-1])
    digits = 1 if step < 1 else 0
    for lon in _steps(view.west, view.east, step):
        x, _ = view.at(lon, view.north)
        yield f'<path d="M{x:.1f} 0V{view.height:.0f}" stroke="#b9c4cb" stroke-width=".6"/>'
        yield _word(x + 3, view.height - 5, _degrees(lon, "EW", digits))
    for lat in _steps(view.south, view.north, step):
        _, y = view.at(view.west, lat)
        yield f'<path d="M0 {y:.1f}H{WIDTH:.0f}" stroke="#b9c4cb" stroke-width=".6"/>'
        yield _word(4, y - 3, _degrees(lat, "NS", digits))


def _word(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="12" fill="#66737b">{text}</text>'


def _steps(low: float, high: float, step: float) -> Iterator[float]:
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield number * step


def _degrees(value: float, sides: str, digits: int) -> str:
    return f"{abs(value):.{digits}f}°{sides[value < 0] if abs(value) > 1e-9 else ''}"


def _dot(view: _View, dot: Dot) -> str:
    x, y = view.at(dot.lon, dot.lat)
    radius = min(4 + 2.5 * math.sqrt(dot.size), 30.0)
    fill = "none" if dot.hollow else dot.colour
    return (
        f'<a href="{escape(dot.href)}"><circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" '
        f'fill-opacity=".55" stroke="{dot.colour}" stroke-width="1.5"><title>{escape(dot.title)}</title></circle></a>'
    )
