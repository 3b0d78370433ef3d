"""/api/meta: what the record and this version know: types, countries, formats; and the CSRF token of the session."""

from datetime import date
from typing import Annotated, Any, get_args

import numpy as np
from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel
from sqlalchemy import Connection, text

from dateline.export.about import Gazetteer, gazetteers
from dateline.export.registry import FORMATS
from dateline.ontology import table
from dateline.record.claim import Measure, Status
from dateline.record.event import Agreement
from dateline.store.query.filters import Filters
from dateline.version import VERSION
from dateline.web.columns.nouns import Columns
from dateline.web.safety.session import signed
from dateline.web.served import Served, served

router = APIRouter(prefix="/api", tags=["record"])
_COUNTS = text("SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM claims) AS claims")


class About(BaseModel):
    """The record: how much it holds (events without the rejected), and the first and the last day told of."""

    name: str
    reports: int
    claims: int
    events: int
    first: str | None
    last: str | None


class TypeInfo(BaseModel):
    """An event type: `family` are the kinds that may tell of one happening."""

    id: str
    label: str
    family: str
    means: str


class Meta(BaseModel):
    """What the pages need to begin with. `version` is Dateline's, `changes` that of the record for `/api/changes`."""

    record: About
    version: str
    changes: int
    types: list[TypeInfo]
    countries: list[str]
    measures: list[str]
    statuses: list[str]
    agreements: list[str]
    formats: list[str]
    csrf: str
    readonly: bool
    tiles: bool
    gazetteers: tuple[Gazetteer, ...]


@router.get("/meta", summary="The record, and what can be asked of it")
def meta(request: Request, shared: Annotated[Served, Depends(served)]) -> Meta:
    """Gives a session its cookie and CSRF token."""
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, Filters())
        about = _about(connection, shared.name, columns, chosen.all)
        lists = gazetteers(connection)
    used = np.bincount(columns.country[chosen.all], minlength=1)
    countries = sorted(str(columns.values["country"].all[code]) for code in np.flatnonzero(used) if code)
    return Meta(
        record=about,
        version=VERSION,
        changes=columns.version,
        types=[
            TypeInfo(id=name, label=name.replace("_", " "), family=row["family"], means=row["means"])
            for name, row in sorted(table("types")["types"].items())
        ],
        countries=countries,
        measures=list(get_args(Measure)),
        statuses=list(get_args(Status)),
        agreements=list(get_args(Agreement)),
        formats=list(FORMATS),
        csrf=signed(shared.secret, "csrf", request.scope["dateline.session"]),
        readonly=shared.options.readonly,
        tiles=shared.options.tiles is not None,
        gazetteers=lists,
    )


def _about(connection: Connection, name: str, columns: Columns, inside: Any) -> About:
    counts = connection.execute(_COUNTS).one()
    first, last = columns.first[inside & (columns.first > 0)], columns.last[inside & (columns.last > 0)]
    return About(
        name=name,
        reports=counts.reports,
        claims=counts.claims,
        events=int(inside.sum()),
        first=_iso(first.min()) if len(first) else None,
        last=_iso(last.max()) if len(last) else None,
    )


def _iso(ordinal: Any) -> str:
    return date.fromordinal(int(ordinal)).isoformat()
