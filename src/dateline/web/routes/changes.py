"""/api/changes: whether the record has changed since, for pages that stay open while it is added to."""

import time
from typing import Annotated

import numpy as np
from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from dateline.web.served import Served, served

router = APIRouter(prefix="/api", tags=["record"])
_AT_IT = 20.0  # seconds after the last change during which the record counts as being added to


class Changes(BaseModel):
    """`version` of the record now; how many events are new or changed since, and how many of the rejected or ended
    are no more; `adding`: whether it has just been changing."""

    version: int
    added: int
    events: int
    adding: bool


@router.get("/changes", summary="What has changed since a version")
def changes(shared: Annotated[Served, Depends(served)], since: Annotated[int, Query(ge=0, le=2**62)] = 0) -> Changes:
    """`since` is the `version` of an earlier answer."""
    columns = shared.kept.columns()
    changed = shared.kept.changed
    return Changes(
        version=columns.version,
        added=int(np.count_nonzero(columns.alive & (columns.touched > since))),
        events=int(np.count_nonzero(columns.alive)),
        adding=changed > 0 and time.monotonic() - changed < _AT_IT,
    )
