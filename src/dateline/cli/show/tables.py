"""Rows of words -> a table: as wide as the screen in a terminal, plain and as wide as it needs in a pipe."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.cli.show.plain import table
from dateline.printable import printable

if TYPE_CHECKING:
    from rich.table import Table

Cells = tuple[str, ...]
TABLE_WIDTH = 100  # columns of a terminal; in fewer, names would be cut in pieces


def show_table(rows: Sequence[Cells], nothing: str, below: Sequence[str] = ()) -> None:
    """Print rows, the first of which is the heading, and lines below them; `nothing` where there are none but that."""
    if sys.stdout.isatty():
        _terminal(rows, nothing, below)
        return
    shown = table(list(rows)) if len(rows) > 1 else [nothing]
    print("\n".join([*shown, *([""] if below else []), *map(printable, below)]))


def _terminal(rows: Sequence[Cells], nothing: str, below: Sequence[str]) -> None:
    from rich.console import Console  # noqa: PLC0415  (only where a terminal shows it)
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False)
    narrow = console.width < TABLE_WIDTH
    console.print((_list(rows) if narrow else _table(rows)) if len(rows) > 1 else Text(nothing))
    for line in below:
        console.print(Text(printable(line), style="dim"))


def _table(rows: Sequence[Cells]) -> "Table":
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    shown = Table(box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for heading in rows[0]:
        shown.add_column(heading, overflow="fold", no_wrap=heading in ("#", "id", "status", "count"))
    for row in rows[1:]:
        shown.add_row(*(Text(" ".join(printable(cell).split())) for cell in row))
    return shown


def _list(rows: Sequence[Cells]) -> "Table":
    """Heading and cell, a line each, where a table would break its words; empty cells are left out."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    shown = Table.grid(padding=(0, 1))
    for row in rows[1:]:
        for heading, cell in zip(rows[0], row, strict=True):
            if cell:
                shown.add_row(Text(heading, style="dim"), Text(" ".join(printable(cell).split())))
        shown.add_row()
    return shown
