"""What a gazetteer hands out: one place under one of its names."""

from typing import NamedTuple


class Entry(NamedTuple):
    """One place of the gazetteer. `grade`: 0 under its own name, 1 another name of it, 2 a short form, 3 fuzzy."""

    number: int
    id: str
    name: str
    country: str | None
    code1: str | None
    code2: str | None
    admin1: str | None
    kind: str
    population: int
    lat: float | None
    lon: float | None
    grade: int


def entry_of(row: tuple[object, ...]) -> Entry:
    """The entry of a row of the table `place` with its grade."""
    number, gid, name, country, code1, code2, admin1, kind, population, lat, lon, grade = row
    return Entry(number, gid, name, country, code1, code2, admin1, kind, population, lat, lon, grade)  # type: ignore[arg-type]
