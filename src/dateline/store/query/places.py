"""A place's name or id, as a person writes it -> the places that a record tells of under it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, case, func, or_, select

from dateline.control.areas import AREAS
from dateline.errors import QueryError, UnknownIdError
from dateline.places.gazetteer import Entry, gazetteer
from dateline.store.query.tables import event_counts
from dateline.store.schema import claims

_SHOWN = 12


class Spot(NamedTuple):
    """A place. `claims` counts those of the record that name it; `kind` is the gazetteer's, or the claims' precision.

    `district` is the name of its admin2, where the gazetteer knows one.
    """

    id: str | None
    name: str
    country: str | None
    admin1: str | None
    kind: str
    lat: float | None
    lon: float | None
    claims: int
    district: str | None = None


def spots(connection: Connection, name: str) -> list[Spot]:
    """The places called `name` in any spelling, or of that id, that claims are about, those told of most first."""
    known = {} if ":" in name else {entry.id: entry for entry in _entries(connection, name)}
    c = claims.c
    query = select(c.place_id, c.place, c.country, c.admin1, c.precision, c.lat, c.lon, func.count().label("told"))
    named = or_(c.place_id.in_([name] if ":" in name else list(known)), c.place.collate("NOCASE") == name)
    one_place = (c.place_id, case((c.place_id.is_(None), c.place)), c.precision == "near")
    rows = connection.execute(query.where(named).group_by(*one_place)).all()
    return _joined([_spot(row, known) for row in rows])


def one_spot(connection: Connection, name: str) -> Spot:
    """The one place called `name` that claims are about, or else that the gazetteer has.

    Raises QueryError, which lists the choices, where there are several, and UnknownIdError where there is none.
    """
    found = _towns_first(spots(connection, name) or _untold(name))
    if not found:
        raise UnknownIdError(f"{name!r}: no such place is known; `dateline gazetteer search` finds names like it")
    if len(found) > 1:
        raise QueryError("\n".join([f"{name!r} may be any of these places; name one by its id:", *_choices(found)]))
    return found[0]


def _entries(connection: Connection, name: str) -> Sequence[Entry]:
    """The places called `name`, or else, in the countries that the record tells of, those of another romanisation."""
    counts = event_counts.c
    countries = connection.execute(select(counts.key).where(counts.by == "country", counts.key != "")).scalars()
    return gazetteer().find(name) or gazetteer().similar(name, tuple(countries))


def _spot(row: Any, known: dict[str, Entry]) -> Spot:
    entry = known.get(row.place_id)
    if entry is None:
        return Spot(row.place_id, row.place, row.country, row.admin1, row.precision, row.lat, row.lon, row.told)
    return _of_entry(entry, row.told)


def _of_entry(entry: Entry, told: int) -> Spot:
    district = gazetteer().district(entry.code2) if entry.code2 else None
    return Spot(entry.id, entry.name, entry.country, entry.admin1, entry.kind, entry.lat, entry.lon, told, district)


def _joined(found: list[Spot]) -> list[Spot]:
    """One spot a place: what is told of places near it is told of its name too."""
    joined: dict[tuple[str, str], Spot] = {}
    for spot in sorted(found, key=lambda each: (each.kind == "near", -each.claims, each.name)):
        key = (spot.id or "", "" if spot.id else spot.name)
        first = joined.get(key, spot._replace(claims=0))
        joined[key] = first._replace(claims=first.claims + spot.claims)
    return sorted(joined.values(), key=lambda spot: (-spot.claims, spot.id or "", spot.name))


def _untold(name: str) -> list[Spot]:
    """The places that the gazetteer has under a name, of which no claim tells."""
    return [] if ":" in name else [_of_entry(entry, 0) for entry in gazetteer().find(name)]


def _towns_first(found: list[Spot]) -> list[Spot]:
    """The places without areas that are called after a town in them: Bukavu is the town, not its district."""
    towns = {(spot.country, spot.admin1) for spot in found if spot.kind not in AREAS}
    return [
        spot
        for spot in found
        if not (spot.kind == "admin2" and (spot.country, spot.admin1) in towns)
        and not (spot.kind == "admin1" and (spot.country, spot.name) in towns)
    ]


def _choices(found: Sequence[Spot]) -> list[str]:
    shown = [
        f"  {spot.id or spot.name}  {', '.join(filter(None, (spot.name, spot.admin1, spot.country)))} ({spot.kind}), "
        f"{spot.claims:,} claims"
        for spot in found[:_SHOWN]
    ]
    return shown + ([f"  ... and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else [])
