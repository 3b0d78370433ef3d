"""/api/events, /api/map, /api/histogram, /api/facets: what filters leave, as a list, marks, bins and counts."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from dateline.store.query.filters import Filters
from dateline.web.columns.choose import in_box, unplaced
from dateline.web.columns.counting import FIELDS, By, by_field, histogram
from dateline.web.columns.grid import marks
from dateline.web.columns.page import page
from dateline.web.errors import BAD, AnswerError
from dateline.web.served import Served, served
from dateline.web.shape.marks import Cell, Point, points
from dateline.web.shape.rows import Row, rows
from dateline.web.wanted import Wanted, box_of

router = APIRouter(prefix="/api", tags=["events"])
Shared = Annotated[Served, Depends(served)]
_FIELD_OF = {"speaker": "source"}  # where a facet's filter has another name


class EventsAsk(Wanted):
    """Which events, in which order, from where on."""

    sort: Annotated[str, Field(pattern="^-?(time|toll|killed|injured|confidence|reports|new)$")] = "-time"
    limit: Annotated[int, Field(ge=1, le=200)] = 50
    after: Annotated[str | None, Field(max_length=40, description="`next` of the page before.")] = None
    seen: Annotated[int | None, Field(ge=0, le=2**62, description="Events changed since this version are `new`.")] = (
        None
    )


class Events(BaseModel):
    """A page of the events that filters leave: `count` of `total`, and the cursor of the `next` page."""

    count: int
    total: int
    version: int
    events: list[Row]
    next: str | None


@router.get("/events", summary="The events that filters leave, page by page")
def list_events(ask: Annotated[EventsAsk, Query()], shared: Shared) -> Events:
    """`count` is exact: all events that the filters leave. `total` is that of the record, the rejected left out."""
    wanted = ask.filters()
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, wanted)
        _, everything = shared.chosen(connection, Filters())
        found = page(columns, chosen.all, ask.sort, ask.limit, ask.after)
        return Events(
            count=int(chosen.all.sum()),
            total=int(everything.all.sum()),
            version=columns.version,
            events=rows(connection, columns, found.slots, ask.seen),
            next=found.next,
        )


class MapAsk(Wanted):
    """Which events, and what the map shows."""

    view: Annotated[
        str | None, Field(max_length=120, description="What the map shows: south, west, north, east; else `box`.")
    ] = None
    zoom: Annotated[float, Field(ge=0, le=24, description="MapLibre's: 0 is the world in 512 pixels.")] = 1


class MapMarks(BaseModel):
    """What to draw: clusters of several places, and points where one place stands alone. At most 2,000 marks in all.

    `count` are the events in view, `unplaced` those of the filter (whatever the view) that have no point.
    """

    version: int
    count: int
    unplaced: int
    cells: list[Cell]
    points: list[Point]


@router.get("/map", summary="The events that filters leave, as marks on a map")
def map_marks(ask: Annotated[MapAsk, Query()], shared: Shared) -> MapMarks:
    """Clusters are made here, by the zoom. A point's `precision` says whether it may be drawn as one."""
    wanted = ask.filters()
    view = box_of("view", ask.view)
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, wanted)
        inside = chosen.all
        if view is not None:
            inside = inside & in_box(columns, view)
        found = marks(columns, inside, ask.zoom)
        count = int(inside.sum()) - (found.unplaced if view is None else 0)
        cells = [Cell(lat=c.lat, lon=c.lon, count=c.count, top_type=c.top_type, box=c.box) for c in found.clusters]
        return MapMarks(
            version=columns.version,
            count=count,
            unplaced=int((chosen.all & unplaced(columns)).sum()),
            cells=cells,
            points=points(connection, found.spots),
        )


class HistogramAsk(Wanted):
    """Which events, and by what stretch of time."""

    by: Annotated[By | None, Field(description="day, week, month or year; else what the span of the events asks.")] = (
        None
    )


class HistogramBin(BaseModel):
    """How many events begin in a stretch of days, both inclusive."""

    start: str
    end: str
    count: int


class Histogram(BaseModel):
    """Events by the first day that they may be of; their sum with `undated` is `count`."""

    by: By
    count: int
    undated: int
    bins: list[HistogramBin]


@router.get("/histogram", summary="The events that filters leave, by time")
def histogram_of(ask: Annotated[HistogramAsk, Query()], shared: Shared) -> Histogram:
    """The days of the filter itself (`since`, `until`) are heeded; leave them out for a chart to brush on."""
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, ask.filters())
        by, bins, undated = histogram(columns, chosen.all, ask.by)
    return Histogram(
        by=by, count=int(chosen.all.sum()), undated=undated, bins=[HistogramBin(**asdict(each)) for each in bins]
    )


class FacetsAsk(Wanted):
    """Which events, and what to count by."""

    of: Annotated[str, Field(max_length=120, description=f"Some of: {', '.join(FIELDS)}; commas between.")] = ",".join(
        FIELDS
    )
    limit: Annotated[int, Field(ge=1, le=200)] = 20


class FacetCount(BaseModel):
    """A value to filter by, and how many events that would leave."""

    value: str
    label: str
    count: int


@router.get("/facets", summary="Counts of the events that filters leave, by type, country, party, ...")
def facets(ask: Annotated[FacetsAsk, Query()], shared: Shared) -> dict[str, list[FacetCount]]:
    """A facet's own filter is set aside: its counts say how many each value would leave beside all other filters."""
    wanted = ask.filters()
    fields = [field.strip() for field in ask.of.split(",") if field.strip()]
    if strange := [field for field in fields if field not in FIELDS]:
        raise AnswerError(BAD, f"no facet {strange[0][:40]!r}", "of", f"the facets are: {', '.join(FIELDS)}")
    answer: dict[str, list[FacetCount]] = {}
    with shared.reading() as connection:
        columns, chosen = shared.chosen(connection, wanted)
        for field in fields:
            inside = chosen.without(_FIELD_OF.get(field, field))
            found = by_field(columns, inside, field, ask.limit)
            answer[field] = [FacetCount(**asdict(each)) for each in found]
    return answer
