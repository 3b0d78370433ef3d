"""Filters -> conditions on the table of events."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select, text, true

from dateline.parties.actors import named_in
from dateline.store.query.boxes import in_boxes
from dateline.store.query.filters import Filters
from dateline.store.query.places import spots
from dateline.store.query.tables import claim_words, first_day, last_day
from dateline.store.query.words import match
from dateline.store.schema import claims, event_claims, event_parties, event_voices, events, reports

Condition = ColumnElement[bool]
_COUNTED = ("killed", "injured")  # the tolls that have columns; the others stand in the JSON
_OTHER_TOLL = (
    "EXISTS (SELECT 1 FROM json_each(events.json, '$.quantities') AS toll "
    "WHERE toll.value ->> 'of' = :toll AND (toll.value ->> 'best') BETWEEN :least AND :most)"
)
_MOST = 2**62


def conditions(connection: Connection, wanted: Filters) -> list[Condition]:
    """What holds of the events asked for. Raises QueryError for a place to measure from that may be several."""
    return [*_plain(wanted), *_tolls(wanted), *_who(wanted), *_words(wanted), *_when_and_where(connection, wanted)]


def _plain(wanted: Filters) -> Iterator[Condition]:
    for column, values in (
        (events.c.type, wanted.type),
        (events.c.status, wanted.status),
        (events.c.agreement, wanted.agreement),
        (events.c.country, wanted.country),
    ):
        if values:
            yield column.in_(values)
    if wanted.confidence is not None:
        yield events.c.confidence >= wanted.confidence
    if wanted.review == "open":
        yield events.c.review.is_(None)
    elif wanted.review is None:
        yield events.c.review.is_distinct_from("rejected")
    elif wanted.review != "any":
        yield events.c.review == wanted.review


def _tolls(wanted: Filters) -> Iterator[Condition]:
    if wanted.toll_min is None and wanted.toll_max is None:
        return
    least = 0 if wanted.toll_min is None else wanted.toll_min
    most = _MOST if wanted.toll_max is None else wanted.toll_max
    if wanted.toll in _COUNTED:
        yield events.c[f"{wanted.toll}_best"].between(least, most)
    else:
        yield text(_OTHER_TOLL).bindparams(toll=wanted.toll, least=least, most=most)  # type: ignore[misc]


def _who(wanted: Filters) -> Iterator[Condition]:
    if wanted.party:
        yield or_(*(events.c.n.in_(select(event_parties.c.event).where(_party(name))) for name in wanted.party))
    if wanted.source:
        voice = event_voices.c
        told = (
            select(voice.event).where(or_(voice.side == name, voice.name.icontains(name, autoescape=True)))
            for name in wanted.source
        )
        yield or_(*(events.c.n.in_(each) for each in told))
    if wanted.outlet:
        names = [name.lower() for name in wanted.outlet]
        published = select(reports.c.n).where(func.lower(reports.c.outlet).in_(names))
        told_by = select(event_claims.c.event).join(claims, claims.c.n == event_claims.c.claim)
        yield events.c.n.in_(told_by.where(claims.c.report.in_(published)))


def _party(name: str) -> Condition:
    """A party by its id, by the known actor that the name is one of, by a country's code, or by words of its name."""
    party: Any = event_parties.c
    known = [who.id for start, end, who in named_in(name) if (start, end) == (0, len(name))]
    if known:
        return or_(party.id.in_([name, *known]), party.name == name)
    if len(name) == len("UA") and name.isupper():
        return and_(party.country == name, party.kind.in_(("government", "police", "state_forces")))
    return or_(party.id == name, party.name.icontains(name, autoescape=True))


def _words(wanted: Filters) -> Iterator[Condition]:
    if wanted.text is not None:
        found = select(claim_words.c.rowid).where(text("claim_words MATCH :words").bindparams(words=match(wanted.text)))
        yield events.c.n.in_(select(event_claims.c.event).where(event_claims.c.claim.in_(found)))


def _when_and_where(connection: Connection, wanted: Filters) -> Iterator[Condition]:
    if wanted.box is not None or wanted.within is not None:
        yield from in_boxes(connection, wanted)
    elif wanted.place is not None:
        yield _at(connection, wanted.place)
    if wanted.since is not None:
        yield last_day >= wanted.since.isoformat()
    if wanted.until is not None:
        yield first_day <= wanted.until.isoformat()
    if wanted.since is not None or wanted.until is not None:
        yield first_day.is_not(None)


def _at(connection: Connection, name: str) -> Condition:
    """At any of the places that bear the name; of a province, in it too."""
    found: Sequence[Condition] = [
        or_(
            events.c.place_id == spot.id
            if spot.id is not None
            else and_(events.c.place_id.is_(None), events.c.place == spot.name),
            and_(events.c.country == spot.country, events.c.admin1 == spot.name) if spot.kind == "admin1" else false(),
        )
        for spot in spots(connection, name)
    ]
    return or_(*found) if found else ~true()
