"""/api/control: who is said to hold which place on a day; and the ledger of one place with all its claims."""

import time
from datetime import date, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel
from sqlalchemy import Connection

from dateline.control import Ledger
from dateline.store.query.control import Around, control, ledger_of, told_of
from dateline.store.query.places import Spot
from dateline.web.served import Served, served
from dateline.web.shape.standing import PlaceState, Timeline, changes, state, timeline
from dateline.web.wanted import box_of

router = APIRouter(prefix="/api/control", tags=["control"])
Shared = Annotated[Served, Depends(served)]
Day = Annotated[date | None, Query(description="The state on this day; else as last told.")]
_PATIENCE = 6.0  # seconds of working ledgers out that a question waits for; what is done is kept for the next one
_LAST = date.max - timedelta(1)
_KEPT = 20_000  # places


class ControlMap(BaseModel):
    """Places told of most first; nothing is said of what lies between them. `days` are the first and last told of,
    `changes` the days on which any state changed. `total` counts the places in the box; `complete` is false where there
    was no time to work all of those asked for out: ask again."""

    as_of: str | None
    places: list[PlaceState]
    days: tuple[str, str] | None
    changes: list[str]
    complete: bool


@router.get("", summary="Who is said to hold which place, on a day")
def places(
    shared: Shared,
    as_of: Day = None,
    box: Annotated[str | None, Query(max_length=120, description="south, west, north, east")] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 300,
) -> ControlMap:
    """Only places that claims are about; held, claimed by one side, contested, or unknown."""
    with shared.reading() as connection:
        spots = told_of(connection, box_of("box", box), limit)
        lines = _lines(shared, connection, spots)
    days = sorted(day for line in lines for day in (line.days[:1] + line.days[-1:]))
    on = as_of.isoformat() if as_of else (days[-1] if days else None)
    return ControlMap(
        as_of=on,
        places=[state(line, on or "") for line in lines],
        days=(days[0], days[-1]) if days else None,
        changes=changes(lines),
        complete=len(lines) == len(spots),
    )


def _lines(shared: Served, connection: Connection, spots: list[Spot]) -> list[Timeline]:
    """The timelines of places, as many as there is time for."""
    version = shared.kept.columns().version
    known: dict[Any, Timeline] = shared.memo.get("control", (None, {}))[1]
    if shared.memo.get("control", (None, {}))[0] != version or len(known) > _KEPT:
        known = {}
        shared.memo["control"] = (version, known)
    ends = time.monotonic() + _PATIENCE
    around: Around = {}
    lines = []
    for spot in spots:
        key = spot.id or spot.name
        if key not in known:
            if time.monotonic() > ends:
                break
            known[key] = timeline(spot, ledger_of(connection, spot, _LAST, around))
        lines.append(known[key])
    return lines


@router.get("/{place}", summary="Who is said to hold one place: states, and what each claim says")
def ledger(place: Annotated[str, Path(min_length=1, max_length=200)], shared: Shared, as_of: Day = None) -> Ledger:
    """By any name of the place or its id; see docs/control.md for the rules."""
    with shared.reading() as connection:
        return control(connection, place, as_of)
