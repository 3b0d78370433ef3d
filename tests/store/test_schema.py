"""The tables are those that are documented, plain to open, made by the revisions that ship, and old files upgrade."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import record_schema
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dateline.errors import RecordError, RecordVersionError
from dateline.store import Record
from dateline.store.database import REVISIONS, Database, upgrade
from dateline.store.schema import metadata
from tests.store.records import filled


def test_the_page_on_the_tables_is_up_to_date() -> None:
    assert record_schema.PAGE.read_text("utf-8") == record_schema.page(), "run: python scripts/record_schema.py"


def test_the_revisions_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with Database(tmp_path / "r.db").reading() as connection:
        options = {"include_object": lambda _, name, kind, *__: kind != "table" or name in metadata.tables}
        found = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    assert found == []


def test_it_opens_in_plain_sqlite_and_its_rows_join(tmp_path: Path) -> None:
    filled(tmp_path / "r.db", 12).close()
    with closing(sqlite3.connect(tmp_path / "r.db")) as plain:
        rows = plain.execute(
            "SELECT events.id, claims.sentence, reports.title FROM events JOIN event_claims ON event = events.n "
            "JOIN claims ON claims.n = claim JOIN reports ON reports.n = claims.report"
        ).fetchall()
        listed = plain.execute("SELECT id, place, actors, claims FROM event_list").fetchall()
        told = dict(plain.execute("SELECT event, count(*) FROM claim_list GROUP BY event"))
        [found] = plain.execute("SELECT count(*) FROM claim_words WHERE claim_words MATCH 'shelling'").fetchone()
        [near] = plain.execute("SELECT count(*) FROM event_boxes WHERE south >= -1 AND north <= 1").fetchone()
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    assert rows
    assert {row[0]: row[3] for row in listed} == told
    assert all(row[1].startswith("Town") and row[2] for row in listed)
    assert 0 < found < len(rows)
    assert near


def test_an_older_file_is_upgraded_and_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    new = filled(tmp_path / "new.db", 6)
    new.close()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = WAL")
    older = Database.__new__(Database)
    older.path, older.readonly = path, False
    older._engine = older._opened()
    with older.writing() as connection:
        upgrade(connection, REVISIONS[0])
    older.close()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("ATTACH ? AS new", (str(tmp_path / "new.db"),))
        there = {name for [name] in plain.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")}
        for table in metadata.sorted_tables:
            if table.name in there:  # later ones are made by the upgrade
                plain.execute(f"INSERT INTO main.{table.name} SELECT * FROM new.{table.name}")
        plain.commit()
    with pytest.raises(RecordVersionError, match=r"old\.db: was written by an older Dateline .*open it once to write"):
        Record(path, readonly=True)
    Record(path).close()
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISIONS[-1],)
        [claims] = plain.execute("SELECT count(*) FROM claims").fetchone()
        assert claims
        assert plain.execute("SELECT count(*) FROM claim_words").fetchone() == (claims,)
        assert plain.execute("SELECT count(*) FROM event_boxes").fetchone()[0]


def test_a_newer_file_is_told_so(tmp_path: Path) -> None:
    Record(tmp_path / "r.db").close()
    with closing(sqlite3.connect(tmp_path / "r.db")) as plain:
        plain.execute("UPDATE alembic_version SET version_num = '9999'")
        plain.commit()
    for readonly in (False, True):
        with pytest.raises(RecordVersionError, match=r"r\.db: was written by a newer Dateline .*upgrade Dateline"):
            Record(tmp_path / "r.db", readonly=readonly)


def test_what_is_no_record_is_told_so_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("No database at all.\n" * 100)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as plain:
        plain.execute("CREATE TABLE songs (title TEXT)")
    for path, why in ((text, "is no record"), (other, "no record of Dateline's"), (tmp_path / "a" / "b.db", "opened")):
        before = path.read_bytes() if path.exists() else None
        with pytest.raises(RecordError, match=why):
            Record(path)
        assert (path.read_bytes() if path.exists() else None) == before
    with pytest.raises(RecordError, match="there is no such record"):
        Record(tmp_path / "none.db", readonly=True)
    assert not (tmp_path / "none.db").exists()
