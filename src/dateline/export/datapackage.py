"""An export's files -> the data package that describes them (Frictionless Data Package)."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from dateline.export.about import About
from dateline.export.codebook import HEAD
from dateline.export.files import Files
from dateline.export.nouns import Column, Table
from dateline.export.registry import Way
from dateline.export.since import COLUMNS as CHANGES

_KINDS = {"list": "string", "json": "string"}  # as they stand in a cell
_MEDIA = {
    "csv": "text/csv", "tsv": "text/tab-separated-values", "json": "application/json",
    "geojson": "application/geo+json", "hxl": "text/csv",
    "geoparquet": "application/vnd.apache.parquet", "jsonl": "application/jsonl", "html": "text/html",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
_FORMATS = {"geoparquet": "parquet", "hxl": "csv"}
_CHUNK = 1 << 20


def write(files: Files, way: Way, table: Table, about: About) -> None:
    """Describe the files, which are written, in `files.package`."""
    package = {
        "name": f"dateline-{way.name}",
        "title": f"Dateline record: {way.title}",
        "description": about.citation,
        "created": about.created,
        "version": about.version,
        "sources": [
            {"title": place.name}
            | ({"path": place.url} if place.url else {})
            | {"licence": place.licence or "not said"}
            for place in about.gazetteers
        ],
        "resources": [
            _data(files.data, way, table),
            _table(files.codebook, "codebook", [{"name": name, "type": "string"} for name in HEAD]),
            *([_table(files.changes, "changes", list(map(_field, CHANGES)))] if about.since is not None else ()),
        ],
        "citation": about.citation,
        "dateline": about.model_dump(mode="json", exclude={"created"}) | {"format": way.name},
    }
    files.package.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _data(path: Path, way: Way, table: Table) -> dict[str, Any]:
    """The resource that is the export itself; a table has its schema, and says how it is separated."""
    found = _file(path, way.form) | {"name": "data", "title": way.title}
    schema = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if way.form in ("csv", "hxl", "tsv"):
        hashtags = {"commentRows": [2]} if way.form == "hxl" else {}
        return found | {
            "type": "table",
            "schema": schema,
            "dialect": _dialect(table.separator, table.header) | hashtags,
        }
    if way.form == "xlsx":
        return found | {"type": "table", "schema": schema, "dialect": {"excel": {"sheet": "data"}}}
    if way.form == "parquet":
        return found | {"type": "table", "schema": schema}
    return found | {"dateline:fields": schema["fields"]}


def _table(path: Path, name: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    """A resource of our own that goes with it."""
    plain = {"name": name, "type": "table", "schema": {"fields": fields}, "dialect": _dialect(",", True)}
    return _file(path, "csv") | plain


def _dialect(separator: str, header: bool) -> dict[str, Any]:
    return {"header": header, "delimiter": separator, "quoteChar": '"', "doubleQuote": True}


def _file(path: Path, form: str) -> dict[str, Any]:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return {
        "path": re.sub(r"^[./~]+", "", path.name) or path.name,
        "format": _FORMATS.get(form, form),
        "mediatype": _MEDIA[form],
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest.hexdigest()}",
    }


def _field(column: Column) -> dict[str, Any]:
    must: dict[str, Any] = {"required": True} if column.required else {}
    if column.values:
        must["enum"] = list(column.values)
    found = {"name": column.name, "type": _KINDS.get(column.type, column.type), "description": column.description}
    return found | ({"constraints": must} if must else {})
