"""`dateline compare`: a record beside another, or a file that others coded -> what both have, and what only one."""

from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli.events import wish
from dateline.cli.filtering import OPTIONS, filtered
from dateline.cli.record import AsJson, asked
from dateline.errors import DatelineError, ExportError

_PLACES = 20  # of a table in a terminal
_OWN: dict[str, Any] = {
    **{name: OPTIONS[name] for name in ("since", "until", "country", "type")},
    "within_km": Annotated[
        float | None, typer.Option(min=0, metavar="KM", help="How far apart one event may be told of; else 25.")
    ],
    "within_days": Annotated[int | None, typer.Option(min=0, metavar="N", help="And how many days; else 1.")],
}


@filtered(_OWN)
def compare(
    given: dict[str, Any],
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="The record to look at.")],
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="Another, or a file of ACLED, UCDP GED or POLECAT.")],
    out: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="A page to write.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show how a record stands against another, or against what others coded by hand."""
    with asked(record) as held:
        if not other.is_file():
            raise DatelineError(f"{other}: there is no such file: name a record, or a table of coded events")
        from dateline.compare.report import largest, rows, summary, write_page  # noqa: PLC0415
        from dateline.compare.run import Bounds, compared  # noqa: PLC0415

        bounds = Bounds(**{name: given.pop(name) for name in Bounds._fields if name in given})
        found = compared(held, other, wish(given), bounds)
        if out is not None:
            try:
                write_page(out, found)
            except OSError as problem:
                raise ExportError(f"{out}: cannot be written: {problem.strerror or problem}") from problem
    if as_json:
        print(found.model_dump_json())
        return
    from dateline.cli.show.tables import show_table  # noqa: PLC0415

    print("\n".join(summary(found)))
    for what, counts in (
        ("type", found.by_type), ("month", found.by_month), ("place", largest(found.by_place, _PLACES)),
    ):  # fmt: skip
        print()
        show_table(rows(counts, what), "No events.")
    if out is not None:
        print(f"\n{out}: the same with a map and every event")
