"""/api/decisions: a person's word on an event or claim, taken back at any time; and how far two people agree."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field
from sqlalchemy import func, select

from dateline.store import Record
from dateline.store.decisions import last_of, listed
from dateline.store.nouns import Decision, Verdict
from dateline.store.schema import decisions
from dateline.web.columns.page import page
from dateline.web.errors import BAD, CONFLICT, AnswerError
from dateline.web.served import Served, served
from dateline.web.shape.kappa import Agreement, agreement
from dateline.web.shape.rows import Row, rows
from dateline.web.wanted import Wanted

router = APIRouter(prefix="/api", tags=["review"])
Shared = Annotated[Served, Depends(served)]
By = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S", description="who decides")]
Id = Annotated[str, Field(min_length=1, max_length=200)]
Note = Annotated[str | None, Field(max_length=5000)]
_PAGE = 100
_SAMPLE = 10


class Wish(BaseModel):
    """What a person decides.

    accept, reject, unsure: `subject` is an event or claim. edit: `field` and `value` of it. merge: `subjects` are
    events that are one. split: `subject` is the event, `subjects` the claims to take out. undo: `number` of a decision;
    without it the last one of `by` that is in force, so that it can be asked for again and again.
    """

    kind: Literal["accept", "reject", "unsure", "edit", "merge", "split", "undo"]
    by: By
    subject: Id | None = None
    subjects: Annotated[list[Id], Field(max_length=500)] = []
    field: Annotated[str | None, Field(max_length=60)] = None
    value: Any = None
    number: Annotated[int | None, Field(ge=1, le=2**62)] = None
    note: Note = None


class Bulk(BaseModel):
    """Which events to decide, all at once. `count` is the preview's: where it no longer holds, nothing is done."""

    kind: Verdict
    filter: Wanted = Wanted()
    by: By = "preview"
    note: Note = None
    count: Annotated[int | None, Field(ge=0)] = None


class Preview(BaseModel):
    """How many events a bulk decision is about, some of them, and how many one may decide at once."""

    count: int
    most: int
    sample: list[Row]


class BulkDone(BaseModel):
    """How many were decided, and the numbers of the first and the last decision."""

    count: int
    first: int | None
    last: int | None


class History(BaseModel):
    """Decisions, the newest first, and the `after` of the next page."""

    decisions: list[Decision]
    next: int | None


@router.post("/decisions", summary="Decide: accept, reject, unsure, edit, merge, split, undo")
def decide(wish: Wish, shared: Shared) -> Decision:
    """The decision as it is kept. What follows from it holds at once."""
    with shared.writing() as record:
        return _decided(record, wish)


def _decided(record: Record, wish: Wish) -> Decision:
    told: dict[str, Any] = {"by": wish.by.strip(), "note": wish.note}
    if wish.kind == "undo":
        return record.undo(_to_undo(record, wish), **told)
    if wish.kind == "merge":
        return record.merge([*([wish.subject] if wish.subject else []), *wish.subjects], **told)
    if wish.subject is None:
        raise AnswerError(BAD, f"{wish.kind} needs a subject", "subject", "name an event or a claim by its id")
    if wish.kind == "split":
        return record.split(wish.subject, wish.subjects, **told)
    if wish.kind == "edit":
        if wish.field is None:
            raise AnswerError(BAD, "edit needs a field", "field")
        return record.edit(wish.subject, wish.field, wish.value, **told)
    return record.review([wish.subject], wish.kind, **told)[0]


def _to_undo(record: Record, wish: Wish) -> int:
    if wish.number is not None:
        return wish.number
    with record._database.reading() as connection:
        number = last_of(connection, wish.by.strip())
    if number is None:
        raise AnswerError(BAD, f"{wish.by} has no decision left to undo", "number")
    return number


@router.post("/decisions/preview", summary="What a bulk decision would be about")
def preview(bulk: Bulk, shared: Shared) -> Preview:
    """Nothing is decided."""
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, bulk.filter.filters())
        slots = page(columns, chosen.all, "-time", _SAMPLE, None).slots
        sample = rows(connection, columns, slots, None)
    return Preview(count=int(chosen.all.sum()), most=shared.options.limits.bulk, sample=sample)


@router.post("/decisions/bulk", summary="Accept, reject or be unsure of all events that filters leave")
def bulk(wish: Bulk, shared: Shared) -> BulkDone:
    """All of them, or none. Each is a decision of its own in the history, and can be undone by itself."""
    most = shared.options.limits.bulk
    with shared.writing() as record:
        shared.kept.columns(now=True)
        with shared.reading() as connection:
            columns, chosen = shared.chosen(connection, wish.filter.filters())
            found = page(columns, chosen.all, "-time", most + 1, None).slots
            ids = [row.id for row in rows(connection, columns, found, None)]
        if wish.count is not None and wish.count != len(ids) and len(ids) <= most:
            raise AnswerError(
                CONFLICT, f"the filter now leaves {len(ids)} events, not {wish.count}", "count", "look again"
            )
        if len(ids) > most:
            raise AnswerError(BAD, f"the filter leaves more than {most} events", "filter", "narrow it")
        done = record.review(ids, wish.kind, by=wish.by.strip(), note=wish.note) if ids else []
    numbers = [decision.number for decision in done]
    return BulkDone(count=len(done), first=min(numbers, default=None), last=max(numbers, default=None))


@router.get("/decisions", summary="The history of decisions, the newest first")
def history(
    shared: Shared,
    after: Annotated[int | None, Query(ge=1, le=2**62, description="`next` of the page before.")] = None,
    by: Annotated[str | None, Query(max_length=200, description="Of one person only.")] = None,
) -> History:
    """Nothing is ever deleted: what was taken back names the decision that did so."""
    query = select(decisions.c.n).order_by(decisions.c.n.desc()).limit(_PAGE + 1)
    if after is not None:
        query = query.where(decisions.c.n < after)
    if by is not None:
        query = query.where(decisions.c.decided_by == by)
    with shared.reading() as connection:
        numbers = list(connection.execute(query).scalars())
        found = listed(connection, numbers[:_PAGE])
    return History(decisions=found[::-1], next=numbers[_PAGE - 1] if len(numbers) > _PAGE else None)


@router.get("/reviewers", summary="Who has decided, and how much")
def reviewers(shared: Shared) -> dict[str, int]:
    """Names and how many decisions each made."""
    with shared.reading() as connection:
        query = select(decisions.c.decided_by, func.count()).group_by(decisions.c.decided_by)
        return {str(name): int(count) for name, count in connection.execute(query.order_by(func.count().desc()))}


@router.get("/reviewers/agreement", summary="How far two people agree")
def agree(
    shared: Shared, a: Annotated[str, Query(max_length=200)], b: Annotated[str, Query(max_length=200)]
) -> Agreement:
    """On what both have decided, by the last word of each: Cohen's kappa."""
    with shared.reading() as connection:
        return agreement(connection, a, b)
