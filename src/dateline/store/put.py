"""Rows -> a table, many at a time: as they are, without what SQLAlchemy works out for each value of each row."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table


def put(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Add rows, which all fill the same columns; none is no work."""
    if rows:
        names = tuple(rows[0])
        connection.exec_driver_sql(_insert(table.name, names), [tuple(row[name] for name in names) for row in rows])


@cache
def _insert(table: str, names: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(names))})'
