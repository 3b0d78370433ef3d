"""A reading -> plain text: no colour, no wrapping, columns set apart by two blanks or more."""

from unicodedata import combining, east_asian_width

from dateline.cli.show.around import foot, head, reasons
from dateline.cli.show.cells import HEADINGS, rows
from dateline.cli.show.marks import marked
from dateline.code.explain import Explanation
from dateline.printable import printable
from dateline.record import Reading

NOTHING = "No claims."


def lines(label: str, reading: Reading, explanation: Explanation | None = None) -> list[str]:
    """All lines of the reading, in order."""
    out = [printable(head(label, reading)), ""]
    text = marked(reading).text
    if text:
        out += [*text.split("\n"), ""]
    out += table([HEADINGS, *(row.cells() for row in rows(reading))]) if reading.claims else [NOTHING]
    below = foot(reading)
    if below:
        out += ["", *map(_one_line, below)]
    if explanation:
        out += ["", "Why:", *map(_one_line, reasons(reading, explanation))]
    return out


def table(cells: list[tuple[str, ...]]) -> list[str]:
    """Rows of cells as aligned lines; the first row is the heading."""
    clean = [[" ".join(printable(cell).split()) for cell in row] for row in cells]
    widths = [max(map(_width, column)) for column in zip(*clean, strict=True)]
    return [
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in clean
    ]


def _one_line(text: str) -> str:
    indent = len(text) - len(text.lstrip(" "))
    return text[:indent] + " ".join(printable(text[indent:]).split())


def _width(text: str) -> int:
    """Columns a terminal gives the text."""
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def show(label: str, reading: Reading, explanation: Explanation | None) -> None:
    """Print the lines, and an empty one behind them."""
    print("\n".join([*lines(label, reading, explanation), ""]))
