"""/api/events/ID, /api/claims/ID, /api/reports/ID: all that is held of one thing, with the words that say so."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from dateline.store.show import show
from dateline.web.served import Served, served
from dateline.web.shape.cards import ClaimCard, EventCard, ReportCard, claim_card, event_card, report_card

router = APIRouter(prefix="/api", tags=["evidence"])
Shared = Annotated[Served, Depends(served)]
Id = Annotated[str, Path(min_length=3, max_length=200)]


@router.get("/events/{id_}", summary="An event, with every claim in its paragraph and what made them one")
def event(id_: Id, shared: Shared) -> EventCard:
    """Of an event that is no more, `tombstone` says why, and `went_to` are the events that have its claims now."""
    with shared.reading() as connection:
        return event_card(connection, show(connection, id_))


@router.get("/claims/{id_}", summary="A claim, its event and its report")
def claim(id_: Id, shared: Shared) -> ClaimCard:
    """One claim with its words marked in its paragraph."""
    with shared.reading() as connection:
        return claim_card(connection, show(connection, id_))


@router.get("/reports/{id_}", summary="A report: its text, what was left out of it, and its claims")
def report(id_: Id, shared: Shared) -> ReportCard:
    """Offsets are Unicode code points of `report.text`."""
    with shared.reading() as connection:
        return report_card(connection, show(connection, id_))
