"""How far along a long run is: a bar on standard error, only in a terminal and only for several files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


class Silent:
    """No bar: messages go to standard error, and nothing else does."""

    def start(self, label: str) -> None:
        """Begin on the input `label`."""

    def done(self) -> None:
        """End with it, read or given up."""

    def say(self, line: str) -> None:
        """Print `line` on standard error."""
        print(line, file=sys.stderr, flush=True)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """While this lasts, standard output may be written to."""
        yield


class Bar(Silent):
    """A bar that gives way to whatever else is written."""

    def __init__(self, bar: "Progress", total: int | None) -> None:
        self._bar = bar
        self._task = bar.add_task("", total=total)

    def start(self, label: str) -> None:
        """Name the input in the bar."""
        self._bar.update(self._task, description=label.replace("[", "\\["))

    def done(self) -> None:
        """Move the bar by one."""
        self._bar.advance(self._task)

    def at(self, line: str, done: int) -> None:
        """Say `line` beside the bar, which stands at `done`."""
        self._bar.update(self._task, description=line, completed=done)

    def say(self, line: str) -> None:
        """Print `line` above the bar."""
        with self.paused():
            super().say(line)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Take the bar off the screen for as long as this lasts."""
        self._bar.stop()
        try:
            yield
        finally:
            self._bar.start()


@contextmanager
def progress(total: int) -> Iterator[Silent]:
    """A bar over `total` inputs, or none where nobody would see it."""
    if total < 2 or not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console  # noqa: PLC0415  (only where a bar is drawn)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        yield Bar(bar, total)
