"""A row in ACLED's columns -> the event it codes."""

from collections.abc import Iterator, Mapping

from dateline.coded.cells import Cells
from dateline.coded.nouns import Cell, CodedEvent
from dateline.coded.parties import party
from dateline.errors import UnreadableInputError
from dateline.ontology import table
from dateline.ontology.countries import countries, named
from dateline.record import Party
from dateline.record.claim import PlacePrecision, TimePrecision

_TIME: dict[int | None, TimePrecision] = {1: "day", 2: "week", 3: "month"}
_PLACE: dict[int | None, PlacePrecision] = {1: "exact", 2: "near", 3: "admin1"}


def event(row: Mapping[str, Cell]) -> CodedEvent:
    """The event of `row`. Raises UnreadableInputError where a column is not what it must be."""
    cells = Cells(row)
    day = cells.day("event_date")
    sub_type = cells.text("sub_event_type") or cells.text("event_type")
    if not sub_type:
        raise UnreadableInputError("the row says of no type of event")
    dead = cells.whole("fatalities")
    return CodedEvent(
        scheme="acled",
        id=cells.text("event_id_cnty") or cells.text("data_id"),
        type=table("coded")["acled"].get(sub_type),
        sub_type=sub_type,
        first=day,
        last=day,
        time_precision=_TIME.get(cells.whole("time_precision"), "day"),
        place=cells.text("location") or None,
        admin1=cells.text("admin1") or None,
        country=_country(cells),
        lat=cells.degrees("latitude", 90),
        lon=cells.degrees("longitude", 180),
        place_precision=_PLACE.get(cells.whole("geo_precision"), "exact"),
        actors=tuple(_sides(cells, 1)),
        targets=tuple(_sides(cells, 2)),
        killed=(None, dead, None),
        text=cells.text("notes"),
        outlets=cells.parts("source"),
        published=cells.instant("timestamp"),
        row=dict(row),
    )


def _country(cells: Cells) -> str | None:
    number = cells.whole("iso")
    by_number = next((code for code, each in countries().items() if each.number == number), None)
    return by_number or named(cells.text("country"))


def _sides(cells: Cells, number: int) -> Iterator[Party]:
    """The actor of that number, and whoever stands with it."""
    kind = table("coded")["inter"].get(cells.text(f"inter{number}"), "unknown")
    country, day = _country(cells), cells.day("event_date")
    if name := cells.text(f"actor{number}"):
        yield party(name, kind, country, day)
    for name in cells.parts(f"assoc_actor_{number}"):
        yield party(name, "unknown", country, day)
