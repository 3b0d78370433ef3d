"""Rows with a latitude and a longitude -> GeoParquet 1.1: the same table, with a point in WKB for each row."""

import json
import struct
from pathlib import Path

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from dateline.export.bounds import Bounds
from dateline.export.nouns import Cells
from dateline.export.parquet import arrays, field, groups, said
from dateline.export.registry import Job

_LITTLE_ENDIAN, _POINT = 1, 1


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`. Coordinates are longitude, latitude in WGS 84 (OGC:CRS84)."""
    columns = job.table.columns
    fields = [*map(field, columns), pa.field("geometry", pa.binary())]
    schema = pa.schema(fields, metadata=said(job.about))
    bounds = Bounds(columns)
    with ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in groups(job.table.rows):
            points = pa.array([_wkb(bounds, row) for row in rows], pa.binary())
            writer.write_batch(pa.record_batch([*arrays(columns, rows), points], schema=schema))
        writer.add_key_value_metadata({"geo": json.dumps(_geo(bounds))})


def _wkb(bounds: Bounds, row: Cells) -> bytes | None:
    point = bounds.point(row)
    return None if point is None else struct.pack("<BIdd", _LITTLE_ENDIAN, _POINT, *point)


def _geo(bounds: Bounds) -> dict[str, object]:
    """The metadata that GeoParquet asks for; a CRS that is left out is OGC:CRS84."""
    column: dict[str, object] = {"encoding": "WKB", "geometry_types": ["Point"]}
    if bounds.box is not None:
        column["bbox"] = list(bounds.box)
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
