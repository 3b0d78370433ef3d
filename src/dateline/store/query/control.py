"""A place of a record -> its control ledger: the claims about it and about the areas around it, brought together."""

import json
from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, select, text

from dateline.control import Ledger, Region, Told, ledger
from dateline.control.areas import AREAS, holds
from dateline.control.statements import ACTS
from dateline.record import Claim, Place
from dateline.store.query.filters import Box
from dateline.store.query.places import Spot, one_spot
from dateline.store.schema import claims, reports

Around = dict[str, list[tuple[Claim, Told]]]
# Spelled as the indexes claims_control and claims_areas (revision 0007), which answer both without a look at claims.
_TYPES = "type IN ('capture', 'control', 'repulse', 'siege', 'withdrawal')"
_PLACES = text(
    f"SELECT place_id, place, country, admin1, lat, lon, count(*) AS told FROM claims INDEXED BY claims_control "
    f"WHERE {_TYPES} AND precision = 'exact' AND review IS NOT 'rejected' AND lat BETWEEN :south AND :north "
    "AND CASE WHEN :round THEN lon >= :west OR lon <= :east ELSE lon BETWEEN :west AND :east END "
    "GROUP BY place_id, CASE WHEN place_id IS NULL THEN place END "
    "ORDER BY told DESC, place_id, place LIMIT :most"
)
_IN_AREAS = text(
    f"SELECT n FROM claims INDEXED BY claims_areas WHERE country = :country AND {_TYPES} "
    "AND precision IN ('admin1', 'admin2', 'region')"
)
_PRECISION = {"admin1": "admin1", "admin2": "admin2", "country": "country"}  # of the gazetteer's kinds; exact elsewhere


def control(connection: Connection, name: str, as_of: date | None) -> Ledger:
    """The ledger of the place called `name`, or of that id; claims that people rejected have no part in it.

    Raises QueryError, listing the choices, where several places bear the name, and UnknownIdError where none does.
    """
    return ledger_of(connection, one_spot(connection, name), as_of, {})


def ledger_of(connection: Connection, spot: Spot, as_of: date | None, around: Around) -> Ledger:
    """The ledger of a place. `around` keeps the claims about areas, by country, from one place to the next."""
    place = _place(spot)
    c = claims.c
    own = c.place_id == spot.id if spot.id is not None else c.place_id.is_(None) & (c.place == spot.name)
    areas: dict[Region, list[tuple[Claim, Told]]] = {}
    if spot.country is not None and place.precision not in (*AREAS, "country"):
        if spot.country not in around:
            wide = c.n.in_(_IN_AREAS.bindparams(country=spot.country))
            around[spot.country] = list(_told(connection, wide))
        for claim, told in around[spot.country]:
            if claim.place is not None and holds(claim.place, place, spot.district):
                areas.setdefault(Region(name=claim.place.name, id=claim.place.id), []).append((claim, told))
    return ledger(place, _told(connection, own), areas.items(), as_of)


def told_of(connection: Connection, box: Box | None, most: int) -> list[Spot]:
    """Up to `most` settlements that claims of control are about, in a box, those told of most first."""
    south, west, north, east = box or (-90.0, -180.0, 90.0, 180.0)
    rows = connection.execute(
        _PLACES, {"south": south, "north": north, "west": west, "east": east, "most": most, "round": west > east}
    )
    return [Spot(row.place_id, row.place, row.country, row.admin1, "exact", row.lat, row.lon, row.told) for row in rows]


def _place(spot: Spot) -> Place:
    kind = spot.kind if spot.kind in AREAS else _PRECISION.get(spot.kind, "exact")
    return Place.model_validate(
        {"name": spot.name, "id": spot.id, "country": spot.country, "admin1": spot.admin1, "precision": kind}
        | {"lat": spot.lat, "lon": spot.lon}
    )


def _told(connection: Connection, where: ColumnElement[bool]) -> Iterator[tuple[Claim, Told]]:
    """The claims of control that hold `where`, each with what the ledger needs of its report."""
    query = (
        select(claims.c.json, reports.c.outlet, reports.c.published, reports.c.parts)
        .join(reports, reports.c.n == claims.c.report)
        .where(where, claims.c.type.in_(ACTS), claims.c.review.is_distinct_from("rejected"))
        .order_by(claims.c.report, claims.c.position, claims.c.n)
    )
    for row in connection.execute(query):
        ends = [part["end"] for part in json.loads(row.parts) if part["kind"] == "title"]
        told = Told(outlet=row.outlet, published=row.published, title_end=max(ends, default=0))
        yield Claim.model_validate_json(row.json), told
