"""A row in the columns of UCDP's Georeferenced Event Dataset -> the event it codes."""

from collections.abc import Mapping

from dateline.coded.cells import Cells, iso_day
from dateline.coded.nouns import Cell, CodedEvent
from dateline.coded.parties import party
from dateline.errors import UnreadableInputError
from dateline.ontology import table
from dateline.ontology.countries import named, numbered
from dateline.record import Party
from dateline.record.claim import PlacePrecision, TimePrecision

_TIME: dict[int | None, TimePrecision] = {1: "day", 2: "day", 3: "week", 4: "month", 5: "year"}
_PLACE: dict[int | None, PlacePrecision] = {
    1: "exact", 2: "near", 3: "admin2", 4: "admin1", 5: "region", 6: "country", 7: "region",
}  # fmt: skip
_VIOLENCE = {1: "state-based violence", 2: "non-state violence", 3: "one-sided violence"}
_UNARMED = "civilians"


def event(row: Mapping[str, Cell]) -> CodedEvent:
    """The event of `row`. Raises UnreadableInputError where a column is not what it must be."""
    cells = Cells(row)
    first, last = cells.day("date_start"), cells.day("date_end")
    kind = cells.whole("type_of_violence")
    if kind not in _VIOLENCE:
        raise UnreadableInputError(f"the row's type_of_violence is {cells.text('type_of_violence')!r}, not 1, 2 or 3")
    if last < first:
        raise UnreadableInputError(f"the row ends on {last}, before it begins on {first}")
    return CodedEvent(
        scheme="ucdp",
        id=cells.text("id"),
        type=table("coded")["ucdp"].get(str(kind)),
        sub_type=_VIOLENCE[kind],
        first=first,
        last=last,
        time_precision=_TIME.get(cells.whole("date_prec"), "day"),
        place=_place(cells),
        admin1=cells.text("adm_1") or None,
        country=numbered().get(cells.whole("country_id") or 0) or named(cells.text("country")),
        lat=cells.degrees("latitude", 90),
        lon=cells.degrees("longitude", 180),
        place_precision=_PLACE.get(cells.whole("where_prec"), "exact"),
        actors=_side(cells, "side_a"),
        targets=_side(cells, "side_b"),
        killed=(cells.whole("low"), cells.whole("best"), cells.whole("high")),
        text=cells.text("source_headline"),
        outlets=cells.parts("source_office"),
        claimants=cells.parts("source_original"),
        published=max(filter(None, map(iso_day, cells.parts("source_date"))), default=None),
        row=dict(row),
    )


def _place(cells: Cells) -> str | None:
    """The place without the word that UCDP adds to it: "Rami village"."""
    name = cells.text("where_coordinates")
    bare, _, last = name.rpartition(" ")
    return (bare if bare and last in table("coded")["settlements"]["words"] else name) or None


def _side(cells: Cells, column: str) -> tuple[Party, ...]:
    """A side, and its members where it is an alliance ("Ahrar al-Sham, HTS"), which the row lists.

    UCDP calls a state by its government, whose forces fight.
    """
    names = (name.strip() for name in cells.text(column).split(", "))
    return tuple(_member(name, cells) for name in dict.fromkeys(names) if name)


def _member(name: str, cells: Cells) -> Party:
    if name.lower() == _UNARMED:
        return Party(name=name, kind="civilians")
    country, day = numbered().get(cells.whole("country_id") or 0), cells.day("date_start")
    found = party(name, "rebels", country, day)
    if found.kind == "government" and found.id is None:
        return party(name.replace("Government of", "Military Forces of", 1), "unknown", country, day)
    return found
