"""`dateline decide`: a person's word on an event or claim: accept, reject, unsure, edit, merge, split, and undo."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dateline.cli.output import quiet_pipe
from dateline.cli.record import AsJson, RecordFile, asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.store import Record
    from dateline.store.nouns import Decision

app = typer.Typer(
    name="decide",
    help="Say what is right: kept apart from what Dateline reads, and taken back at any time.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_Id = Annotated[str, typer.Argument(metavar="ID", help="Of an event or claim.")]
_By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")]
_Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]


@app.command("accept")
def accept(id_: _Id, by: _By, note: _Note = None, record: RecordFile = None) -> None:
    """Say that an event or claim is right."""
    _decide(record, lambda held: held.accept(id_, by=by, note=note))


@app.command("reject")
def reject(id_: _Id, by: _By, note: _Note = None, record: RecordFile = None) -> None:
    """Say that an event or claim is wrong: the event stays, marked; the claim leaves its event."""
    _decide(record, lambda held: held.reject(id_, by=by, note=note))


@app.command("unsure")
def unsure(id_: _Id, by: _By, note: _Note = None, record: RecordFile = None) -> None:
    """Say that you have looked and cannot tell: it changes nothing but the list of decisions."""
    _decide(record, lambda held: held.unsure(id_, by=by, note=note))


@app.command("edit")
def edit(
    id_: _Id,
    change: Annotated[
        str, typer.Argument(metavar="FIELD=VALUE", help="VALUE is JSON, or plain text; null empties it.")
    ],
    by: _By,
    note: _Note = None,
    record: RecordFile = None,
) -> None:
    """Put a value of your own in a field of an event or claim, as the reference names it: type=shelling."""
    name, equals, value = change.partition("=")
    if not equals:
        raise typer.BadParameter(f"{change!r} has no =, as in type=shelling", param_hint="FIELD=VALUE")
    _decide(record, lambda held: held.edit(id_, name.strip(), _value(value), by=by, note=note))


@app.command("merge")
def merge(
    ids: Annotated[list[str], typer.Argument(metavar="ID ID...", help="Events that are one.")],
    by: _By,
    note: _Note = None,
    record: RecordFile = None,
) -> None:
    """Make one event of several."""
    _decide(record, lambda held: held.merge(ids, by=by, note=note))


@app.command("split")
def split(
    id_: _Id,
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Claims that tell of something else.")],
    by: _By,
    note: _Note = None,
    record: RecordFile = None,
) -> None:
    """Hold claims apart from the other claims of their event."""
    _decide(record, lambda held: held.split(id_, claims, by=by, note=note))


@app.command("undo")
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Of a decision, as `decide list` has it.")],
    by: _By,
    note: _Note = None,
    record: RecordFile = None,
) -> None:
    """Take a decision back; undoing an undo brings it back."""
    _decide(record, lambda held: held.undo(number, by=by, note=note))


@app.command("list")
def list_them(
    id_: Annotated[str | None, typer.Argument(metavar="ID", help="On this event or claim only.")] = None,
    record: RecordFile = None,
    as_json: AsJson = False,
) -> None:
    """List what was decided, by whom and when; nothing of it is ever deleted."""
    with asked(record) as held, quiet_pipe():
        _show(held.decisions(held.show(id_).id if id_ is not None else None), as_json)


def _decide(record: Path | None, do: "Callable[[Record], Decision]") -> None:
    with asked(record, write=True) as held, quiet_pipe():
        _show([do(held)], False)


def _show(decisions: "list[Decision]", as_json: bool) -> None:
    if as_json:
        from dateline.cli.show.json import model_lines  # noqa: PLC0415

        model_lines(decisions)
        return
    from dateline.cli.show.card import decided  # noqa: PLC0415
    from dateline.cli.show.text import show  # noqa: PLC0415

    show(line for decision in decisions for line in decided(decision))


def _value(text: str) -> Any:
    """JSON where it is JSON, and the text itself elsewhere."""
    try:
        return json.loads(text)
    except ValueError:
        return text
