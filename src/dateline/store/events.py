"""Events linked anew -> their rows, and tombstones for what is no more. What has not changed is not written."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, update

from dateline.record import Event
from dateline.store.among import among
from dateline.store.overlay import NOTHING, held
from dateline.store.rows import Row, as_json, event_row, party_rows, voice_rows
from dateline.store.schema import (
    changes,
    event_claims,
    event_parties,
    event_voices,
    events,
    tombstone_claims,
    tombstones,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """By which run, and when."""

    run: int
    at: str


@dataclass(frozen=True, slots=True)
class Old:
    """An event as it was: its row (null where it has a tombstone), its claims, and what is held of it."""

    id: str
    number: int | None
    claims: frozenset[str]
    held: tuple[str | None, ...] = ()


Named = tuple[Event, Old | None]


@dataclass(frozen=True, slots=True)
class Relinked:
    """How many events are new, and how many that were there gained or lost claims."""

    new: int = 0
    changed: int = 0


def write_events(
    connection: Connection, named: Sequence[Named], olds: Sequence[Old], at: Mapping[str, int], when: Moment
) -> Relinked:
    """Keep events under their ids, in place of `olds`; `at` gives the numbers of their claims."""
    _end(connection, named, olds, when)
    known = held(connection, _subjects(named, olds))
    new = changed = 0
    rows: list[tuple[Event, Row, Old | None]] = []
    for event, old in named:
        own = known.get(event.id, NOTHING)
        over = own.over(event)
        row = event_row(over) | {"run": when.run, "review": own.review}
        row["machine"] = event.model_dump_json() if over != event else None
        live = old is not None and old.number is not None
        if old is None or not live or old.held != (row["json"], row["machine"], row["review"]):
            rows.append((over, row, old))
        new += not live
        changed += old is not None and live and old.claims != set(event.claims)
    _put(connection, rows, at)
    return Relinked(new, changed)


def _put(connection: Connection, rows: Sequence[tuple[Event, Row, Old | None]], at: Mapping[str, int]) -> None:
    touched = [at[claim] for event, _, _ in rows for claim in event.claims]
    connection.execute(delete(event_claims).where(among(event_claims.c.claim, touched)))
    weights: list[Row] = []
    parties: list[Row] = []
    voices: list[Row] = []
    for event, row, old in rows:
        number = _put_one(connection, row, old)
        weighed: dict[str, dict[str, float]] = defaultdict(dict)
        for reason in event.why:
            weighed[reason.claim][reason.field] = reason.weight
        weights += [{"claim": at[c], "event": number, "weights": as_json(weighed.get(c, {}))} for c in event.claims]
        parties += party_rows(event, number)
        voices += voice_rows(event, number)
    for table, listed in ((event_claims, weights), (event_parties, parties), (event_voices, voices)):
        if listed:
            connection.execute(insert(table), listed)


def _put_one(connection: Connection, row: Row, old: Old | None) -> int:
    """Keep the row of one event; its number."""
    if old is not None and old.number is not None:
        connection.execute(update(events).where(events.c.n == old.number).values(row))
        for table in (event_claims, event_parties, event_voices):
            connection.execute(delete(table).where(table.c.event == old.number))
        return old.number
    if old is not None:  # it comes back
        connection.execute(delete(tombstone_claims).where(tombstone_claims.c.event == old.id))
        connection.execute(delete(tombstones).where(tombstones.c.event == old.id))
    [number] = connection.execute(insert(events).values(row)).inserted_primary_key or [0]
    return int(number)


def _end(connection: Connection, named: Sequence[Named], olds: Sequence[Old], when: Moment) -> None:
    """Put tombstones where no event goes on, and say where an event that goes on has lost claims to others."""
    going_on = {old.id for _, old in named if old is not None}
    for old in (old for old in olds if old.number is not None):
        into = [event.id for event, _ in named if not old.claims.isdisjoint(event.claims)]
        if old.id not in going_on:
            _end_one(connection, old, into, when)
        elif len(into) > 1:
            row = {"kind": "event", "subject": old.id, "what": "split", "before": as_json(sorted(old.claims))}
            connection.execute(insert(changes).values(row | {"after": as_json(into), "run": when.run, "at": when.at}))


def _end_one(connection: Connection, old: Old, into: list[str], when: Moment) -> None:
    why = "withdrawn" if not into else "merged" if len(into) == 1 else "split"
    row = {"event": old.id, "why": why, "went_to": as_json(into), "run": when.run, "at": when.at}
    connection.execute(insert(tombstones).values(row))
    listed = [{"event": old.id, "claim": claim} for claim in sorted(old.claims)]
    connection.execute(insert(tombstone_claims), listed)
    for table in (event_claims, event_parties, event_voices):
        connection.execute(delete(table).where(table.c.event == old.number))
    connection.execute(delete(events).where(events.c.n == old.number))


def _subjects(named: Sequence[Named], olds: Sequence[Old]) -> dict[str, list[str]]:
    """The ids that decisions on each event may name: its own, and those of events that mostly went into it."""
    going_on = {old.id for _, old in named if old is not None}
    ended = [old for old in olds if old.id not in going_on]
    return {
        event.id: [event.id, *(old.id for old in ended if 2 * len(old.claims & set(event.claims)) > len(old.claims))]
        for event, _ in named
    }
