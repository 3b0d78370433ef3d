"""Nouns -> rows of the tables, and back."""

import json
from collections.abc import Mapping
from typing import Any

from dateline.record import Claim, Event, Place, Report, When
from dateline.record.claim import Measure

Row = dict[str, Any]
_LISTS = ("parts", "dropped", "notes")


def report_row(report: Report) -> Row:
    """The columns of `reports` that a report fills by itself."""
    plain = report.model_dump(mode="json")
    return {name: as_json(value) if name in _LISTS else value for name, value in plain.items()}


def report_of(row: Mapping[str, Any]) -> Report:
    """The report of a row of `reports`."""
    fields = {name: row[name] for name in Report.model_fields}
    return Report.model_validate(fields | {name: json.loads(fields[name]) for name in _LISTS})


def claim_row(claim: Claim) -> Row:
    """The columns of `claims` that a claim fills by itself."""
    return {
        "id": claim.id,
        "type": claim.type,
        "status": claim.status,
        "sentence": claim.sentence.text,
        "position": claim.trigger.start,
        **_where(claim.place),
        **_when(claim.time),
        "confidence": claim.confidence,
        "json": claim.model_dump_json(),
    }


def event_row(event: Event) -> Row:
    """The columns of `events` that an event fills by itself."""
    return {
        "id": event.id,
        "type": event.type,
        "status": event.status,
        "agreement": event.agreement,
        **_where(event.place),
        **_when(event.time),
        **_toll(event, "killed"),
        **_toll(event, "injured"),
        "claims": len(event.claims),
        "reports": len(event.reports),
        "confidence": event.confidence,
        "json": event.model_dump_json(),
    }


def party_rows(event: Event, number: int) -> list[Row]:
    """The rows of `event_parties`."""
    return [
        {"event": number, "role": role, "position": at} | party.model_dump(include={"name", "id", "kind", "country"})
        for role, parties in (("actor", event.actors), ("target", event.targets))
        for at, party in enumerate(parties)
    ]


def voice_rows(event: Event, number: int) -> list[Row]:
    """The rows of `event_voices`."""
    return [
        {"event": number, "position": at, "name": voice.name, "side": voice.side, "status": voice.status}
        for at, voice in enumerate(event.voices)
    ]


def as_json(value: object) -> str:
    """`value` as JSON, the same for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _where(place: Place | None) -> Row:
    names = ("lat", "lon", "country", "admin1", "precision")
    found = {name: getattr(place, name, None) for name in names}
    return {"place": place and place.name, "place_id": place and place.id, **found}


def _when(when: When | None) -> Row:
    return {
        "starts": when and when.start,
        "ends": when and when.end,
        "time_precision": when and when.precision,
        "basis": when and when.basis,
    }


def _toll(event: Event, of: Measure) -> Row:
    """The largest of the event's figures, whoever they count: children are among the civilians, and no sum holds."""
    tolls = [toll for toll in event.quantities if toll.of == of]
    found: Row = {}
    for bound in ("low", "best", "high"):
        figures = [getattr(toll, bound) for toll in tolls]
        known = [figure for figure in figures if figure is not None]
        is_open = bound == "high" and len(known) < len(figures)
        found[f"{of}_{bound}"] = None if is_open else max(known, default=None)
    return found
