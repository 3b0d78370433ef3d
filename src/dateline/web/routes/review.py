"""/api/review/queue: what to look at next: claims and merges, first those that a decision would change most about."""

import json
import math
from typing import Annotated, Any, Literal

import numpy as np
from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field
from sqlalchemy import Connection, select, text

from dateline.record import Claim, Event
from dateline.store.among import among, these
from dateline.store.decisions import verdicts
from dateline.store.schema import claims, event_claims, events
from dateline.web.columns.nouns import Columns, Mask
from dateline.web.served import Served, served
from dateline.web.shape.effect import effect
from dateline.web.shape.rows import Row, row_of
from dateline.web.wanted import Wanted

router = APIRouter(prefix="/api/review", tags=["review"])
Shared = Annotated[Served, Depends(served)]
_LOOKED = 400  # events whose claims are weighed: those on which most hangs by the columns alone
_EVENTS = select(events.c.n, events.c.json, events.c.review).where(among(events.c.n))
_CLAIMS = (
    select(claims.c.id, claims.c.json, claims.c.review, event_claims.c.event, event_claims.c.weights)
    .join(event_claims, event_claims.c.claim == claims.c.n)
    .where(among(event_claims.c.event))
)
_NUMBERS = text("SELECT n FROM claims WHERE id IN (SELECT value FROM json_each(:listed))")


class QueueAsk(Wanted):
    """Which events, what of them, and who is asking: what `by` has decided is left out."""

    kind: Literal["claims", "merges"] = "claims"
    by: Annotated[str | None, Field(max_length=200)] = None
    after: Annotated[int, Field(ge=0, le=10_000, description="`next` of the page before.")] = 0
    limit: Annotated[int, Field(ge=1, le=100)] = 30


class QueueItem(BaseModel):
    """One thing to decide. Of a claim, `subject` is the claim. Of a merge it is the event, and `claim` is the one whose
    link to it is weakest: `weight` speaks for it, by the claim `other`. `impact` orders the queue; `reasons` say why.
    """

    kind: Literal["claim", "merge"]
    subject: str
    impact: float
    reasons: list[str]
    claim: Claim
    weight: float | None = None
    other: str | None = None
    event: Row


class Queue(BaseModel):
    """A page of the queue. `open` counts the events of the filter that nobody has accepted or rejected."""

    open: int
    items: list[QueueItem]
    next: int | None


@router.get("/queue", summary="What to review next")
def queue(ask: Annotated[QueueAsk, Query()], shared: Shared) -> Queue:
    """Claims: how unsure, times what hangs on it. Merges: the weakest links of the events with most claims.

    The queue is made of the 400 events on which most hangs; it fills up again as they are decided.
    """
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, ask.filters())
        still = chosen.all & (columns.review == 0)
        said = verdicts(connection, ask.by.strip()) if ask.by else {}
        slots = _weightiest(columns, _left(columns, connection, still, said, ask.kind), ask.kind)
        items = list(_items(connection, slots, said, ask.kind))
    items.sort(key=lambda item: (-item.impact, item.subject, item.claim.id))
    shown = items[ask.after : ask.after + ask.limit]
    more = ask.after + ask.limit < len(items)
    return Queue(open=int(still.sum()), items=shown, next=ask.after + ask.limit if more else None)


def _left(columns: Columns, connection: Connection, still: Mask, said: dict[str, str], kind: str) -> Mask:
    """The events of which something is left to decide for who is asking."""
    if not said:
        return still
    decided = list(said)
    own = connection.execute(select(events.c.n).where(among(events.c.id)), these(decided)).scalars()
    left = still.copy()
    left[[slot for slot in own if slot < columns.size]] = False
    if kind == "claims":
        numbers = np.array(list(connection.execute(_NUMBERS, these(decided)).scalars()), dtype=np.int64)
        homes = columns.home[numbers[numbers < len(columns.home)]]
        left &= np.bincount(homes, minlength=columns.size)[: columns.size] < columns.claims
    return left


def _weightiest(columns: Columns, left: Mask, kind: str) -> list[int]:
    """The slots on which most hangs, as far as the columns tell."""
    slots = np.flatnonzero(left & (columns.claims > 1) if kind == "merges" else left)
    if kind == "merges":
        weight = columns.claims[slots].astype(np.float64)
    else:
        disputed = columns.agreement[slots] != columns.values["agreement"].known("single")
        harm = np.log2(1 + np.maximum(columns.killed[slots], 0)) + np.log2(1 + np.maximum(columns.injured[slots], 0))
        weight = (1 - np.nan_to_num(columns.confidence[slots])) * (1 + harm / 2 + disputed)
    if len(slots) > _LOOKED:
        most = np.argpartition(weight, -_LOOKED)[-_LOOKED:]
        slots = slots[most]
    return [int(slot) for slot in slots]


def _items(connection: Connection, slots: list[int], said: dict[str, str], kind: str) -> Any:
    found = {
        row.n: (Event.model_validate_json(row.json), row.review) for row in connection.execute(_EVENTS, these(slots))
    }
    weakest: dict[int, QueueItem] = {}
    for row in connection.execute(_CLAIMS, these(slots)):
        if row.event not in found:
            continue
        event, review = found[row.event]
        if kind == "claims":
            if row.review is None and row.id not in said:
                yield _claim(Claim.model_validate_json(row.json), event, review)
            continue
        weights = json.loads(row.weights)
        total = round(sum(weights.values()), 4)
        if weights and (row.event not in weakest or total < (weakest[row.event].weight or 0)):
            weakest[row.event] = _merge(Claim.model_validate_json(row.json), event, review, total)
    yield from weakest.values()


def _claim(claim: Claim, event: Event, review: str | None) -> QueueItem:
    hangs = effect(claim, event)
    unsure = 1 - claim.confidence
    reasons = [f"{unsure:.0%} of such claims are wrong", *hangs.reasons]
    return QueueItem(
        kind="claim", subject=claim.id, impact=round(unsure * (0.1 + hangs.weight), 4), reasons=reasons, claim=claim,
        event=row_of(event, review),
    )  # fmt: skip


def _merge(claim: Claim, event: Event, review: str | None, total: float) -> QueueItem:
    number = len(event.claims)
    others = [reason.other for reason in event.why if reason.claim == claim.id]
    return QueueItem(
        kind="merge", subject=event.id, impact=round(math.log2(1 + number) / (1 + max(total, 0.0)), 4),
        reasons=[f"the weakest of {number} claims that were made one"], claim=claim, weight=total,
        other=others[0] if others else None, event=row_of(event, review),
    )  # fmt: skip
