"""`dateline export`: the events of a record, filtered as `dateline events` filters them -> a file in a format."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.events import wish
from dateline.cli.filtering import OPTIONS, PAGING, filtered
from dateline.cli.progress import Bar, progress
from dateline.cli.record import RecordFile, asked
from dateline.printable import printable

if TYPE_CHECKING:
    from dateline.export.nouns import Summary


_EVERY = 5.0  # seconds between two plain lines


@filtered(OPTIONS | PAGING)
def export(
    given: dict[str, Any],
    name: Annotated[str, typer.Option("--as", metavar="FORMAT", help="What to write; docs/export.md lists them.")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="A file to write, or a folder.")],
    record: RecordFile = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is no earlier export.")] = False,
) -> None:
    """Write the events of a record in a format of the field, with what describes it beside it."""
    with asked(record) as held:
        wanted = wish(given)
        with _along(name, min(held.count(wanted), wanted.limit or sys.maxsize)) as told:
            done = held.export(name, out, wanted, force=force, told=told)
    _say(done)


def _say(done: "Summary") -> None:
    """What was written, and what was left out and why."""
    print(printable(f"{done.files[0]}: {done.rows:,} rows of {done.events:,} events"))
    for reason, number in done.left_out.items():
        print(printable(f"  left out: {number:,}: {reason}"))
    print(printable("described in " + ", ".join(str(path) for path in done.files[1:])))


@contextmanager
def _along(name: str, total: int) -> Iterator[Callable[[int], None]]:
    """Told how many events are written, shows it on standard error: a bar in a terminal, else a line now and then."""
    with progress(total) as bar:
        began = shown = time.monotonic()

        def told(done: int) -> None:
            nonlocal shown
            now = time.monotonic()
            line = f"{done:,} of {total:,} events, {done / max(now - began, 1e-9):,.0f} a second"
            if isinstance(bar, Bar):
                bar.at(f"{name}: {line}", done)
            elif now - shown >= _EVERY:
                shown = now
                bar.say(f"dateline: {line}")

        yield told
