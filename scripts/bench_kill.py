"""What a record holds after its writer was killed again and again, against one whose writer never was.

    python scripts/bench_kill.py [--reports 2000] [--kills 50]

Made reports are added by a process that is killed (SIGKILL) at random moments and started again; a stand-in for the
reader makes their claims, so that the moments fall while the record is written. Exit status 1 where anything differs.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made_reports
from record_dump import dump, faults

from dateline.store import Record

SEED = 11


def main() -> int:
    """Measure, or be the process that is killed."""
    options = argparse.ArgumentParser()
    options.add_argument("--reports", type=int, default=2000)
    options.add_argument("--kills", type=int, default=50)
    options.add_argument("--into", type=Path)
    chosen = options.parse_args()
    if chosen.into:
        add(chosen.into, chosen.reports)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        whole, broken = Path(folder) / "whole.db", Path(folder) / "broken.db"
        seconds = _unbroken(whole, chosen.reports)
        kills = killed(broken, chosen.reports, chosen.kills, seconds)
        wrong = differences(whole, broken)
        size = len(dump(broken)["reports"])
    print(f"{size} reports, killed {kills} times; unbroken in {seconds:.1f} s; {'; '.join(wrong) or 'the same'}")
    return 1 if wrong else 0


def add(path: Path, reports: int) -> None:
    """Add so many reports, those that are there already left out; say when the first is about to be."""
    with Record(path) as record:
        record._means = made_reports.means()
        print("ready", flush=True)
        for number in range(reports):
            record.add(made_reports.received(number))


def killed(path: Path, reports: int, kills: int, seconds: float) -> int:
    """Fill the record at `path` by processes that are killed; how many were. `seconds`: what it takes unbroken."""
    rng = random.Random(SEED)
    done = 0
    for _ in range(kills):
        process = _started(path, reports)
        time.sleep(rng.uniform(0, 1.6 * seconds / kills))
        process.kill()
        done += process.wait() != 0
    if _started(path, reports).wait():
        raise SystemExit("the process that nobody killed failed")
    return done


def differences(whole: Path, broken: Path) -> list[str]:
    """What is wrong with the record that was broken off, against the one that was not."""
    one, other = dump(whole), dump(broken)
    return [f"{name} differs" for name in one if one[name] != other[name]] + faults(broken)


def _unbroken(path: Path, reports: int) -> float:
    process = _started(path, reports)
    began = time.monotonic()
    if process.wait():
        raise SystemExit("the process that nobody killed failed")
    return time.monotonic() - began


def _started(path: Path, reports: int) -> "subprocess.Popen[str]":
    """A process that adds, once it has begun to."""
    command = [sys.executable, __file__, "--into", str(path), "--reports", str(reports)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    return process


if __name__ == "__main__":
    raise SystemExit(main())
