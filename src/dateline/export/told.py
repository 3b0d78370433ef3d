"""A record and filters -> its events with the claims and reports behind them, a batch at a time.

Each batch is two questions, whatever its size; nothing is kept of it once the next is asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, null, select

from dateline.export.nouns import Outlet, Told
from dateline.record import Claim, Event
from dateline.store.among import among, these
from dateline.store.query.events import chosen
from dateline.store.query.filters import Filters
from dateline.store.schema import bodies, claims, event_claims, events, reports

BATCH = 2000
_COLUMNS = (
    "n", "id", "type", "status", "agreement", "place", "place_id", "lat", "lon", "country", "admin1", "precision",
    "starts", "ends", "time_precision", "basis", "killed_low", "killed_best", "killed_high", "injured_low",
    "injured_best", "injured_high", "claims", "reports", "confidence", "review", "json",
)  # fmt: skip
_REPORT = (reports.c.id, reports.c.url, reports.c.outlet, reports.c.title, reports.c.published, reports.c.language)


def _telling(claim_json: Any) -> Any:
    """The claims of a batch of events, first published first, with their reports."""
    return (
        select(event_claims.c.event, claims.c.sentence, claim_json.label("claim"), bodies.c.received, *_REPORT)
        .select_from(event_claims)
        .join(claims, claims.c.n == event_claims.c.claim)
        .join(reports, reports.c.n == claims.c.report)
        .join(bodies, bodies.c.n == reports.c.body)
        .where(among(event_claims.c.event))
        .order_by(event_claims.c.event, reports.c.published, reports.c.n, claims.c.position, claims.c.n)
    )


_WHOLE, _LIGHT = _telling(claims.c.json), _telling(null())


@dataclass(frozen=True, slots=True)
class Kept:
    """An event as the record keeps it: its row of `events`, and of what tells of it, the first published first.

    `claims` are the claims' JSON, empty where nobody asked for them; `sentence` is the first that tells of it;
    `changed` is when the newest of the reports came in.
    """

    row: Row[Any]
    claims: tuple[str, ...]
    reports: tuple[Outlet, ...]
    sentence: str
    changed: str

    def event(self) -> Event:
        """The event, as the contract has it."""
        return Event.model_validate_json(self.row.json)

    def told(self) -> Told:
        """The event with its claims."""
        told = tuple(Claim.model_validate_json(json) for json in self.claims)
        return Told(self.event(), told, self.reports, self.changed)


def kept(
    connection: Connection, wanted: Filters, *, with_claims: bool, where: ColumnElement[bool] | None = None
) -> Iterator[Kept]:
    """The events that `wanted` (and `where`) leave, in its order, as the record stood when this began."""
    query = chosen(connection, wanted, *(events.c[name] for name in _COLUMNS))
    found = connection.execute(query if where is None else query.where(where))
    for batch in found.yield_per(BATCH).partitions():
        yield from _batch(connection, batch, with_claims)


def _batch(connection: Connection, batch: Sequence[Row[Any]], with_claims: bool) -> Iterator[Kept]:
    rows = connection.execute(_WHOLE if with_claims else _LIGHT, these(row.n for row in batch))
    telling = {event: list(each) for event, each in groupby(rows, key=lambda row: row[0])}
    for row in batch:
        lines = telling.get(row.n, [])
        yield Kept(
            row=row,
            claims=tuple(line[2] for line in lines) if with_claims else (),
            reports=tuple({line[4]: Outlet(*line[4:]) for line in lines}.values()),
            sentence=lines[0][1] if lines else "",
            changed=max((line[3] for line in lines), default=""),
        )
