"""How long a record takes to leave: a made-up record of many events, written as CSV and as Parquet.

    python scripts/bench_export.py FOLDER [--events N] [--record FILE] [--json]

FOLDER is what all benchmarks are called with; nothing of it is read. Events are 50,000 unless N says otherwise; FILE is
a record to write instead of making one. Bounds are those for 1,000,000 events, in proportion; times are processor
seconds, each format in a process of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench_rows import Row, run
from record_made_up import filled

QUICK = 50_000
SECONDS, BYTES = 60.0, 1e9  # for a million events
START = 2.0  # seconds that the first event costs
_CHILD = (
    "import json, resource, sys, time; from dateline import Record; began = time.process_time();"
    "done = Record(sys.argv[1], readonly=True).export(sys.argv[2], sys.argv[3]);"
    "used = resource.getrusage(resource.RUSAGE_SELF);"
    "print(json.dumps([done.rows, time.process_time() - began, used.ru_maxrss * 1024]))"
)


def rows(folder: Path) -> Iterator[tuple[Row, bool]]:  # noqa: ARG001  (of pages, which a made-up record does without)
    """A row for each format's time and memory, with its bound and whether it holds."""
    with tempfile.TemporaryDirectory() as made:
        path = Path(_option("--record") or Path(made) / "record.db")
        if not path.exists():
            filled(path, int(_option("--events") or QUICK))
        for name in ("csv", "parquet"):
            events, seconds, peak = _written(path, name, Path(made) / f"out.{name}")
            bound = max(SECONDS * events / 1_000_000, START)
            yield (f"{events:,} events as {name}", f"{seconds:.1f} s", f"{bound:.0f} s"), seconds <= bound
            yield (f"{events:,} events as {name}: peak memory", f"{peak / 1e6:.0f} MB", "1000 MB"), peak <= BYTES


def _written(record: Path, name: str, out: Path) -> tuple[int, float, float]:
    command = [sys.executable, "-c", _CHILD, str(record), name, str(out)]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=dict(os.environ))
    events, seconds, peak = json.loads(ran.stdout)
    return events, seconds, peak


def _option(name: str) -> str | None:
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else None


if __name__ == "__main__":
    sys.exit(run(rows, sys.argv[1:]))
