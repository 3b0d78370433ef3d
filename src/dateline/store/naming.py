"""Groups of claims -> the events they are: which event each goes on with, which are new, and which end.

An event keeps its id where most of its claims stay together: of the groups that its claims fall into, the one with most
of them goes on with it. An event that ended comes back under its id when its claims come back.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from sqlalchemy import Connection, select, union_all

from dateline.store.among import among, these
from dateline.store.linking import Group
from dateline.store.schema import claims, event_claims, events, tombstone_claims, tombstones

_HOMES = select(event_claims.c.event).where(among(event_claims.c.claim))
_LIVE = (
    select(events.c.id, events.c.n, claims.c.id)
    .join(event_claims, event_claims.c.event == events.c.n)
    .join(claims, claims.c.n == event_claims.c.claim)
    .where(events.c.n.in_(_HOMES))
)
_LOST = select(events.c.id, events.c.n).where(among(events.c.n))
_ENDED = select(tombstone_claims.c.event, tombstone_claims.c.claim).where(
    tombstone_claims.c.event.in_(select(tombstone_claims.c.event).where(among(tombstone_claims.c.claim)))
)
_USED = union_all(
    select(events.c.id).where(among(events.c.id)), select(tombstones.c.event).where(among(tombstones.c.event))
)


@dataclass(frozen=True, slots=True)
class Old:
    """An event as it was: its id, the number of its row (null where it has a tombstone), and its claims."""

    id: str
    number: int | None
    claims: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """A group of claims, the id of the event it is, and what that event was before; null where it is new."""

    id: str
    group: Group
    old: Old | None

    @property
    def row(self) -> int | None:
        """The number of the event's row; null where it has none yet."""
        return self.old.number if self.old else None


def olds(connection: Connection, at: Mapping[str, int], lost: Mapping[int, frozenset[str]]) -> list[Old]:
    """The events that the claims `at`, their numbers by their ids, are in or were in.

    `lost` are events that claims were taken from, by number, with the claims they had.
    """
    live: dict[tuple[str, int], set[str]] = defaultdict(set)
    for id_, number, claim in connection.execute(_LIVE, these(at.values())):
        live[id_, number].add(claim)
    for id_, number in connection.execute(_LOST, these(lost)) if lost else ():
        live[id_, number] = set(lost[number])
    ended: dict[str, set[str]] = defaultdict(set)
    for id_, claim in connection.execute(_ENDED, these(at)):
        ended[id_].add(claim)
    found = [Old(id_, number, frozenset(own)) for (id_, number), own in live.items()]
    return found + [Old(id_, None, frozenset(own)) for id_, own in ended.items()]


def named(connection: Connection, groups: Sequence[Group], before: Sequence[Old]) -> list[Named]:
    """The events that groups are; of equal shares, the event that is there and was there first goes on."""
    homes = {claim: place for place, group in enumerate(groups) for claim in group.claims}
    shares: list[tuple[int, bool, int, str, int, Old]] = []
    for old in before:
        into: dict[int, int] = defaultdict(int)
        for claim in old.claims & homes.keys():
            into[homes[claim]] += 1
        shares += [(-share, old.number is None, old.number or 0, old.id, place, old) for place, share in into.items()]
    goes_on: dict[int, Old] = {}
    taken: set[str] = set()
    for *_, id_, place, old in sorted(shares, key=lambda share: share[:5]):
        if place not in goes_on and id_ not in taken:
            goes_on[place] = old
            taken.add(id_)
    new = _new_ids(connection, [group for place, group in enumerate(groups) if place not in goes_on], taken)
    return [
        Named(goes_on[place].id, group, goes_on[place]) if place in goes_on else Named(next(new), group, None)
        for place, group in enumerate(groups)
    ]


def _new_ids(connection: Connection, groups: Sequence[Group], taken: Collection[str]) -> Iterator[str]:
    """An id for each group, by its claims; another one where an event that they were once in still bears that."""
    first = [_id(group, 0) for group in groups]
    used = set(taken) | set(connection.execute(_USED, these(first)).scalars() if first else ())
    for group in groups:
        id_ = next(
            id_ for again in count() if (id_ := _id(group, again)) not in used and _is_free(connection, id_, again)
        )
        used.add(id_)
        yield id_


def _is_free(connection: Connection, id_: str, again: int) -> bool:
    return not again or connection.execute(_USED, these([id_])).first() is None


def _id(group: Group, again: int) -> str:
    key = "\n".join([*sorted(group.claims), *([str(again)] if again else [])])
    return "event:" + hashlib.sha256(key.encode()).hexdigest()[:16]
