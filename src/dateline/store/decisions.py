"""The rows of people's decisions -> decisions, each with what took it back."""

import json
from collections.abc import Iterable
from typing import get_args

from sqlalchemy import Connection, select

from dateline.store.among import among, these
from dateline.store.nouns import Decision, Verdict
from dateline.store.overlay import undone_by
from dateline.store.schema import decisions


def listed(connection: Connection, numbers: Iterable[int] | None = None, subject: str | None = None) -> list[Decision]:
    """Decisions in the order they were made: of these numbers, on this subject, or all."""
    query = select(decisions).order_by(decisions.c.n)
    if numbers is not None:
        rows = connection.execute(query.where(among(decisions.c.n)), these(numbers)).all()
    elif subject is not None:
        rows = connection.execute(query.where(decisions.c.subject == subject)).all()
    else:
        rows = connection.execute(query).all()
    undone = undone_by(connection, [row.n for row in rows])
    return [
        Decision(
            number=row.n,
            at=row.at,
            by=row.decided_by,
            kind=row.kind,
            subject=row.subject,
            field=row.field,
            machine=json.loads(row.machine) if row.machine is not None else None,
            value=json.loads(row.value) if row.value is not None else None,
            note=row.note,
            undoes=row.undoes,
            undone_by=undone.get(row.n),
        )
        for row in rows
    ]


def last_of(connection: Connection, by: str) -> int | None:
    """The number of the last decision of a person that is in force, undoes left out; null where there is none."""
    query = select(decisions.c.n).where(decisions.c.decided_by == by, decisions.c.kind != "undo")
    numbers = list(connection.execute(query.order_by(decisions.c.n.desc())).scalars())
    undone = undone_by(connection, numbers)
    return next((number for number in numbers if number not in undone), None)


def verdicts(connection: Connection, by: str) -> dict[str, str]:
    """What a person last said of each event or claim: accept, reject or unsure; what was taken back left out."""
    query = select(decisions.c.n, decisions.c.subject, decisions.c.kind).where(
        decisions.c.decided_by == by, decisions.c.kind.in_(get_args(Verdict))
    )
    rows = connection.execute(query.order_by(decisions.c.n)).all()
    undone = undone_by(connection, [row.n for row in rows])
    return {row.subject: row.kind for row in rows if row.n not in undone}
