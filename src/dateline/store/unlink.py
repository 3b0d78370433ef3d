"""Claims that go, or are to be linked anew -> what they leave behind: claims to link again, events that lost some."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from dateline.store.among import among
from dateline.store.relink import claims_of, neighbours
from dateline.store.schema import claim_keys, event_claims, links


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Numbers of claims that hung together with those that went, and of the events that these were in."""

    seeds: set[int]
    events: set[int]


def unlink(connection: Connection, numbers: Iterable[int]) -> Unlinked:
    """Forget the keys and links of claims, by number."""
    gone = set(numbers)
    lost = set(connection.execute(select(event_claims.c.event).where(among(event_claims.c.claim, gone))).scalars())
    seeds = (claims_of(connection, lost) | neighbours(connection, gone)) - gone
    connection.execute(delete(links).where(among(links.c.one, gone)))
    connection.execute(delete(links).where(among(links.c.other, gone)))
    connection.execute(delete(claim_keys).where(among(claim_keys.c.claim, gone)))
    return Unlinked(seeds, lost)


def take_out(connection: Connection, numbers: Iterable[int]) -> None:
    """Take claims, by number, out of their events."""
    connection.execute(delete(event_claims).where(among(event_claims.c.claim, numbers)))
