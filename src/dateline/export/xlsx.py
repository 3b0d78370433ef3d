"""Rows -> a workbook: a sheet of data with a frozen, filtered head, a codebook, and what the export says of itself."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from dateline.errors import ExportError
from dateline.export.about import About
from dateline.export.cells import safe
from dateline.export.codebook import HEAD, lines
from dateline.export.nouns import Column, Table, Value
from dateline.export.registry import Job

MOST_ROWS, MOST_LETTERS = 1_048_576, 32_767  # of a sheet, of a cell
_FIRST_DAY = date(1900, 3, 1)  # before it, Excel counts a day that there was not
_WIDE, _NARROW = 40, 14


def write(path: Path, job: Job) -> None:
    """Write the rows of the table to `path`. Raises ExportError where a sheet has no room for them."""
    with Workbook(path, {"constant_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": job.table.name, "comments": job.about.citation, "created": _time(job.about)})
        head = book.add_format({"bold": True, "bottom": 1})
        _data(book, job.table, head)
        _sheet(book, "codebook", head, [HEAD, *lines(job.table.columns)])
        _sheet(book, "about", head, [("about", "value"), *_about(job.about)])


def _data(book: Any, table: Table, head: Any) -> None:
    sheet = book.add_worksheet("data")
    sheet.freeze_panes(1, 1)
    put = [_writer(sheet, column, book.add_format({"num_format": "yyyy-mm-dd"})) for column in table.columns]
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _WIDE if column.type == "list" or column.name == "sentence" else _NARROW)
        sheet.write_string(0, at, column.name, head)
    last = 0
    for last, row in enumerate(table.rows, 1):
        if last >= MOST_ROWS:
            raise ExportError(f"a sheet holds {MOST_ROWS - 1:,} rows: narrow them down with filters, or export as csv")
        for at, value in enumerate(row):
            if value is not None:
                put[at](last, at, value)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _writer(sheet: Any, column: Column, day: Any) -> Callable[[int, int, Any], object]:
    """What writes a cell of the column: text always as text, numbers, days and truth as such."""

    def text(row: int, at: int, value: Value) -> None:
        sheet.write_string(row, at, str(safe(value if isinstance(value, str) else str(value)))[:MOST_LETTERS])

    def dated(row: int, at: int, value: str) -> None:
        when = date.fromisoformat(value)
        if when < _FIRST_DAY:
            sheet.write_string(row, at, value)
        else:
            sheet.write_datetime(row, at, when, day)

    if column.type in ("integer", "number"):
        number: Callable[[int, int, Any], object] = sheet.write_number
        return number
    if column.type == "boolean":
        truth: Callable[[int, int, Any], object] = sheet.write_boolean
        return truth
    return dated if column.type == "date" else text


def _sheet(book: Any, name: str, head: Any, rows: Iterable[Sequence[str]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, len(HEAD) - 1, _WIDE)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write_string(at, column, str(safe(value))[:MOST_LETTERS], head if at == 0 else None)


def _about(about: About) -> list[tuple[str, str]]:
    filters = [(f"filter: {name}", str(value)) for name, value in about.filters.items()]
    places = [(f"places: {place.name}", place.licence or "licence not said") for place in about.gazetteers]
    return [
        ("citation", about.citation), ("created", about.created), ("written by Dateline", about.dateline),
        ("coded by Dateline", ", ".join(about.coders)), *filters, *places,
    ]  # fmt: skip


def _time(about: About) -> datetime:
    """When it was made, as a workbook keeps it, so that the same export is the same file."""
    return datetime.fromisoformat(about.created).replace(tzinfo=None)
