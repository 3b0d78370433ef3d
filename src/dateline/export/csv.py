"""Rows -> a text table: UTF-8, RFC 4180 with plain line ends; null is an empty cell, and no cell is a formula."""

import csv
from collections.abc import Iterator
from pathlib import Path

from dateline.export.cells import safe
from dateline.export.nouns import Table
from dateline.export.registry import Job


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`."""
    table = job.table
    names = [column.name for column in table.columns]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=table.separator, lineterminator="\n")
        if table.header:
            writer.writerow(names)
        writer.writerows(_cells(table, names))


def _cells(table: Table, names: list[str]) -> Iterator[list[object]]:
    for row in table.rows:
        yield [safe(row[name]) for name in names]
