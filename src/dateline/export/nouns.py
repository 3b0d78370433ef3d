"""The nouns of an export: a column, an event with all that tells of it, a scheme of rows, and what is left out."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, TypedDict

from dateline.record import Claim, Event
from dateline.record.text import Noun

Kind = Literal["string", "integer", "number", "boolean", "date", "datetime", "list", "json"]
Value: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Value]
Cells: TypeAlias = list[Value]


class Column(Noun):
    """A column of a format: `values` is its closed list, empty where any value may stand; `required` is never null."""

    name: str
    type: Kind
    description: str
    values: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Outlet:
    """A report without its text: who published it, where and when (ISO 8601), under which title.

    `coded` is the row of a report that was coded elsewhere, as JSON: its dataset (`scheme`) and columns (`row`).
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    coded: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An event with its claims and the reports that make them; `changed` (ISO 8601) is when any of it last changed."""

    event: Event
    claims: tuple[Claim, ...]
    reports: tuple[Outlet, ...]
    changed: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An event, by id, that a format cannot express, and why."""

    event: str
    reason: str


class Scheme(Protocol):
    """A format whose rows are flat, as a dataset of the field has them.

    `separator` and `header` say how its text files are written, `suffix` how they are called (".csv", ".tsv").
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    separator: str
    header: bool
    suffix: str

    def rows(self, told: Told) -> Iterator[Mapping[str, Value] | LeftOut]:
        """The rows that an event makes, null where nothing is said; or why it makes none."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to write, and how: a cell for each of `columns`, read once; what a scheme's text files are separated by."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterator[Cells]
    separator: str = ","
    header: bool = True


class Summary(Noun):
    """What `Record.export` wrote: `files`, the table or document first, then what describes it.

    `events` is how many events the filters left, `rows` how many rows (or objects) they made; `left_out` counts the
    events that the format cannot express, by reason. `version` is that of the record: a later export can give what has
    changed since, and `changes` then counts what was added, changed and withdrawn.
    """

    format: str
    files: tuple[Path, ...]
    events: int
    rows: int
    left_out: Mapping[str, int] = {}
    version: str
    changes: Mapping[str, int] = {}


class Options(TypedDict, total=False):
    """The options of `Record.export`."""

    changed_since: str
    force: bool
    told: Callable[[int], None]
