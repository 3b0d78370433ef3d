"""`dateline.Record`: a record on disk, to add to and to ask."""

from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from dateline.record import Reading
from dateline.store import adding
from dateline.store.adding import Clock, Means
from dateline.store.database import Database
from dateline.store.nouns import Added
from dateline.store.received import Received


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Record:
    """Reports, claims and events in one SQLite file, with what people decided on them.

    Several processes may read a record while one adds to it; writers wait for each other. What `add` has returned for
    is kept whatever happens to the process.
    """

    def __init__(self, path: Path | str, *, readonly: bool = False, clock: Clock = _now) -> None:
        """Open the record at `path`, making it where it is missing and upgrading it where an older Dateline wrote it.

        With `readonly`, nothing is ever written: a missing file, and one that needs an upgrade, raise RecordError. So
        does what is no record, and RecordVersionError what a newer Dateline wrote. `clock` gives the time that rows say
        they were written, in ISO 8601.
        """
        self.path = Path(path)
        self._database = Database(self.path, readonly=readonly)
        self._means = Means(clock=clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._database.close()

    def has(self, received: Received) -> bool:
        """Whether a report of exactly these bytes is in the record."""
        return adding.has(self._database, received.hash)

    def add(self, received: Received, reading: Reading | None = None) -> Added:
        """Read one report and keep it: its bytes, claims, and the events they tell of, linked with all that is there.

        Bytes that the record holds change nothing (`known`). What is no report is kept as a reject with the reason.
        `reading` is `read_received(received)`, where another process has made it; it is made here where null. Raises
        RecordReadOnlyError, RecordFullError or RecordBusyError where the record cannot be written: it is as before.
        """
        return adding.add(self._database, self._means, received, reading)

    def reject(self, received: Received, reason: str) -> Added:
        """Keep why `received` is no report, where something other than its reading found that out."""
        return adding.reject(self._database, self._means, received, reason)
