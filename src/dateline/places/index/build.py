"""Ingredients -> the index: one SQLite file, from the packages' places and our own list."""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from dateline.errors import GazetteerError
from dateline.ontology import table
from dateline.places.fold import fold
from dateline.places.index.ingredients import (
    Divisions,
    Provinces,
    capitals,
    countries,
    divisions,
    own,
    settlements,
    versions,
)
from dateline.places.index.keys import worth
from dateline.places.index.near import Near
from dateline.places.index.progress import track
from dateline.places.index.row import Row
from dateline.places.index.store import Writer, written

_TOTAL = 287_500  # about as many rows as there are, for the bar
_MARKS = frozenset("‘’ʻʼʹ`´")


def build(path: Path) -> None:
    """Builds the index at `path`. Raises GazetteerError where the folder cannot be written."""
    with written(path, "cache") as connection:
        writer = Writer(connection)
        for row in track(_rows(connection), _TOTAL, "Building the gazetteer's index (once)"):
            writer.add(row)
        writer.finish({"name": "built-in", "source": versions()})
        for code, capital in capitals():
            connection.execute(
                "INSERT OR IGNORE INTO capital SELECT place.id FROM name JOIN place ON place.id = name.place "
                "WHERE key = ? AND country = ? AND kind = 'settlement' ORDER BY population DESC, place.id LIMIT 1",
                (fold(capital), code),
            )
        connection.commit()


def _rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Countries, provinces, districts, settlements, and then our own list."""
    yield from countries()
    found = divisions()
    first = {row.code1: row for row in found.rows if row.kind == "admin1" and row.code1}
    for row in found.rows:
        spell(row)
    for row in found.rows:
        top = first.get(row.code1) if row.code1 and row.kind == "admin2" else None
        row.admin1 = row.name if row.kind == "admin1" else top.name if top else None
        yield row
    for city in settlements():
        row = _settlement(city, found, first)
        spell(row)
        yield row
    yield from own(Near(connection.execute).nearest, _by_name(first.values()))


def _by_name(provinces: Iterable[Row]) -> Provinces:
    """The provinces by their country and each of their names."""
    found: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for row in provinces:
        for name in (row.name, *row.names, *row.short):
            found.setdefault((row.country or "", fold(name)), (row.code1, row.name))
    return found


def spell(row: Row) -> None:
    """Gives `row` the name that English news has for it: our list's, or its own without a romanisation's marks."""
    ours = table("places")["spelling"].get(row.country, {}).get(row.name)
    shown, *others = ours.split("|") if ours else (row.name,)
    if not ours and row.country in table("place-words")["country"]["romanised"] and not row.name.isascii():
        shown = "".join(c for c in normalize("NFD", row.name) if not combining(c) and c not in _MARKS)
    if shown != row.name or others:
        row.names = (row.name, *others, *row.names)
        row.name = shown


def _settlement(city: dict[str, Any], found: Divisions, first: dict[str, Row]) -> Row:
    number, code = city["geonameid"], f"{city['countrycode']}.{city['admin1code']}"
    district = next(
        (found.rows[n].code2 for n in found.of_city.get(number, ()) if found.rows[n].kind == "admin2"), None
    )
    top = first.get(code)
    names = tuple(worth(city["alternatenames"]))
    looked_up = frozenset(names)
    return Row(
        id=number,
        gid=f"geonames:{number}",
        name=city["name"],
        country=city["countrycode"],
        kind="settlement",
        lat=city["latitude"],
        lon=city["longitude"],
        code1=code,
        code2=district,
        admin1=top.name if top else None,
        population=city["population"],
        names=names,
        other=tuple(n for n in city["alternatenames"] if n and not n.isascii() and n not in looked_up),
    )


def main() -> int:
    """`python -m dateline.places.index.build PATH`: 0 when built, 1 with the reason on standard output."""
    try:
        build(Path(sys.argv[1]))
    except GazetteerError as problem:
        print(problem)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
