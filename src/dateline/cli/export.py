"""`dateline export`: the events of a record, filtered as `dateline events` filters them -> a file in a format."""

import re
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
    from dateline.store.query.filters import Filters


_EVERY = 5.0  # seconds between two plain lines


_VERSION = re.compile(r"v\d+")
_SINCE: dict[str, Any] = {
    "since": Annotated[
        list[str] | None,
        typer.Option(
            metavar="DATE|VERSION", help="Of this day or later; or changed since this version (v41). Or both."
        ),
    ]
}


@filtered(OPTIONS | _SINCE | PAGING)
def export(
    given: dict[str, Any],
    name: Annotated[str, typer.Option("--as", metavar="FORMAT", help="What to write; docs/export.md lists them.")],
    out: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="A file to write, or a folder.")],
    record: RecordFile = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is no earlier export.")] = False,
) -> None:
    """Write the events of a record in a format of the field, with what describes it beside it."""
    with asked(record) as held:
        wanted, version = _apart(given)
        with _along(name, min(held.count(wanted), wanted.limit or sys.maxsize)) as told:
            done = held.export(name, out, wanted, force=force, told=told, **version)
    _say(done)


def _apart(given: dict[str, Any]) -> tuple["Filters", dict[str, Any]]:
    """The filters, and the version that only what has changed since is asked of."""
    said = given.pop("since", [])
    versions = [each for each in said if _VERSION.fullmatch(each)]
    days = [each for each in said if each not in versions]
    if len(versions) > 1 or len(days) > 1:
        raise typer.BadParameter("give one date, one version, or one of each", param_hint="--since")
    wanted = wish(given | ({"since": days[0]} if days else {}))
    return wanted, {"changed_since": versions[0]} if versions else {}


def _say(done: "Summary") -> None:
    """What was written, and what was left out and why."""
    print(printable(f"{done.files[0]}: {done.rows:,} rows of {done.events:,} events"))
    for reason, number in done.left_out.items():
        print(printable(f"  left out: {number:,}: {reason}"))
    for change, number in done.changes.items():
        print(f"  {number:,} {change}")
    print(f"the record is at {done.version}")
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
