"""One place on its way into a gazetteer's file: what every source of places is turned into."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Row:
    """One place: `code1` and `code2` are GeoNames admin codes ("UA.05", "UA.05.1408"), `lat` and `lon` WGS 84 degrees.

    It is found by `name`, `names` and `short` (short forms, which count less); `other` are names that are only shown.
    """

    id: int
    gid: str
    name: str
    country: str | None
    kind: str
    lat: float | None
    lon: float | None
    code1: str | None = None
    code2: str | None = None
    admin1: str | None = None
    population: int = 0
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = field(default=())
    other: tuple[str, ...] = field(default=())
