"""`dateline batch`: very many reports -> a folder of Parquet, by worker processes; run again, it goes on."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.add import INTERRUPTED
from dateline.cli.many import MEGABYTES, SECONDS, Gate, LimitMemory, LimitSeconds
from dateline.cli.record import reasons
from dateline.errors import DatelineError, MissingExtraError
from dateline.lean import without_pandas

if TYPE_CHECKING:
    from dateline.batch.run import Plan


def command(  # noqa: PLR0913, PLR0917  (each is an option of the command line)
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="IN...", help="Folders, pages, texts, patterns, WARC, WACZ, zip, tar, feeds, mbox, CSV, JSON Lines."
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Where the Parquet goes; a run that was ended goes on there.")
    ],
    workers: Annotated[
        int | None, typer.Option(min=1, max=512, metavar="N", help="Processes; else one a core.")
    ] = None,
    gate: Gate = True,
    limit_seconds: LimitSeconds = SECONDS,
    limit_memory: LimitMemory = MEGABYTES,
    part_size: Annotated[
        int, typer.Option(min=1, max=100_000, metavar="N", help="Reports that are finished, and kept, together.")
    ] = 1000,
) -> None:
    """Read very many reports into Parquet, split by day. Whatever ends it, run it again to go on where it was."""
    with reasons():
        try:
            from dateline.batch.limits import Limits  # noqa: PLC0415  (heavy: only once there is something to read)
            from dateline.batch.run import Plan  # noqa: PLC0415
        except ModuleNotFoundError as problem:
            if problem.name in ("fcntl", "resource"):
                raise DatelineError("a batch needs a system of Unix's kind, as Linux and macOS are") from None
            raise MissingExtraError(f"{problem.name} is not installed: pip install 'dateline[batch]'") from None
        without_pandas()
        limits = Limits(workers or _cores(), limit_seconds, limit_memory << 20)
        if not ran(Plan(names, out, limits, gate, part_size)):
            raise typer.Exit(1)


def _cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def ran(plan: "Plan") -> bool:
    """Whether everything could be read."""
    from dateline.batch.run import begun  # noqa: PLC0415
    from dateline.cli.along import along  # noqa: PLC0415

    try:
        with begun(plan) as run, along(run, run.total) as told:
            if run.before:
                told.say(f"{plan.out}: holds {run.all.seen:,} reports; what was finished is not read again")
            try:
                run.go(told)
            except KeyboardInterrupt:
                told.say(f"stopped; finished in {plan.out}: {run.all.summary()}; run it again to go on")
                raise
            told.say(f"{plan.out}: {run.all.summary()}")
            return not run.all.rejected
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
