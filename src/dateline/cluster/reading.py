"""Chunks -> what came of each report in them: the function that Spark runs on its machines, by the workers of `batch`.

Each Python process of Spark keeps one crew (batch/crew.py) for its life: a process that has loaded the models, and a
worker forked from it. So models are loaded once, and a report that hangs, eats memory or brings the worker down is
rejected as `batch` rejects it, and fails no task.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from dateline.batch.crew import Crew, Task
from dateline.batch.limits import Limits
from dateline.batch.names import DAY, TABLES, UNKNOWN
from dateline.batch.one import Row, Rows, refused
from dateline.cluster.chunks import Chunk, Found, items
from dateline.intake.nouns import Refused, Skipped
from dateline.store.received import Received

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

# What came of one item. `id` is that of its bytes, or of what was refused; `file` and `number` its place among all;
# `name` the table of its first row; `claims` how many; `told` its rows as JSON, by table.
COLUMNS = ("id", "file", "number", "name", "day", "claims", "told", "body")
SCHEMA = "id string, file int, number int, name string, day string, claims int, told string, body binary"
SKIPPED = "skipped"
_AT_ONCE = 200  # items that are handed on together
_numbers = count(1)  # that no two reports of this process share
_crews: dict["Way", Crew] = {}


class Way(NamedTuple):
    """How reports are read: with the gate or without, and what each may cost."""

    gate: bool = True
    seconds: float = Limits().seconds
    memory: int = Limits().memory


def reader(way: Way) -> "Callable[[Iterable[pd.DataFrame]], Iterator[pd.DataFrame]]":
    """The function for mapInPandas: frames with a row for each chunk -> frames with COLUMNS."""
    return partial(_read, way)


def outcome(found: Found, rows: Rows) -> tuple[object, ...]:
    """The row of COLUMNS for what came of an item."""
    item = found.item
    id_ = item.hash if isinstance(item, Received) else f"{item.origin}\0{getattr(item, 'reason', '')}"
    named = {name: list(getattr(rows, name)) for name in TABLES}
    name = next((name for name in TABLES if named[name]), SKIPPED)
    first: Row = named[name][0] if name != SKIPPED else {}
    body = item.body if isinstance(item, Received) and rows.reports else None
    told = json.dumps(named)
    return id_, found.file, found.number, name, first.get(DAY, UNKNOWN), len(rows.claims), told, body


def _read(way: Way, frames: "Iterable[pd.DataFrame]") -> "Iterator[pd.DataFrame]":
    import pandas as pd  # noqa: PLC0415  (only on the machines that do the work)

    rows: list[tuple[object, ...]] = []
    for frame in frames:
        for chunk in frame.itertuples(index=False):
            for row in _of_chunk(way, Chunk(list(chunk.numbers), list(chunk.paths), chunk.part, chunk.parts)):
                rows.append(row)
                if len(rows) >= _AT_ONCE:
                    yield pd.DataFrame(rows, columns=COLUMNS)
                    rows = []
    yield pd.DataFrame(rows, columns=COLUMNS)


def _of_chunk(way: Way, chunk: Chunk) -> Iterator[tuple[object, ...]]:
    crew = _crews.get(way) or _crews.setdefault(way, Crew(Limits(1, way.seconds, way.memory), gate=way.gate))
    asked: dict[int, Found] = {}
    try:
        for found in items(chunk):
            if isinstance(found.item, Received):
                number = next(_numbers)
                asked[number] = found
                crew.give(Task(number, found.item))
                yield from _answers(crew, asked, 0)
                while crew.waits:
                    yield from _answers(crew, asked, None)
            elif isinstance(found.item, Refused):
                yield outcome(found, refused(found.item))
            elif isinstance(found.item, Skipped):
                yield outcome(found, Rows())
        while not crew.idle:
            yield from _answers(crew, asked, None)
    except BaseException:  # what it was asked for and has not answered is nobody's any more
        _crews.pop(way).close()
        raise


def _answers(crew: Crew, asked: dict[int, Found], seconds: float | None) -> Iterator[tuple[object, ...]]:
    for number, rows in crew.take(seconds):
        yield outcome(asked.pop(number), rows)
