"""Filters -> events, how many there are, and the claims and reports behind them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dateline.record import Claim, Event, Report
from dateline.store.query.filters import Filters
from dateline.store.query.tables import first_day
from dateline.store.query.where import conditions
from dateline.store.rows import report_of
from dateline.store.schema import claims, event_claims, events, reports

_BATCH = 500
_SORTS: dict[str, Any] = {
    "time": first_day,
    "confidence": events.c.confidence,
    "reports": events.c.reports,
}


def chosen(connection: Connection, wanted: Filters, *columns: Any) -> Select[Any]:
    """The rows of events that `wanted` asks for, in its order, from its offset, up to its limit."""
    query = select(*columns).select_from(events).where(*conditions(connection, wanted)).order_by(*_order(wanted))
    if wanted.limit is not None:
        query = query.limit(wanted.limit)
    return query.offset(wanted.offset) if wanted.offset else query


def find(connection: Connection, wanted: Filters) -> Iterator[Event]:
    """The events that `wanted` asks for, in its order."""
    for (json,) in connection.execute(chosen(connection, wanted, events.c.json)).yield_per(_BATCH):
        yield Event.model_validate_json(json)


def count(connection: Connection, wanted: Filters) -> int:
    """How many events `wanted` asks for, its limit and offset aside."""
    query = select(func.count()).select_from(events).where(*conditions(connection, wanted))
    return int(connection.execute(query).scalar_one())


def find_claims(connection: Connection, wanted: Filters) -> Iterator[Claim]:
    """The claims that tell of the events, in the order of their reports."""
    inside = select(event_claims.c.claim).where(event_claims.c.event.in_(chosen(connection, wanted, events.c.n)))
    query = select(claims.c.json).where(claims.c.n.in_(inside)).order_by(claims.c.report, claims.c.position, claims.c.n)
    for (json,) in connection.execute(query).yield_per(_BATCH):
        yield Claim.model_validate_json(json)


def find_reports(connection: Connection, wanted: Filters) -> Iterator[Report]:
    """The reports that tell of the events, by publication."""
    inside = select(event_claims.c.claim).where(event_claims.c.event.in_(chosen(connection, wanted, events.c.n)))
    telling = select(claims.c.report).where(claims.c.n.in_(inside))
    query = select(reports).where(reports.c.n.in_(telling)).order_by(reports.c.published, reports.c.n)
    for row in connection.execute(query).mappings().yield_per(_BATCH):
        yield report_of(dict(row))


def _order(wanted: Filters) -> list[Any]:
    name = wanted.sort.removeprefix("-")
    column = events.c[f"{wanted.toll}_best"] if name == "toll" else _SORTS[name]
    if wanted.sort.startswith("-"):
        return [column.desc(), events.c.n.desc()]
    return [column, events.c.n]
