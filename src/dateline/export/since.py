"""A record and a version of it -> what has changed since: events added, changed, and withdrawn.

A version is `v` and the number of the record's last change then; each export names its own in its data package.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, column, func, select, table, text

from dateline.errors import QueryError
from dateline.export.nouns import Column
from dateline.store.query.events import chosen
from dateline.store.query.filters import Filters
from dateline.store.schema import events

COLUMNS = (
    Column(name="event", type="string", description="id of the event", required=True),
    Column(
        name="change", type="string", values=("added", "changed", "withdrawn"), required=True,
        description="added: new, or back, since; changed: not as it was; withdrawn: take it out of what you hold",
    ),
    Column(
        name="why", type="string", values=("merged", "split", "withdrawn", "filters"),
        description="of one withdrawn: merged into another, split into several, told by no report any more; or there, "
        "and not (or no longer) among what the filters leave",
    ),
    Column(name="went_to", type="list", description="ids of the events that its claims went to, joined by '; '"),
)  # fmt: skip
_TOUCHED = table("touched", column("n"), column("event"))
_NOW = select(func.coalesce(func.max(_TOUCHED.c.n), 0))
_LIVE = text(
    "SELECT events.id, event_versions.added > :since FROM touched JOIN events ON events.n = touched.event "
    "JOIN event_versions ON event_versions.event = events.id WHERE touched.n > :since ORDER BY touched.n"
)
_GONE = text(
    "SELECT event_versions.event, tombstones.why, tombstones.went_to FROM event_versions "
    "LEFT JOIN tombstones ON tombstones.event = event_versions.event "
    "WHERE event_versions.gone > :since AND event_versions.added <= :since ORDER BY event_versions.gone"
)


def version(connection: Connection) -> int:
    """The number of the record's last change."""
    return int(connection.execute(_NOW).scalar_one())


def number(said: str, connection: Connection) -> int:
    """The number of a version, `v41` or `41`. Raises QueryError where it is none, or none of this record."""
    digits = said.removeprefix("v")
    if not digits.isascii() or not digits.isdigit():
        raise QueryError(f"{said!r} is no version: an earlier export's datapackage.json says its own, as v41")
    now = version(connection)
    if int(digits) > now:
        raise QueryError(f"the record is at v{now}: {said} is a version of another one")
    return int(digits)


class Since:
    """What has changed since the version `since`, among the events that `wanted` leaves."""

    def __init__(self, connection: Connection, wanted: Filters, since: int) -> None:
        self._connection = connection
        self._wanted = wanted
        self._since = since
        self.counts: Counter[str] = Counter()

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """A row for each event that was added, changed or withdrawn, counted as it goes by."""
        for row in self._rows():
            self.counts[row[1]] += 1
            yield row

    def _rows(self) -> Iterator[tuple[str, str, str, str]]:
        every = self._wanted.model_copy(update={"limit": None, "offset": 0})
        query = chosen(self._connection, every, events.c.id).where(touched_since(self._since))
        left = set(self._connection.execute(query).scalars())
        known = {"since": self._since}
        for id_, is_new in self._connection.execute(_LIVE, known):
            if id_ in left:
                yield id_, "added" if is_new else "changed", "", ""
            elif not is_new:
                yield id_, "withdrawn", "filters", ""
        for id_, why, went_to in self._connection.execute(_GONE, known):
            yield id_, "withdrawn", why or "withdrawn", "; ".join(json.loads(went_to or "[]"))

    def write(self, path: Path) -> None:
        """Write the rows as CSV."""
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow([column.name for column in COLUMNS])
            writer.writerows(self.rows())


def touched_since(since: int) -> ColumnElement[bool]:
    """What holds of events that were added or changed since."""
    return events.c.n.in_(select(_TOUCHED.c.event).where(_TOUCHED.c.n > since))
