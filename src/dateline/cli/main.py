"""Arguments of the shell -> the command they name. Nothing heavy is imported before a command runs."""

from typing import Annotated

import typer

from dateline.cli import (
    add,
    batch,
    card,
    compare,
    control,
    decide,
    events,
    export,
    gazetteer,
    load,
    places,
    read,
    search,
    serve,
    spark,
    train,
    watch,
)
from dateline.cli.output import utf8
from dateline.lean import lean
from dateline.version import VERSION

app = typer.Typer(
    name="dateline",
    help="Read news reports about armed conflict and keep a cited record of what is claimed.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read.command)
app.command("add")(add.command)
app.command("batch")(batch.command)
app.command("load")(load.command)
app.command("watch")(watch.command)
app.command("places")(places.command)
app.command("events")(events.events)
app.command("show")(card.command)
app.command("search")(search.command)
app.command("stats")(events.stats)
app.command("export")(export.export)
app.command("compare")(compare.compare)
app.command("control")(control.command)
app.command("serve")(serve.command)
app.command("spark")(spark.command)
app.add_typer(decide.app)
app.add_typer(gazetteer.app)
app.add_typer(train.app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dateline {VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    _show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read news reports about armed conflict and keep a cited record of what is claimed."""


def main() -> None:
    """The entry point `dateline`."""
    utf8()
    lean()
    app()
