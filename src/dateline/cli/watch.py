"""`dateline watch`: feeds -> a record, until it is told to stop."""

import random
import signal
import threading
import time
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from dateline.cli.record import RecordFile, reasons, record_path
from dateline.printable import printable


def command(
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="The feeds to watch.")],
    record: RecordFile = None,
    once: Annotated[bool, typer.Option("--once", help="Ask each feed once, and end.")] = False,
) -> None:
    """Ask feeds for new entries and add them to a record, politely, until Ctrl-C or SIGTERM."""
    with reasons():
        if not _watched(feeds, record_path(record), once):
            raise typer.Exit(1)


def _watched(listed: Path, file: Path, once: bool) -> bool:
    """Whether all could be read, of one round; a watch that was told to stop has ended well."""
    from dateline.intake.keep import Tally, summary  # noqa: PLC0415  (heavy: only once there is something to read)
    from dateline.intake.watch.feeds import load  # noqa: PLC0415
    from dateline.intake.watch.poll import Means  # noqa: PLC0415
    from dateline.intake.watch.run import Watch, watch  # noqa: PLC0415
    from dateline.intake.watch.state import path_beside  # noqa: PLC0415
    from dateline.intake.web.fetch import Fetcher  # noqa: PLC0415
    from dateline.store import Record  # noqa: PLC0415

    stop = _told_to_stop()
    tally = Tally()
    with Record(file) as record:
        means = Means(Fetcher(), time.time, random.random, stop.is_set)
        its = Watch(load(listed), record, path_beside(file), means, lambda pause: _wait(stop, pause), _say)
        failures = watch(its, tally, once=once)
    _say(summary(tally))
    return not once or not failures


def _told_to_stop() -> threading.Event:
    """Set by the first Ctrl-C or SIGTERM, which lets what is being read be kept; the second ends at once."""
    stop = threading.Event()

    def told(number: int, _: FrameType | None) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, told)
    return stop


def _wait(stop: threading.Event, pause: float) -> None:
    stop.wait(pause)


def _say(line: str) -> None:
    typer.echo(printable(f"dateline: {line}"), err=True)
