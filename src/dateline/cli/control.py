"""`dateline control`: a place -> who is said to hold it, over time."""

from typing import Annotated

import typer

from dateline.cli.events import day
from dateline.cli.output import quiet_pipe
from dateline.cli.record import AsJson, RecordFile, asked


def command(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="By any of its names, or its id.")],
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="The state on this day; else as last told.")] = None,
    record: RecordFile = None,
    as_json: AsJson = False,
) -> None:
    """Show who is said to hold a place: held, claimed by one side, contested or unknown, each with its claims."""
    on = day("as-of", as_of) if as_of is not None else None
    with asked(record) as held, quiet_pipe():
        found = held.control(place, on)
        if as_json:
            from dateline.cli.show.json import model_lines  # noqa: PLC0415

            model_lines([found])
        else:
            from dateline.cli.show.control import lines  # noqa: PLC0415
            from dateline.cli.show.text import show  # noqa: PLC0415

            show(lines(found))
