"""The columns of a record while it is served: loaded once, renewed when the record changes, and what filters left."""

import sqlite3
import threading
import time
from collections import OrderedDict
from collections.abc import Hashable
from pathlib import Path

from sqlalchemy import Connection

from dateline.store.query.filters import Filters
from dateline.web.columns import snapshot
from dateline.web.columns.choose import Chosen, choose
from dateline.web.columns.load import load, renew
from dateline.web.columns.nouns import Columns

_KEPT = 24  # answers of filters, a few megabytes each over a million events
_PAUSE = 0.5  # seconds between looks whether the record has changed


class Kept:
    """The columns of the record at `path`, as new as half a second ago."""

    def __init__(self, path: Path, *, keeps: bool = True) -> None:
        """`keeps`: whether the columns of a large record may be kept in a file beside it."""
        self._path = path
        self._keeps = keeps
        self._lock = threading.Lock()
        self._columns: Columns | None = None
        self._looked = 0.0
        self._data_version = -1
        self._plain: sqlite3.Connection | None = None
        self._chosen: OrderedDict[Hashable, Chosen] = OrderedDict()
        self.changed = 0.0  # when a change was last seen (monotonic clock)

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            if self._plain is not None:
                self._plain.close()
                self._plain = None

    def columns(self, *, now: bool = False) -> Columns:
        """The columns; with `now`, no older than this call."""
        found = self._columns
        if found is not None and not now and time.monotonic() - self._looked < _PAUSE:
            return found
        with self._lock:
            return self._renewed()

    def chosen(self, connection: Connection, wanted: Filters) -> tuple[Columns, Chosen]:
        """The columns, and what filters leave of them: worked out once for all questions of one view."""
        columns = self.columns()
        key = columns.version, wanted.model_copy(update={"sort": "-time", "limit": None, "offset": 0})
        with self._lock:
            found = self._chosen.get(key)
            if found is not None:
                self._chosen.move_to_end(key)
                return columns, found
        found = choose(columns, connection, wanted)
        with self._lock:
            self._chosen[key] = found
            while len(self._chosen) > _KEPT:
                self._chosen.popitem(last=False)
        return columns, found

    def _first(self, plain: sqlite3.Connection) -> Columns:
        """The columns at the first look: those kept beside the record with what has changed since, else all anew."""
        known = snapshot.kept(self._path, plain)
        columns = renew(plain, known) if known is not None else load(plain)
        stale = known is None or columns.version - known.version > columns.size // 10
        if self._keeps and stale and columns.size > snapshot.WORTH:
            snapshot.keep(self._path, columns)
        return columns

    def _renewed(self) -> Columns:
        if self._plain is None:
            self._plain = _opened(self._path)
        plain = self._plain
        [version] = plain.execute("PRAGMA data_version").fetchone()
        if self._columns is None or version != self._data_version:
            plain.execute("BEGIN")
            try:
                before = self._columns
                self._columns = self._first(plain) if before is None else renew(plain, before)
            finally:
                plain.execute("ROLLBACK")
            self._data_version = version
            if before is not None and self._columns is not before:
                self.changed = time.monotonic()
                self._chosen.clear()
        self._looked = time.monotonic()
        return self._columns


def _opened(path: Path) -> sqlite3.Connection:
    """A connection to read by, which keeps little of the file in memory."""
    plain = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False, isolation_level=None
    )
    plain.execute("PRAGMA cache_size = -8192")
    return plain
