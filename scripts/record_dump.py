"""A record's file -> all that it holds but for the clocks, and whether SQLite finds it sound."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

CLOCKS = frozenset(("started", "received", "at"))
SEARCH = ("report_words", "claim_words", "event_boxes")


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but for the columns that say when it was written."""
    with closing(sqlite3.connect(path)) as plain:
        found = {}
        for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if name.startswith(SEARCH):
                continue  # made from the others; `faults` holds them against these
            columns = [row[1] for row in plain.execute(f"PRAGMA table_info({name})") if row[1] not in CLOCKS]
            order = ", ".join(str(number + 1) for number in range(min(2, len(columns))))
            found[name] = plain.execute(f"SELECT {', '.join(columns)} FROM {name} ORDER BY {order}").fetchall()
        return found


def faults(path: Path) -> list[str]:
    """What SQLite finds wrong with the file, its references and its search tables; empty where all is sound."""
    with closing(sqlite3.connect(path)) as plain:
        found = [str(row[0]) for row in plain.execute("PRAGMA integrity_check")]
        found += [
            f"{row[0]} refers to a row of {row[2]} that is not there"
            for row in plain.execute("PRAGMA foreign_key_check")
        ]
        for name in SEARCH[:2]:
            try:
                plain.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
            except sqlite3.DatabaseError as problem:
                found.append(f"{name}: {problem}")
        placed, boxes = "SELECT n FROM events WHERE lat IS NOT NULL", "SELECT n FROM event_boxes"
        if plain.execute(placed + " ORDER BY n").fetchall() != plain.execute(boxes + " ORDER BY n").fetchall():
            found.append("event_boxes: holds other events than there are")
        return [fault for fault in found if fault != "ok"]
