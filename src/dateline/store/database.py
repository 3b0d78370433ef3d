"""A path -> the record's file, opened: made where it is missing, upgraded where it is older.

Readers see the last whole state while another process writes (WAL); whoever writes takes its turn before it reads what
it will change (BEGIN IMMEDIATE), so that no write rests on what is no longer so.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from dateline.errors import RecordError, RecordReadOnlyError, RecordVersionError
from dateline.store.faults import told

MARK = 0x44415445  # "DATE": SQLite's application_id of a record
PATIENCE = 30.0  # seconds to wait for another process that writes; one report takes a few hundredths
_MIGRATIONS = Path(__file__).parent / "migrations"
REVISIONS = sorted(path.name[:4] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))
_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = NORMAL",  # a killed process loses nothing; a power cut, at most the last reports, and breaks nothing
    "cache_size = -65536",
    "mmap_size = 1073741824",
    "temp_store = MEMORY",
)


class Database:
    """A record's file, open to read and, unless `readonly`, to write."""

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self.readonly = readonly
        with told(path):
            self._engine = self._opened()
            try:
                self._checked()
            except BaseException:
                self.close()
                raise

    def close(self) -> None:
        """Give the file back; SQLite folds what was written last into it."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record, whatever others write."""
        with told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: what is done in it is kept as a whole when it ends, or not at all.

        Raises RecordReadOnlyError where the record was opened to read.
        """
        if self.readonly:
            raise RecordReadOnlyError(f"{self.path}: was opened to read only: open it without `readonly`")
        with told(self.path), self._engine.connect() as connection:
            writes = connection.execution_options(writes=True)
            with writes.begin():
                yield writes

    def _opened(self) -> Engine:
        if self.readonly and not self.path.is_file():
            raise RecordError(f"{self.path}: there is no such record: name another, or add reports to make it")
        if not self.readonly and self.path.is_file() and not _writable(self.path):
            raise RecordReadOnlyError(
                f"{self.path}: may be read but not written: give yourself the right to, or open it with `readonly`"
            )
        engine = create_engine("sqlite+pysqlite://", creator=self._connection, poolclass=QueuePool)

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            writes = connection.get_execution_options().get("writes")
            connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

        return engine

    def _connection(self) -> sqlite3.Connection:
        way = "ro" if self.readonly else "rwc"
        address = f"{self.path.resolve().as_uri()}?mode={way}"
        if self.readonly and _lies_still(self.path):
            address += "&immutable=1"
        connection = sqlite3.connect(
            address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    def _checked(self) -> None:
        """See that the file is a record of this version, or make it one."""
        with self._engine.connect() as connection:
            found = _revision(connection, self.path)
        if found == REVISIONS[-1]:
            return
        if found is not None and found not in REVISIONS:
            raise RecordVersionError(
                f"{self.path}: was written by a newer Dateline (schema {found}, this one knows {REVISIONS[-1]}): "
                "upgrade Dateline to open it"
            )
        if self.readonly:
            what = "is empty" if found is None else f"was written by an older Dateline (schema {found})"
            raise RecordVersionError(f"{self.path}: {what} and is opened to read only: open it once to write")
        self._upgrade()

    def _upgrade(self) -> None:
        with closing(sqlite3.connect(self.path, timeout=PATIENCE)) as plain:  # no transaction may be open for this
            plain.execute("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            upgrade(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {MARK}")


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables behind `connection` to `revision`, in its transaction."""
    from alembic import command  # noqa: PLC0415  (half a second, and only where there is something to upgrade)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _revision(connection: Connection, path: Path) -> str | None:
    """The schema's revision; null in an empty file. Raises RecordError where the file is of another program."""
    tables = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    if not tables:
        return None
    if "alembic_version" not in tables or "bodies" not in tables:
        raise RecordError(f"{path}: is a database, but no record of Dateline's: name another file")
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found)


def _lies_still(path: Path) -> bool:
    """Whether nobody can be writing the file: then reading it needs no files beside it, and none are made."""
    return not path.with_name(path.name + "-wal").exists() and not _writable(path)


def _writable(path: Path) -> bool:
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False
