"""`dateline spark`: what `dateline batch` does, on a cluster, and events that are linked there."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.many import MEGABYTES, SECONDS, Gate, LimitMemory, LimitSeconds
from dateline.cli.record import reasons


def command(  # noqa: PLR0913  (each is an option of the command line)
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[IN...]", help="What `dateline batch` reads, on a disk that all machines see; none: only link DIR."
        ),
    ] = None,
    *,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Where the Parquet goes, on such a disk; as `batch` writes it.")
    ],
    master: Annotated[
        str, typer.Option(metavar="URL", help="Of the cluster, as spark://HOST:7077; else this machine.")
    ] = "local[*]",
    gate: Gate = True,
    limit_seconds: LimitSeconds = SECONDS,
    limit_memory: LimitMemory = MEGABYTES,
    conf: Annotated[
        list[str] | None, typer.Option(metavar="NAME=VALUE", help="A setting of Spark's own; as often as needed.")
    ] = None,
) -> None:
    """Read very many reports into Parquet on a Spark cluster, and link their claims. Needs the extra `spark`."""
    with reasons():
        from dateline.cluster.session import session, settings  # noqa: PLC0415  (only where there is Spark)

        own = settings(conf or [])
        from dateline.cluster.reading import Way  # noqa: PLC0415
        from dateline.cluster.run import Plan, run  # noqa: PLC0415

        plan = Plan(names or [], out.absolute(), Way(gate, limit_seconds, limit_memory << 20))
        with session(master, own) as spark:
            counts = run(spark, plan, lambda line: typer.echo(line, err=True))
        if counts.get("rejected"):
            raise typer.Exit(1)
