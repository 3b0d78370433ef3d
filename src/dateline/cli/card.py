"""`dateline show`: an id -> all that a record holds of it."""

from typing import Annotated

import typer

from dateline.cli.output import quiet_pipe
from dateline.cli.record import AsJson, RecordFile, asked


def command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Of an event, a claim or a report; its beginning will do.")],
    record: RecordFile = None,
    as_json: AsJson = False,
) -> None:
    """Show an event with every claim, figure and source that it rests on; or a claim, or a report."""
    with asked(record) as held, quiet_pipe():
        card = held.show(id_)
        if as_json:
            from dateline.cli.show.json import model_lines  # noqa: PLC0415

            model_lines([card])
        else:
            from dateline.cli.show.card import lines  # noqa: PLC0415
            from dateline.cli.show.text import show  # noqa: PLC0415

            show(lines(card))
