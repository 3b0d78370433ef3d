"""`dateline load`: what a batch found -> a record, made where it is missing."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.add import INTERRUPTED
from dateline.cli.record import RecordFile, reasons, record_path
from dateline.errors import MissingExtraError


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="What `dateline batch` was told to write to.")],
    record: RecordFile = None,
) -> None:
    """Put what a batch found into a record, and link it. What the record holds is left as it is."""
    with reasons():
        try:
            from dateline.batch import load  # noqa: PLC0415  (heavy: only once there is something to load)
        except ModuleNotFoundError as problem:
            raise MissingExtraError(f"{problem.name} is not installed: pip install 'dateline[batch]'") from None
        from dateline.cli.along import along  # noqa: PLC0415
        from dateline.intake.keep import Tally, summary  # noqa: PLC0415
        from dateline.store import Record  # noqa: PLC0415

        tally = Tally()
        with Record(record_path(record)) as opened, along(tally, load.total(folder)) as told:
            try:
                for _ in load.load(folder, opened, tally, told.say, told.moved):
                    told.tick()
            except KeyboardInterrupt:
                told.say(f"stopped; {summary(tally)}; run it again to go on")
                raise typer.Exit(INTERRUPTED) from None
            told.say(summary(tally))
        if tally.rejected:
            raise typer.Exit(1)
