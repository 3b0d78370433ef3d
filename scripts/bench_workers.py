"""What a batch costs by one worker and by two: reports a second, memory, and the parent's own share.

    python scripts/bench_workers.py IN... [--no-gate]

Times but those on the clock are processor seconds of the parent, of the process that workers are forked from, and of
the workers; memory is each worker's proportional share (PSS) at its highest, which counts what processes share once.
`bound` is how much faster two workers can be at most on two cores by those times, since the parent takes its share.
"""

import argparse
import os
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from dateline.batch.limits import Limits
from dateline.batch.run import Plan, begun
from dateline.lean import without_pandas

_TICK = os.sysconf("SC_CLK_TCK")
_EVERY = 1.0  # seconds


@dataclass
class Costs:
    """What one run cost: reports, seconds on the clock, of them those that loading took, processor seconds by kind of
    process, bytes of the largest."""

    reports: int = 0
    wall: float = 0.0
    loading: float = 0.0
    parent: float = 0.0
    children: dict[int, float] = field(default_factory=dict)
    shares: dict[int, int] = field(default_factory=dict)
    nursery: int = 0
    watching: float = 0.0

    @property
    def workers(self) -> float:
        """Processor seconds of all workers."""
        return sum(seconds for pid, seconds in self.children.items() if pid != self.nursery)


class Quiet:
    """Says nothing of how far it is, and notes when the first report had been handed out: workers are loaded then."""

    def __init__(self) -> None:
        self.loaded = 0.0

    def moved(self, count: int) -> None:
        """Nothing."""

    def say(self, line: str) -> None:
        """Nothing."""

    def tick(self) -> None:
        """Something has changed."""
        self.loaded = self.loaded or time.monotonic()


def main() -> None:
    """Run, watch, print."""
    options = argparse.ArgumentParser()
    options.add_argument("names", nargs="+", metavar="IN")
    options.add_argument("--no-gate", action="store_true")
    chosen = options.parse_args()
    report(*(run(chosen.names, workers, gate=not chosen.no_gate) for workers in (1, 2)))


def report(one: Costs, two: Costs) -> None:
    """Print what the runs by one worker and by two cost."""
    for count, costs in ((1, one), (2, two)):
        each = 1000 / costs.reports
        print(
            f"{count} worker(s): {costs.reports:,} reports in {costs.wall:.1f} s, "
            f"{costs.reports / costs.wall:.1f} a second; "
            f"processor ms a report: workers {costs.workers * each:.2f}, parent {costs.parent * each:.2f}; "
            f"{costs.reports / (costs.workers + costs.parent):.1f} a processor second; "
            f"loading {costs.children[costs.nursery]:.1f} s; "
            f"PSS of a worker {max(v for k, v in costs.shares.items() if k != costs.nursery) / 1e6:.0f} MB, "
            f"of the process it is forked from {costs.shares[costs.nursery] / 1e6:.0f} MB"
        )
    work, parent = two.workers / two.reports, two.parent / two.reports
    loaded = (one.wall - one.loading) / (two.wall - two.loading)
    print(
        f"two workers against one: {one.wall / two.wall:.2f} on the clock, {loaded:.2f} once they are loaded; "
        f"bound {2 * work / (work + parent):.2f}"
    )


def run(names: list[str], workers: int, *, gate: bool) -> Costs:
    """Read all with so many workers, as `dateline batch` does; what it cost."""
    without_pandas()
    costs, over = Costs(), threading.Event()
    watch = threading.Thread(target=_watch, args=(costs, over), daemon=True)
    with tempfile.TemporaryDirectory() as folder:
        watch.start()
        with begun(Plan(names, Path(folder) / "out", Limits(workers=workers), gate=gate)) as found:
            began, spent, told = time.monotonic(), time.process_time(), Quiet()
            found.go(told)
        costs.wall, costs.parent = time.monotonic() - began, time.process_time() - spent
        costs.loading = told.loaded - began
        over.set()
        watch.join()
        costs.parent -= costs.watching
        costs.reports = found.tally.seen
    return costs


def _watch(costs: Costs, over: threading.Event) -> None:
    """Note what the children hold and have spent, until it is over, and what that cost itself."""
    while not over.wait(_EVERY):
        for pid in _children(os.getpid()):
            costs.nursery = costs.nursery or pid
            for each in (pid, *_children(pid)):
                _note(costs, each)
        costs.watching = time.thread_time()


def _note(costs: Costs, pid: int) -> None:
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        held = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return  # it has just ended
    costs.children[pid] = (int(told[11]) + int(told[12])) / _TICK
    share = next(int(line.split()[1]) * 1024 for line in held.splitlines() if line.startswith("Pss:"))
    costs.shares[pid] = max(costs.shares.get(pid, 0), share)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


if __name__ == "__main__":
    main()
