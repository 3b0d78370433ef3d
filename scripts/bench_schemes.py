"""Rows in the shape of UCDP GED in and out again: which columns come out as they went in, and what it costs.

python scripts/bench_schemes.py FOLDER [ROWS]    every .jsonl and .csv in FOLDER: each row is packed, read and written
python scripts/bench_schemes.py FOLDER 1000      and so many of them go through a record, linked, and out as a file
"""

import csv
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from dateline.coded import Unread, read_coded
from dateline.coded.nouns import Cell, CodedEvent
from dateline.coded.reading import read_coded_row
from dateline.coded.shape import packed
from dateline.export.nouns import LeftOut, Outlet, Told, Value
from dateline.export.schemes.ucdp import SCHEME
from dateline.export.schemes.ucdp.where import cell
from dateline.linker import merged
from dateline.store import Received, Record


def main(folder: Path, through_a_record: int) -> int:
    """Print what is lost; the exit status is 1 where anything is."""
    began = time.process_time()
    lost: Counter[str] = Counter()
    grids, rows, unread = 0, 0, 0
    for each in _events(folder):
        if isinstance(each, Unread):
            unread += 1
            continue
        rows += 1
        lost.update(_lost(each))
        lat, lon = each.lat, each.lon
        grids += lat is not None and lon is not None and cell(lat, lon) == each.row.get("priogrid_gid")
    took = time.process_time() - began
    print(f"{rows:,} rows in and out, {unread} unread, {1000 * took / max(rows, 1):.2f} ms each")
    print(f"columns that came out otherwise: {dict(lost) or 'none'}")
    print(f"cell of the grid as UCDP has it: {grids:,}")
    missing = _through(folder, through_a_record) if through_a_record else 0
    return int(bool(lost or unread or missing))


def _events(folder: Path) -> Iterator[CodedEvent | Unread]:
    for path in sorted((*folder.glob("*.jsonl"), *folder.glob("*.csv"))):
        yield from read_coded(path)


def _lost(event: CodedEvent) -> Iterator[str]:
    """The columns of a row that are not what they were once it is read as a report and written again."""
    reading = read_coded_row(packed(event.scheme, event.row))
    outlet = Outlet(reading.report.id, coded=reading.report.dropped[0].text)
    (out,) = SCHEME.rows(Told(merged(reading.claims), reading.claims, (outlet,), ""))
    if isinstance(out, LeftOut):
        yield f"left out: {out.reason}"
        return
    yield from (name for name, value in event.row.items() if not _same(value, out.get(name)))


def _same(before: Cell, after: Value) -> bool:
    return before == after or (before in (None, "") and after is None)


def _through(folder: Path, rows: int) -> int:
    """How many rows are missing of so many that went through a record."""
    with tempfile.TemporaryDirectory() as place:
        began = time.process_time()
        wanted = list(islice((each for each in _events(folder) if isinstance(each, CodedEvent)), rows))
        with Record(Path(place) / "it.db") as record:
            for each in wanted:
                record.add(Received(packed(each.scheme, each.row), origin=each.id))
            added = time.process_time() - began
            done = record.export("ucdp", Path(place) / "out.csv")
            events = record.count()
        with (Path(place) / "out.csv").open(encoding="utf-8", newline="") as stream:
            found = {row["id"] for row in csv.DictReader(stream)}
    print(f"{len(wanted):,} rows through a record: {events:,} events, {done.rows:,} rows out, {added:.0f} s to add")
    return len({each.id for each in wanted} - found)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
