"""Rows with a latitude and a longitude -> GeoJSON (RFC 7946): a feature a row, its columns as properties."""

import json
from pathlib import Path

from dateline.export.bounds import Bounds
from dateline.export.nouns import Cells, Column
from dateline.export.plain import SEPARATOR
from dateline.export.registry import Job
from dateline.record.lines import one_line


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`, a feature a line; what has no place has null for its geometry."""
    columns = job.table.columns
    bounds = Bounds(columns)
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        before = "\n"
        for row in job.table.rows:
            stream.write(before + one_line(json.dumps(_feature(bounds, columns, row), ensure_ascii=False)))
            before = ",\n"
        more = {"bbox": bounds.box} if bounds.box is not None else {}
        said = {**more, "citation": job.about.citation}
        stream.write("\n], " + one_line(json.dumps(said, ensure_ascii=False))[1:] + "\n")


def _feature(bounds: Bounds, columns: tuple[Column, ...], row: Cells) -> dict[str, object]:
    point = bounds.point(row)
    properties: dict[str, object] = {}
    for column, value in zip(columns, row, strict=True):
        is_list = column.type == "list"
        properties[column.name] = (str(value).split(SEPARATOR) if value is not None else []) if is_list else value
    return {
        "type": "Feature",
        "id": properties["id"],
        "geometry": None if point is None else {"type": "Point", "coordinates": point},
        "properties": properties,
    }
