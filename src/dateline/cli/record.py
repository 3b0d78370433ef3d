"""The option --record, a record opened to be asked, and what a command says where that cannot be done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.errors import DatelineError, InputsError, OntologyError, QueryError, SettingsError
from dateline.printable import printable

if TYPE_CHECKING:
    from dateline.store import Record

RecordFile = Annotated[
    Path | None,
    typer.Option("--record", metavar="FILE", help="The record; else the setting `record`, else dateline.db here."),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="A table in CSV, with a head line.")]
_USAGE = (InputsError, QueryError, SettingsError, OntologyError)


def record_path(given: Path | None) -> Path:
    """The record's file: the one given, or the setting's."""
    from dateline.settings import settings  # noqa: PLC0415  (a wrong settings file is named by `reasons`)

    return given if given is not None else settings().record


@contextmanager
def asked(given: Path | None, *, write: bool = False) -> Iterator["Record"]:
    """The record, open to read (or to `write` decisions); it must be there. Ends the run with the reason otherwise."""
    from dateline.store import Record  # noqa: PLC0415  (heavy: only once there is something to ask)

    with reasons():
        path = record_path(given)
        if not path.is_file():
            raise DatelineError(f"{path}: there is no record; make one with: dateline add PATH... --record {path}")
        with Record(path, readonly=not write) as record:
            yield record


@contextmanager
def reasons() -> Iterator[None]:
    """Ends the run where something is wrong, and says what: with 2 where it was asked wrongly, else with 1."""
    try:
        yield
    except DatelineError as problem:
        typer.echo(printable(f"dateline: {problem}"), err=True)
        raise typer.Exit(2 if isinstance(problem, _USAGE) else 1) from None


def one_form(as_json: bool, as_csv: bool) -> None:
    """Refuse two forms of output at once."""
    if as_json and as_csv:
        raise typer.BadParameter("--json and --csv exclude each other", param_hint="--csv")
