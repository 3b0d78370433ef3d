"""Each kind of file, opened again by what its users open it with: equal to the rows that went in, and of good form."""

import csv
import json
import struct
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import frictionless
import hxl
import jsonschema
import openpyxl
import pyarrow.parquet as pq
import pytest

from dateline import Filters, Record
from dateline.export import plain
from dateline.export.cells import safe
from dateline.export.hxl import TAGS, tag
from dateline.export.told import kept

Rows = list[dict[str, Any]]


def wanted(held: Record) -> Rows:
    """The rows as they are before any file."""
    with held._database.reading() as connection:
        return [
            dict(zip(plain.names(), plain.row(event), strict=True))
            for event in kept(connection, Filters(), with_claims=False)
        ]


def as_days(rows: Rows) -> Rows:
    days = [column.name for column in plain.columns() if column.type == "date"]
    return [row | {name: row[name] and date.fromisoformat(row[name]) for name in days} for row in rows]


def test_parquet_comes_back_equal(held: Record, tmp_path: Path) -> None:
    held.export("parquet", tmp_path / "out.parquet")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.to_pylist() == as_days(wanted(held))
    typed = ("first_day", "latitude", "killed_best", "place_inferred")
    assert [str(table.schema.field(name).type) for name in typed] == ["date32[day]", "double", "int64", "bool"]
    assert b"CC BY 4.0" in table.schema.metadata[b"citation"]
    assert table.schema.field("type").metadata[b"description"] == b"event type of the ontology"


def test_geoparquet_has_its_metadata_and_points(held: Record, tmp_path: Path) -> None:
    held.export("geoparquet", tmp_path / "out.parquet")
    table = pq.read_table(tmp_path / "out.parquet")
    geo = json.loads(pq.read_schema(tmp_path / "out.parquet").metadata.get(b"geo") or _footer(tmp_path / "out.parquet"))
    assert (geo["version"], geo["primary_column"]) == ("1.1.0", "geometry")
    assert geo["columns"]["geometry"] == {
        "encoding": "WKB", "geometry_types": ["Point"], "bbox": [-171.8, -18.1, 178.4, -1.5707],
    }  # fmt: skip
    for row in table.to_pylist():
        if row["latitude"] is None:
            assert row["geometry"] is None
        else:
            assert struct.unpack("<BIdd", row["geometry"]) == (1, 1, row["longitude"], row["latitude"])
    assert table.drop_columns(["geometry"]).to_pylist() == as_days(wanted(held))


def _footer(path: Path) -> bytes:
    found: bytes = pq.ParquetFile(path).metadata.metadata[b"geo"]
    return found


def test_a_workbook_comes_back_equal_with_its_codebook(held: Record, tmp_path: Path) -> None:
    held.export("xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["data", "codebook", "about"]
    sheet = book["data"]
    head, *lines = sheet.iter_rows(values_only=True)
    got = [dict(zip(head, line, strict=True)) for line in lines]
    days = {column.name for column in plain.columns() if column.type == "date"}
    found = [{name: cell.date() if name in days and cell else cell for name, cell in row.items()} for row in got]
    assert found == [{name: safe(value) for name, value in row.items()} for row in as_days(wanted(held))]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, len(head)).column_letter}{len(lines) + 1}"
    assert [row[0] for row in book["codebook"].iter_rows(min_row=2, values_only=True)] == list(head)
    assert book["about"]["A2"].value == "citation"


