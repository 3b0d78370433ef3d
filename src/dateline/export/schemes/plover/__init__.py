"""Events -> rows in the columns of POLECAT, the Political Event Classification, Attributes, and Types data, by PLOVER.

PLOVER has words too: what is only planned, possible or denied is an event with a mode that says so. docs/schemes.md
says by which rules.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateline.export.nouns import LeftOut, Row, Told
from dateline.export.schemes import received, sources
from dateline.export.schemes.days import days
from dateline.export.schemes.people import is_armed, is_named, people, two_sides
from dateline.export.schemes.plover.columns import columns
from dateline.ontology import table
from dateline.ontology.countries import country
from dateline.ontology.words import event_types
from dateline.record import Party
from dateline.version import VERSION

_GEONAMES = "geonames:"
_BETWEEN_STATES = ("organisation", "peacekeepers")


class Plover:
    """The scheme: a row an event, as tab-separated text."""

    name = "plover"
    title = "PLOVER, in POLECAT's columns"
    separator = "\t"
    header = True
    suffix = ".tsv"
    columns = columns()

    def rows(self, told: Told) -> Iterator[Row | LeftOut]:
        """The row of an event, or those that POLECAT itself has of it; or why PLOVER has none."""
        return received.rows(told, "polecat", self.columns, _rows)


def _rows(told: Told) -> list[Row] | str:
    code = told.event.codes.plover or _of_type(told.event.type)
    if code is None:
        return f"PLOVER has no type for {told.event.type!r}"
    root, _, mode = code.partition("/")
    kind = table("plover")["types"][root]
    actors, recipients = _sides(told, root)
    if kind.get("recipient") and not recipients:
        return f"whom it concerns is not told, and {root} needs it"
    row = _event(told, root, mode, kind) | _side("Actor", actors) | _side("Recipient", recipients)
    return [row | _place(told) | _story(told)]


def _of_type(type_: str) -> str | None:
    kind = event_types().get(type_)
    return kind.plover if kind else None


def _sides(told: Told, root: str) -> tuple[list[Party], list[Party]]:
    """Who does it, and whom it concerns. All who fight each other are actors, as PLOVER has it."""
    event = told.event
    actors, recipients = two_sides(people(event.actors), people(event.targets))
    if root == "ASSAULT" and event.type == "clash":
        fighting = [party for party in recipients if is_armed(party)]
        return [*actors, *fighting], [party for party in recipients if party not in fighting]
    return list(actors), list(recipients)


def _event(told: Told, root: str, mode: str, kind: dict[str, Any]) -> Row:
    event = told.event
    bounds = days(event.time, lasting=True)
    modes = [mode, *_auxiliary(told, root, bounds.last if bounds else None)]
    return {
        "Event ID": event.id,
        "Event Date": bounds.first.isoformat() if bounds else None,
        "Event Type": root,
        "Event Mode": _list(modes),
        "Intensity": kind.get("scores", {}).get(mode, kind["score"]),
        "Quad Code": kind["quad"],
        "Contexts": _list(table("plover")["contexts"].get(event.type, ())),
    }


def _auxiliary(told: Told, root: str, last: date | None) -> Iterator[str]:
    """Modes of what has not happened, or long ago. An act that is coded as words about it was said all the same."""
    event, own = told.event, (_of_type(told.event.type) or "").partition("/")[0]
    if event.status != "asserted":
        if root == own:
            yield table("plover")["auxiliary"][event.status]
        return
    first = next((day for report in sources.in_order(told) if (day := sources.day(report))), None)
    if last and first and (date.fromisoformat(first) - last).days > table("plover")["historical"]["days"]:
        yield "historical"


def _side(role: str, parties: Iterable[Party]) -> Row:
    listed = list(parties)
    lands = [country(party.country) for party in listed]
    sectors = [_sector(party) for party in listed]
    codes = [
        land.iso3 if land else "IGO" if party.kind in _BETWEEN_STATES and party.id else ""
        for party, land in zip(listed, lands, strict=True)
    ]
    return {
        f"{role} Name": sources.joined([party.name for party in listed], ";"),
        f"{role} Country": _in_order(codes),
        f"{role} COW": _in_order([str(land.cow) if land and land.cow is not None else "" for land in lands]),
        f"Primary {role} Sector": sectors[0] if sectors else None,
        f"{role} Sectors": _in_order(sectors),
        f"{role} Name Raw": sources.joined([party.span.text for party in listed if party.span is not None], ";"),
    }


def _sector(party: Party) -> str:
    """PLOVER tells militias from armed men whom nobody names."""
    lists = table("plover")
    if party.kind == "militia" and not is_named(party):
        return str(lists["unidentified"]["sector"])
    return str(lists["sectors"].get(party.kind, lists["sectors"]["unknown"]))


def _place(told: Told) -> Row:
    place = told.event.place
    if place is None:
        return {}
    land = country(place.country)
    number = (place.id or "").removeprefix(_GEONAMES)
    spans = (claim.place.span for claim in told.claims if claim.place is not None)
    raw = next((" ".join(span.text.split()) for span in spans if span is not None), None)
    return {
        "Placename": place.name,
        "City": place.name if place.precision in ("exact", "near") else None,
        "District": place.name if place.precision == "admin2" else None,
        "Province": place.name if place.precision == "admin1" else place.admin1,
        "Country": land.iso3 if land else None,
        "Latitude": place.lat,
        "Longitude": place.lon,
        "GeoNames ID": int(number) if (place.id or "").startswith(_GEONAMES) and number.isdigit() else None,
        "Raw Placename": raw,
    }


def _story(told: Told) -> Row:
    parties = [party for claim in told.claims for party in (*claim.actors, *claim.targets)]
    voices = [source for claim in told.claims for source in claim.attribution]
    persons = [party.name for party in parties if party.kind == "person"]
    bodies = [party.name for party in parties if party.kind in ("organisation", "media")]
    bodies += [voice.organisation for voice in voices if voice.organisation]
    places = [claim.place.name for claim in told.claims if claim.place is not None]
    days_ = (day for report in sources.in_order(told) if (day := sources.day(report)))
    return {
        "Source": sources.joined(sources.outlets(told), ";"),
        "Publication Date": next(days_, None),
        "Story People": _list(persons),
        "Story Organizations": _list(bodies),
        "Story Locations": _list(places),
        "Language": _list(report.language or "" for report in told.reports),
        "Version": f"Dateline {VERSION}",
    }


def _list(values: Iterable[str]) -> str | None:
    """Values in one cell, each once; None where there are none."""
    return sources.joined(list(dict.fromkeys(filter(None, values))), ";")


def _in_order(values: list[str]) -> str | None:
    """A value for each of several, nothing where one has none; None where none has any."""
    return ";".join(values) if any(values) else None


SCHEME = Plover()
