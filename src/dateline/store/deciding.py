"""People's decisions -> rows that are only ever added, and what follows from them in the record, at once.

A decision on claims changes what the linker sees, so their events are linked anew; one on an event is laid over it.
What Dateline made stays beside it, and comes back when the decision is undone.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Row, delete, insert, select, update

from dateline.errors import UnknownIdError
from dateline.record import Claim, Event
from dateline.store.adding import Means, moment
from dateline.store.among import among, these
from dateline.store.database import Database
from dateline.store.decisions import listed
from dateline.store.events import Moment
from dateline.store.linking import Linker
from dateline.store.nouns import Decision, DecisionKind
from dateline.store.relink import relink, take_out, unlink
from dateline.store.rows import as_json
from dateline.store.schema import bounds, claims, decisions, event_claims, events
from dateline.store.write import claim_rows, lines_of, put_links

# What cites the text, or says what hangs together, is no matter of opinion: merge and split say the latter.
FIXED = frozenset(
    ("id", "report", "sentence", "trigger", "denies", "claims", "reports", "why", "voices", "independent", "rivals")
)
_NUMBERS = select(claims.c.n).where(among(claims.c.id))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to decide; see Decision."""

    kind: DecisionKind
    subject: str
    by: str
    name: str | None = None  # of the field that is edited
    value: Any = None
    note: str | None = None
    undoes: int | None = None
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # claims by the part they play in a merge or split


class Deciding:
    """Writes one decision and what follows from it, in one transaction."""

    def __init__(self, connection: Connection, when: Moment) -> None:
        self._connection = connection
        self._when = when

    def decide(self, wish: Wish) -> Decision:
        """Keep the decision and let it take effect. Raises UnknownIdError where it does not fit the record."""
        machine = self._machine(wish)
        row = {
            "at": self._when.at,
            "decided_by": wish.by,
            "kind": wish.kind,
            "subject": wish.subject,
            "field": wish.name,
            "machine": None if wish.kind != "edit" else as_json(machine),
            "value": as_json(wish.parts or wish.value) if wish.parts or wish.kind == "edit" else None,
            "note": wish.note,
            "undoes": wish.undoes,
        }
        [number] = self._connection.execute(insert(decisions).values(row)).inserted_primary_key or [0]
        self._bind(int(number), wish.parts)
        if wish.kind != "unsure":
            self._apply(wish.subject, [claim for part in wish.parts.values() for claim in part])
        return listed(self._connection, [int(number)])[0]

    def undo(self, number: int, by: str, note: str | None) -> Decision:
        """Take back a decision that is in force."""
        found = listed(self._connection, [number])
        if not found:
            raise UnknownIdError(f"there is no decision {number}: `decisions()` lists them")
        if found[0].undone_by is not None:
            raise UnknownIdError(
                f"decision {number} has been undone by decision {found[0].undone_by}: undo that instead"
            )
        row = {"at": self._when.at, "decided_by": by, "kind": "undo", "subject": found[0].subject, "note": note}
        result = self._connection.execute(insert(decisions).values(row | {"undoes": number}))
        [own] = result.inserted_primary_key or [0]
        first, is_back = self._first(found[0])
        parts = {part: tuple(ids) for part, ids in first.value.items()} if first.kind in ("merge", "split") else {}
        if is_back:
            self._bind(first.number, parts)
        else:
            self._connection.execute(delete(bounds).where(bounds.c.decision == first.number))
        self._apply(first.subject, [claim for part in parts.values() for claim in part])
        return listed(self._connection, [int(own)])[0]

    def _first(self, decision: Decision) -> tuple[Decision, bool]:
        """The decision at the bottom of undoes of undoes, and whether undoing `decision` brings it back."""
        is_back = False
        while decision.undoes is not None:
            decision = listed(self._connection, [decision.undoes])[0]
            is_back = not is_back
        return decision, is_back

    def _machine(self, wish: Wish) -> object:
        """What Dateline holds of the field of an edit; the value must fit it."""
        noun, json_ = self._subject(wish.subject)
        if wish.kind != "edit":
            return None
        if wish.name not in noun.model_fields or wish.name in FIXED:
            fields = ", ".join(name for name in noun.model_fields if name not in FIXED)
            raise UnknownIdError(f"{wish.subject}: {wish.name!r} cannot be edited; what can is: {fields}")
        made = json.loads(json_)
        try:
            noun.model_validate(made | {wish.name: wish.value})
        except ValidationError as problem:
            first = problem.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise UnknownIdError(f"{wish.subject}: {where}: {first['msg']}") from problem
        return made[wish.name]

    def _subject(self, id_: str) -> tuple[type[Claim] | type[Event], str]:
        """What a thing is, and its JSON as Dateline made it."""
        for noun, table in ((Event, events), (Claim, claims)):
            row = self._connection.execute(select(table.c.machine, table.c.json).where(table.c.id == id_)).first()
            if row is not None:
                return noun, row.machine or row.json
        raise UnknownIdError(
            f"{id_}: the record holds no such event or claim, or it is no more; `show` says where it went"
        )

    def _bind(self, number: int, parts: dict[str, tuple[str, ...]]) -> None:
        rows = [{"decision": number, "claim": claim, "part": part} for part, ids in parts.items() for claim in ids]
        if rows:
            self._connection.execute(insert(bounds), rows)

    def _apply(self, subject: str, bound: Sequence[str]) -> None:
        """Let what holds of `subject`, and of claims that a merge or split binds, be what people now hold."""
        row = self._connection.execute(select(claims).where(claims.c.id == subject)).first()
        if row is not None:
            self._apply_to_claim(row)
            return
        held = select(event_claims.c.claim).join(events).where(events.c.id == subject)
        seeds = set(self._connection.execute(held).scalars())
        seeds.update(self._connection.execute(_NUMBERS, these(bound)).scalars())
        relink(self._connection, Linker(), seeds, self._when)

    def _apply_to_claim(self, row: Row[Any]) -> None:
        """A claim is linked together with its report: what it says has a say in what the others beside it tell."""
        made = Claim.model_validate_json(row.machine or row.json)
        linker = Linker()
        over = claim_rows(self._connection, linker, [made])[made.id]
        unlinked = unlink(self._connection, lines_of(self._connection, row.report))
        self._connection.execute(update(claims).where(claims.c.n == row.n).values(over))
        if over["facts"] is None:
            take_out(self._connection, [row.n])
        put_links(self._connection, linker, lines_of(self._connection, row.report))
        relink(self._connection, linker, unlinked.seeds | {row.n}, self._when, unlinked.lost)


