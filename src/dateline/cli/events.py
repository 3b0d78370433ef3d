"""`dateline events`, `dateline stats`: filters -> events of a record, or counts of them."""

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from dateline.cli.filtering import OPTIONS, PAGING, filtered
from dateline.cli.output import quiet_pipe
from dateline.cli.record import AsCsv, AsJson, RecordFile, asked, one_form

if TYPE_CHECKING:
    from dateline.store.query.filters import Filters

SHOWN = 50  # events a terminal or pipe gets where nobody asked for more; --json and --csv give all


@filtered(OPTIONS | PAGING)
def events(given: dict[str, Any], record: RecordFile = None, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List the events of a record, the latest first, each counted once."""
    one_form(as_json, as_csv)
    with asked(record) as held, quiet_pipe():
        wanted = wish(given)
        if as_json:
            from dateline.cli.show.json import model_lines  # noqa: PLC0415

            model_lines(held.events(wanted))
        elif as_csv:
            from dateline.cli.show.csv import show  # noqa: PLC0415

            with held.rows("events", wanted) as found:
                show(found.columns, found.rows)
        else:
            _table(held, wanted)


def _table(held: Any, wanted: "Filters") -> None:
    """A page of events, and how many there are beside it."""
    from dateline.cli.show.events import foot, rows  # noqa: PLC0415
    from dateline.cli.show.tables import show_table  # noqa: PLC0415

    page = wanted if wanted.limit is not None else wanted.model_copy(update={"limit": SHOWN})
    found = list(held.events(page))
    show_table(rows(found), "No events.", below=foot(len(found), held.count(wanted), wanted.offset))


@filtered(OPTIONS)
def stats(given: dict[str, Any], record: RecordFile = None, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """Count the events of a record by type, month, country and status, and its reports by outlet."""
    one_form(as_json, as_csv)
    with asked(record) as held, quiet_pipe():
        found = held.stats(wish(given) if given else None)
        if as_json:
            from dateline.cli.show.json import dumped  # noqa: PLC0415

            typer.echo(dumped(found.model_dump(mode="json")))
        elif as_csv:
            from dateline.cli.show.csv import show  # noqa: PLC0415
            from dateline.cli.show.stats import long_rows  # noqa: PLC0415

            show(("by", "key", "count"), long_rows(found))
        else:
            from dateline.cli.show.stats import lines  # noqa: PLC0415

            print("\n".join(lines(found)))
        sys.stdout.flush()


def wish(given: dict[str, Any]) -> "Filters":
    """The filters that a user's options ask for. Raises QueryError, which names the option that is wrong."""
    from dateline.store.query.filters import filters  # noqa: PLC0415

    return filters(**{name: _read(name, value) for name, value in given.items()})


def _read(name: str, value: Any) -> Any:
    if name == "box":
        return _numbers(value)
    if name in ("since", "until"):
        return day(name, value)
    if name == "country":
        return [code.upper() for code in value]
    return [each.replace(" ", "_") for each in value] if name == "type" else value


def _numbers(box: str) -> list[float]:
    try:
        south, west, north, east = map(float, box.split(","))
        return [south, west, north, east]
    except ValueError:
        raise typer.BadParameter(f"{box!r} is not four numbers, as 47.5,35,49,38.5", param_hint="--box") from None


def day(name: str, given: str) -> date:
    """An option's ISO date."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no ISO 8601 date, as 2023-11-21", param_hint=f"--{name}") from None
