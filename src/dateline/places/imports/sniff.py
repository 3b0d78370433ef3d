"""The beginning of a file -> what kind of file of places it is, or what to do about one that is none."""

import re
from typing import Literal

from dateline.errors import GazetteerError
from dateline.places.imports.source import Source

Kind = Literal["dump", "names", "codes", "table", "map"]
_CODE = re.compile(r"[A-Z]{2}\.\S+")
_LOOKED_AT = 50  # lines
# How a file that is no list of places begins, and what to do.
_STRANGERS = (
    (b"SQLite format 3", "is a database (GeoPackage?); save its layer as GeoJSON or CSV, and add that"),
    (b"%PDF", "is a PDF; a table has to be copied out of it into a CSV file"),
    (b"\xd0\xcf\x11\xe0", "is a spreadsheet or document; save it as CSV (UTF-8), and add that"),
    (b"PAR1", "is a Parquet file; save it as CSV, and add that"),
    (b"\x1f\x8b", "is packed with gzip; unpack it with gunzip, and add what is in it"),
    (b"Rar!", "is packed with RAR; unpack it, and add what is in it"),
    (b"7z\xbc\xaf", "is packed with 7-Zip; unpack it, and add what is in it"),
    (b"\x00\x00\x27\x0a", "is a shapefile; save it as GeoJSON in WGS 84 (QGIS, ogr2ogr), and add that"),
)


def kind_of(source: Source) -> Kind:
    """A GeoNames dump, its alternate names, its admin codes, any table, or GeoJSON. Raises GazetteerError."""
    head = source.head()
    for start, advice in _STRANGERS:
        if head.startswith(start):
            raise GazetteerError(f"{source.label}: {advice}")
    if not head.strip():
        raise GazetteerError(f"{source.label}: is empty")
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in head and not wide:
        raise GazetteerError(f"{source.label}: is binary; GeoNames dumps, GeoJSON and CSV files can be added")
    text = head.decode("utf-16" if wide else "utf-8-sig", errors="replace")
    start_of = text.lstrip()[:200].casefold()
    if start_of.startswith(("<!doctype html", "<html")):
        raise GazetteerError(f"{source.label}: is a web page, not the file it links to; download that")
    if start_of.startswith("<"):
        raise GazetteerError(f"{source.label}: is XML (KML, GPX?); save it as GeoJSON or CSV, and add that")
    if start_of.startswith(("{", "[")):
        return "map"
    return _of_lines([line.split("\t") for line in text.splitlines()[:_LOOKED_AT] if line.strip()])


def _of_lines(rows: list[list[str]]) -> Kind:
    tests: dict[Kind, int] = {
        "dump": sum(len(row) == 19 and row[0].isdigit() for row in rows),
        "names": sum(8 <= len(row) <= 10 and row[0].isdigit() and row[1].isdigit() for row in rows),
        "codes": sum(len(row) == 4 and bool(_CODE.fullmatch(row[0])) for row in rows),
    }
    best = max(tests, key=lambda kind: tests[kind])
    return best if 2 * tests[best] > len(rows) else "table"