def decide(database: Database, means: Means, wish: Wish) -> Decision:
    """Keep one decision and let it take effect."""
    with database.writing() as connection:
        return Deciding(connection, moment(connection, means)).decide(wish)


def decide_all(database: Database, means: Means, wishes: Iterable[Wish]) -> list[Decision]:
    """Keep several decisions, all of them or none."""
    with database.writing() as connection:
        deciding = Deciding(connection, moment(connection, means))
        return [deciding.decide(wish) for wish in wishes]


def merge(database: Database, means: Means, ids: Sequence[str], by: str, note: str | None) -> Decision:
    """Make one event of several."""
    with database.writing() as connection:
        groups = [_claims_of(connection, id_) for id_ in dict.fromkeys(ids)]
        if len(groups) < 2:
            raise UnknownIdError("a merge needs two events or more")
        wish = Wish("merge", ids[0], by, note=note, parts={"together": tuple(c for group in groups for c in group)})
        return Deciding(connection, moment(connection, means)).decide(wish)


def split(database: Database, means: Means, wish: Wish, out: Iterable[str]) -> Decision:
    """Take claims out of an event."""
    with database.writing() as connection:
        whole = _claims_of(connection, wish.subject)
        taken = tuple(claim for claim in whole if claim in set(out))
        strange = sorted(set(out) - set(whole))
        if strange or not taken or len(taken) == len(whole):
            what = f"{strange[0]} is no claim of it" if strange else "some of its claims are to go, and some to stay"
            raise UnknownIdError(f"{wish.subject}: cannot be split so: {what}")
        parts = {"out": taken, "rest": tuple(claim for claim in whole if claim not in taken)}
        decided = Wish("split", wish.subject, wish.by, note=wish.note, parts=parts)
        return Deciding(connection, moment(connection, means)).decide(decided)


def undo(database: Database, means: Means, number: int, by: str, note: str | None) -> Decision:
    """Take back a decision."""
    with database.writing() as connection:
        return Deciding(connection, moment(connection, means)).undo(number, by, note)


def _claims_of(connection: Connection, id_: str) -> list[str]:
    """The ids of an event's claims, in reading order. Raises UnknownIdError where there is no such event."""
    found = connection.execute(select(events.c.json).where(events.c.id == id_)).scalar()
    if found is None:
        raise UnknownIdError(f"{id_}: the record holds no such event, or it is no more; `show` says where it went")
    return list(Event.model_validate_json(found).claims)
