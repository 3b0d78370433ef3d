"""The parameters of a request -> Filters: the same ones for every question about events."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from dateline.errors import QueryError
from dateline.store.query.filters import Box, Filters, filters

Word = Annotated[str, Field(min_length=1, max_length=300)]
Words = Annotated[list[Word], Field(max_length=50)]
_OWN = frozenset(Filters.model_fields) - {"sort", "limit", "offset", "box"}


class Wanted(BaseModel):
    """Which events are meant. Every parameter narrows the answer; of one that may be repeated, any may hold."""

    model_config = ConfigDict(extra="ignore")

    since: Annotated[date | None, Field(description="Events that may be of this day or later.")] = None
    until: Annotated[date | None, Field(description="Events that may be of this day or earlier.")] = None
    box: Annotated[str | None, Field(max_length=120, description="Inside these degrees: south, west, north, east.")] = (
        None
    )
    place: Annotated[Word | None, Field(description="At this place, by any of its names or its id.")] = None
    within: Annotated[float | None, Field(description="Up to so many kilometres around `place` (0 to 2,000).")] = None
    country: Annotated[Words, Field(description="ISO 3166-1 alpha-2. Repeatable.")] = []
    type: Annotated[Words, Field(description="Event type. Repeatable.")] = []
    party: Annotated[Words, Field(description="Actor or target: name, part of one, or id. Repeatable.")] = []
    source: Annotated[Words, Field(description="Told by or for this speaker or side. Repeatable.")] = []
    outlet: Annotated[Words, Field(description="Published by this outlet. Repeatable.")] = []
    status: Annotated[Words, Field(description="asserted, denied, planned, possible. Repeatable.")] = []
    agreement: Annotated[Words, Field(description="single, corroborated, both_sides, disputed. Repeatable.")] = []
    review: Annotated[Word | None, Field(description="open, accepted, rejected or any; else all but rejected.")] = None
    confidence: Annotated[float | None, Field(description="At least this sure, 0 to 1.")] = None
    toll: Annotated[Word | None, Field(description="What the next two count; else killed.")] = None
    toll_min: Annotated[int | None, Field(description="At least so many, by the best figure.", le=2**31)] = None
    toll_max: Annotated[int | None, Field(description="At most so many, by the best figure.", le=2**31)] = None
    text: Annotated[Word | None, Field(description="Told in sentences with all these words.")] = None

    def filters(self) -> Filters:
        """What is meant. Raises QueryError, which names the parameter that is wrong."""
        given = {name: value for name, value in self.model_dump().items() if name in _OWN}
        return filters(**given, box=box_of("box", self.box))


def box_of(name: str, given: str | None) -> Box | None:
    """South, west, north, east of four numbers with commas between. Raises QueryError where it is none."""
    if given is None:
        return None
    try:
        south, west, north, east = map(float, given.split(","))
    except ValueError:
        raise QueryError(f"{name}: {given[:60]!r} is not four numbers: south,west,north,east in degrees") from None
    if not (-90 <= south <= north <= 90):
        raise QueryError(f"{name}: its south and north are degrees from -90 to 90, the south first")
    if not (abs(west) <= 720 and abs(east) <= 720):
        raise QueryError(f"{name}: its west and east are degrees of longitude")
    if east - west >= 360:
        return south, -180.0, north, 180.0
    return south, _round(west), north, _round(east)


def _round(lon: float) -> float:
    """A longitude from -180 to 180, whatever world copy of the map it is on."""
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180
