"""/api/places, /api/parties, /api/outlets: what the record has that a person may mean by what they have typed."""

from typing import Annotated, Any

import numpy as np
from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from dateline.store.query.filters import Filters
from dateline.web.columns.counting import joined
from dateline.web.columns.nouns import Columns
from dateline.web.served import Served, served

router = APIRouter(prefix="/api", tags=["suggestions"])
Shared = Annotated[Served, Depends(served)]
Typed = Annotated[str, Query(max_length=100, description="The beginning of a word of it, or any part.")]
_SHOWN = 12


class Suggestion(BaseModel):
    """A value for the filter, what to call it, and how many events it has."""

    value: str
    label: str
    count: int


@router.get("/places", summary="Places that the record tells of")
def places(shared: Shared, q: Typed = "") -> list[Suggestion]:
    """By their names; `value` is the id where there is one."""
    columns, inside = _all(shared)
    counts = np.bincount(columns.place[inside], minlength=len(columns.values["place"].all))
    found: dict[str, Suggestion] = {}
    for code in _fitting(q, [where.name if where else None for where in columns.values["place"].all], counts):
        where = columns.values["place"].all[code]
        value = where.id or where.name
        before = found[value].count if value in found else 0
        label = ", ".join(filter(None, (where.name, where.admin1, where.country)))
        found[value] = Suggestion(value=value, label=label, count=before + int(counts[code]))
    return _most(found.values())


@router.get("/parties", summary="Parties that the record tells of")
def parties(shared: Shared, q: Typed = "") -> list[Suggestion]:
    """By their names; `value` is the id where there is one."""
    columns, inside = _all(shared)
    keys, labels, pairs = joined(columns, "party")
    counts = pairs.counts(inside, len(keys))
    return _most(
        Suggestion(value=keys[code], label=labels[code], count=int(counts[code]))
        for code in _fitting(q, labels, counts)
    )


@router.get("/outlets", summary="Outlets whose reports tell of events")
def outlets(shared: Shared, q: Typed = "") -> list[Suggestion]:
    """By their names."""
    columns, inside = _all(shared)
    names = columns.values["outlet"].all
    counts = columns.outlet.counts(inside, len(names))
    return _most(
        Suggestion(value=names[code], label=names[code], count=int(counts[code])) for code in _fitting(q, names, counts)
    )


def _all(shared: Served) -> tuple[Columns, Any]:
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, Filters())
    return columns, chosen.all


def _fitting(typed: str, names: list[Any], counts: Any) -> list[int]:
    """The codes of names that hold what was typed, those with events only."""
    words = typed.strip().casefold()
    return [
        code for code in np.flatnonzero(counts).tolist() if code and names[code] and words in names[code].casefold()
    ]


def _most(found: Any) -> list[Suggestion]:
    return sorted(found, key=lambda each: (-each.count, each.label))[:_SHOWN]
