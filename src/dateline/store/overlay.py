"""What people decided -> what holds: edits laid over what Dateline made, merges and splits as bounds for the linker.

Of two decisions on one thing that are both in force, the later one holds.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, select

from dateline.record.text import Noun
from dateline.store.among import among, these
from dateline.store.linking import Decisions
from dateline.store.schema import bounds, decisions

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
_ON = (
    select(decisions.c.n, decisions.c.kind, decisions.c.subject, decisions.c.field, decisions.c.value)
    .where(among(decisions.c.subject))
    .order_by(decisions.c.n)
)
_UNDOING = select(decisions.c.undoes, decisions.c.n).where(among(decisions.c.undoes)).order_by(decisions.c.n)
_BINDING = select(bounds).where(among(bounds.c.claim)).order_by(bounds.c.decision, bounds.c.claim)


def held(connection: Connection, subjects: Mapping[str, Iterable[str]]) -> dict[str, Held]:
    """What people hold of each key, by their decisions in force on any of its `subjects`."""
    wanted = {subject: key for key, listed in subjects.items() for subject in listed}
    rows = connection.execute(_ON, these(sorted(wanted))).all()
    undone = undone_by(connection, [row.n for row in rows])
    found: dict[str, Held] = {}
    for row in rows:
        if row.n in undone:
            continue
        key = wanted[row.subject]
        before = found.get(key, NOTHING)
        if row.kind in REVIEWS:
            found[key] = before._replace(review=REVIEWS[row.kind])
        elif row.kind == "edit":
            found[key] = before._replace(edits={**before.edits, row.field: json.loads(row.value)})
    return found


def undone_by(connection: Connection, numbers: Collection[int]) -> dict[int, int]:
    """The undo in force of each decision that has one: an undo may be undone itself."""
    if not numbers:
        return {}
    rows = connection.execute(_UNDOING, these(sorted(numbers))).all()
    again = undone_by(connection, [row.n for row in rows])
    return {row.undoes: row.n for row in rows if row.n not in again}


def bounds_of(connection: Connection, ids: Iterable[str]) -> Decisions:
    """What people's merges and splits in force say of pairs of the claims `ids`."""
    parts: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for decision, claim, part in connection.execute(_BINDING, these(ids)):
        parts[decision][part].append(claim)
    together: dict[tuple[str, str], bool] = {}
    for _, part in sorted(parts.items()):
        together |= dict.fromkeys(combinations(part["together"], 2), True)
        apart = ((one, other) for one in part["out"] for other in part["rest"])
        together |= dict.fromkeys(((min(pair), max(pair)) for pair in apart), False)
    return Decisions.of(
        (pair for pair, is_one in together.items() if is_one),
        (pair for pair, is_one in together.items() if not is_one),
    )
