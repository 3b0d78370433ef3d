"""A record and filters -> its events with the claims and reports behind them, a batch at a time.

Each batch is two questions, whatever its size; nothing is kept of it once the next is asked for.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, null, select

from dateline.coded.reading import COLUMNS, OUTLETS
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
_LIGHTS = 4  # where a line's columns of the report begin
_REPORT = (reports.c.id, reports.c.url, reports.c.outlet, reports.c.title, reports.c.published, reports.c.language)
_DROPPED = reports.c.dropped
# Looked for in reports of those datasets alone, since what pages leave out may be long.
_CODED = case(
    (
        and_(reports.c.outlet.in_(sorted(OUTLETS.values())), func.json_extract(_DROPPED, "$[0].why") == COLUMNS),
        func.json_extract(_DROPPED, "$[0].text"),
    )
)


def _telling(claim_json: Any, coded: Any) -> Any:
    """The claims of a batch of events, first published first, with their reports."""
    return (
        select(event_claims.c.event, claims.c.sentence, claim_json.label("claim"), bodies.c.received, *_REPORT, coded)
        .select_from(event_claims)
        .join(claims, claims.c.n == event_claims.c.claim)
        .join(reports, reports.c.n == claims.c.report)
        .join(bodies, bodies.c.n == reports.c.body)
        .where(among(event_claims.c.event))
        .order_by(event_claims.c.event, reports.c.published, reports.c.n, claims.c.position, claims.c.n)
    )


_WHOLE, _LIGHT = _telling(claims.c.json, _CODED), _telling(null(), null())


class Kept(NamedTuple):
    """An event as the record keeps it: its row of `events`, and a line for each claim, the first published first."""

    row: Row[Any]
    lines: Sequence[Any] = ()

    @property
    def reports(self) -> list[Outlet]:
        """The reports that tell of it, the first published first."""
        return list({line.id: Outlet(*line[_LIGHTS:]) for line in self.lines}.values())

    @property
    def sentence(self) -> str:
        """The first that tells of it."""
        return self.lines[0].sentence if self.lines else ""

    @property
    def changed(self) -> str:
        """When the newest of the reports came in."""
        return max([line.received for line in self.lines], default="")

    def event(self) -> Event:
        """The event, as the contract has it."""
        return Event.model_validate_json(self.row.json)

    def told(self) -> Told:
        """The event with its claims, where they were asked for."""
        claims = tuple(Claim.model_validate_json(line.claim) for line in self.lines)
        return Told(self.event(), claims, tuple(self.reports), self.changed)


def kept(
    connection: Connection, wanted: Filters, *, with_claims: bool, where: ColumnElement[bool] | None = None
) -> Iterator[Kept]:
    """The events that `wanted` (and `where`) leave, in its order, as the record stood when this began."""
    query = chosen(connection, wanted, *(events.c[name] for name in _COLUMNS))
    found = connection.execute(query if where is None else query.where(where))
    telling = _WHOLE if with_claims else _LIGHT
    for batch in found.yield_per(BATCH).partitions():
        lines: dict[int, list[Any]] = defaultdict(list)
        for line in connection.execute(telling, these([row.n for row in batch])):
            lines[line[0]].append(line)
        yield from (Kept(row, lines.get(row.n, ())) for row in batch)
