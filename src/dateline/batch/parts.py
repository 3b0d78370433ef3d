"""Reports with what came of them -> the files of a part, each written aside, brought to the disk, then named."""

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from dateline.batch.inputs import Within
from dateline.batch.layout import table
from dateline.batch.manifest import settled
from dateline.batch.names import BY_DAY, DAY, TABLES
from dateline.batch.rows import Row, Rows
from dateline.batch.tally import Tally

_NAME = re.compile(r"part-(\d+)\.parquet")
_TO_BE = ".tmp"
BYTES = 192 << 20  # of bodies, after which a part ends: the parent holds those that are kept until it is written


@dataclass
class Entry:
    """A report of a part: what was received, until it is known whether that is needed, and what came of it."""

    body: bytes
    rows: Rows | None = None

    def came(self, rows: Rows) -> None:
        """This came of it."""
        self.rows = rows
        if not rows.reports:
            self.body = b""


@dataclass
class Part:
    """So many reports that are finished together, in the order of the inputs; what it counts, and where it ends."""

    size: int
    entries: list[Entry] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    done: list[str] = field(default_factory=list)
    within: Within | None = None
    sealed: bool = False
    open: int = 0
    weight: int = 0

    @property
    def full(self) -> bool:
        """Whether nothing more goes in."""
        return len(self.entries) >= self.size or self.weight >= BYTES

    @property
    def whole(self) -> bool:
        """Whether it can be finished: nothing more goes in, and it is known what came of all."""
        return self.sealed and not self.open

    @property
    def blank(self) -> bool:
        """Whether there is nothing to write down."""
        return not (self.entries or self.done or self.tally.seen or self.tally.skipped)

    def add(self, body: bytes, rows: Rows | None = None) -> Entry:
        """Put in a report of these bytes, of which came `rows` (null: not known yet)."""
        entry = Entry(body)
        self.entries.append(entry)
        self.weight += len(body)
        if rows is None:
            self.open += 1
        else:
            self._count(entry, rows)
        return entry

    def close(self, entry: Entry, rows: Rows) -> None:
        """Say what came of a report that was put in."""
        self.open -= 1
        self._count(entry, rows)

    def _count(self, entry: Entry, rows: Rows) -> None:
        entry.came(rows)
        self.tally.kept += len(rows.reports)
        self.tally.claims += len(rows.claims)
        self.tally.rejected += len(rows.rejected)
        self.tally.passed_over += len(rows.passed_over)

    def write(self, out: Path, number: int) -> None:
        """Write its files; they count once the journal says so."""
        folders: set[Path] = set()
        for folder, name, rows in self._files():
            path = out / folder / f"part-{number:08d}.parquet"
            if not path.parent.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.update((path.parent.parent, out))
            aside = path.with_name(f".{path.name}{_TO_BE}")
            with aside.open("wb") as file:
                pq.write_table(table(name, rows), file, compression="zstd")
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
            folders.add(path.parent)
        for each in sorted(folders):
            settled(each)

    def _files(self) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
        """The folder, table and rows of each file."""
        sorted_: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for entry in self.entries:
            assert entry.rows is not None
            for name in TABLES:
                for row in getattr(entry.rows, name):
                    folder = f"{name}/{DAY}={row[DAY]}" if name in BY_DAY else name
                    sorted_[folder, name].append(row | {"body": entry.body} if name == TABLES[0] else row)
        for (folder, name), rows in sorted(sorted_.items()):
            yield folder, name, rows


def drop(out: Path, parts: int) -> None:
    """Remove what a run that was broken off left behind the first so many parts."""
    for path in _all(out):
        of = number(path)
        if path.name.endswith(_TO_BE) or (of is not None and of >= parts):
            path.unlink()


def ids(out: Path) -> Iterator[str]:
    """The ids of all reports in `out`, whatever came of them; of what had no bytes, where it lay and why it is none."""
    for name in TABLES:
        if name == "claims":
            continue
        columns = ["id", "origin", "reason"] if name == "rejected" else ["id"]
        for path in files(out, name):
            for row in pq.read_table(path, columns=columns, partitioning=None).to_pylist():
                yield row["id"] or f"{row['origin']}\0{row['reason']}"


def files(out: Path, name: str) -> list[Path]:
    """The files of a table, in their order."""
    return sorted((out / name).rglob("[!.]*.parquet"))


def number(path: Path) -> int | None:
    """The number of the part that a file is of; null where it is of none."""
    found = _NAME.fullmatch(path.name)
    return int(found[1]) if found else None


def _all(out: Path) -> Iterable[Path]:
    return [path for name in TABLES for path in (out / name).rglob("*") if path.is_file()]
