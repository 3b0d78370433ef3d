"""Columns -> the codebook: a table with a row for each, to be read beside the data."""

import csv
from collections.abc import Iterator
from pathlib import Path

from dateline.export.nouns import Column

HEAD = ("column", "type", "required", "values", "description")


def lines(columns: tuple[Column, ...]) -> Iterator[tuple[str, ...]]:
    """A row for each column."""
    for column in columns:
        values = " | ".join(column.values)
        yield column.name, column.type, "yes" if column.required else "no", values, column.description


def write(path: Path, columns: tuple[Column, ...]) -> None:
    """Write the codebook of `columns` as CSV."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows(lines(columns))
