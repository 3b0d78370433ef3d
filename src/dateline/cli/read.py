"""`dateline read`: files -> readings, shown in a terminal, plain in a pipe, or as JSON lines."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

import typer

from dateline.cli.inputs import Input
from dateline.cli.output import quiet_pipe
from dateline.cli.run import each
from dateline.code.explain import Explanation
from dateline.record import Reading


@dataclass(frozen=True, slots=True)
class _Options:
    published: date | None
    url: str | None
    explain: bool


Shown = Callable[[str, Reading, Explanation | None], None]


def command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Pages or texts; - is standard input.")],
    published: Annotated[
        str | None, typer.Option(metavar="ISO-TIME", help="When the report appeared, where it does not say so itself.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Where the report was found (one FILE only).")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, one a report.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say which rule made each claim, and what was rejected nearby.")
    ] = False,
) -> None:
    """Read reports and print what they claim: what, where, when, to whom, how many, who says so."""
    options = _Options(_published(published), url, explain)
    if url is not None and len(files) > 1:
        raise typer.BadParameter("goes with one FILE only", param_hint="--url")
    with quiet_pipe():
        show = _shown(as_json)
        inputs = [Input(name) for name in files]
        failed = each(inputs, lambda entry: _read(entry, options), lambda label, done: show(label, *done))
    if failed:
        raise typer.Exit(1)


def _published(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given) if len(given) <= len("2023-11-21") else datetime.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(
            f"{given!r} is not an ISO 8601 date or date-time, as 2023-11-21 or 2023-11-21T11:02-05:00",
            param_hint="--published",
        ) from None


def _shown(as_json: bool) -> Shown:
    """What prints a reading. Only what is shown is imported: JSON and plain text need no rich."""
    if as_json:
        from dateline.cli.show.json import show  # noqa: PLC0415
    elif sys.stdout.isatty():
        from dateline.cli.show.terminal import show  # noqa: PLC0415
    else:
        from dateline.cli.show.plain import show  # noqa: PLC0415
    return show


def _read(entry: Input, options: _Options) -> tuple[Reading, Explanation | None]:
    from dateline import pipeline  # noqa: PLC0415  (heavy: only once there is something to read)

    source = entry.source()
    if options.explain:
        return pipeline.explain(source, published=options.published, url=options.url)
    return pipeline.read(source, published=options.published, url=options.url), None
