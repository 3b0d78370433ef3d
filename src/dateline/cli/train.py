"""`dateline train`: make the weights of a model anew, from corpora."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from dateline.errors import DatelineError

Corpora = Annotated[Path, typer.Argument(metavar="CORPORA", help="The folder of corpora; see docs/models.")]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="Where to write the weights; else the package's own.")
]

app = typer.Typer(name="train", help="Make the weights of a model anew.", no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _root() -> None:
    """Make the weights of a model anew. Needs the extra `train`."""


@app.command("acts")
def acts(
    sentences: Annotated[Path, typer.Argument(metavar="SENTENCES", help="The folder training/acts, or one like it.")],
    out: Out = None,
) -> None:
    """Train what knows, of a whole sentence, which acts it tells of."""
    _allow_torch()
    from dateline.code.learned.weights import WEIGHTS  # noqa: PLC0415
    from dateline.train.acts import train  # noqa: PLC0415

    _run(train, sentences, out or WEIGHTS)


@app.command("gate")
def gate(corpora: Corpora, out: Out = None) -> None:
    """Train the gate's first look."""
    _allow_torch()
    from dateline.gate.weights import WEIGHTS  # noqa: PLC0415
    from dateline.train.gate import train  # noqa: PLC0415

    _run(train, corpora, out or WEIGHTS)


def _run(train: Callable[[Path, Path, Callable[[str], None]], None], corpora: Path, out: Path) -> None:
    try:
        train(corpora, out, typer.echo)
    except DatelineError as problem:
        typer.echo(f"dateline: {problem}", err=True)
        raise typer.Exit(1) from problem


def _allow_torch() -> None:
    """All other commands keep it out; scikit-learn asks whether it is there."""
    if sys.modules.get("torch", sys) is None:
        del sys.modules["torch"]
