"""Places that stand alone on a map -> the points that are drawn there, with what only the record's rows tell."""

from typing import Any

from pydantic import BaseModel
from sqlalchemy import Connection, text

from dateline.store.among import these
from dateline.web.columns.grid import Spot
from dateline.web.shape.rows import side_of

_ROWS = text(
    "SELECT events.n, events.id, events.type, events.status, events.place, events.precision, events.lat, events.lon, "
    "events.json ->> '$.place.relation' AS relation, party.kind, party.country, party.id AS party, party.name "
    "FROM events LEFT JOIN event_parties AS party ON party.event = events.n AND party.role = 'actor' "
    "AND party.position = 0 WHERE events.n IN (SELECT value FROM json_each(:listed))"
)


class Cell(BaseModel):
    """Events of several places that the zoom does not tell apart: their middle, and the box around them."""

    lat: float
    lon: float
    count: int
    top_type: str
    box: tuple[float, float, float, float]


class Point(BaseModel):
    """`n` events of one place; the fields are the newest one's.

    `precision` is `exact` where a point may be drawn; a disc elsewhere. `side` is the country or group of its first
    actor, `kind` what that is.
    """

    id: str
    type: str
    status: str
    lat: float
    lon: float
    place: str | None
    precision: str
    relation: str
    side: str | None
    kind: str | None
    n: int


def points(connection: Connection, spots: list[Spot]) -> list[Point]:
    """The points, in the order of `spots`; of events that ended meanwhile, none."""
    rows: dict[int, Any] = {row.n: row for row in connection.execute(_ROWS, these(spot.slot for spot in spots))}
    found = []
    for spot in spots:
        row = rows.get(spot.slot)
        if row is None or row.lat is None or row.lon is None:
            continue
        side = side_of(row.kind, row.country, row.party, row.name)
        found.append(
            Point(
                id=row.id, type=row.type, status=row.status, lat=row.lat, lon=row.lon, place=row.place,
                precision=row.precision or "exact", relation=row.relation or "at", side=side, kind=row.kind,
                n=spot.count,
            )
        )  # fmt: skip
    return found
