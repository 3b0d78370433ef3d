"""Filters -> plain rows of the record's views, for tables, CSV and data frames."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args

from sqlalchemy import Connection, Select, column, literal_column, select, table

from dateline.errors import QueryError
from dateline.store.query.events import chosen
from dateline.store.query.filters import Filters
from dateline.store.schema import claims, event_claims, events, reports

Name = Literal["events", "claims", "reports"]
_BATCH = 1000


class Rows(NamedTuple):
    """Column names, and rows of as many cells, read as they are asked for."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def rows(connection: Connection, name: str, wanted: Filters) -> Rows:
    """The rows of the view of events, or of the claims or reports that tell of them, that `wanted` leaves.

    Raises QueryError for a `name` that is no table to show.
    """
    if name not in get_args(Name):
        raise QueryError(f"no table {name!r} to show; the tables are: {', '.join(get_args(Name))}")
    result = connection.execute(_query(connection, name, wanted)).yield_per(_BATCH)
    return Rows(tuple(result.keys()), (tuple(row) for row in result))


def _query(connection: Connection, name: str, wanted: Filters) -> Select[Any]:
    view = name.removesuffix("s") + "_list"
    listed = table(view, column("id"))
    shown: Any = literal_column(f"{view}.*")
    if name == "events":
        query = chosen(connection, wanted, shown)
        return query.join(listed, listed.c.id == events.c.id)
    telling = select(event_claims.c.claim).where(event_claims.c.event.in_(chosen(connection, wanted, events.c.n)))
    if name == "claims":
        query = select(shown).select_from(claims.join(listed, listed.c.id == claims.c.id))
        return query.where(claims.c.n.in_(telling)).order_by(claims.c.report, claims.c.position, claims.c.n)
    told_by = select(claims.c.report).where(claims.c.n.in_(telling))
    query = select(shown).select_from(reports.join(listed, listed.c.id == reports.c.id))
    return query.where(reports.c.n.in_(told_by)).order_by(reports.c.published, reports.c.n)
