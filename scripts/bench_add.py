"""What adding to a record costs: beside the reading of the same reports, and into a record that holds much already.

    python scripts/bench_add.py FOLDER [--claims 100000] [--json]

FOLDER holds pages with gold, which are read and added. The bound on one report linked into a record is for 1,000,000
claims, a record which takes some minutes to write. Times are processor seconds; what a user waits stands beside them.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import made_claims
from bench_rows import Row, run

from dateline import pipeline
from dateline.evaluate import load
from dateline.store import Received, Record

CLAIMS = 100_000
NEWCOMERS = 60


def rows(folder: Path) -> Iterator[tuple[Row, bool]]:
    """A row for each measurement."""
    claims = int(sys.argv[sys.argv.index("--claims") + 1]) if "--claims" in sys.argv else CLAIMS
    with tempfile.TemporaryDirectory() as made:
        share, each = _beside_reading(folder, Path(made) / "pages.db")
        yield ("adding a report, beside reading it", f"{share:.1%} ({each * 1000:.1f} ms)", "10%"), share <= 0.1
        path = Path(made) / "record.db"
        began = time.monotonic()
        made_claims.fill(path, claims)
        took = time.monotonic() - began
        yield (f"a made record of {claims:,} claims", f"{took:.0f} s, {path.stat().st_size / 1e6:,.0f} MB", ""), True
        spent = [sorted(times) for times in zip(*_spent(path, claims), strict=True)]
        middle, waited = (median(times) * 1000 for times in spent)
        what = f"one report of {made_claims.A_REPORT} claims kept and linked, median"
        yield (what, f"{middle:.1f} ms", "50 ms"), middle <= 50
        yield ("   the slowest of twenty", f"{spent[0][-NEWCOMERS // 20] * 1000:.1f} ms", ""), True
        yield ("   as a user waits for it, median", f"{waited:.1f} ms", ""), True


def _beside_reading(folder: Path, path: Path) -> tuple[float, float]:
    """What adding pages takes more than reading them, as a share, and a page, in seconds; both once before."""
    pages = [
        Received(page.path.read_bytes(), str(page.path), published=str(page.published or "") or None)
        for page in load(folder)
    ]
    with Record(path.with_name("warm.db")) as record:
        for page in pages:
            pipeline.read(page.body, published=page.published)
            record.add(page)
    reading = adding = 0.0
    with Record(path) as record:
        for page in pages:
            began = time.process_time()
            pipeline.read(page.body, published=page.published)
            between = time.process_time()
            record.add(page)
            reading += between - began
            adding += time.process_time() - between
    return adding / reading - 1, (adding - reading) / len(pages)


def _spent(path: Path, claims: int) -> Iterator[tuple[float, float]]:
    """Seconds that it takes to keep and link each of some further reports: the processor's, and the clock's."""
    with Record(path) as record:
        for number in range(NEWCOMERS):
            received, found = made_claims.newcomer(claims, number)
            began, clock = time.process_time(), time.perf_counter()
            record.add(received, found)
            yield time.process_time() - began, time.perf_counter() - clock


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
