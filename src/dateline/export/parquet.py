"""Rows -> Parquet, a group of rows at a time; each column has its kind, and the file says what it is."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from dateline.export.about import About
from dateline.export.nouns import Cells, Column, Kind, Value
from dateline.export.registry import Job

GROUP = 50_000  # rows written at once
_KINDS: dict[Kind, pa.DataType] = {
    "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32(),
}  # fmt: skip


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`."""
    table = job.table
    schema = pa.schema([field(column) for column in table.columns], metadata=said(job.about))
    with ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in groups(table.rows):
            writer.write_batch(pa.record_batch(arrays(table.columns, rows), schema=schema))


def groups(rows: Iterator[Cells]) -> Iterator[list[Cells]]:
    """The rows, as many at once as are written at once."""
    while group := list(islice(rows, GROUP)):
        yield group


def field(column: Column) -> pa.Field:
    """A column as Parquet has it, with what it means."""
    about = {"description": column.description}
    return pa.field(column.name, _KINDS.get(column.type, pa.string()), not column.required, metadata=about)


def arrays(columns: tuple[Column, ...], rows: list[Cells]) -> list[pa.Array]:
    """The values of each column in these rows."""
    return [_array(column, values) for column, values in zip(columns, zip(*rows, strict=True), strict=True)]


def _array(column: Column, values: tuple[Value, ...]) -> pa.Array:
    if column.type == "date":
        return pa.array(values, pa.string()).cast(pa.date32())
    return pa.array(values, _KINDS.get(column.type, pa.string()))


def said(about: About) -> dict[str, str]:
    """What the file says of itself."""
    return {"dateline": json.dumps(about.model_dump(mode="json"), ensure_ascii=False), "citation": about.citation}
