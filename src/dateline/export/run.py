"""A record, a format, filters and a file -> the file, and beside it what describes it; whole, or not at all."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection

from dateline.export import codebook, datapackage
from dateline.export.about import about
from dateline.export.files import Files, aside, refuse
from dateline.export.nouns import Cells, LeftOut, Summary, Table
from dateline.export.registry import Job, Way, way
from dateline.export.since import Since, number, touched_since
from dateline.export.told import Kept, kept
from dateline.store.query.filters import Filters

Along = Callable[[int], None]  # told how many events have been written
_STEP = 1000


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: `out` is a file, or a folder to put it into; `force` replaces whatever stands there.

    `since` is an earlier version of the record: then only what was added or changed since is written.
    """

    format: str
    out: Path
    filters: Filters
    since: str | None = None
    force: bool = False


def export(connection: Connection, order: Order, at: str, along: Along) -> Summary:
    """Write what `order` asks for; `at` is the present. Raises ExportError where it cannot be written."""
    by = way(order.format, order.out)
    writer = by.writes()
    places = Files.of(order.out, f"events{by.suffix}")
    refuse(places, order.force)
    tally = _Tally(along)
    since = None if order.since is None else number(order.since, connection)
    said = about(connection, order.filters, at, since)
    changes = None if since is None else Since(connection, order.filters, since)
    with aside(places) as files, _unmapped(connection):
        events = tally.passing(_kept(connection, order.filters, by, since))
        table = Table(by.name, by.columns, tally.rows_of(events, by), by.separator, by.header)
        writer(files.data, Job(table, tally.documents(events), said))
        codebook.write(files.codebook, by.columns)
        if changes is not None:
            changes.write(files.changes)
        datapackage.write(files, by, table, said)
    return Summary(
        format=by.name, files=tuple(path for path in places.all() if path.exists()), events=tally.events,
        rows=tally.rows, left_out=dict(sorted(tally.left.items())), version=said.version,
        changes=dict(sorted(changes.counts.items())) if changes is not None else {},
    )  # fmt: skip


@contextmanager
def _unmapped(connection: Connection) -> Iterator[None]:
    """Read the record piece by piece while this lasts: all of it goes by once, and what is mapped counts as memory."""
    before = connection.exec_driver_sql("PRAGMA mmap_size").scalar_one_or_none()
    connection.exec_driver_sql("PRAGMA mmap_size = 0")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA mmap_size = {before or 0}")


def _kept(connection: Connection, wanted: Filters, by: Way, since: int | None) -> Iterator[Kept]:
    where = None if since is None else touched_since(since)
    return kept(connection, wanted, with_claims=by.with_claims, where=where)


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

    def rows_of(self, events: Iterator[Kept], by: Way) -> Iterator[Cells]:
        """The rows that events make; those that make none are counted with the reason."""
        for event in events:
            for row in by.rows(event):
                if isinstance(row, LeftOut):
                    self.left[row.reason] += 1
                else:
                    self.rows += 1
                    yield row
