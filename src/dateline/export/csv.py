"""Rows -> a text table: UTF-8, RFC 4180 with plain line ends; null is an empty cell, and no cell is a formula."""

import csv
from collections.abc import Iterator
from pathlib import Path

from dateline.export.cells import safe
from dateline.export.nouns import Cells, Table
from dateline.export.registry import Job

_WORDS = ("string", "list", "json")


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`."""
    table = job.table
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=table.separator, lineterminator="\n")
        if table.header:
            writer.writerow([column.name for column in table.columns])
        writer.writerows(cells(table))


def cells(table: Table) -> Iterator[Cells]:
    """The rows as they stand in text: what may be free words is made safe, all else is as it is."""
    free = [at for at, column in enumerate(table.columns) if column.type in _WORDS and not column.values]
    for row in table.rows:
        for at in free:
            if row[at]:
                row[at] = safe(row[at])
        yield row
