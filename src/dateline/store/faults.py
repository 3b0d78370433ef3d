"""What SQLite says went wrong -> an error that says it plainly, and what to do."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from dateline.errors import RecordBusyError, RecordError, RecordFullError, RecordReadOnlyError

_ROOM = 65_536  # bytes: less than any write needs that makes a file larger
_KINDS: dict[int, tuple[type[RecordError], str]] = {
    sqlite3.SQLITE_FULL: (RecordFullError, "no room to write: free some space and run it again; nothing was lost"),
    sqlite3.SQLITE_READONLY: (RecordReadOnlyError, "may be read but not written: give yourself the right to write it"),
    sqlite3.SQLITE_PERM: (RecordReadOnlyError, "may not be opened: give yourself the right to read and write it"),
    sqlite3.SQLITE_BUSY: (RecordBusyError, "another process is writing it: wait for that to end and run it again"),
    sqlite3.SQLITE_LOCKED: (RecordBusyError, "another process is writing it: wait for that to end and run it again"),
    sqlite3.SQLITE_NOTADB: (RecordError, "is no record: name another file"),
    sqlite3.SQLITE_CORRUPT: (
        RecordError,
        "is damaged: go back to a copy of it, or save what `.recover` of sqlite3 can",
    ),
    sqlite3.SQLITE_CANTOPEN: (RecordError, "cannot be opened: see that its folder is there and may be written"),
    sqlite3.SQLITE_IOERR: (RecordError, "cannot be read or written: the disk reports a fault, or has no room left"),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what SQLite raises inside as a RecordError that names `path`."""
    try:
        yield
    except DBAPIError as problem:
        raise _as_error(path, problem.orig or problem) from problem
    except sqlite3.Error as problem:
        raise _as_error(path, problem) from problem


def _as_error(path: Path, problem: BaseException) -> RecordError:
    code = getattr(problem, "sqlite_errorcode", None)
    code = (code or 0) & 0xFF
    if code == sqlite3.SQLITE_IOERR and _is_full(path):
        code = sqlite3.SQLITE_FULL
    kind, advice = _KINDS.get(code, (RecordError, "cannot be used"))
    return kind(f"{path}: {advice} ({problem})")


def _is_full(path: Path) -> bool:
    """Whether the disk is: SQLite says so only of some of its writes."""
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False
