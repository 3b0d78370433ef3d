"""A name -> the places of the gazetteer that may be meant: world-wide, and with all that it knows of them.

First those called exactly so, in any spelling or script; if there are none, other romanisations of the name; if there
are none of those either, names that look alike.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from dateline.places.fold import fold
from dateline.places.gazetteer import Gazetteer
from dateline.places.index.entry import Entry
from dateline.places.index.shelf import Shelf

BUILT_IN = "built-in"
ALIKE = 75.0  # of 100: below, names share little but their length
_BATCH = 50_000


class Alias(NamedTuple):
    """Another name of a place, and the script it is written in: "latin", "cyrillic", "arabic", ..."""

    name: str
    script: str


class Found(NamedTuple):
    """A place, how its name met the one that was asked for, and which gazetteer knows it."""

    entry: Entry
    how: str  # "exact", "spelling" (another romanisation) or "alike"
    gazetteer: str
    admin2: str | None
    names: tuple[Alias, ...]


def search(known: Gazetteer, name: str, country: str | None, most: int) -> list[Found]:
    """Up to `most` places for `name`, the best first; in one country only, where that is given."""
    if not fold(name):
        return []
    where = None if country is None else (country,)
    steps = (
        ("exact", lambda: known.find(name)),
        ("spelling", lambda: known.similar(name, where)),
        ("alike", lambda: _alike(known, fold(name))),
    )
    for how, step in steps:
        entries = [entry for entry in step() if country is None or entry.country == country]
        if entries:
            return [_found(known, entry, how) for entry in entries[:most]]
    return []


def _alike(known: Gazetteer, key: str) -> Iterator[Entry]:
    """The places of the keys most like `key`, the most alike first."""
    scored: dict[str, float] = {}
    for shelf in known.shelves:
        keys_of = (str(row[0]) for row in shelf.each("SELECT DISTINCT key FROM name"))
        while keys := list(islice(keys_of, _BATCH)):
            hits = process.extract(key, keys, scorer=ratio, score_cutoff=ALIKE, limit=100)
            scored.update((str(hit), score) for hit, score, _ in hits)
    seen: set[int] = set()
    for hit in sorted(scored, key=lambda one: (-scored[one], one)):
        for entry in known.named(hit):
            if entry.number not in seen:
                seen.add(entry.number)
                yield entry._replace(grade=3)


def _found(known: Gazetteer, entry: Entry, how: str) -> Found:
    shelf, number = known.home(entry)
    admin2 = known.district(entry.code2) if entry.code2 else None
    names = dict.fromkeys(name for name in shelf.names(number) if name != entry.name)
    return Found(entry, how, _label(known, shelf), admin2, tuple(Alias(name, script(name)) for name in names))


def _label(known: Gazetteer, shelf: Shelf) -> str:
    return BUILT_IN if shelf is known.index else shelf.path.stem


def script(name: str) -> str:
    """The script of the first letter of `name`, in small letters; "none" where it has no letter."""
    return next(_scripts(name), "none")


def _scripts(name: str) -> Iterator[str]:
    for sign in name:
        if sign.isalpha():
            yield unicodedata.name(sign, "unknown").split()[0].partition("-")[0].lower()


def as_json(found: Iterable[Found]) -> Iterator[dict[str, object]]:
    """Each place with everything known of it, under the names of the reference."""
    for entry, how, gazetteer, admin2, names in found:
        yield {
            "name": entry.name, "id": entry.id, "country": entry.country, "admin1": entry.admin1, "admin2": admin2,
            "kind": entry.kind, "population": entry.population or None, "lat": entry.lat, "lon": entry.lon,
            "names": [alias._asdict() for alias in names], "gazetteer": gazetteer, "match": how,
        }  # fmt: skip
