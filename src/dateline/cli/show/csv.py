"""Rows -> CSV on standard output: RFC 4180 with plain line ends, and no cell that a spreadsheet would run."""

import csv
import sys
from collections.abc import Iterable, Sequence

from dateline.cli.output import printable

# What spreadsheets take for the start of a formula; a report's words may begin so, and so may a page made to harm.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a head line and the rows; null is an empty cell."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)


def cell(value: object) -> object:
    """A value as it stands in a cell: text that would be a formula gets an apostrophe, numbers stay what they are."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or value.startswith(_FORMULA) else text
