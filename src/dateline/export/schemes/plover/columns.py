"""POLECAT's columns, in the order of its files: PLOVER's events in a table."""

from functools import cache

from dateline.export.nouns import Column, Kind
from dateline.ontology import table

_SIDE: tuple[tuple[str, Kind, str], ...] = (
    ("{role} Name", "string", "names, parted by semicolons"),
    ("{role} Country", "string", "ISO 3166-1 alpha-3 of each, or IGO, in their order; nothing where it is not told"),
    ("{role} COW", "string", "numbers of the countries in the list of the Correlates of War, in their order"),
    ("Primary {role} Sector", "string", "sector of the first"),
    ("{role} Sectors", "string", "sector of each, in their order"),
    ("{role} Title", "string", "titles of persons: not told apart from names"),
    ("{role} Name Raw", "string", "as the report writes them"),
    ("Wikipedia {role} ID", "string", "none: nothing is looked up"),
)
_BEFORE: tuple[tuple[str, Kind, str], ...] = (
    ("Event ID", "string", "id of the event"),
    ("Event Date", "date", "first day it may have been; empty where the text does not bound it"),
    ("Event Type", "string", "PLOVER's type"),
    ("Event Mode", "string", "mode, then historical, future, hypothetical or negation, parted by semicolons"),
    ("Intensity", "number", "PLOVER's score of conflict and cooperation, -10 to 10"),
    ("Quad Code", "string", "verbal or material, cooperation or conflict"),
    ("Contexts", "string", "contexts that the type is of beyond doubt, parted by semicolons"),
)
_AFTER: tuple[tuple[str, Kind, str], ...] = (
    ("Placename", "string", "name of the place"),
    ("City", "string", "the place, if it is a settlement or point"),
    ("District", "string", "the place, if it is a second-level division"),
    ("Province", "string", "its first-level division, where it is known"),
    ("Country", "string", "ISO 3166-1 alpha-3"),
    ("Latitude", "number", "WGS 84 degrees"),
    ("Longitude", "number", "WGS 84 degrees"),
    ("GeoNames ID", "integer", "number in GeoNames"),
    ("Raw Placename", "string", "the place in the words of a report"),
    ("Feature Type", "string", "GeoNames' class: not kept"),
    ("Source", "string", "outlets, parted by semicolons"),
    ("Publication Date", "date", "day of the first report"),
    ("Story People", "string", "persons who act, are concerned or speak"),
    ("Story Organizations", "string", "organisations likewise"),
    ("Story Locations", "string", "places of its claims"),
    ("Language", "string", "language of the reports (BCP 47)"),
    ("Version", "string", "version of Dateline"),
)
_ALWAYS = frozenset(("Event ID", "Event Type", "Intensity", "Quad Code", "Version"))


@cache
def columns() -> tuple[Column, ...]:
    """The 40 columns."""
    sides = [(name.format(role=role), kind, text) for role in ("Actor", "Recipient") for name, kind, text in _SIDE]
    types = table("plover")["types"]
    values = {
        "Event Type": tuple(types),
        "Quad Code": tuple(dict.fromkeys(entry["quad"] for entry in types.values())),
    }
    lists = table("plover")
    sectors = (*dict.fromkeys(lists["sectors"].values()), lists["unidentified"]["sector"])
    values |= dict.fromkeys(("Primary Actor Sector", "Primary Recipient Sector"), sectors)
    return tuple(
        Column(name=name, type=kind, description=text, values=values.get(name, ()), required=name in _ALWAYS)
        for name, kind, text in (*_BEFORE, *sides, *_AFTER)
    )
