"""JSON Lines -> reports, one an object a line; fields inside of fields are named with dots ("source.name")."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any, TypeAlias

from dateline.errors import UnreadableInputError
from dateline.intake.nouns import Item, Refused, Told
from dateline.intake.opened import Opened
from dateline.intake.tables.lines import lines
from dateline.intake.tables.maker import Coded, maker

# Objects whose fields are looked at to find the columns, since each may lack some; and characters, to bound the memory.
_LOOKED_AT = 100
_AT_MOST = 4_000_000
_DEEPEST = 3
_Row: TypeAlias = "dict[str, Any] | Refused"


def read(opened: Opened) -> Iterator[Item]:
    """The reports in `opened`. Raises UnreadableInputError where no field holds a text."""
    rows = _rows(opened)
    first: list[tuple[str, _Row]] = []
    size = 0
    for origin, row in rows:
        first.append((origin, row))
        size += sum(len(text) for _, text in _flat(row, "")) if isinstance(row, dict) else 0
        if len(first) == _LOOKED_AT or size > _AT_MOST:
            break
    flat = (dict(_flat(row, "")) for _, row in first if isinstance(row, dict))
    names = list(dict.fromkeys(name for row in flat for name in row))
    if not names:
        yield from (row for _, row in first if isinstance(row, Refused))
        raise UnreadableInputError("no line of it is a JSON object")
    making = maker(names, opened.columns)
    yield Told(opened.origin, making.told)
    for origin, row in chain(first, rows):
        if isinstance(row, Refused):
            yield row
        else:
            yield from making.item(row if isinstance(making, Coded) else dict(_flat(row, "")), origin)


def _rows(opened: Opened) -> Iterator[tuple[str, _Row]]:
    for number, line in enumerate(lines(opened.stream), 1):
        origin = f"{opened.origin}#{number}"
        if line is None:
            yield origin, Refused(origin, "the line is too long to be a report")
        elif line.strip():
            yield origin, _row(line, origin)


def _row(line: str, origin: str) -> _Row:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as problem:
        return Refused(origin, f"the line is no JSON: {problem}")
    if not isinstance(found, dict):
        return Refused(origin, "the line is JSON, but no object")
    return found


def _flat(found: dict[str, Any], above: str) -> Iterator[tuple[str, str]]:
    """Fields with their values as text: what is a list of texts is paragraphs."""
    for name, value in found.items():
        if isinstance(value, dict) and above.count(".") < _DEEPEST:
            yield from _flat(value, f"{above}{name}.")
        elif isinstance(value, str):
            yield f"{above}{name}", value
        elif isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            yield f"{above}{name}", "\n".join(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield f"{above}{name}", str(value)
