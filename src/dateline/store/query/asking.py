"""The verbs of a record that only read: what `dateline.Record` answers, and the command line shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from dateline.control import Ledger
from dateline.record import Claim, Event, Report
from dateline.store.database import Database
from dateline.store.query import events as of_events
from dateline.store.query.control import control
from dateline.store.query.filters import Filters
from dateline.store.query.frames import to_pandas, to_polars
from dateline.store.query.listing import Name, Rows, rows
from dateline.store.query.search import Hit, search
from dateline.store.query.stats import Stats, stats

if TYPE_CHECKING:
    import pandas
    import polars

_ALL = Filters()


class Asking:
    """What can be asked of an open record. `filters` is a `dateline.Filters`; without, all but rejected events count.

    An iterator reads on while it is used, from the state that the record had when it began; finish with it before the
    record is closed. QueryError is raised for what cannot be asked.
    """

    _database: Database

    def events(self, filters: Filters | None = None) -> Iterator[Event]:
        """The events that `filters` leave, in their order: the latest first unless they say otherwise."""
        with self._database.reading() as connection:
            yield from of_events.find(connection, filters or _ALL)

    def count(self, filters: Filters | None = None) -> int:
        """How many events `filters` leave, whatever their limit and offset."""
        with self._database.reading() as connection:
            return of_events.count(connection, filters or _ALL)

    def claims(self, filters: Filters | None = None) -> Iterator[Claim]:
        """The claims that tell of those events, in the order of their reports."""
        with self._database.reading() as connection:
            yield from of_events.find_claims(connection, filters or _ALL)

    def reports(self, filters: Filters | None = None) -> Iterator[Report]:
        """The reports that tell of those events, by publication."""
        with self._database.reading() as connection:
            yield from of_events.find_reports(connection, filters or _ALL)

    @contextmanager
    def rows(self, table: Name = "events", filters: Filters | None = None) -> Iterator[Rows]:
        """Those events, claims or reports as plain rows: column names, and an iterator of as many cells."""
        with self._database.reading() as connection:
            yield rows(connection, table, filters or _ALL)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Up to `limit` claims, then reports, that hold all `words`, the best first; a "phrase" and begin* will do."""
        with self._database.reading() as connection:
            return search(connection, words, limit)

    def stats(self, filters: Filters | None = None) -> Stats:
        """Counts by type, month, country, status and outlet, of the whole record or of what `filters` leave."""
        with self._database.reading() as connection:
            return stats(connection, filters)

    def control(self, place: str, as_of: date | None = None) -> Ledger:
        """Who is said to hold `place` (a name or id) on a day, or as last told; see docs/control.md.

        Raises QueryError, which lists the choices, where several places have the name.
        """
        with self._database.reading() as connection:
            return control(connection, place, as_of)

    def to_pandas(self, table: Name = "events", filters: Filters | None = None) -> "pandas.DataFrame":
        """Those rows as a pandas frame. Raises MissingExtraError without the extra `frames`."""
        with self.rows(table, filters) as found:
            return to_pandas(found)

    def to_polars(self, table: Name = "events", filters: Filters | None = None) -> "polars.DataFrame":
        """Those rows as a polars frame. Raises MissingExtraError without the extra `frames`."""
        with self.rows(table, filters) as found:
            return to_polars(found)
