"""An id -> all that the record holds of it; of an event that is no more, where it went."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, select

from dateline.errors import UnknownIdError
from dateline.record import Claim, Event, Report
from dateline.store.among import among, these
from dateline.store.decisions import listed
from dateline.store.nouns import Card, Tombstone
from dateline.store.recoding import changed
from dateline.store.rows import report_of
from dateline.store.schema import changes, claims, event_claims, events, reports, tombstone_claims, tombstones

_HOMES = select(event_claims.c.event).where(among(event_claims.c.claim))
_EVENTS = select(events.c.json).where(among(events.c.n)).order_by(events.c.n)
_INSIDE = select(event_claims.c.claim).where(among(event_claims.c.event, "events"))
_CLAIMS = (
    select(claims.c.json)
    .where(claims.c.n.in_(_INSIDE) | among(claims.c.n, "own"))
    .order_by(claims.c.report, claims.c.position, claims.c.n)
)
_REPORTS = select(reports).where(among(reports.c.id)).order_by(reports.c.published, reports.c.n)
Columns = tuple[Column[Any], ...]
_KINDS = ("event", "claim", "sha256")  # what ids begin with
_ALIKE = 3  # characters that an id that is meant shares with the one that is asked for


def show(connection: Connection, asked: str) -> Card:
    """The card of an event, claim or report, by its id or the beginning of it.

    Raises UnknownIdError where the record holds nothing of that id, or several things that begin so.
    """
    id_ = full_id(connection, asked)
    numbers = set(connection.execute(select(events.c.n).where(events.c.id == id_)).scalars())
    own = set(connection.execute(select(claims.c.n).where(claims.c.id == id_)).scalars())
    own.update(connection.execute(select(claims.c.n).join(reports).where(reports.c.id == id_)).scalars())
    ended = None if numbers or own else _tombstone(connection, id_)
    if ended is not None:
        went = select(claims.c.n).join(tombstone_claims, tombstone_claims.c.claim == claims.c.id)
        own.update(connection.execute(went.where(tombstone_claims.c.event == id_)).scalars())
    numbers.update(connection.execute(_HOMES, these(own)).scalars())
    inside = _claims(connection, numbers, own)
    return Card(
        id=id_,
        events=_events(connection, numbers),
        claims=inside,
        reports=_reports(connection, {claim.report for claim in inside} | {id_}),
        decisions=tuple(listed(connection, subject=id_)),
        changes=tuple(changed(connection, id_)),
        tombstone=ended,
    )


def full_id(connection: Connection, asked: str) -> str:
    """The id that is `asked`, or the only one that begins so. Raises UnknownIdError where there is none, or several."""
    columns = (events.c.id, claims.c.id, reports.c.id, tombstones.c.event, changes.c.subject)
    for found in (_like(connection, columns, lambda column: column == asked), _beginning(connection, columns, asked)):
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownIdError(f"{asked}: several ids begin so: {', '.join(found)}; give more of it")
    raise UnknownIdError(
        f"{asked}: the record holds no such event, claim or report{_perhaps(connection, columns, asked)}"
    )


def _perhaps(connection: Connection, columns: Columns, asked: str) -> str:
    """The ids that begin most like one that is not there, for a person who mistyped it."""
    named = [asked] if ":" in asked else [f"{kind}:{asked}" for kind in _KINDS]
    for short in range(len(named[0].partition(":")[2]), _ALIKE - 1, -1):
        starts = (name[: name.index(":") + 1 + short] for name in named)
        if found := [id_ for start in starts for id_ in _beginning(connection, columns, start)]:
            return f"; do you mean {' or '.join(found[:4])}?"
    return ""


def _beginning(connection: Connection, columns: Columns, asked: str) -> list[str]:
    last = chr(0x10FFFF)
    return _like(connection, columns, lambda column: column.between(asked, asked + last)) if asked else []


def _like(connection: Connection, columns: Columns, fits: Callable[[Column[Any]], ColumnElement[bool]]) -> list[str]:
    found = {id_ for c in columns for id_ in connection.execute(select(c).where(fits(c)).distinct().limit(4)).scalars()}
    return sorted(found)


def _tombstone(connection: Connection, id_: str) -> Tombstone | None:
    """The tombstone of an event that is no more; null where there is none."""
    row = connection.execute(select(tombstones).where(tombstones.c.event == id_)).first()
    if row is None:
        return None
    return Tombstone(event=row.event, at=row.at, why=row.why, into=tuple(json.loads(row.went_to)))


def _events(connection: Connection, numbers: Iterable[int]) -> tuple[Event, ...]:
    return tuple(Event.model_validate_json(json_) for json_ in connection.execute(_EVENTS, these(numbers)).scalars())


def _claims(connection: Connection, of: Iterable[int], own: Iterable[int]) -> tuple[Claim, ...]:
    """The claims of events, and those asked for themselves, in the order they are told."""
    rows = connection.execute(_CLAIMS, these(of, "events") | these(own, "own"))
    return tuple(Claim.model_validate_json(json_) for json_ in rows.scalars())


def _reports(connection: Connection, ids: Iterable[str]) -> tuple[Report, ...]:
    return tuple(report_of(dict(row)) for row in connection.execute(_REPORTS, these(ids)).mappings())
