"""Rows -> CSV on standard output: RFC 4180 with plain line ends, and no cell that a spreadsheet would run."""

import csv
import sys
from collections.abc import Iterable, Sequence

from dateline.export.cells import safe


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a head line and the rows; null is an empty cell."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe(value) for value in row] for row in rows)
