"""A record while it is served: connections to read by, with a bound of time, the columns, and one writer at a time."""

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from fastapi import Request
from sqlalchemy import Connection

from dateline.errors import DatelineError
from dateline.store import Record
from dateline.store.query.filters import Filters
from dateline.web.columns.choose import Chosen
from dateline.web.columns.counting import FIELDS, by_field, histogram
from dateline.web.columns.grid import marks
from dateline.web.columns.kept import Kept
from dateline.web.columns.nouns import Columns
from dateline.web.columns.page import page
from dateline.web.errors import FORBIDDEN, AnswerError
from dateline.web.options import Options
from dateline.web.reader.worker import Worker

_STEPS = 20_000  # of SQLite's machine between looks at the clock
_LEAN = ("cache_size = -4096", "mmap_size = 0")


class Served:
    """What the routes share. `secret` is new with each start, and signs sessions."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.secret = secrets.token_bytes(32)
        if not options.readonly:
            Record(options.record).close()  # an older file is upgraded, and it is seen that it may be written
        self.record = Record(options.record, readonly=True)
        self.kept = Kept(options.record, keeps=not options.readonly)
        self.worker = Worker(options.limits.reading)
        self._writing = threading.Lock()
        self.memo: dict[str, Any] = {}

    def warm(self) -> None:
        """Work out what the first view will ask for, before it does; what goes wrong is told to whoever asks."""
        with suppress(DatelineError), self.reading() as connection:
            columns, chosen = self.chosen(connection, Filters())
            for field in FIELDS:
                by_field(columns, chosen.all, field, 1)
            histogram(columns, chosen.all, None)
            marks(columns, chosen.all, 1)
            page(columns, chosen.all, "-time", 1, None)

    def close(self) -> None:
        """Give everything back."""
        self.worker.close()
        self.kept.close()
        self.record.close()

    @property
    def name(self) -> str:
        """What the record is called: its file's name without its folder."""
        return self.options.record.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to the record; a question that takes longer than the limit is broken off."""
        ends = time.monotonic() + self.options.limits.seconds
        with self.record._database.reading() as connection:
            plain: Any = connection.connection.dbapi_connection
            for pragma in _LEAN:
                plain.execute(f"PRAGMA {pragma}")
            plain.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
            try:
                yield connection
            finally:
                plain.set_progress_handler(None, 0)

    @contextmanager
    def writing(self) -> Iterator[Record]:
        """The record, to write decisions to, one request at a time; the columns know of them when it ends."""
        if self.options.readonly:
            raise AnswerError(FORBIDDEN, "the record is served to read only", "", "start it without --readonly")
        with self._writing, Record(self.options.record) as record:
            yield record
        self.kept.columns(now=True)

    def chosen(self, connection: Connection, wanted: Filters) -> tuple[Columns, Chosen]:
        """The columns, and what filters leave of them."""
        return self.kept.chosen(connection, wanted)


def served(request: Request) -> Served:
    """What the app of a request serves."""
    found: Served = request.app.state.served
    return found
