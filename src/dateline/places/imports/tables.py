"""A table with a row of headings (CSV and its relatives) -> rows; its delimiter, encoding and columns are found out."""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import IO

from charset_normalizer import from_bytes

from dateline.errors import GazetteerError
from dateline.places.fold import fold
from dateline.places.imports.columns import Columns, columns_of, row_of
from dateline.places.imports.geonames import Reached
from dateline.places.imports.source import Source, lines
from dateline.places.imports.tally import BrokenLineError, Tally
from dateline.places.index.row import Row

_DELIMITERS = ("\t", ";", ",", "|")
_MOST_LINES = 20  # a quoted value may run over so many lines; beyond, its quotation mark was never closed
_SAMPLE = 1 << 18
_MOSTLY = 0.9  # of the lines with other letters than ASCII that are right UTF-8, for the file to count as UTF-8
_STEP = 2000
_WESTERN = "cp1252"


def encoding_of(source: Source) -> str:
    """UTF-16 by its mark; UTF-8 if nearly every line is; else what the letters look like."""
    with source.opened() as stream:
        start = stream.read(3)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    right, wrong = 0, bytearray()
    failed = 0
    with source.opened() as stream:
        for _, raw in lines(stream):
            if raw.isascii():
                continue
            try:
                raw.decode("utf-8")
                right += 1
            except UnicodeDecodeError:
                failed += 1
                if len(wrong) < _SAMPLE:
                    wrong += raw + b"\n"
    if not failed or right > _MOSTLY * (right + failed):
        return "utf-8"
    found = from_bytes(bytes(wrong))
    best = found.best()
    # Few names tell one eight-bit encoding from another badly: where Western European reads as well, it is that.
    western = next((match for match in found if match.encoding == _WESTERN), None)
    if best is None or (western is not None and western.chaos <= best.chaos):
        return _WESTERN
    return best.encoding


def _decoded(stream: IO[bytes], encoding: str, tally: Tally) -> Iterator[tuple[int, str]]:
    """The numbered lines as text; one that cannot be decoded is counted."""
    if encoding == "utf-16":
        text = stream.read().decode("utf-16", errors="replace")  # rare, and a table of places at most
        yield from enumerate(text.splitlines(), 1)
        return
    for number, raw in lines(stream):
        try:
            yield number, raw.removeprefix(BOM_UTF8 if number == 1 else b"").decode(encoding)
        except UnicodeDecodeError:
            tally.broken(f"line {number}", f"is not {encoding.upper()}")


def _records(numbered: Iterator[tuple[int, str]], delimiter: str, tally: Tally) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line, or of the few lines that a quoted value runs over.

    A quotation mark that is never closed costs its own line, and not the rest of the file.
    """
    waiting: list[tuple[int, str]] = []  # lines to be read again
    while True:
        first = waiting.pop(0) if waiting else next(numbered, None)
        if first is None:
            return
        taken = [first]
        while (cells := _cells([line for _, line in taken], delimiter)) is None and len(taken) < _MOST_LINES:
            more = waiting.pop(0) if waiting else next(numbered, None)
            if more is None:
                break
            taken.append(more)
        if cells is not None:
            yield first[0], cells
            continue
        tally.broken(f"line {first[0]}", "a quotation mark is never closed")
        waiting = taken[1:] + waiting


def _cells(block: list[str], delimiter: str) -> list[str] | None:
    """The cells of one record; null while a quoted value is open."""
    try:
        found = list(csv.reader([line + "\n" for line in block], delimiter=delimiter, strict=True))
    except csv.Error as problem:
        if "unexpected end" in str(problem):
            return None
        return block[0].split(delimiter)  # a stray quotation mark: it stands for itself
    return found[0] if len(found) == 1 else [] if not found else None


def _headings(source: Source, first: str) -> tuple[str, list[str], Columns]:
    """The delimiter, the headings and what they mean. Raises GazetteerError where a needed column is missing."""
    tries = []
    for delimiter in _DELIMITERS:
        headings = [fold(cell) for cell in _cells([first], delimiter) or []]
        columns = columns_of(headings)
        needed = sum(bool(columns.of[field]) for field in ("name", "lat", "lon"))
        tries.append((needed, len(headings), delimiter, headings, columns))
    needed, _, delimiter, headings, columns = max(tries, key=lambda found: found[:2])
    if needed == 3:
        return delimiter, headings, columns
    missing = ", ".join(field for field in ("name", "lat", "lon") if not columns.of[field])
    shown = ", ".join(repr(cell.strip()[:30]) for cell in first.split(delimiter)[:12])
    raise GazetteerError(
        f"{source.label}: no column for {missing} in its first line ({shown}); the first line must name the columns, "
        "such as: name,lat,lon,country,admin1,kind,population,alternate names"
    )


def rows(source: Source, tally: Tally, reached: Reached) -> Iterator[Row]:
    """The places of a table, each with the number of its line. Raises GazetteerError for one without the columns."""
    encoding = encoding_of(source)
    with source.opened() as stream:
        numbered = _decoded(stream, encoding, tally)
        first = next(((n, line) for n, line in numbered if line.strip(" \t;,|")), None)
        if first is None:
            raise GazetteerError(f"{source.label}: is empty")
        delimiter, headings, columns = _headings(source, first[1])
        for count, (number, cells) in enumerate(_records(numbered, delimiter, tally)):
            if count % _STEP == 0:
                reached(stream.tell())
            if not any(cell.strip() for cell in cells):
                continue
            try:
                if len(cells) > len(headings) and any(cells[len(headings) :]):
                    raise BrokenLineError(f"has {len(cells)} columns, not {len(headings)}")
                yield row_of(
                    dict(zip(reversed(headings), reversed(_padded(cells, headings)), strict=True)), columns, number
                )
            except BrokenLineError as problem:
                tally.broken(f"line {number}", problem)


def _padded(cells: list[str], headings: list[str]) -> list[str]:
    """As many cells as headings. (Of two columns of one name the first counts: see the reversal above.)"""
    return (cells + [""] * len(headings))[: len(headings)]
