"""Events that were linked anew -> their rows, and tombstones for what is no more. What is the same is not written."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from dateline.record import Claim, Event
from dateline.store.among import among, these
from dateline.store.copies import origins
from dateline.store.linking import merged
from dateline.store.naming import Named, Old
from dateline.store.overlay import NOTHING, held
from dateline.store.put import put
from dateline.store.rows import Row, as_json, event_row, party_rows, voice_rows
from dateline.store.schema import (
    changes,
    claims,
    event_claims,
    event_parties,
    event_voices,
    events,
    tombstone_claims,
    tombstones,
)

_PARTS = (event_claims, event_parties, event_voices)
_DROP_PARTS = tuple(delete(table).where(among(table.c.event)) for table in _PARTS)
_DROP = delete(events).where(among(events.c.n))
_MOVE = delete(event_claims).where(among(event_claims.c.claim))
_RAISE = tuple(delete(table).where(among(table.c.event)) for table in (tombstone_claims, tombstones))
_HELD = select(events.c.n, events.c.json, events.c.machine, events.c.review).where(among(events.c.n))
_CLAIMS = select(claims.c.id, claims.c.json).where(among(claims.c.id))
_LAST = select(func.coalesce(func.max(events.c.n), 0))
_SAME: dict[str, Any] = {
    column.name: bindparam(column.name) for column in events.columns if column.name not in ("n", "id")
}
_CHANGE = update(events).where(events.c.n == bindparam("row")).values(_SAME)


@dataclass(frozen=True, slots=True)
class Moment:
    """By which run, and when."""

    run: int
    at: str


@dataclass(frozen=True, slots=True)
class Relinked:
    """How many events are new, and how many that were there gained or lost claims."""

    new: int = 0
    changed: int = 0


class Anew(NamedTuple):
    """All that a component of claims is now: its events, what they were, the claims that are new or changed.

    `known` are claims at hand, by id; others are read from the record.
    """

    events: Sequence[Named]
    before: Sequence[Old]
    fresh: frozenset[str]
    known: Mapping[str, Claim]

    @property
    def touched(self) -> list[Named]:
        """The events that may not be as they were."""
        return [it for it in self.events if it.row is None or not self.fresh.isdisjoint(it.group.claims) or _moved(it)]

    @property
    def ended(self) -> list[Old]:
        """What no event goes on with."""
        going_on = {it.id for it in self.events}
        return [old for old in self.before if old.id not in going_on]


def write_events(connection: Connection, anew: Anew, at: Mapping[str, int], when: Moment) -> Relinked:
    """Keep events under their ids; `at` gives the numbers of their claims."""
    _end(connection, anew, when)
    touched = anew.touched
    made = _made(connection, touched, anew.known)
    known = held(connection, _subjects(touched, anew.ended))
    old = [it.row for it in touched if it.row]
    there = {row.n: tuple(row)[1:] for row in (connection.execute(_HELD, these(old)) if old else ())}
    last = connection.execute(_LAST).scalar_one()
    rows: list[Row] = []
    for it, event in zip(touched, made, strict=True):
        own = known.get(it.id, NOTHING)
        over = own.over(event)
        row = event_row(over) | {"run": when.run, "review": own.review}
        row["machine"] = event.model_dump_json() if over is not event else None
        if it.row is None or there[it.row] != (row["json"], row["machine"], row["review"]):
            last += it.row is None
            rows.append(row | {"n": it.row or last, "is_new": it.row is None, "event": over})
    _put(connection, rows, at, {it.id for it in touched if it.row is None and it.old is not None})
    new = [it for it in touched if it.row is None]
    return Relinked(len(new), sum(_moved(it) for it in touched) - len(new))


def _moved(it: Named) -> bool:
    """Whether the event has other claims than before."""
    return it.old is None or it.old.claims != set(it.group.claims)


def _made(connection: Connection, touched: Sequence[Named], at_hand: Mapping[str, Claim]) -> list[Event]:
    known = dict(at_hand)
    wanted = [claim for it in touched for claim in it.group.claims if claim not in known]
    for id_, json in connection.execute(_CLAIMS, these(wanted)) if wanted else ():
        known[id_] = Claim.model_validate_json(json)
    voices = origins(connection, {known[claim].report for it in touched for claim in it.group.claims})
    made = (merged([known[id_] for id_ in it.group.claims], it.group.why, voices) for it in touched)
    return [event.model_copy(update={"id": it.id}) for event, it in zip(made, touched, strict=True)]


def _put(connection: Connection, rows: Sequence[Row], at: Mapping[str, int], back: Set[str]) -> None:
    """Keep rows of events, and what belongs to them; `back` are ids of events that come back."""
    if not rows:
        return
    told: list[tuple[Event, int, bool]] = [(row.pop("event"), row["n"], row.pop("is_new")) for row in rows]
    changed = [{**row, "row": row["n"]} for row, (_, _, is_new) in zip(rows, told, strict=True) if not is_new]
    new = [row for row, (_, _, is_new) in zip(rows, told, strict=True) if is_new]
    connection.execute(_MOVE, these(at[claim] for event, _, _ in told for claim in event.claims))
    if changed:
        for statement in _DROP_PARTS:
            connection.execute(statement, these(row["row"] for row in changed))
        connection.execute(_CHANGE, changed)
    if new:
        if returning := [row["id"] for row in new if row["id"] in back]:
            for statement in _RAISE:
                connection.execute(statement, these(returning))
        put(connection, events, new)
    parts = (
        [row for event, number, _ in told for row in _claim_rows(event, number, at)],
        [row for event, number, _ in told for row in party_rows(event, number)],
        [row for event, number, _ in told for row in voice_rows(event, number)],
    )
    for table, listed in zip(_PARTS, parts, strict=True):
        put(connection, table, listed)


def _claim_rows(event: Event, number: int, at: Mapping[str, int]) -> list[Row]:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for reason in event.why:
        weights[reason.claim][reason.field] = reason.weight
    return [{"claim": at[id_], "event": number, "weights": as_json(weights[id_])} for id_ in event.claims]


def _end(connection: Connection, anew: Anew, when: Moment) -> None:
    """Put tombstones where no event goes on, and say where an event that goes on has lost claims to others."""
    homes = {claim: it.id for it in anew.events for claim in it.group.claims}
    ended = {old.id for old in anew.ended}
    gone: list[int] = []
    for old in anew.before:
        if old.number is None:
            continue
        into = list(dict.fromkeys(homes[claim] for claim in sorted(old.claims) if claim in homes))
        own = {"run": when.run, "at": when.at}
        if old.id in ended:
            gone.append(old.number)
            why = "withdrawn" if not into else "merged" if len(into) == 1 else "split"
            connection.execute(insert(tombstones), own | {"event": old.id, "why": why, "went_to": as_json(into)})
            connection.execute(insert(tombstone_claims), [{"event": old.id, "claim": c} for c in sorted(old.claims)])
        elif len(into) > 1:
            row = {"kind": "event", "subject": old.id, "what": "split", "before": as_json(sorted(old.claims))}
            connection.execute(insert(changes), own | row | {"after": as_json(into)})
    if gone:
        for statement in (*_DROP_PARTS, _DROP):
            connection.execute(statement, these(gone))


def _subjects(touched: Sequence[Named], ended: Sequence[Old]) -> dict[str, list[str]]:
    """The ids that decisions on each event may name: its own, and those of events that mostly went into it."""
    homes = {claim: it.id for it in touched for claim in it.group.claims}
    found = {it.id: [it.id] for it in touched}
    for old in ended:
        into: dict[str, int] = defaultdict(int)
        for claim in old.claims & homes.keys():
            into[homes[claim]] += 1
        for id_, share in into.items():
            if 2 * share > len(old.claims):
                found[id_].append(old.id)
    return found
