"""A reading -> a terminal: the text with its claims in colour, and a table as wide as the screen."""

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dateline.cli.show.around import foot, head, reasons
from dateline.cli.show.cells import HEADINGS, rows
from dateline.cli.show.marks import marked
from dateline.cli.show.plain import NOTHING
from dateline.code.explain import Explanation
from dateline.printable import printable
from dateline.record import Reading

# Colour never stands alone: the number behind the word leads to the row, which says the status.
STATUS_STYLE = {
    "asserted": "bold red",
    "denied": "bold strike blue",
    "planned": "bold yellow",
    "possible": "bold magenta",
}
TABLE_WIDTH = 100  # columns; in fewer, names would be cut in pieces
PART_STYLE = {
    "title": "bold underline",
    "lead": "bold",
    "heading": "bold",
    "caption": "italic",
    "credit": "dim italic",
    "quote": "italic",
}


def rendered(label: str, reading: Reading, explanation: Explanation | None = None) -> RenderableType:
    """The whole reading, for rich to print."""
    parts: list[RenderableType] = [Rule(Text(printable(head(label, reading)), style="dim"), align="left", style="dim")]
    if reading.report.text:
        parts += [_text(reading), Text()]
    parts.append(_Claims(reading) if reading.claims else Text(NOTHING))
    parts += [Text(printable(line), style="dim") for line in foot(reading)]
    if explanation:
        parts += [Text(), Text("Why", style="bold"), *(Text(printable(line)) for line in reasons(reading, explanation))]
    return Group(*parts, Text())


def _text(reading: Reading) -> Text:
    words = marked(reading)
    text = Text(words.text)
    for part in reading.report.parts:
        if part.kind in PART_STYLE:
            text.stylize(PART_STYLE[part.kind], words.at(part.start), words.at(part.end))
    for claim in reading.claims:
        text.stylize(STATUS_STYLE[claim.status], words.at(claim.trigger.start), words.at(claim.trigger.end))
    return text


class _Claims:
    """The claims as a table, or one below the other where a table would break its words."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield (_table if options.max_width >= TABLE_WIDTH else _list)(self._reading)


def _list(reading: Reading) -> Table:
    """Number, heading and cell, a line each; empty cells are left out."""
    table = Table.grid(padding=(0, 1))
    for row in rows(reading):
        number, *cells = row.cells()
        told = [(heading, cell) for heading, cell in zip(HEADINGS[1:], cells, strict=True) if cell]
        for line, (heading, cell) in enumerate(told):
            style = STATUS_STYLE[row.status] if heading == "status" else ""
            first = Text("" if line else number, style="bold")
            table.add_row(first, Text(heading, style="dim"), Text(printable(cell), style=style))
        table.add_row()
    return table


def _table(reading: Reading) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for heading in HEADINGS:
        whole = heading in ("#", "status")  # never broken over lines
        table.add_column(heading, justify="right" if heading == "#" else "left", overflow="fold", no_wrap=whole)
    for row in rows(reading):
        *cells, status = (Text(printable(cell)) for cell in row.cells())
        status.stylize(STATUS_STYLE[row.status])
        table.add_row(*cells, status)
    return table


def show(label: str, reading: Reading, explanation: Explanation | None) -> None:
    """Print it in the terminal's width and colours."""
    Console(highlight=False).print(rendered(label, reading, explanation))
