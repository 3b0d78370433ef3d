"""The option --record, and what a command says where something is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.output import printable
from dateline.errors import DatelineError, OntologyError, SettingsError

RecordFile = Annotated[
    Path | None,
    typer.Option("--record", metavar="FILE", help="The record; else the setting `record`, else dateline.db here."),
]
_USAGE = (SettingsError, OntologyError)


def record_path(given: Path | None) -> Path:
    """The record's file: the one given, or the setting's."""
    from dateline.settings import settings  # noqa: PLC0415  (a wrong settings file is named by `reasons`)

    return given if given is not None else settings().record


@contextmanager
def reasons() -> Iterator[None]:
    """Ends the run where something is wrong, and says what: with 2 where it was asked wrongly, else with 1."""
    try:
        yield
    except DatelineError as problem:
        typer.echo(printable(f"dateline: {problem}"), err=True)
        raise typer.Exit(2 if isinstance(problem, _USAGE) else 1) from None
