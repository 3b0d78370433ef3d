"""`dateline search`: words -> where a record's reports say them."""

from typing import Annotated

import typer

from dateline.cli.output import quiet_pipe
from dateline.cli.record import AsJson, RecordFile, asked
from dateline.printable import printable


def command(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help='All of these; "a phrase" in quotes; begin* for beginnings.')
    ],
    record: RecordFile = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many to show at most.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Find words in the sentences of claims, then elsewhere in reports; what fits best comes first."""
    asked_for = " ".join(words)
    with asked(record) as held, quiet_pipe():
        hits = held.search(asked_for, limit)
        if as_json:
            from dateline.cli.show.json import model_lines  # noqa: PLC0415

            model_lines(hits)
        elif hits:
            from dateline.cli.show.hits import show  # noqa: PLC0415

            show(hits)
    if not hits:
        typer.echo(printable(f"{asked_for!r}: no report of the record says so"), err=True)
        raise typer.Exit(1)
