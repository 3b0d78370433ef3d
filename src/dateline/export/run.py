"""A record, a format, filters and a file -> the file, and beside it what describes it; whole, or not at all."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from dateline.export import codebook, datapackage
from dateline.export.about import about
from dateline.export.files import Files, aside, refuse
from dateline.export.nouns import LeftOut, Summary, Table, Value
from dateline.export.registry import Job, Way, way
from dateline.export.told import Kept, kept
from dateline.store.query.filters import Filters

Along = Callable[[int], None]  # told how many events have been written
_STEP = 1000


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: `out` is a file, or a folder to put it into; `force` replaces whatever stands there."""

    format: str
    out: Path
    filters: Filters
    force: bool = False


def export(connection: Connection, order: Order, at: str, along: Along) -> Summary:
    """Write what `order` asks for; `at` is the present. Raises ExportError where it cannot be written."""
    by = way(order.format, order.out)
    writer = by.writes()
    places = Files.of(order.out, f"events{by.suffix}")
    refuse(places, order.force)
    tally = _Tally(along)
    said = about(connection, order.filters, at)
    with aside(places) as files:
        events = tally.passing(kept(connection, order.filters, with_claims=by.with_claims))
        table = Table(by.name, by.columns, tally.rows_of(events, by), by.separator, by.header)
        writer(files.data, Job(table, tally.documents(events), said))
        codebook.write(files.codebook, by.columns)
        datapackage.write(files, by, table, said)
    return Summary(
        format=by.name, files=places.all(), events=tally.events, rows=tally.rows,
        left_out=dict(sorted(tally.left.items())),
    )  # fmt: skip


@dataclass(slots=True)
class _Tally:
    """What went by: events, rows, and what was left out by reason."""

    along: Along
    events: int = 0
    rows: int = 0
    left: Counter[str] = field(default_factory=Counter)

    def passing(self, events: Iterator[Kept]) -> Iterator[Kept]:
        """The events, counted as they pass."""
        for event in events:
            self.events += 1
            if self.events % _STEP == 0:
                self.along(self.events)
            yield event
        self.along(self.events)

    def documents(self, events: Iterator[Kept]) -> Iterator[Kept]:
        """The events, each an object of its own in the file."""
        for event in events:
            self.rows += 1
            yield event

    def rows_of(self, events: Iterator[Kept], by: Way) -> Iterator[Mapping[str, Value]]:
        """The rows that events make; those that make none are counted with the reason."""
        for event in events:
            for row in by.rows(event):
                if isinstance(row, LeftOut):
                    self.left[row.reason] += 1
                else:
                    self.rows += 1
                    yield row
