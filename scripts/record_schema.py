"""The tables of a record -> docs/record-schema.md.

python scripts/record_schema.py            writes it
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, Table

from dateline.store import Record
from dateline.store.schema import metadata

PAGE = Path(__file__).parent.parent / "docs" / "record-schema.md"
_HEAD = """# The tables of a record

Written by `python scripts/record_schema.py`; a test holds it to the tables that there are.

A record is one SQLite file: open it in sqlite3, Datasette, DuckDB (`ATTACH 'dateline.db' (TYPE sqlite)`) or pandas
(`pandas.read_sql("SELECT * FROM event_list", sqlite3.connect("dateline.db"))`). While Dateline writes, the file beside
it that ends in `-wal` belongs to it: copy both, or close the record first. Leave the writing to Dateline.

`n` numbers the rows of a table and is what other tables refer to; `id` is what people see, and never changes. Times are
ISO 8601 text; those marked "a clock" say when something was done, all else follows from what was received. Columns said
to hold JSON hold what [the reference](reference.md#json) describes.

To begin with, look at the views `event_list`, `claim_list` and `report_list`: a row for each, in plain words.
"""
_SEARCH = {
    "report_words": "full text (FTS5) of reports: `title`, `text`; its `rowid` is `reports.n`",
    "claim_words": "full text (FTS5) of claims: `sentence`; its `rowid` is `claims.n`",
    "event_boxes": "places, days and types of events (R*Tree): `n` is `events.n`; `south`, `north`, `west`, `east` in "
    "degrees, rounded outwards; `first_day`, `last_day` are proleptic ordinals (Python's `date.toordinal`), 0 where no "
    "time is told; `first_type`, `last_type` are both the type's `event_types.n`",
    "event_tolls": "what events count besides the killed and the injured: `event` is `events.n`, `of`, `best`",
    "touched": "a number, `n`, greater than all before, for the last change of each `event` (`events.n`, also of those "
    "that are no more)",
    "event_versions": "when each event came and went, by the numbers of `touched`: `event` (its id), `row` "
    "(`events.n`), `added`, `gone` (null while it is there)",
    "event_types": "the number of each type in `event_boxes`: `n`, `type`",
    "event_counts": "events counted as they come and go, the rejected left out: `by` (month, type, country, status, "
    "agreement), `key`, `events`; the month is that of the first day, and the key is empty where it is not known",
}
_VIEWS = {
    "event_list": "one row an event, people's edits in it",
    "claim_list": "one row a claim, with its event and its report",
    "report_list": "one row a report, with where it came from and what read it",
}


def page() -> str:
    """The page as it should be."""
    return "\n".join(
        [_HEAD, *_views(), *_search(), *(line for table in metadata.sorted_tables for line in _table(table))]
    )


def _views() -> Iterator[str]:
    yield "## Views\n"
    yield "| view | | columns |"
    yield "| --- | --- | --- |"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        Record(path).close()
        with closing(sqlite3.connect(path)) as database:
            for name, what in _VIEWS.items():
                columns = [f"`{row[1]}`" for row in database.execute(f"PRAGMA table_info({name})")]
                yield f"| `{name}` | {what} | {', '.join(columns)} |"
    yield ""


def _search() -> Iterator[str]:
    yield "## Search\n"
    yield "| table | |"
    yield "| --- | --- |"
    yield from (f"| `{name}` | {what} |" for name, what in _SEARCH.items())
    yield ""


def _table(table: Table) -> Iterator[str]:
    yield f"## `{table.name}`\n"
    yield f"{table.comment}\n"
    yield "| column | kind | |"
    yield "| --- | --- | --- |"
    yield from (f"| `{column.name}` | {_kind(column)} | {_note(column)} |" for column in table.columns)
    yield ""


def _kind(column: Column[object]) -> str:
    kind = {"INTEGER": "integer", "TEXT": "text", "FLOAT": "number", "BLOB": "bytes"}[str(column.type)]
    return kind + (", may be null" if column.nullable else "") + (", key" if column.primary_key else "")


def _note(column: Column[object]) -> str:
    refers = "".join(f" -> `{key.target_fullname}`" for key in column.foreign_keys)
    return f"{column.comment}{refers}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
