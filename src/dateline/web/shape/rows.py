"""Slots of the columns -> rows of a list of events, read from the record."""

from typing import Any

from pydantic import BaseModel
from sqlalchemy import Connection, select

from dateline.record import Event
from dateline.store.among import among, these
from dateline.store.schema import events
from dateline.web.columns.nouns import Columns

_ROWS = select(events.c.n, events.c.json, events.c.review).where(among(events.c.n))
_STATE = frozenset(("government", "peacekeepers", "police", "state_forces"))


class RowTime(BaseModel):
    """When, as the event has it."""

    start: str | None
    end: str | None
    precision: str
    basis: str


class RowPlace(BaseModel):
    """Where, as the event has it."""

    name: str
    id: str | None
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: str
    relation: str


class RowToll(BaseModel):
    """How many, of whom."""

    of: str
    who: str | None
    low: int | None
    best: int | None
    high: int | None


class Row(BaseModel):
    """An event in a list. `new` is true where it has changed since the version that `seen` names.

    `side` is the country or group of its first actor, and `kind` what that is, as on the map.
    """

    id: str
    type: str
    status: str
    agreement: str
    review: str
    time: RowTime | None
    place: RowPlace | None
    side: str | None
    kind: str | None
    actors: list[str]
    targets: list[str]
    tolls: list[RowToll]
    claims: int
    reports: int
    independent: int
    confidence: float
    new: bool


def rows(connection: Connection, columns: Columns, slots: list[int], seen: int | None) -> list[Row]:
    """The rows of `slots`, in their order; events that ended meanwhile are left out."""
    found = {row.n: row for row in connection.execute(_ROWS, these(slots))}
    return [
        row_of(
            Event.model_validate_json(found[slot].json),
            found[slot].review,
            seen is not None and int(columns.touched[slot]) > seen,
        )
        for slot in slots
        if slot in found
    ]


def side_of(kind: str | None, country: str | None, id_: str | None, name: str | None) -> str | None:
    """Whose side a party is on, for colours: a state's forces are the country's, any other its own."""
    return country if kind in _STATE and country else id_ or name


def row_of(event: Event, review: str | None, new: bool = False) -> Row:
    """One row."""
    first = event.actors[0] if event.actors else None
    fields: dict[str, Any] = event.model_dump(
        include={"id", "type", "status", "agreement", "independent", "confidence", "time", "place"}
    )
    return Row(
        **fields,
        review=review or "open",
        side=side_of(first.kind, first.country, first.id, first.name) if first else None,
        kind=first.kind if first else None,
        actors=[party.name for party in event.actors],
        targets=[party.name for party in event.targets],
        tolls=[RowToll(of=t.of, who=t.who, low=t.low, best=t.best, high=t.high) for t in event.quantities],
        claims=len(event.claims),
        reports=len(event.reports),
        new=new,
    )
