"""Options that the commands have alike which read very many reports: `batch` and `spark`."""

from typing import Annotated

import typer

Gate = Annotated[bool, typer.Option("--gate/--no-gate", help="Whether what the gate turns away is left unread; it is.")]
LimitSeconds = Annotated[float, typer.Option(min=0.1, metavar="S", help="What one report may take, on the clock.")]
LimitMemory = Annotated[int, typer.Option(min=500, metavar="MB", help="What a worker may hold while it reads one.")]
SECONDS = 120.0
MEGABYTES = 1500
