"""What people decided -> what holds: edits laid over what Dateline made, merges and splits as bounds for the linker.

Of two decisions on one thing that are both in force, the later one holds.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, select

from dateline.record.text import Noun
from dateline.store.among import among
from dateline.store.linking import Bounds, Pair
from dateline.store.schema import bounds, claims, decisions

_T = TypeVar("_T", bound=Noun)
REVIEWS = {"accept": "accepted", "reject": "rejected"}


class Held(NamedTuple):
    """What people hold of one thing: whether they accepted or rejected it, and the fields they edited (their JSON)."""

    review: str | None = None
    edits: Mapping[str, Any] = {}

    def over(self, made: _T) -> _T:
        """`made` with the edits laid over it."""
        if not self.edits:
            return made
        return type(made).model_validate(made.model_dump(mode="json") | dict(self.edits))


NOTHING = Held()


def held(connection: Connection, subjects: Mapping[str, Iterable[str]]) -> dict[str, Held]:
    """What people hold of each key, by their decisions in force on any of its `subjects`."""
    wanted = {subject for listed in subjects.values() for subject in listed}
    columns = (decisions.c.n, decisions.c.kind, decisions.c.subject, decisions.c.field, decisions.c.value)
    rows = connection.execute(select(*columns).where(among(decisions.c.subject, sorted(wanted))).order_by("n")).all()
    undone = undone_by(connection, [row.n for row in rows])
    in_force = [row for row in rows if row.n not in undone]
    found = {}
    for key, listed in subjects.items():
        own = [row for row in in_force if row.subject in set(listed)]
        reviews = [REVIEWS[row.kind] for row in own if row.kind in REVIEWS]
        edits = {row.field: json.loads(row.value) for row in own if row.kind == "edit"}
        if reviews or edits:
            found[key] = Held(reviews[-1] if reviews else None, edits)
    return found


def undone_by(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """The undo in force of each decision that has one: an undo may be undone itself."""
    rows = connection.execute(
        select(decisions.c.undoes, decisions.c.n).where(among(decisions.c.undoes, sorted(numbers))).order_by("n")
    ).all()
    if not rows:
        return {}
    again = undone_by(connection, [n for _, n in rows])
    return {int(undoes): int(n) for undoes, n in rows if n not in again}


def bound_with(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The numbers of the claims that people's merges put together with claims."""
    ids = select(claims.c.id).where(among(claims.c.n, numbers))
    merges = select(bounds.c.decision).where(bounds.c.claim.in_(ids), bounds.c.part == "together")
    others = select(bounds.c.claim).where(bounds.c.decision.in_(merges))
    return set(connection.execute(select(claims.c.n).where(claims.c.id.in_(others))).scalars())


def bounds_of(connection: Connection, ids: Iterable[str]) -> Bounds:
    """What people's merges and splits in force say of pairs of the claims `ids`."""
    rows = connection.execute(select(bounds).where(among(bounds.c.claim, ids)).order_by("decision", "claim"))
    parts: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for decision, claim, part in rows:
        parts[decision][part].append(claim)
    verdicts: dict[Pair, bool] = {}
    for _, part in sorted(parts.items()):
        verdicts |= dict.fromkeys(combinations(part["together"], 2), True)
        apart = ((one, other) for one in part["out"] for other in part["rest"])
        verdicts |= dict.fromkeys(((min(pair), max(pair)) for pair in apart), False)
    return Bounds(
        together=frozenset(pair for pair, together in verdicts.items() if together),
        apart=frozenset(pair for pair, together in verdicts.items() if not together),
    )
