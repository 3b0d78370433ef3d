"""A record and filters -> its events with the claims and reports behind them, a batch at a time.

Each batch is two questions, whatever its size; nothing is kept of it once the next is asked for.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, case, func, null, select

from dateline.coded.reading import COLUMNS, OUTLETS
from dateline.export.nouns import Outlet, Told
from dateline.record import Claim, Event
from dateline.store.among import among, these
from dateline.store.query.events import chosen
from dateline.store.query.filters import Filters
from dateline.store.schema import bodies, claims, event_claims, events, reports

BATCH = 2000
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


# Plain tuples, since to look a column up by its name in a row of the database costs more than all else of an export.
class Held(NamedTuple):
    """An event's row of `events`: the columns of these names."""

    n: int
    id: str
    type: str
    status: str
    agreement: str
    place: str | None
    place_id: str | None
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: str | None
    starts: str | None
    ends: str | None
    time_precision: str | None
    basis: str | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    injured_low: int | None
    injured_best: int | None
    injured_high: int | None
    claims: int
    reports: int
    confidence: float
    review: str | None
    json: str


class Line(NamedTuple):
    """A claim of an event, and the report that tells it: what `_telling` asks for."""

    event: int
    sentence: str
    claim: str
    received: str
    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    coded: str | None

    @property
    def report(self) -> Outlet:
        """That report, without its text."""
        return Outlet(self.id, self.url, self.outlet, self.title, self.published, self.language, self.coded)


class Kept(NamedTuple):
    """An event as the record keeps it: its row of `events`, and a line for each claim, the first published first."""

    row: Held
    lines: Sequence[Line] = ()

    @property
    def reports(self) -> list[Outlet]:
        """The reports that tell of it, the first published first."""
        return list({line.id: line.report for line in self.lines}.values())

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
    query = chosen(connection, wanted, *(events.c[name] for name in Held._fields))
    found = connection.execute(query if where is None else query.where(where))
    telling = _WHOLE if with_claims else _LIGHT
    for batch in found.yield_per(BATCH).partitions():
        lines: dict[int, list[Line]] = defaultdict(list)
        for line in map(Line._make, connection.execute(telling, these([row[0] for row in batch]))):
            lines[line.event].append(line)
        yield from (Kept(row, lines.get(row.n, ())) for row in map(Held._make, batch))
