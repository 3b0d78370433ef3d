"""Claims that are new, gone or changed -> the events they touch, linked anew; all other events stay as they are.

Claims that no link connects have no say in each other's events, so that what comes out is what linking the whole record
at once would give.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, select, union

from dateline.store.among import among, listed, these
from dateline.store.events import Anew, Moment, Relinked, write_events
from dateline.store.linking import Linker
from dateline.store.naming import named, olds
from dateline.store.overlay import bounds_of
from dateline.store.schema import bounds, claim_keys, claims, event_claims, links


def _reached() -> Select[Any]:
    """The lines of all claims that links, or people's merges, connect with those of a list, and of these."""
    seeds = listed().cte("reached", recursive=True)
    own, other, mine, yours = claims.alias(), claims.alias(), bounds.alias(), bounds.alias()
    merged = (
        select(other.c.n)
        .join(yours, yours.c.claim == other.c.id)
        .join(mine, (mine.c.decision == yours.c.decision) & (mine.c.part == "together"))
        .join(own, own.c.id == mine.c.claim)
        .join(seeds, own.c.n == seeds.c.value)
    )
    reached = seeds.union(
        select(links.c.other).join(seeds, links.c.one == seeds.c.value),
        select(links.c.one).join(seeds, links.c.other == seeds.c.value),
        merged,
    )
    inside = claims.c.n.in_(select(reached.c.value))
    return select(claims.c.n, claims.c.id, claims.c.facts).where(inside, claims.c.facts.is_not(None)).order_by("n")


_REACHED = _reached()
_EVENTS = select(event_claims.c.event, claims.c.id).join(claims, claims.c.n == event_claims.c.claim)
_HOMES = select(event_claims.c.event).where(among(event_claims.c.claim))
_WHOLE = _EVENTS.where(event_claims.c.event.in_(_HOMES))
_MATES = union(
    select(event_claims.c.claim).where(event_claims.c.event.in_(_HOMES)),
    select(links.c.other).where(among(links.c.one)),
    select(links.c.one).where(among(links.c.other)),
)
_FORGET = (
    delete(links).where(among(links.c.one)),
    delete(links).where(among(links.c.other)),
    delete(claim_keys).where(among(claim_keys.c.claim)),
)
_TAKE_OUT = delete(event_claims).where(among(event_claims.c.claim))


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Numbers of the claims that hung together with those unlinked; and the events of those, with all their claims."""

    seeds: set[int]
    lost: dict[int, frozenset[str]]


def relink(
    connection: Connection,
    linker: Linker,
    seeds: Iterable[int],
    when: Moment,
    lost: Mapping[int, frozenset[str]] | None = None,
) -> Relinked:
    """Link the claims `seeds`, by number, and all that hang together with them, and write the events they make.

    `lost` are events that claims were taken from, by number, with the claims they had.
    """
    began = set(seeds)
    rows = connection.execute(_REACHED, these(sorted(began))).all()
    at = {row.id: row.n for row in rows}
    groups = linker.groups([row.facts for row in rows], bounds_of(connection, at)) if rows else []
    before = olds(connection, at, lost or {})
    fresh = frozenset(row.id for row in rows if row.n in began)
    return write_events(connection, Anew(named(connection, groups, before), before, fresh, linker.claims), at, when)


def unlink(connection: Connection, numbers: Iterable[int]) -> Unlinked:
    """Forget the keys and links of claims, by number, which are still in their events."""
    these_ones = these(sorted(set(numbers)))
    lost: dict[int, set[str]] = defaultdict(set)
    for event, claim in connection.execute(_WHOLE, these_ones):
        lost[event].add(claim)
    seeds = set(connection.execute(_MATES, these_ones).scalars())
    for statement in _FORGET:
        connection.execute(statement, these_ones)
    return Unlinked(seeds, {event: frozenset(own) for event, own in lost.items()})


def take_out(connection: Connection, numbers: Iterable[int]) -> None:
    """Take claims, by number, out of their events."""
    connection.execute(_TAKE_OUT, these(sorted(numbers)))
