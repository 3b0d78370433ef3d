"""A record -> how much of what it holds: counts of events by type, month, country, ..., of reports by outlet."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from dateline.record.text import Noun
from dateline.store.query.filters import Filters
from dateline.store.query.tables import event_counts, first_day
from dateline.store.query.where import conditions
from dateline.store.schema import claims, event_claims, events, rejects, reports


class Count(Noun):
    """How many have this key; null is the key of those of which it is not known."""

    key: str | None
    count: int


class Stats(Noun):
    """Counts of a record, or of the events that filters leave.

    Of a whole record `reports` and `claims` are all that it keeps, else those that tell of the events. `by_type`,
    `by_month` (of the first day), `by_country`, `by_status` and `by_agreement` count events, the rejected
    left out; `by_outlet` counts the reports that tell of them. Months stand in their order, all else by number.
    """

    reports: int
    claims: int
    events: int
    rejected: int
    by_type: tuple[Count, ...]
    by_month: tuple[Count, ...]
    by_country: tuple[Count, ...]
    by_status: tuple[Count, ...]
    by_agreement: tuple[Count, ...]
    by_outlet: tuple[Count, ...]


def stats(connection: Connection, wanted: Filters | None = None) -> Stats:
    """The counts of the whole record, from counts that it keeps; of what `wanted` leaves, counted now."""
    return _of_all(connection) if wanted is None or wanted == Filters() else _of_some(connection, wanted)


def months(connection: Connection) -> tuple[Count, ...]:
    """Events by month, of the whole record."""
    return _kept(connection, "month")


def _of_all(connection: Connection) -> Stats:
    outlets = select(reports.c.outlet, func.count()).group_by(reports.c.outlet)
    return Stats(
        reports=_one(connection, select(func.count()).select_from(reports)),
        claims=_one(connection, select(func.count()).select_from(claims)),
        events=_one(
            connection, select(func.coalesce(func.sum(event_counts.c.events), 0)).where(event_counts.c.by == "status")
        ),
        rejected=_one(connection, select(func.count()).select_from(rejects)),
        by_type=_kept(connection, "type"),
        by_month=_kept(connection, "month"),
        by_country=_kept(connection, "country"),
        by_status=_kept(connection, "status"),
        by_agreement=_kept(connection, "agreement"),
        by_outlet=_most_first(connection, outlets),
    )


def _of_some(connection: Connection, wanted: Filters) -> Stats:
    inside = conditions(connection, wanted)
    chosen = select(events.c.n).where(*inside)
    telling = select(event_claims.c.claim).where(event_claims.c.event.in_(chosen))
    told_by = select(claims.c.report).distinct().where(claims.c.n.in_(telling))
    outlets = select(reports.c.outlet, func.count()).where(reports.c.n.in_(told_by)).group_by(reports.c.outlet)
    by: dict[str, Any] = {
        "type": events.c.type, "month": func.substr(first_day, 1, 7), "country": events.c.country,
        "status": events.c.status, "agreement": events.c.agreement,
    }  # fmt: skip
    counted = {
        f"by_{name}": _sorted(connection, name, select(key, func.count()).where(*inside).group_by(key))
        for name, key in by.items()
    }
    return Stats(
        reports=_one(connection, select(func.count()).select_from(told_by.subquery())),
        claims=_one(connection, select(func.count()).select_from(telling.subquery())),
        events=_one(connection, select(func.count()).select_from(chosen.subquery())),
        rejected=_one(connection, select(func.count()).select_from(rejects)),
        by_outlet=_most_first(connection, outlets),
        **counted,
    )


def _kept(connection: Connection, name: str) -> tuple[Count, ...]:
    counts = event_counts.c
    return _sorted(connection, name, select(counts.key, counts.events).where(counts.by == name))


def _sorted(connection: Connection, name: str, query: Select[Any]) -> tuple[Count, ...]:
    found = _most_first(connection, query)
    return tuple(sorted(found, key=lambda count: count.key or "")) if name == "month" else found


def _most_first(connection: Connection, query: Select[Any]) -> tuple[Count, ...]:
    found = [Count(key=key or None, count=int(count)) for key, count in connection.execute(query) if count]
    return tuple(sorted(found, key=lambda count: (-count.count, count.key or "")))


def _one(connection: Connection, query: Select[Any]) -> int:
    return int(connection.execute(query).scalar_one())
