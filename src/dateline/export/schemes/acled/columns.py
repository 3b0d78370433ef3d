"""ACLED's columns, in the order of its files."""

from functools import cache
from typing import Any

from dateline.export.nouns import Column, Kind
from dateline.export.schemes.acled.codes import codes
from dateline.ontology import table

SCALES = ("Local", "Subnational", "National", "Regional", "International", "Other")
TARGETED = "Civilians targeted"
_ROWS: tuple[tuple[str, Kind, str], ...] = (
    (
        "event_id_cnty",
        "string",
        "three letters of the country (ISO 3166-1) and a number; the same in every export",
    ),
    ("event_date", "date", "the day; of a week or month the day in its middle"),
    ("year", "integer", "its year"),
    ("time_precision", "integer", "1 the day, 2 within a week or so, 3 within a month"),
    ("disorder_type", "string", "political violence, demonstrations or strategic developments"),
    ("event_type", "string", "event type by ACLED's hierarchy"),
    ("sub_event_type", "string", "sub-event type by ACLED's hierarchy"),
    (
        "actor1",
        "string",
        "an actor; order has no meaning, but victims of violence against civilians are actor2",
    ),
    ("assoc_actor_1", "string", "those who stand beside actor1, parted by semicolons"),
    ("inter1", "string", "type of actor1"),
    ("actor2", "string", "the other actor; empty where there is none"),
    ("assoc_actor_2", "string", "those who stand beside actor2"),
    ("inter2", "string", "type of actor2"),
    ("interaction", "string", "the two types, in ACLED's order; 'only' where there is one actor"),
    ("civilian_targeting", "string", "whether civilians were the main or only target"),
    ("iso", "integer", "number of the country (ISO 3166-1)"),
    ("region", "string", "ACLED's region"),
    ("country", "string", "country"),
    ("admin1", "string", "first-level division, where it is known"),
    ("admin2", "string", "second-level division, where it is the place told of"),
    ("admin3", "string", "third-level division: never told"),
    ("location", "string", "name of the place"),
    ("latitude", "number", "WGS 84 degrees"),
    ("longitude", "number", "WGS 84 degrees"),
    (
        "geo_precision",
        "integer",
        "1 the place itself, 2 near it or in its district, 3 in its province or region",
    ),
    ("source", "string", "outlets, parted by semicolons"),
    ("source_scale", "string", "scale of the outlets that are known, parted by a hyphen"),
    ("notes", "string", "what is told, in the words of the reports; rival tolls; denials; the sources last"),
    ("fatalities", "integer", "people killed on that day, by ACLED's rules"),
    ("tags", "string", "size of the crowd, of protests and riots"),
    ("timestamp", "integer", "seconds since 1970: when the event last changed in the record"),
)
_OPEN = frozenset(
    ("actor2", "admin1", "admin2", "admin3", "assoc_actor_1", "assoc_actor_2", "civilian_targeting", "inter2", "region",
     "source", "source_scale", "tags", "timestamp")
)  # fmt: skip


@cache
def columns() -> tuple[Column, ...]:
    """The 31 columns."""
    return tuple(
        Column(name=name, type=kind, description=text, values=_values().get(name, ()), required=name not in _OPEN)
        for name, kind, text in _ROWS
    )


@cache
def _values() -> dict[str, tuple[str, ...]]:
    inter = tuple(table("acled")["inter"].values())
    listed: dict[str, Any] = {
        "time_precision": ("1", "2", "3"),
        "geo_precision": ("1", "2", "3"),
        "disorder_type": tuple(dict.fromkeys(code.disorder for code in codes().values())),
        "event_type": tuple(dict.fromkeys(code.type for code in codes().values())),
        "sub_event_type": tuple(codes()),
        "inter1": inter,
        "inter2": inter,
        "interaction": interactions(),
        "civilian_targeting": (TARGETED,),
        "region": tuple(table("countries")["regions"]),
    }
    return listed


@cache
def interactions() -> tuple[str, ...]:
    """Every pair of actor types, and each alone, in ACLED's words."""
    names: dict[str, str] = table("acled")["inter"]
    pairs = [(int(one), int(two)) for one in names for two in names if one <= two]
    return (*(interaction(int(one), None) for one in names), *(interaction(one, two) for one, two in pairs))


def interaction(one: int, two: int | None) -> str:
    """The interaction of two actor types, by number: the lower one first, but civilians after external forces."""
    names: dict[str, str] = table("acled")["inter"]
    if two is None:
        return f"{names[str(one)]} only"
    low, high = sorted((one, two))
    pair = (high, low) if (low, high) == (7, 8) else (low, high)
    return "-".join(names[str(each)] for each in pair)
