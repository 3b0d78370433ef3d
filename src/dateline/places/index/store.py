"""Rows -> one SQLite file of places, written aside and then moved into its place.

The file is the same for the packages' index and for an import: `place`; `alias` (a place's names, as they are shown);
`name` and `skeleton` (the keys it is found by); `common` (names that are English words first); `twin` (ids under which
others know a place); `extent` (of areas); `division` (names of admin2 codes); `about`.
What is large is sorted by SQLite, on disk, so that memory does not grow with the number of places.
"""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.ontology import table
from dateline.places.index.common import common
from dateline.places.index.keys import bones, keys
from dateline.places.index.near import CELL
from dateline.places.index.progress import track
from dateline.places.index.row import Row

FORM = 8  # raise when the tables or the keys change: indexes are built anew, imports get new keys
BETWEEN = "\x1f"  # between the names of one place
SCHEMA = f"""
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, gid TEXT, name TEXT, country TEXT, code1 TEXT, code2 TEXT, admin1 TEXT,
                    kind TEXT, population INTEGER, lat REAL, lon REAL);
CREATE INDEX province ON place (code1) WHERE kind = 'admin1';
CREATE INDEX district ON place (code2) WHERE kind = 'admin2';
CREATE INDEX ours ON place (gid) WHERE id < 0;
CREATE INDEX spot ON place (round(lat * {CELL}), round(lon * {CELL})) WHERE kind = 'settlement';
CREATE TABLE alias (place INTEGER PRIMARY KEY, names TEXT, short TEXT, other TEXT);
CREATE TABLE capital (id INTEGER PRIMARY KEY);
CREATE TABLE twin (place INTEGER, gid TEXT, PRIMARY KEY (place, gid)) WITHOUT ROWID;
CREATE TABLE division (code2 TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE extent (place INTEGER PRIMARY KEY, south REAL, west REAL, north REAL, east REAL, km2 REAL);
"""
_KEYS = """
CREATE TABLE name (key TEXT, place INTEGER, grade INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (bones TEXT, country TEXT, place INTEGER, sound TEXT,
                       PRIMARY KEY (bones, country, place)) WITHOUT ROWID;
CREATE TABLE common (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_BATCH = 10_000
_STALE = 3600.0  # seconds since it was written to after which nobody writes such a file any more


@contextmanager
def written(path: Path, setting: str) -> Iterator[sqlite3.Connection]:
    """A new file of places, at `path` once all went well; else nothing is left. `setting` names the folder's.

    Raises GazetteerError where the folder cannot be written or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{path.stem}-", suffix=".part", dir=path.parent)
    except OSError as problem:
        why = problem.strerror or problem
        raise GazetteerError(f"{path.parent}: cannot be written: {why}; change the setting {setting!r}") from problem
    os.close(handle)
    _clear(path.parent)
    aside = Path(name)
    try:
        connection = sqlite3.connect(aside)
        try:
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;")
            yield connection
        finally:
            connection.close()
        aside.chmod(0o644)
        aside.replace(path)
    except (sqlite3.Error, OSError) as problem:
        raise GazetteerError(f"{path}: cannot be written: {problem}; is the disk full?") from problem
    finally:
        aside.unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    """Removes what processes that were killed while they wrote have left."""
    before = time.time() - _STALE
    for left in folder.glob("*.part"):
        with suppress(OSError):  # another process has just removed or renamed it
            if left.stat().st_mtime < before:
                left.unlink()


class Writer:
    """Fills a new file: `add` every row, then `finish` once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.db = connection
        connection.executescript(SCHEMA)

    def add(self, row: Row) -> bool:
        """Keeps `row`; of two with one number the first, with the names of both. Whether it is new."""
        cursor = self.db.execute(
            "INSERT OR IGNORE INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            (row.id, row.gid, row.name, row.country, row.code1, row.code2, row.admin1, row.kind, row.population,
             row.lat, row.lon),
        )  # fmt: skip
        if cursor.rowcount:
            parts = (BETWEEN.join(row.names), BETWEEN.join(row.short), BETWEEN.join(row.other))
            self.db.execute("INSERT INTO alias VALUES (?,?,?,?)", (row.id, *parts))
        else:
            self.more(row.id, (row.name, *row.names, *row.short), row.other)
        return bool(cursor.rowcount)

    def more(self, number: int, names: tuple[str, ...], other: tuple[str, ...] = ()) -> None:
        """Adds names to the place `number`, if it is kept."""
        held = self.db.execute("SELECT names, other FROM alias WHERE place = ?", (number,)).fetchone()
        if held is not None:
            sets = (BETWEEN.join(filter(None, [old, *new])) for old, new in zip(held, (names, other), strict=True))
            self.db.execute("UPDATE alias SET names = ?, other = ? WHERE place = ?", (*sets, number))

    def finish(self, about: Mapping[str, str]) -> None:
        """Makes the keys and says what the file is; nothing can be added after."""
        write_keys(self.db)
        self.db.executemany("INSERT INTO about VALUES (?,?)", [*about.items(), ("form", str(FORM))])
        self.db.commit()


def write_keys(connection: sqlite3.Connection) -> None:
    """The tables of keys, from the places and their names; those that are there are made anew."""
    connection.executescript(
        "DROP TABLE IF EXISTS name; DROP TABLE IF EXISTS skeleton; DROP TABLE IF EXISTS common;"
        "CREATE TEMP TABLE raw_name (key, place, grade);"
        "CREATE TEMP TABLE raw_skeleton (bones, country, place, rank, sound);" + _KEYS
    )
    settled = frozenset(table("place-words")["country"]["one_spelling"])
    [total] = connection.execute("SELECT COUNT(*) FROM place").fetchone()
    names: list[tuple[str, int, int]] = []
    skeletons: list[tuple[str, str, int, int, str]] = []
    reader = connection.execute(
        "SELECT id, place.name, country, kind, names, short FROM place JOIN alias ON place = id ORDER BY id"
    )
    for number, name, country, kind, others, short in track(reader, total, "Making the keys of names"):
        found = keys(name, others.split(BETWEEN), short.split(BETWEEN))
        names.extend((key, number, grade) for key, grade in found.items())
        if kind not in ("country", "admin2") and country not in settled:
            made = enumerate(bones(name, found))
            skeletons.extend((skeleton, country or "", number, n, sound) for n, (skeleton, sound) in made)
        if len(names) > _BATCH:
            _keep(connection, names, skeletons)
    _keep(connection, names, skeletons)
    connection.executescript(
        "INSERT INTO name SELECT key, place, MIN(grade) FROM raw_name GROUP BY key, place ORDER BY key, place;"
        "INSERT OR IGNORE INTO skeleton SELECT bones, country, place, sound FROM raw_skeleton "
        "ORDER BY bones, country, place, rank; DROP TABLE raw_name; DROP TABLE raw_skeleton;"
    )
    connection.executemany("INSERT OR IGNORE INTO common VALUES (?)", [(key,) for key in common(connection)])
    connection.commit()


def _keep(
    connection: sqlite3.Connection, names: list[tuple[str, int, int]], skeletons: list[tuple[str, str, int, int, str]]
) -> None:
    connection.executemany("INSERT INTO raw_name VALUES (?,?,?)", names)
    connection.executemany("INSERT INTO raw_skeleton VALUES (?,?,?,?,?)", skeletons)
    names.clear()
    skeletons.clear()
