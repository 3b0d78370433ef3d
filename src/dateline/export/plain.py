"""An event of a record -> one flat row: the table of csv, xlsx, parquet, and the properties of geojson."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Any, get_args

from pydantic_core import from_json

from dateline.export.nouns import Column, Value
from dateline.export.told import Kept
from dateline.ontology import table
from dateline.record.claim import Basis, PlacePrecision, Status, TimePrecision
from dateline.record.event import Agreement

SEPARATOR = "; "  # between the values of a list in one cell
_TOLLS = ("killed", "injured")
_NOWHERE: Mapping[str, Any] = {}


@cache
def columns() -> tuple[Column, ...]:
    """The columns of the row, in their order."""
    return (
        _column("id", "id of the event, which later exports of the record keep", required=True),
        _column("type", "event type of the ontology", values=tuple(sorted(table("types")["types"])), required=True),
        _column("status", "what is said of it as a whole", values=get_args(Status), required=True),
        _column("agreement", "how its sources stand to each other", values=get_args(Agreement), required=True),
        _column("first_day", "first day that it may be of", "date"),
        _column("last_day", "last day that it may be of", "date"),
        _column("start", "its beginning, ISO 8601: a date, or a date-time with offset; inclusive"),
        _column("end", "its end, likewise; inclusive"),
        _column("time_precision", "how exact the time is", values=get_args(TimePrecision)),
        _column(
            "time_basis",
            "where the time comes from: the sentence (stated), the text around it (context), or only the report's own "
            "date (published)",
            values=get_args(Basis),
        ),
        _column("place", "canonical name of the place"),
        _column("place_id", "its id in the gazetteer, as geonames:709930"),
        _column("latitude", "WGS 84 degrees", "number"),
        _column("longitude", "WGS 84 degrees", "number"),
        _column("country", "ISO 3166-1 alpha-2"),
        _column("admin1", "first-level division"),
        _column("place_precision", "how exact the place is", values=get_args(PlacePrecision)),
        _column("place_relation", "how it lies to the place: at, near, north_of, between, ..."),
        _column("place_inferred", "whether the place is carried from the text around the sentence", "boolean"),
        _column("actors", "who is said to have done it", "list"),
        _column("actor_ids", "ids of those that are known", "list"),
        _column("targets", "to whom", "list"),
        _column("target_ids", "ids of those that are known", "list"),
        *(
            _column(f"{of}_{bound}", f"{of}: the largest of the {bound} figures, whoever they count", "integer")
            for of in _TOLLS
            for bound in ("low", "best", "high")
        ),
        _column("other_tolls", "other figures, as: 300 to 400 displaced", "list"),
        _column("said_by", "who says so; empty where only the outlets themselves do", "list"),
        _column("denied_by", "who denies it", "list"),
        _column("acled", "sub-event type of ACLED that the event type stands for"),
        _column("plover", "TYPE/mode of PLOVER, likewise"),
        _column("cameo", "event code of CAMEO, likewise; text, since codes may begin with 0"),
        _column("ucdp", "type of violence of UCDP, likewise: 1 state-based, 2 non-state, 3 one-sided", "integer"),
        _column("claims", "how many claims tell of it", "integer", required=True),
        _column("reports", "how many reports do", "integer", required=True),
        _column("independent", "how many sources tell of it on their own", "integer", required=True),
        _column("confidence", "share of such events that are right, 0 to 1", "number"),
        _column("review", "what a person decided", values=("accepted", "rejected")),
        _column("sentence", "the first sentence published that tells of it"),
        _column("outlets", "who published that, the first published first", "list"),
        _column("urls", "where", "list"),
        _column("published", "when the first of them was published, ISO 8601"),
        _column("received", "when the newest of them came into the record, ISO 8601"),
    )


@cache
def names() -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(column.name for column in columns())


def row(kept: Kept) -> list[Value]:
    """The row of an event, in the order of the columns. It is made a million times: nothing is done in it twice."""
    held = kept.row
    more: Mapping[str, Any] = from_json(held.json, cache_strings="keys")
    place: Mapping[str, Any] = more["place"] or _NOWHERE
    codes: Mapping[str, Any] = more["codes"]
    voices = more.get("voices", ())
    actors, targets = more["actors"], more["targets"]
    reports = kept.reports
    return [
        held.id, held.type, held.status, held.agreement, _day(held.starts), _day(held.ends), held.starts, held.ends,
        held.time_precision, held.basis, held.place, held.place_id, held.lat, held.lon, held.country, held.admin1,
        held.precision, place.get("relation"), place.get("inferred"),
        _joined([party["name"] for party in actors]), _joined([party["id"] for party in actors]),
        _joined([party["name"] for party in targets]), _joined([party["id"] for party in targets]),
        held.killed_low, held.killed_best, held.killed_high, held.injured_low, held.injured_best, held.injured_high,
        _joined([_toll(toll) for toll in more["quantities"] if toll["of"] not in _TOLLS]),
        _joined([voice["name"] for voice in voices if voice["status"] != "denied"]),
        _joined([voice["name"] for voice in voices if voice["status"] == "denied"]),
        codes["acled"], codes["plover"], codes["cameo"], codes["ucdp"],
        held.claims, held.reports, more.get("independent", 1), held.confidence, held.review,
        " ".join(kept.sentence.split()), _joined([report.outlet for report in reports]),
        _joined([report.url for report in reports]),
        next((report.published for report in reports if report.published), None), kept.changed or None,
    ]  # fmt: skip


def _column(
    name: str, what: str, kind: Any = "string", *, values: tuple[str, ...] = (), required: bool = False
) -> Column:
    joined = f", joined by {SEPARATOR!r}" if kind == "list" else ""
    return Column(name=name, type=kind, description=what + joined, values=values, required=required)


def _joined(values: list[str | None]) -> str | None:
    """The values that there are, each once; a separator inside one becomes a comma."""
    if not values:
        return None
    found = dict.fromkeys([value.replace(SEPARATOR, ", ") for value in values if value])
    return SEPARATOR.join(found) if found else None


@lru_cache(maxsize=20_000)  # a record has few days and many events
def _day(moment: str | None) -> str | None:
    """The day of a moment, where it is one that calendars of today know."""
    if moment is None:
        return None
    try:
        return date.fromisoformat(moment[:10]).isoformat()
    except ValueError:
        return None


def _toll(toll: Mapping[str, Any]) -> str:
    low, high = toll["low"], toll["high"]
    figure = f"{low}" if low == high else f"{low} or more" if high is None else f"{low} to {high}"
    if low is None:
        figure = "some" if high is None else f"up to {high}"
    return " ".join(filter(None, (figure, toll["who"], toll["of"])))
