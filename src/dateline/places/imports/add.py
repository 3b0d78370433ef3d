"""Files of places -> one imported gazetteer: an SQLite file that is complete or is not there at all.

GeoNames dumps are joined by the alternate names and admin codes that come with them, in whatever order they are named.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.places.gazetteer import Gazetteer, gazetteer, reload
from dateline.places.imports import geojson, geonames, tables
from dateline.places.imports.geojson import Extent
from dateline.places.imports.held import path_of, shelf_of
from dateline.places.imports.join import Joiner
from dateline.places.imports.settle import Settler
from dateline.places.imports.sniff import Kind, kind_of
from dateline.places.imports.source import Source, sources
from dateline.places.imports.tally import Tally
from dateline.places.index.progress import bar
from dateline.places.index.row import Row
from dateline.places.index.store import Writer, written

NAMED = re.compile(r"\w[\w.-]{0,63}")
GEONAMES = "GeoNames (geonames.org), CC BY 4.0"
_RESERVED = frozenset({"built-in", "dateline", "geonames"})
_WORD = {"dump": "GeoNames", "names": "GeoNames names", "codes": "GeoNames codes", "table": "table", "map": "GeoJSON"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of an import: its name, whether it may replace one, and where the data comes from."""

    name: str
    replace: bool = False
    licence: str | None = None


@dataclass(slots=True)
class Plan:
    """The files of one gazetteer: those that hold its places, and those that join them."""

    name: str
    mains: list[tuple[Source, Kind]]
    joined: list[tuple[Source, Kind]] = field(default_factory=list)

    @property
    def files(self) -> list[tuple[Source, Kind]]:
        """All of them."""
        return [*self.mains, *self.joined]


def plans(paths: list[Path], name: str | None) -> list[Plan]:
    """One gazetteer a file of places, or all in one where a `name` is given. Raises GazetteerError."""
    found = [(source, kind_of(source)) for path in paths for source in sources(path)]
    mains = [file for file in found if file[1] in {"dump", "table", "map"}]
    joined = [file for file in found if file[1] in {"names", "codes"}]
    dumps = [main for main in mains if main[1] == "dump"]
    if not mains and joined and all(kind == "names" for _, kind in joined):
        return [Plan(name or joined[0][0].stem, [], joined)]  # more names for places that are known already
    if joined and not dumps:
        raise GazetteerError(
            f"{joined[0][0].label}: holds GeoNames' names or codes for the places of a country file; add it together "
            "with that, as in: dateline gazetteer add UA.txt alternateNamesV2.txt admin1CodesASCII.txt"
        )
    if name is not None:
        if len(mains) > 1 and len(dumps) < len(mains):
            raise GazetteerError("--name goes with one file of places, or with several GeoNames dumps")
        return [Plan(name, mains, joined)]
    return [Plan(source.stem, [(source, kind)], joined if kind == "dump" else []) for source, kind in mains]


def add(plan: Plan, wish: Wish) -> Tally | None:
    """Imports one gazetteer; null where the same files are there already under that name. Raises GazetteerError."""
    if not NAMED.fullmatch(wish.name) or wish.name.casefold() in _RESERVED:
        raise GazetteerError(f"{wish.name!r} cannot be the name of a gazetteer; give letters, digits, - or _ by --name")
    path = path_of(wish.name)
    digest = _digest(plan)
    if path.exists() and not wish.replace:
        with closing(shelf_of(path)) as shelf:
            about = shelf.about
        if about.get("sha256") == digest:
            return None
        raise GazetteerError(
            f"a gazetteer is called {wish.name!r} already (added {about.get('added', '')[:10]}); give --replace to put "
            "this one in its place, or --name to keep both"
        )
    known = gazetteer()
    tally = Tally()
    with written(path, "gazetteers") as connection:
        writer = Writer(connection)
        _fill(writer, plan, wish, known, tally)
        if not tally.added:
            raise GazetteerError(_nothing(plan, tally))
        writer.finish(_about(plan, wish, digest, tally))
    reload()
    return tally


def _fill(writer: Writer, plan: Plan, wish: Wish, known: Gazetteer, tally: Tally) -> None:
    others = tuple(shelf for shelf in known.shelves if shelf.path != path_of(wish.name))
    joiner = Joiner(writer, tally)
    for source, kind in plan.joined:
        if kind == "codes":
            with source.opened() as stream, bar(source.size, f"Reading {source.stem}") as reached:
                joiner.codes(geonames.admin_codes(stream, tally, reached))
    settler = Settler(known, others, joiner.provinces)
    base = _base(wish.name)
    for source, kind in plan.mains:
        for row, extent in _rows(source, kind, tally):
            if not row.gid:
                row.gid = f"{wish.name}:{row.id}"
                row.id += base
            twins = settler.settled(row, extent, tally)
            tally.added += writer.add(row)
            writer.db.executemany("INSERT OR IGNORE INTO twin VALUES (?,?)", [(row.id, gid) for gid in twins])
            if extent is not None:
                bounds = (extent.south, extent.west, extent.north, extent.east, extent.km2)
                writer.db.execute("INSERT OR REPLACE INTO extent VALUES (?,?,?,?,?,?)", (row.id, *bounds))
    for source, kind in plan.joined:
        if kind == "names":
            with source.opened() as stream, bar(source.size, f"Reading {source.stem}") as reached:
                joiner.names(geonames.alternate_names(stream, tally, reached), others if not plan.mains else ())


def _rows(source: Source, kind: Kind, tally: Tally) -> Iterator[tuple[Row, Extent | None]]:
    with bar(source.size, f"Reading {source.stem}") as reached:
        if kind == "map":
            yield from geojson.rows(source, tally, reached)
        elif kind == "table":
            yield from ((row, None) for row in tables.rows(source, tally, reached))
        else:
            with source.opened() as stream:
                yield from ((row, None) for row in geonames.dump(stream, tally, reached))


def _base(name: str) -> int:
    """Where the numbers of an import's own places begin: far above GeoNames' and apart from other imports'."""
    return (1 + int.from_bytes(hashlib.blake2b(name.encode(), digest_size=3).digest(), "big")) << 36


def _digest(plan: Plan) -> str:
    whole = hashlib.sha256()
    for source, _ in plan.files:
        with source.opened() as stream:
            while chunk := stream.read(1 << 20):
                whole.update(chunk)
    return whole.hexdigest()


def _nothing(plan: Plan, tally: Tally) -> str:
    files = ", ".join(source.label for source, _ in plan.files)
    if tally.reasons:
        return (
            f"{files}: nothing was added: none of {tally.skipped:,} lines can be read; {'; '.join(tally.reasons[:3])}"
        )
    if tally.left:
        return f"{files}: nothing was added: all {tally.left.total():,} places are of kinds that are left out"
    return f"{files}: nothing was added: it holds no places" + (" that are known" if not plan.mains else "")


def _about(plan: Plan, wish: Wish, digest: str, tally: Tally) -> dict[str, str]:
    geonames_only = all(kind in {"dump", "names", "codes"} for _, kind in plan.files)
    return {
        "name": wish.name,
        "kind": ", ".join(dict.fromkeys(_WORD[kind] for _, kind in plan.files)),
        "source": ", ".join(dict.fromkeys(source.label for source, _ in plan.files)),
        "licence": wish.licence or (GEONAMES if geonames_only else ""),
        "added": datetime.now(UTC).isoformat(timespec="seconds"),
        "rows": str(tally.added),
        "skipped": str(tally.skipped),
        "reasons": json.dumps(tally.reasons, ensure_ascii=False),
        "sha256": digest,
    }
