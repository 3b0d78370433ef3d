"""The places of a report -> a terminal: a table as wide as the screen, what was passed over dimmed below its row."""

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.cli.show.places import HEADINGS, NOTHING, head, rows
from dateline.places.explain import Weighed
from dateline.printable import printable
from dateline.record import Report


def rendered(label: str, report: Report, found: list[Weighed]) -> RenderableType:
    """The places, for rich to print."""
    parts: list[RenderableType] = [Rule(Text(printable(head(label, report)), style="dim"), align="left", style="dim")]
    parts.append(_table(found) if found else Text(NOTHING))
    parts += [Text(printable(f"Note: {note}"), style="dim") for note in report.notes]
    return Group(*parts, Text())


def _table(found: list[Weighed]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for heading in HEADINGS:
        whole = heading in ("#", "sure", "where")  # never broken over lines
        right = heading in ("#", "sure")
        table.add_column(heading, justify="right" if right else "left", overflow="fold", no_wrap=whole)
    for row in rows(found):
        table.add_row(*(Text(printable(cell)) for cell in row.cells), style="" if row.chosen else "dim")
    return table


def show(label: str, done: tuple[Report, list[Weighed]]) -> None:
    """Print it in the terminal's width and colours."""
    Console(highlight=False).print(rendered(label, *done))
