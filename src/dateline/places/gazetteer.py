"""The gazetteer: names -> places, from an SQLite index that is built once and queried by name.

Nothing is held in memory but what was asked for. The index lies in the folder of the setting `cache`; its file name
carries a hash of its ingredients, so that a newer package or an edited list makes a new index.
"""

import hashlib
import json
import re
import sqlite3
import subprocess
import sys
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from dateline.errors import GazetteerError
from dateline.ontology import table
from dateline.places.fold import fold, skeletons
from dateline.settings import settings

_FORM = 5  # raise when the index's tables or keys change
_MOST = 400  # namesakes read, the biggest first
_OURS = re.compile(r"gazetteer-[0-9a-f]{16}\.sqlite")
FUZZY_RATIO = 80  # measured on 59 romanisations: 57 right inside the report's countries


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


class Gazetteer:
    """An opened index. Open one with `gazetteer()`; never written to once built."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._db = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
        except sqlite3.Error as problem:
            raise GazetteerError(f"{path}: cannot be opened: {problem}; delete it to have it built anew") from problem
        self.named = lru_cache(maxsize=65536)(self._named)

    def _ask(self, question: str, values: tuple[object, ...]) -> list[tuple[object, ...]]:
        try:
            return self._db.execute(question, values).fetchall()
        except sqlite3.Error as problem:
            raise GazetteerError(f"{self.path}: {problem}; delete it to have it built anew") from problem

    def _named(self, key: str) -> tuple[Entry, ...]:
        """The places of the folded name `key`, the most populous first."""
        rows = self._ask(
            "SELECT place.*, name.grade FROM name JOIN place ON place.id = name.place WHERE name.key = ? "
            "ORDER BY population DESC, place.id LIMIT ?",
            (key, _MOST),
        )
        return tuple(_entry(row) for row in rows)

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places called exactly `name` in any of their spellings, the most populous first."""
        return self.named(fold(name))

    def similar(self, name: str, countries: tuple[str, ...]) -> tuple[Entry, ...]:
        """Places of `countries` whose name is another romanisation of `name`, the most alike first.

        Never world-wide: Charków is not Czarków. Returned entries have grade 3.
        """
        marks = ",".join("?" * len(countries))
        best: dict[int, tuple[float, Entry]] = {}
        for bones, sound in skeletons(name):
            rows = self._ask(
                "SELECT place.*, 3, skeleton.sound FROM skeleton JOIN place ON place.id = skeleton.place "
                f"WHERE bones = ? AND skeleton.country IN ({marks})",
                (bones, *countries),
            )
            for row in rows:
                alike = ratio(sound, str(row[-1]))
                entry = _entry(row[:-1])
                if alike >= FUZZY_RATIO and alike > best.get(entry.number, (0.0, entry))[0]:
                    best[entry.number] = (alike, entry)
        ranked = sorted(best.values(), key=lambda found: (-found[0], -found[1].population, found[1].number))
        return tuple(entry for _, entry in ranked)

    def province(self, code: str) -> tuple[Entry, ...]:
        """The province of a GeoNames code ("US.AL"), none where no such code is known."""
        rows = self._ask("SELECT place.*, 0 FROM place WHERE code1 = ? AND kind = 'admin1' ORDER BY id", (code,))
        return tuple(map(_entry, rows))

    @cached_property
    def common(self) -> frozenset[str]:
        """Names that are English words first, and need more than a capital to be places."""
        return frozenset(str(row[0]) for row in self._ask("SELECT key FROM common", ()))

    @cached_property
    def demonyms(self) -> dict[str, str]:
        """Folded demonym -> ISO 3166-1 alpha-2 country: "ukrainian" and "ukrainians" -> "UA"."""
        found: dict[str, str] = {}
        for code, words in table("place-words")["demonym"].items():
            for word in words:
                found[fold(word)] = code
                if self.country_named(word + "s") is None:
                    found.setdefault(fold(word) + "s", code)
        return found

    def country_of_demonym(self, word: str) -> str | None:
        """ISO 3166-1 alpha-2 of "Russian" or "Russians"; null where `word` is no demonym."""
        return self.demonyms.get(fold(word))

    def country_named(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of "Russia", "the Russian Federation", "U.S."; null where `name` is no country."""
        key = fold(name)
        for entry in self.named(key.removeprefix("the ")):
            if entry.kind == "country":
                return entry.country
        return None

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The numbers of the capitals' entries."""
        return frozenset(int(str(row[0])) for row in self._ask("SELECT id FROM capital", ()))

    @cached_property
    def countries(self) -> dict[str, Entry]:
        """Each country's own entry, by its code."""
        rows = self._ask("SELECT place.*, 0 FROM place WHERE kind = 'country'", ())
        return {entry.country: entry for entry in map(_entry, rows) if entry.country}


def _entry(row: tuple[object, ...]) -> Entry:
    number, gid, name, country, code1, code2, admin1, kind, population, lat, lon, grade = row
    return Entry(number, gid, name, country, code1, code2, admin1, kind, population, lat, lon, grade)  # type: ignore[arg-type]


def index_path() -> Path:
    """Where the index of the present ingredients lies, built or not."""
    from dateline.places.ingredients import versions  # noqa: PLC0415  (reads package metadata: only here)

    ours = json.dumps([table("places"), table("place-words")["feature"], table("place-words")["country"],
                       table("place-words")["stop"]], ensure_ascii=False)  # fmt: skip
    mark = hashlib.sha256(f"{_FORM}\n{versions()}\n{ours}".encode()).hexdigest()[:16]
    return settings().cache / f"gazetteer-{mark}.sqlite"


def _build_apart(path: Path) -> None:
    """Builds the index in a process of its own, whose 650 MB are given back when it ends."""
    done = subprocess.run([sys.executable, "-m", "dateline.places.build", str(path)], check=False)
    if done.returncode or not path.is_file():
        raise GazetteerError(f"{path}: the gazetteer's index could not be built; the reason stands above")


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this process, its index built at first use. Raises GazetteerError."""
    path = index_path()
    if not path.is_file():
        _build_apart(path)
        _clear(path)
    return Gazetteer(path)


def _clear(path: Path) -> None:
    """Removes the indexes that `path` supersedes but for the newest: a user may go to and fro between two lists."""
    stale = [p for p in path.parent.iterdir() if _OURS.fullmatch(p.name) and p != path]
    for old in sorted(stale, key=_age)[1:]:
        old.unlink(missing_ok=True)


def _age(path: Path) -> tuple[float, str]:
    """The newest first; a file that another process has just removed counts as the oldest."""
    try:
        return -path.stat().st_mtime, path.name
    except FileNotFoundError:
        return 0.0, path.name
