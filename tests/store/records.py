"""Records under test, and all that one holds but for the clocks."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from dateline.store import Received, Record
from dateline.store.adding import Means
from tests.store.reports import means, received

CLOCKS = frozenset(("started", "received", "at"))


def opened(path: Path, using: Means | None = None) -> Record:
    """A record that reads without a parser and by a clock of its own."""
    record = Record(path)
    record._means = using or means()
    return record


def filled(path: Path, reports: int) -> Record:
    """A record of so many made reports."""
    record = opened(path)
    add_all(record, (received(number) for number in range(reports)))
    return record


def add_all(record: Record, reports: Iterable[Received]) -> None:
    """Add them one by one."""
    for report in reports:
        record.add(report)


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but for the clocks."""
    with closing(sqlite3.connect(path)) as plain:
        found = {}
        for name, sql in plain.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall():
            columns = [row[1] for row in plain.execute(f"PRAGMA table_info({name})") if row[1] not in CLOCKS]
            if "VIRTUAL" not in sql and not name.startswith(("report_words", "claim_words", "event_boxes")):
                order = "1, 2" if len(columns) > 1 else "1"
                found[name] = plain.execute(f"SELECT {', '.join(columns)} FROM {name} ORDER BY {order}").fetchall()
        return found


def groups(path: Path) -> set[frozenset[str]]:
    """The claims of each event, by id."""
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT event, claims.id FROM event_claims JOIN claims ON claims.n = claim").fetchall()
    events: dict[int, set[str]] = {}
    for event, claim in rows:
        events.setdefault(event, set()).add(claim)
    return {frozenset(claims) for claims in events.values()}
