"""Rows -> their points, and the box around all of them."""

from dateline.export.nouns import Cells, Column

DECIMALS = 6  # of a degree: a tenth of a metre, as RFC 7946 advises
Point = tuple[float, float]  # longitude, latitude


class Bounds:
    """The box around the points given so far: west, south, east, north in degrees; null where there are none."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        names = [column.name for column in columns]
        self._lat, self._lon = names.index("latitude"), names.index("longitude")
        self.box: tuple[float, float, float, float] | None = None

    def point(self, row: Cells) -> Point | None:
        """The point of a row, by its columns `longitude` and `latitude`; null where it has none."""
        lon, lat = row[self._lon], row[self._lat]
        if not isinstance(lon, int | float) or not isinstance(lat, int | float):
            return None
        x, y = round(float(lon), DECIMALS), round(float(lat), DECIMALS)
        west, south, east, north = self.box or (x, y, x, y)
        self.box = min(west, x), min(south, y), max(east, x), max(north, y)
        return x, y
