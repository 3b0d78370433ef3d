"""`dateline add`: files, folders, archives, feeds, tables and addresses -> a record, made where it is missing."""

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.record import RecordFile, reasons, record_path

if TYPE_CHECKING:
    from dateline.intake.tables.columns import Columns

INTERRUPTED = 128 + signal.SIGINT


def command(  # noqa: PLR0913, PLR0917  (each is an option of the command line)
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Pages, texts, folders, patterns, feeds, WARC, WACZ, zip, tar, mbox, CSV, JSON Lines, addresses; - is "
            "standard input.",
        ),
    ],
    record: RecordFile = None,
    text_column: Annotated[str | None, typer.Option(metavar="NAME", help="Of a table: the reports' text.")] = None,
    title_column: Annotated[str | None, typer.Option(metavar="NAME", help="Of a table: the headlines.")] = None,
    date_column: Annotated[str | None, typer.Option(metavar="NAME", help="Of a table: when they appeared.")] = None,
    url_column: Annotated[str | None, typer.Option(metavar="NAME", help="Of a table: their addresses.")] = None,
    outlet_column: Annotated[str | None, typer.Option(metavar="NAME", help="Of a table: who published them.")] = None,
) -> None:
    """Read reports into a record and link their claims. What it holds is not read again; run it again to go on."""
    from dateline.intake.tables.columns import Columns  # noqa: PLC0415  (heavy: only once there is something to read)

    columns = Columns(text_column, title_column, date_column, url_column, outlet_column)
    with reasons():
        if not _added(paths, record_path(record), columns):
            raise typer.Exit(1)


def _added(paths: list[str], file: Path, columns: "Columns") -> bool:
    """Whether everything could be read."""
    from dateline.cli.along import along  # noqa: PLC0415
    from dateline.intake import Options, gather  # noqa: PLC0415
    from dateline.intake.keep import Tally, keep, summary  # noqa: PLC0415
    from dateline.intake.named import total  # noqa: PLC0415
    from dateline.store import Record  # noqa: PLC0415

    tally = Tally()
    with Record(file) as record, along(tally, total(paths, file)) as told:
        items = gather(paths, Options(columns=columns, leave=file, moved=told.moved))
        try:
            for item in items:
                keep(record, item, tally, told.say)
                told.tick()
        except KeyboardInterrupt:
            told.say(f"stopped; {summary(tally)}; run it again to go on")
            raise typer.Exit(INTERRUPTED) from None
        told.say(summary(tally))
    return not tally.rejected
