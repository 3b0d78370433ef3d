"""How far along a long run is, on standard error: a bar in a terminal, else a plain line every few seconds.

Time left is told by bytes, which are known beforehand; reports inside of archives are not.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Protocol

from dateline.cli.progress import Bar, Silent
from dateline.printable import printable

_EVERY = 5.0  # seconds between two plain lines


class Counting(Protocol):
    """What is told of: see intake/keep.py and batch/run.py."""

    @property
    def seen(self) -> int:
        """Reports that were looked at, whatever came of them."""

    def counts(self) -> list[str]:
        """What came of them, for a line on the way."""


class Along:
    """Tells how far `tally` has come; `total` is the bytes that there are to read, 0 where that is not known."""

    def __init__(self, tally: Counting, total: int, out: Silent, clock: Callable[[], float] = time.monotonic) -> None:
        self._tally = tally
        self._total = total
        self._out = out
        self._clock = clock
        self._began = self._told = clock()
        self._done = 0

    def moved(self, count: int) -> None:
        """So many bytes more were read."""
        self._done += count

    def say(self, line: str) -> None:
        """Tell the user something about one input."""
        self._out.say(printable(f"dateline: {line}"))

    def tick(self) -> None:
        """Show where it stands, if it is time to."""
        if isinstance(self._out, Bar):
            self._out.at(self.line(), self._done)
        elif self._clock() - self._told >= _EVERY:
            self._told = self._clock()
            self._out.say(self.line())

    def line(self) -> str:
        """Reports so far, how fast, how long still, and how many could not be read."""
        passed = max(self._clock() - self._began, 1e-9)
        seen = self._tally.seen
        parts = [f"{seen:,} reports", f"{seen / passed:.1f} a second"]
        if self._total and self._done > 0:
            left = passed * max(self._total - self._done, 0) / self._done
            parts.append(f"{timedelta(seconds=round(left))} left")
        return ", ".join(parts + self._tally.counts())


@contextmanager
def along(tally: Counting, total: int) -> Iterator[Along]:
    """Where the run of `tally` over `total` bytes is told of, for as long as this lasts."""
    if not sys.stderr.isatty():
        yield Along(tally, total, Silent())
        return
    from rich.console import Console  # noqa: PLC0415  (only where a bar is drawn)
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (BarColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield Along(tally, total, Bar(bar, total or None))
