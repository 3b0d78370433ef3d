"""Mutated pages and archives, read by a worker within limits: what came of them, the slowest, and the worker's memory.

    python scripts/bench_hostile.py tests/gold/develop --pages 10000 --archives 1000

Seeds are our own gold pages, mostly cut short: a page's cost grows with its words, and damage is the same in few. The
same numbers give the same input. Exit status 1: something crashed, took longer than the limit, or was refused without
a reason.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hostile_seeds import archives, pages
from mutating import mutated

from dateline.batch.crew import Crew
from dateline.batch.limits import Limits
from dateline.batch.rows import Rows, refused
from dateline.intake import Refused, gather
from dateline.store.received import Received

_SLOWEST = 5
_POINTS = 20  # at which memory is looked at
_OURS = ("a fault in Dateline", "ended with status", "was ended by", "longer than the limit", "more memory")


@dataclass
class Outcome:
    """What came of the inputs so far."""

    read: int = 0
    claims: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    memory: list[tuple[int, int]] = field(default_factory=list)  # inputs so far, bytes

    def take(self, rows: Rows, seconds: float, name: str) -> None:
        """Count one."""
        self.read += len(rows.reports)
        self.claims += len(rows.claims)
        self.reasons.update(_plain(str(row["reason"])) for row in rows.rejected)
        self.slowest = sorted([*self.slowest, (seconds, name)], reverse=True)[:_SLOWEST]

    @property
    def faults(self) -> int:
        """Those that were no fault of the input's."""
        return sum(
            count for reason, count in self.reasons.items() if not reason or any(word in reason for word in _OURS)
        )


def main() -> None:
    """Measure, and print what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--archives", type=int, default=1_000)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    seeds = pages(given.folder)
    chance = random.Random(given.seed)
    failed = 0
    with Crew(Limits(workers=1, seconds=given.seconds), gate=False) as crew:
        for what, items in (
            ("pages", mutated_pages(seeds, given.pages, chance)),
            ("archives", mutated_archives(seeds, given.archives, chance)),
        ):
            started = time.monotonic()
            outcome = run(crew, items, max(1, (given.pages if what == "pages" else given.archives) // _POINTS))
            failed += outcome.faults
            print("\n".join(told(what, outcome, time.monotonic() - started)), flush=True)
    sys.exit(1 if failed else 0)


def run(crew: Crew, items: Iterable[tuple[int, str, "Received | Refused"]], every: int) -> Outcome:
    """Read all items, each with the number of its input and its name."""
    outcome = Outcome()
    seen = 0
    for number, name, item in items:
        started = time.monotonic()
        rows = crew.read(item) if isinstance(item, Received) else refused(item)
        outcome.take(rows, time.monotonic() - started, name)
        if number > seen and number % every == 0:
            seen = number
            outcome.memory.append((number, sum(_held(worker.pid) for worker in crew._workers.values())))
    return outcome


def mutated_pages(
    seeds: list[tuple[str, bytes]], count: int, chance: random.Random
) -> Iterator[tuple[int, str, Received]]:
    """So many pages."""
    for number in range(1, count + 1):
        name, seed = chance.choice(seeds)
        body = mutated(seed, chance.choice(seeds)[1], chance)
        yield number, f"{number} of {name}", Received(body=body, origin=f"{number}#{name}")


def mutated_archives(
    seeds: list[tuple[str, bytes]], count: int, chance: random.Random
) -> Iterator[tuple[int, str, "Received | Refused"]]:
    """What can be got out of so many archives; of each at least nothing, and never a fault."""
    made = archives(seeds)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, count + 1):
            name, seed = chance.choice(made)
            path = Path(folder, name)
            path.write_bytes(mutated(seed, chance.choice(made)[1], chance))
            for item in gather([str(path)]):
                if isinstance(item, Received | Refused):
                    yield number, f"{number} of {name}", item
            path.unlink()


def _held(pid: int) -> int:
    """Bytes of memory that a process holds."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) * 1024 if found else 0


def _plain(reason: str) -> str:
    """A reason without what is of one input alone."""
    return re.sub(r"[\d,.]*\d+", "N", re.sub(r"'.*'|0x\w+|b\".*\"", "…", reason))[:90]


def told(what: str, outcome: Outcome, seconds: float) -> Iterator[str]:
    """The outcome in lines."""
    refusals = outcome.reasons.total()
    yield f"{what}: {outcome.read:,} reports with {outcome.claims:,} claims, {refusals:,} refused, {seconds:,.0f} s"
    yield "  slowest: " + ", ".join(f"{took:.2f} s ({name})" for took, name in outcome.slowest)
    if len(outcome.memory) > 1:
        yield f"  worker's memory: {', '.join(f'{held / 1e6:.0f}' for _, held in outcome.memory)} MB"
        yield f"  growth over the second half: {slope(outcome.memory):+.1f} kB an input"
    for reason, count in outcome.reasons.most_common():
        yield f"  {count:6,} {reason}"


def slope(points: list[tuple[int, int]]) -> float:
    """Kilobytes an input, by least squares over the second half of the points."""
    late = points[len(points) // 2 :]
    middle = sum(at for at, _ in late) / len(late)
    mean = sum(held for _, held in late) / len(late)
    spread = sum((at - middle) ** 2 for at, _ in late) or 1.0
    return sum((at - middle) * (held - mean) for at, held in late) / spread / 1000


if __name__ == "__main__":
    main()
