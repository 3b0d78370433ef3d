"""A row in POLECAT's columns -> the event it codes."""

from collections.abc import Mapping
from itertools import zip_longest

from dateline.coded.cells import Cells, iso_day
from dateline.coded.nouns import Cell, CodedEvent
from dateline.coded.parties import party
from dateline.errors import UnreadableInputError
from dateline.ontology import table
from dateline.ontology.countries import named
from dateline.record import Party
from dateline.record.claim import PartyKind, PlacePrecision


def event(row: Mapping[str, Cell]) -> CodedEvent:
    """The event of `row`. Raises UnreadableInputError where a column is not what it must be."""
    cells = Cells(row)
    day = cells.day("event date")
    root = cells.text("event type").upper()
    if not root:
        raise UnreadableInputError("the row says of no type of event")
    mode = next(iter(cells.parts("event mode")), "")
    sub_type = f"{root}/{mode}" if mode else root
    known = table("coded")["plover"]
    precision, place = _place(cells)
    return CodedEvent(
        scheme="polecat",
        id=cells.text("event id"),
        type=known.get(sub_type, known.get(root)),
        sub_type=sub_type,
        first=day,
        last=day,
        place=place,
        admin1=cells.text("province") or None,
        country=named(cells.text("country")),
        lat=cells.degrees("latitude", 90),
        lon=cells.degrees("longitude", 180),
        place_precision=precision,
        actors=_sides(cells, "actor"),
        targets=_sides(cells, "recipient"),
        outlets=cells.parts("source"),
        published=iso_day(cells.text("publication date")),
        row=dict(row),
    )


def _place(cells: Cells) -> tuple[PlacePrecision, str | None]:
    """The finest place that the row names, and how fine it is."""
    finest: tuple[tuple[PlacePrecision, str], ...] = (
        ("exact", "city"),
        ("admin2", "district"),
        ("admin1", "province"),
        ("exact", "placename"),
        ("country", "country"),
    )
    for precision, column in finest:
        if name := cells.text(column):
            return precision, name
    return "exact", None


def _sides(cells: Cells, role: str) -> tuple[Party, ...]:
    names, countries = cells.parts(f"{role} name"), cells.parts(f"{role} country")
    kind: PartyKind = table("coded")["sector"].get(cells.text(f"primary {role} sector"), "unknown")
    found = []
    for name, country in zip_longest(names, countries[: len(names)] or ()):
        own = named(country) if country else None
        side = party(name, kind, own, cells.day("event date"))
        found.append(side if side.country or own is None else side.model_copy(update={"country": own}))
    return tuple(found)
