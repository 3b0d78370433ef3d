"""`dateline train`: make the weights of a model anew, from corpora."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dateline.errors import DatelineError

app = typer.Typer(name="train", help="Make the weights of a model anew.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _root() -> None:
    """Make the weights of a model anew. Needs the extra `train`."""


@app.command("reader")
def reader(
    corpora: Annotated[
        Path, typer.Argument(metavar="CORPORA", help="The folder of corpora; see docs/models/reader.md.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write the weights; else the package's own.")
    ] = None,
) -> None:
    """Train the learned reader of conflict."""
    if sys.modules.get("torch", sys) is None:  # kept out of all other commands
        del sys.modules["torch"]
    from dateline.code.learned.weights import WEIGHTS  # noqa: PLC0415
    from dateline.train.reader import train  # noqa: PLC0415

    try:
        train(corpora, out or WEIGHTS, typer.echo)
    except DatelineError as problem:
        typer.echo(f"dateline: {problem}", err=True)
        raise typer.Exit(1) from problem
