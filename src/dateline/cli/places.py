"""`dateline places`: files -> the places they name, what each stands for, what was passed over, and why."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.inputs import Input
from dateline.cli.output import quiet_pipe
from dateline.cli.run import each

if TYPE_CHECKING:
    from dateline.places.explain import Weighed
    from dateline.record import Report

    Done = tuple[Report, list[Weighed]]


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Pages or texts; - is standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, one a report.")] = False,
) -> None:
    """Show the places that reports name, what each stands for, and the places passed over and why."""
    with quiet_pipe():
        failed = each([Input(name) for name in files], _located, _shown(as_json))
    if failed:
        raise typer.Exit(1)


def _shown(as_json: bool) -> "Callable[[str, Done], None]":
    """What prints the places. Only what is shown is imported: JSON and plain text need no rich."""
    if as_json:
        from dateline.cli.show.places import show_json as show  # noqa: PLC0415
    elif sys.stdout.isatty():
        from dateline.cli.show.places_terminal import show  # noqa: PLC0415
    else:
        from dateline.cli.show.places import show  # noqa: PLC0415
    return show


def _located(entry: Input) -> "Done":
    from dateline.code.parse.sentences import sentences  # noqa: PLC0415  (heavy: only once there is something to read)
    from dateline.places.explain import weighed  # noqa: PLC0415
    from dateline.places.find import locate  # noqa: PLC0415
    from dateline.reader import as_bytes, read_report  # noqa: PLC0415

    report = read_report(as_bytes(entry.source()))
    return report, [weighed(located) for located in locate(report, sentences(report))]
