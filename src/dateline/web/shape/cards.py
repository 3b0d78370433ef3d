"""What a record holds of one id -> the card that a page shows: claims in their paragraphs, why, history, citation."""

import json
from collections.abc import Iterable

from pydantic import BaseModel
from sqlalchemy import Connection, select

from dateline.errors import UnknownIdError
from dateline.record import Claim, Event, Report
from dateline.store.among import among, these
from dateline.store.nouns import Card, Change, Decision, Tombstone
from dateline.store.schema import claims, events
from dateline.web.shape.claims import ClaimView, ReportHead, claim_view, head
from dateline.web.shape.rows import Row, row_of
from dateline.web.shape.why import Weighed, weighed

_CLAIMS = select(claims.c.id, claims.c.review, claims.c.machine).where(among(claims.c.id))
_EVENTS = select(events.c.id, events.c.review, events.c.machine).where(among(events.c.id))
Held = dict[str, tuple[str | None, Claim | None]]


class EventCard(BaseModel):
    """An event. `machine` is what Dateline made, where people changed it; `why` what speaks for its claims being one.

    Of an event that is no more, `event` is null and `went_to` are the events that have its claims now.
    """

    id: str
    event: Event | None
    review: str
    machine: Event | None
    claims: list[ClaimView]
    reports: list[ReportHead]
    decisions: list[Decision]
    changes: list[Change]
    tombstone: Tombstone | None
    went_to: list[Row]
    why: list[Weighed]
    citation: str
    permalink: str


class ClaimCard(BaseModel):
    """A claim, the event it tells of (null where a person rejected it), and its report."""

    claim: ClaimView
    event: Row | None
    report: ReportHead
    decisions: list[Decision]
    changes: list[Change]


class ReportCard(BaseModel):
    """A report with its text and what was left out of it, its claims, and the events they tell of."""

    report: Report
    claims: list[ClaimView]
    events: list[Row]
    changes: list[Change]


def event_card(connection: Connection, card: Card) -> EventCard:
    """The card of an event. Raises UnknownIdError where the id is of something else."""
    own = [event for event in card.events if event.id == card.id]
    if not own and card.tombstone is None:
        raise UnknownIdError(f"{card.id}: is no event")
    held = _event_held(connection, [event.id for event in card.events])
    event = own[0] if own else None
    review, machine = held.get(card.id, (None, None))
    return EventCard(
        id=card.id,
        event=event,
        review=review or "open",
        machine=machine,
        claims=_views(connection, card),
        reports=[head(report) for report in card.reports],
        decisions=list(card.decisions),
        changes=list(card.changes),
        tombstone=card.tombstone,
        went_to=[] if own else [row_of(each, held[each.id][0]) for each in card.events],
        why=weighed(event, card.claims) if event else [],
        citation=citation(event, card.reports) if event else "",
        permalink=f"/event/{card.id}",
    )


def claim_card(connection: Connection, card: Card) -> ClaimCard:
    """The card of a claim. Raises UnknownIdError where the id is of something else."""
    views = {view.claim.id: view for view in _views(connection, card)}
    if card.id not in views:
        raise UnknownIdError(f"{card.id}: is no claim, or is no more")
    view = views[card.id]
    told = [event for event in card.events if card.id in event.claims]
    held = _event_held(connection, [event.id for event in told])
    return ClaimCard(
        claim=view,
        event=row_of(told[0], held[told[0].id][0]) if told else None,
        report=next(head(report) for report in card.reports if report.id == view.report),
        decisions=list(card.decisions),
        changes=list(card.changes),
    )


def report_card(connection: Connection, card: Card) -> ReportCard:
    """The card of a report. Raises UnknownIdError where the id is of something else."""
    found = [report for report in card.reports if report.id == card.id]
    if not found:
        raise UnknownIdError(f"{card.id}: is no report")
    held = _event_held(connection, [event.id for event in card.events])
    return ReportCard(
        report=found[0],
        claims=[view for view in _views(connection, card) if view.report == card.id],
        events=[row_of(event, held[event.id][0]) for event in card.events],
        changes=list(card.changes),
    )


def citation(event: Event, reports: Iterable[Report]) -> str:
    """The event in words to quote it by: what, where, when, as told by whom, and its id."""
    what = event.type.replace("_", " ")
    where = f", {event.place.name}" if event.place else ""
    when = (event.time.start or event.time.end or "")[:10] if event.time else ""
    told = [f"{report.outlet or 'outlet not known'} ({(report.published or 'undated')[:10]})" for report in reports]
    by = "; ".join(dict.fromkeys(told))
    return (
        f"{what[:1].upper()}{what[1:]}{where}{f', {when}' if when else ''} ({event.status}). Told by {by}. {event.id}."
    )


def _views(connection: Connection, card: Card) -> list[ClaimView]:
    rows = connection.execute(_CLAIMS, these(claim.id for claim in card.claims))
    held: Held = {row.id: (row.review, _claim(row.machine)) for row in rows}
    reports = {report.id: report for report in card.reports}
    return [claim_view(claim, reports[claim.report], held) for claim in card.claims if claim.report in reports]


def _claim(machine: str | None) -> Claim | None:
    return Claim.model_validate(json.loads(machine)) if machine else None


def _event_held(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[str | None, Event | None]]:
    rows = connection.execute(_EVENTS, these(ids))
    return {row.id: (row.review, Event.model_validate_json(row.machine) if row.machine else None) for row in rows}
