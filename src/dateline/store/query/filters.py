"""What a user asks for -> one noun, checked once, for the command line and Python alike."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from dateline.errors import QueryError
from dateline.record.claim import Measure, Status
from dateline.record.event import Agreement
from dateline.record.text import Noun

Review = Literal["open", "accepted", "rejected", "any"]
Sort = Literal["time", "-time", "toll", "-toll", "confidence", "-confidence", "reports", "-reports"]
Country = Annotated[str, Field(pattern="^[A-Z]{2}$")]
Box = tuple[
    Annotated[float, Field(ge=-90, le=90)],
    Annotated[float, Field(ge=-180, le=180)],
    Annotated[float, Field(ge=-90, le=90)],
    Annotated[float, Field(ge=-180, le=180)],
]


class Filters(Noun):
    """Which events to show. Every field narrows the answer; of a list of values any may hold. Nothing given: all.

    `since` and `until` (ISO dates, both inclusive) keep events whose time may fall between them. `box` is south, west,
    north, east in WGS 84 degrees; a west greater than the east goes round by the date line. `place` is a name, or an id
    of a gazetteer; `within` are kilometres around it (0 to 2,000). `country` is ISO 3166-1 alpha-2. `party` is a name,
    part of one, a country's code for its forces, or an actor's id; `source` is who says it, or the side that it speaks
    for; `outlet` is who published it. `toll_min` and `toll_max` bound the best figure of `toll` (killed, injured, ...).
    `text` are words of the claims' sentences. `confidence` is the least to show (0 to 1). `review`: `open` (neither
    accepted nor rejected), `accepted`, `rejected` or `any`; without it all but the rejected. `sort` is a field, with -
    from the most to the least.
    """

    since: date | None = None
    until: date | None = None
    box: Box | None = None
    place: str | None = Field(default=None, min_length=1)
    within: float | None = Field(default=None, ge=0, le=2000)
    country: tuple[Country, ...] = ()
    type: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    status: tuple[Status, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    toll: Measure = "killed"
    toll_min: int | None = Field(default=None, ge=0)
    toll_max: int | None = Field(default=None, ge=0)
    text: str | None = None
    confidence: float | None = Field(default=None, ge=0, le=1)
    review: Review | None = None
    sort: Sort = "-time"
    limit: int | None = Field(default=None, ge=0)
    offset: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since {self.since} is after until {self.until}")
        if self.box and self.box[0] > self.box[2]:
            raise ValueError("box is south, west, north, east: its south is north of its north")
        if self.toll_min is not None and self.toll_max is not None and self.toll_min > self.toll_max:
            raise ValueError(f"toll_min {self.toll_min} is more than toll_max {self.toll_max}")
        if self.within is not None and self.place is None:
            raise ValueError("within needs a place to measure from")
        if self.sort.removeprefix("-") == "toll" and self.toll not in ("killed", "injured"):
            raise ValueError("sort by toll goes with the killed and the injured only")
        unknown = sorted(set(self.type) - set(_types()))
        if unknown:
            raise ValueError(f"no event type {unknown[0]!r}; the types are: {', '.join(sorted(_types()))}")
        return self


def filters(**given: Any) -> Filters:
    """Filters from plain values, such as a command line's. Raises QueryError, which names the field that is wrong."""
    try:
        return Filters.model_validate({name: value for name, value in given.items() if value not in (None, (), [])})
    except ValidationError as problem:
        first = problem.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        what = first["msg"].removeprefix("Value error, ")
        raise QueryError(f"{field}: {what}" if field else what) from None


def _types() -> tuple[str, ...]:
    from dateline.ontology import table  # noqa: PLC0415  (only where a type is asked for)

    return tuple(table("types")["types"])
