"""An event -> its rows in a scheme: as they came in where they were coded in it, or else what we make of it."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from dateline.export.nouns import Column, LeftOut, Row, Told, Value


def rows(
    told: Told, scheme: str, columns: Sequence[Column], code: Callable[[Told], list[Row] | str]
) -> Iterator[Row | LeftOut]:
    """The rows that the dataset itself has of an event; else those that `code` makes of it, or the reason it gives."""
    if received := list(as_received(told, scheme, columns)):
        yield from received
        return
    made = code(told)
    if isinstance(made, str):
        yield LeftOut(told.event.id, made)
        return
    for row in made:
        yield {column.name: row.get(column.name) for column in columns}


def as_received(told: Told, scheme: str, columns: Sequence[Column]) -> Iterator[Row]:
    """The rows of that dataset that tell of the event, each with every column of it that the scheme has.

    Numbers in text come as numbers where the column holds numbers; nothing else is changed.
    """
    for report in told.reports:
        coded: dict[str, Any] = json.loads(report.coded) if report.coded else {}
        if coded.get("scheme") == scheme:
            cells = {name.strip().lower(): value for name, value in coded["row"].items()}
            yield {column.name: _cell(cells.get(column.name.lower()), column) for column in columns}


def _cell(value: Value, column: Column) -> Value:
    if value == "" or not isinstance(value, str):
        return None if value == "" else value
    try:
        if column.type == "integer":
            return int(value)
        if column.type == "number":
            return float(value)
    except ValueError:
        return value
    return value
