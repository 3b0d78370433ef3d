"""The same pages by `dateline batch` and by `dateline spark` on a cluster of this machine, compared row by row.

    python scripts/bench_spark.py FOLDER [--pages 20000] [--sizes 2000 6000] [--workers 1 2] > FIGURES
    python scripts/spark_figure.py FIGURES OF_CONFLICT docs/spark-growth.svg

FOLDER is where the pages and what comes of them are written. The pages are made (made_news.py). First `--sizes` are
read by the most workers and the last of them by each number of workers, for the growth; then `--pages` by both ways.
`--no-gate` reads all in full; with `--conflict 1` all tell of one, and cost that; with `--pages 0` nothing is compared.
Figures are a line of JSON each. The exit status is 1 where a row differs.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import made_news
import pyarrow.parquet as pq
from spark_cluster import Spent, cluster
from spark_wanted import wanted_events

from dateline.batch.names import CLAIMS, TABLES

# A run of minutes does not repay what Java's second compiler and many small tasks cost.
_SMALL = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.sql.shuffle.partitions": "2",
}
_MAIN = "from dateline.cli.main import main; main()"


def main() -> int:
    """Measure and compare."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--sizes", type=int, nargs="*", default=[2000, 6000])
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--no-gate", action="store_true")
    parser.add_argument("--conflict", type=float, default=made_news.CONFLICT)
    told = parser.parse_args()
    gate = ["--no-gate"] if told.no_gate else []
    told.folder.mkdir(parents=True, exist_ok=True)
    for size in {*told.sizes, told.pages} - {0}:
        rows = made_news.rows(size, conflict=told.conflict)
        _pages(told.folder, size).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    most = max(told.workers)
    for size in told.sizes:
        _spark(told.folder, size, most, gate)
    for few in told.workers if told.sizes else ():
        if few != most:
            _spark(told.folder, told.sizes[-1], few, gate)
    if not told.pages:
        return 0
    _spark(told.folder, told.pages, most, gate)
    _batch(told.folder, told.pages, gate)
    return bool(_compared(told.folder))


def _spark(folder: Path, pages: int, workers: int, gate: list[str]) -> None:
    """Read and link so many pages on a cluster of so many workers, from nothing."""
    source, out = _pages(folder, pages), folder / "spark"
    shutil.rmtree(out, ignore_errors=True)
    with cluster(workers) as (master, pids):
        began = time.time()
        conf = [word for name, value in _SMALL.items() for word in ("--conf", f"{name}={value}")]
        ways = ["--out", str(out), "--master", master, *conf, *gate]
        command = [sys.executable, "-c", _MAIN, "spark", str(source), *ways]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as driver:
            spent = Spent([*pids, driver.pid])
            told = driver.communicate()[1]
        seconds = time.time() - began
        cost = spent.stop()
    if driver.returncode:
        raise SystemExit(told)
    steps = [line for line in told.splitlines() if line.startswith(("read in", "linked in"))]
    memory = {kind: round(size / 1e6) for kind, size in sorted(spent.largest.items())}
    found = {"way": "spark", "pages": pages, "workers": workers, "seconds": round(seconds, 1)}
    _told(found | {"processor_seconds": round(cost, 1), "steps": steps, "memory_mb": memory})


def _batch(folder: Path, pages: int, gate: list[str]) -> None:
    source, out = _pages(folder, pages), folder / "batch"
    shutil.rmtree(out, ignore_errors=True)
    began = time.time()
    command = [sys.executable, "-c", _MAIN, "batch", str(source), "--out", str(out), "--workers", "2", *gate]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        spent = Spent([process.pid])
    if process.returncode:
        raise SystemExit("batch failed")
    found = {"way": "batch", "pages": pages, "workers": 2, "seconds": round(time.time() - began, 1)}
    _told(found | {"processor_seconds": round(spent.stop(), 1)})


def _pages(folder: Path, count: int) -> Path:
    return (folder / f"made-{count}.jsonl").absolute()


def _compared(folder: Path) -> int:
    """How many rows are in one of the two folders only."""
    different = 0
    for name in TABLES:
        ours, theirs = (_rows(folder / way / name) for way in ("spark", "batch"))
        different += _differ(name, ours, theirs)
    events = [json.loads(row["json"]) for row in pq.read_table(folder / "spark" / "events").to_pylist()]
    claims = _rows(folder / "batch" / CLAIMS)
    made = wanted_events(_rows(folder / "batch" / "reports"), claims)
    return different + _differ("events", events, [json.loads(event.model_dump_json()) for event in made])


def _rows(folder: Path) -> list[dict[str, Any]]:
    return list(pq.read_table(folder).to_pylist()) if any(folder.rglob("*.parquet")) else []


def _differ(name: str, ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> int:
    one, other = (sorted(json.dumps(row, sort_keys=True, default=str) for row in rows) for rows in (ours, theirs))
    different = len(set(one) ^ set(other)) + abs(len(one) - len(other))
    _told({"compared": name, "spark": len(one), "batch": len(other), "different": different})
    return different


def _told(found: dict[str, Any]) -> None:
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    sys.exit(main())