def test_no_cell_of_a_workbook_is_a_formula(held: Record, tmp_path: Path) -> None:
    held.export("xlsx", tmp_path / "out.xlsx")
    cells = [cell for sheet in openpyxl.load_workbook(tmp_path / "out.xlsx") for row in sheet for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    texts = [cell.value for cell in cells if cell.data_type == "s"]
    assert "'=2+3 soldiers marched through Goma." in texts
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@"))]
    assert [cell.value for cell in cells if cell.data_type == "n" and cell.value == -1.679], "numbers stay numbers"


def test_geojson_keeps_to_its_schema(held: Record, tmp_path: Path) -> None:
    held.export("geojson", tmp_path / "out.geojson")
    found = json.loads((tmp_path / "out.geojson").read_text("utf-8"))
    schema = json.loads(files("frictionless").joinpath("assets/profiles/geojson.json").read_text("utf-8"))
    jsonschema.validate(found, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found | {"features": [{"type": "Feature"}]}, schema)
    rows = wanted(held)
    assert [feature["id"] for feature in found["features"]] == [row["id"] for row in rows]
    points = {
        feature["id"]: feature["geometry"] and feature["geometry"]["coordinates"] for feature in found["features"]
    }
    assert points == {row["id"]: row["latitude"] and [row["longitude"], row["latitude"]] for row in rows}
    assert None in points.values(), "what has no place has no geometry"
    assert found["bbox"] == [-171.8, -18.1, 178.4, -1.5707]
    [goma] = [it["properties"] for it in found["features"] if it["properties"]["type"] == "capture"]
    assert goma["actors"] == ["March 23 Movement"]
    assert goma["outlets"] == ["Lake Post"]


def test_an_export_of_nothing_is_of_good_form_too(held: Record, tmp_path: Path) -> None:
    nothing = Filters(type=("siege",))
    for name in ("csv", "geojson", "geoparquet", "hxl", "jsonl", "parquet", "xlsx"):
        assert held.export(name, tmp_path / f"none.{name}", nothing).rows == 0
    assert json.loads((tmp_path / "none.geojson").read_text("utf-8"))["features"] == []
    assert pq.read_table(tmp_path / "none.parquet").num_rows == 0
    assert openpyxl.load_workbook(tmp_path / "none.xlsx")["data"].max_row == 1


def test_libhxl_reads_the_hashtags_and_finds_them_valid(held: Record, tmp_path: Path) -> None:
    held.export("hxl", tmp_path / "out.csv")
    options = hxl.InputOptions(allow_local=True)
    with hxl.data(str(tmp_path / "out.csv"), options) as source:
        assert [column.display_tag for column in source.columns] == [tag(c.name) for c in plain.columns()]
        assert len(source.values) == len(wanted(held))
    with hxl.data(str(tmp_path / "out.csv"), options) as source:
        problems: list[Any] = []
        assert hxl.schema(None, callback=problems.append).validate(source), problems
    assert not set(TAGS) - {column.name for column in plain.columns()}, "no tag without its column"


@pytest.mark.parametrize("name", ["csv", "hxl", "tsv", "xlsx"])
def test_frictionless_reads_the_rows_as_described(held: Record, tmp_path: Path, name: str) -> None:
    out = tmp_path / f"out.{name}"
    held.export("csv" if name == "tsv" else name, out)
    described = tmp_path / f"out.{name}.datapackage.json"
    found = frictionless.validate(str(described))
    assert found.valid, found.flatten(["type", "message"])
    [data] = [resource for resource in frictionless.Package(str(described)).resources if resource.name == "data"]
    read = [row.to_dict() for row in data.read_rows()]
    assert [row["killed_best"] for row in read] == [row["killed_best"] for row in wanted(held)]
    assert [row["first_day"] for row in read] == [row["first_day"] for row in as_days(wanted(held))]


@pytest.mark.parametrize("name", ["geojson", "jsonl", "parquet", "geoparquet"])
def test_frictionless_takes_the_other_packages(held: Record, tmp_path: Path, name: str) -> None:
    held.export(name, tmp_path / f"out.{name}")
    found = json.loads((tmp_path / f"out.{name}.datapackage.json").read_text("utf-8"))
    assert not list(frictionless.Package.metadata_validate(found))
    assert found["resources"][0]["bytes"] == (tmp_path / f"out.{name}").stat().st_size


def test_text_tables_come_back_equal(held: Record, tmp_path: Path) -> None:
    held.export("csv", tmp_path / "out.tsv")
    with (tmp_path / "out.tsv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream, delimiter="\t"))
    assert found == [
        {name: "" if value is None else str(safe(value)) for name, value in row.items()} for row in wanted(held)
    ]
