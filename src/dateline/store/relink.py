"""Claims that are new, gone or changed -> the events they touch, linked anew; all other events stay as they are.

Claims that no link connects have no say in each other's events, so that what comes out is what linking the whole
record at once would give. An event that is linked anew keeps its id where most of its claims stay together: of the
groups that its claims fall into, the one with most of them is still that event. What no group goes on with leaves a
tombstone, and comes back under its id when its claims come back.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from sqlalchemy import Connection, select

from dateline.record import Event
from dateline.store.among import among
from dateline.store.events import Moment, Named, Old, Relinked, write_events
from dateline.store.linking import Linker
from dateline.store.overlay import bound_with, bounds_of
from dateline.store.schema import claims, event_claims, events, links, tombstone_claims, tombstones
from dateline.store.write import load_claims


def relink(
    connection: Connection, linker: Linker, seeds: Iterable[int], when: Moment, lost: Iterable[int] = ()
) -> Relinked:
    """Link the claims `seeds`, by number, and all that hang together with them, and write the events they make.

    `lost` are the numbers of events that claims have been taken from.
    """
    at = _component(connection, seeds)
    known = load_claims(connection, at.values())
    made = linker.events(list(known.values()), bounds_of(connection, at)) if known else []
    olds = _olds(connection, at, lost)
    named = _named(connection, made, olds)
    return write_events(connection, named, olds, at, when)


def claims_of(connection: Connection, event_numbers: Iterable[int]) -> set[int]:
    """The numbers of the claims of events."""
    under = among(event_claims.c.event, event_numbers)
    return set(connection.execute(select(event_claims.c.claim).where(under)).scalars())


def neighbours(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The numbers of the claims that links, people's decisions or an event connect with claims."""
    listed = list(numbers)
    found = set(connection.execute(select(links.c.other).where(among(links.c.one, listed))).scalars())
    found.update(connection.execute(select(links.c.one).where(among(links.c.other, listed))).scalars())
    return found | bound_with(connection, listed)


def _component(connection: Connection, seeds: Iterable[int]) -> dict[str, int]:
    """The numbers, by id, of all claims that hang together with `seeds`; what people turned down is left out."""
    reached: dict[int, str] = {}
    fresh = set(seeds)
    while fresh:
        kept = among(claims.c.n, sorted(fresh)) & claims.c.review.is_distinct_from("rejected")
        found = {int(n): str(id_) for n, id_ in connection.execute(select(claims.c.n, claims.c.id).where(kept))}
        reached |= found
        fresh = neighbours(connection, found) - reached.keys() if found else set()
    return {id_: number for number, id_ in sorted(reached.items())}


def _olds(connection: Connection, at: Mapping[str, int], lost: Iterable[int]) -> list[Old]:
    """The events that have or had claims of the component."""
    held = select(event_claims.c.event).where(among(event_claims.c.claim, at.values()))
    which = events.c.n.in_(held) | among(events.c.n, lost)
    columns = (events.c.id, events.c.n, events.c.json, events.c.machine, events.c.review)
    olds = []
    for id_, number, json, machine, review in connection.execute(select(*columns).where(which)):
        whole = frozenset(Event.model_validate_json(json).claims)
        olds.append(Old(id_, number, whole, (json, machine, review)))
    ended = select(tombstone_claims.c.event).where(among(tombstone_claims.c.claim, at))
    of_ended: dict[str, set[str]] = defaultdict(set)
    for id_, claim in connection.execute(select(tombstone_claims).where(tombstone_claims.c.event.in_(ended))):
        of_ended[id_].add(claim)
    return olds + [Old(id_, None, frozenset(whole)) for id_, whole in of_ended.items()]


def _named(connection: Connection, made: Sequence[Event], olds: Sequence[Old]) -> list[Named]:
    """Each event under the id it keeps, with what it was before; null where it is new."""
    shares = [
        (-len(old.claims & set(event.claims)), old.number is None, old.number or 0, old.id, place, old)
        for old in olds
        for place, event in enumerate(made)
        if not old.claims.isdisjoint(event.claims)
    ]
    before: dict[int, Old] = {}
    taken: set[str] = set()
    for *_, id_, place, old in sorted(shares, key=lambda share: share[:5]):
        if place not in before and id_ not in taken:
            before[place] = old
            taken.add(id_)
    named: list[Named] = []
    for place, event in enumerate(made):
        was = before.get(place)
        id_ = was.id if was else _free_id(connection, event, taken)
        taken.add(id_)
        named.append((event.model_copy(update={"id": id_}), was))
    return named


def _free_id(connection: Connection, event: Event, taken: set[str]) -> str:
    """The id that the event's claims give it; another where an event that they were once in still bears it."""
    id_ = event.id
    for again in count(1):
        used = connection.execute(
            select(events.c.n)
            .where(events.c.id == id_)
            .union_all(select(tombstones.c.run).where(tombstones.c.event == id_))
        ).first()
        if used is None and id_ not in taken:
            return id_
        id_ = "event:" + hashlib.sha256(f"{event.id} {again}".encode()).hexdigest()[:16]
    raise AssertionError
