"""Names of columns or properties -> the fields they fill, and one record's values -> a row."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.ontology import table
from dateline.places.fold import fold
from dateline.places.imports.countries import code_of
from dateline.places.imports.kinds import of_level, of_word
from dateline.places.imports.tally import BrokenLineError, cleaned, degrees, people
from dateline.places.index.keys import worth
from dateline.places.index.row import Row

Record = Mapping[str, str]  # a column's name, folded -> its value
_SPLIT = re.compile(r"[|;\n]")
_DEEPEST = 6
FIELDS = ("name", "lat", "lon", "names", "country", "admin1", "kind", "population", "geonameid")


@cache
def _field(name: str) -> tuple[str, ...]:
    return tuple(fold(heading) for heading in table("columns")["field"][name])


@cache
def _levels(which: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """For each level, the deepest first, the headings of its names."""
    patterns = table("columns")["level"][which]
    return tuple((n, tuple(fold(p.replace("{n}", str(n))) for p in patterns)) for n in range(_DEEPEST, 0, -1))


@dataclass(frozen=True, slots=True)
class Columns:
    """Which headings give a field, the first first; `level` is that of an area, null for settlements and points."""

    of: Mapping[str, tuple[str, ...]]
    level: int | None

    def first(self, record: Record, field: str) -> str:
        """The first value that `record` has for `field`; empty where it has none."""
        return next((record[h] for h in self.of[field] if record.get(h, "").strip()), "")

    def every(self, record: Record, field: str) -> list[str]:
        """Every value that `record` has for `field`."""
        return [record[heading] for heading in self.of[field] if record.get(heading, "").strip()]


def columns_of(headings: Iterable[str]) -> Columns:
    """The fields that `headings`, folded, fill."""
    there = frozenset(headings)
    of = {field: tuple(heading for heading in _field(field) if heading in there) for field in FIELDS}
    for level, named in _levels("name"):
        names = tuple(heading for heading in named if heading in there)
        if names:
            plain = () if of["lat"] and of["name"] else names  # a table of sites says in which areas they lie
            if plain:
                of["name"] = (*plain, *of["name"])
                others = tuple(h for n, many in _levels("other") if n == level for h in many if h in there)
                of["names"] = (*of["names"], *others)
                of["admin1"] = () if level == 1 else of["admin1"]
                return Columns(of, level)
            break
    return Columns(of, None)


def row_of(record: Record, columns: Columns, number: int, point: tuple[float, float] | None = None) -> Row:
    """A row of one record, numbered `number`; `point` is its latitude and longitude where a geometry gives them.

    Raises BrokenLineError with the reason why it makes none.
    """
    names = [cleaned(name) for name in columns.every(record, "name")]
    if not names:
        raise BrokenLineError("no name")
    lat, lon = point or (
        degrees(columns.first(record, "lat"), "latitude", 90),
        degrees(columns.first(record, "lon"), "longitude", 180),
    )
    others = [" ".join(part.split()) for text in columns.every(record, "names") for part in _parts(text)]
    alternate = tuple(dict.fromkeys(n for n in [*names[1:], *others] if n and n != names[0] and n.isprintable()))
    found = frozenset(worth(alternate))
    geoname = columns.first(record, "geonameid").strip().removeprefix("geonames:").removesuffix(".0")
    known = geoname.isascii() and geoname.isdigit() and 0 < int(geoname) < 1 << 31
    return Row(
        id=int(geoname) if known else number,
        gid=f"geonames:{int(geoname)}" if known else "",
        name=names[0],
        country=_country(columns.every(record, "country")),
        kind=_kind(columns.first(record, "kind"), columns.level),
        lat=round(lat, 6),
        lon=round(lon, 6),
        admin1=" ".join(columns.first(record, "admin1").split()) or None,
        population=people(columns.first(record, "population")),
        names=tuple(n for n in alternate if n in found),
        other=tuple(n for n in alternate if n not in found and not n.isascii()),
    )


def _parts(text: str) -> list[str]:
    """Alternate names that stand in one cell: split at | or ; and, where there is neither, at commas."""
    parts = _SPLIT.split(text)
    return parts if len(parts) > 1 else text.split(",")


def _country(values: list[str]) -> str | None:
    return next((code for value in values if (code := code_of(value))), None)


def _kind(said: str, level: int | None) -> str:
    found = re.fullmatch(r"adm(?:in)?\s?(\d)", said.strip().casefold())
    if found:
        return "country" if found[1] == "0" else of_level(int(found[1]))
    return of_level(level) if level is not None else of_word(said)
