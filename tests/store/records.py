"""Records under test."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from made_reports import means, received

from dateline.store import Received, Record
from dateline.store.adding import Means


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


def groups(path: Path) -> set[frozenset[str]]:
    """The claims of each event, by id."""
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT event, claims.id FROM event_claims JOIN claims ON claims.n = claim").fetchall()
    events: dict[int, set[str]] = {}
    for event, claim in rows:
        events.setdefault(event, set()).add(claim)
    return {frozenset(claims) for claims in events.values()}
