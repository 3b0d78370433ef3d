"""Where an event was -> UCDP's precision, point, grid cell and country."""

from dateline.export.nouns import Row, Told
from dateline.ontology.countries import country

_PRECISION = {"exact": 1, "near": 2, "admin2": 3, "admin1": 4, "region": 5, "country": 6}
_DEGREES = 6  # decimals of coordinates
_ACROSS, _DOWN = 720, 360  # cells of the grid


def where(told: Told) -> Row | str:
    """The columns of the place; or why there is none that UCDP can code."""
    place = told.event.place
    if place is None:
        return "no place is told"
    if place.lat is None or place.lon is None:
        return "its place has no coordinates"
    own = country(place.country)
    state = country(own.listed) if own else None
    if state is None:
        return "its place lies in no one country"
    if state.gw is None:
        return "its country is on no list of states"
    lat, lon = round(place.lat, _DEGREES), round(place.lon, _DEGREES)
    return {
        "where_prec": _PRECISION[place.precision],
        "where_coordinates": place.name,
        "where_description": _words(told) or place.name,
        "adm_1": place.admin1,
        "adm_2": place.name if place.precision == "admin2" else None,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})",
        "priogrid_gid": cell(lat, lon),
        "country": state.ucdp,
        "country_id": state.gw,
        "region": state.ucdp_region or None,
    }


def cell(lat: float, lon: float) -> int:
    """The number of the PRIO-GRID cell of a point: half a degree wide, counted from 1 in the southwest, row by row."""
    row = min(int((lat + 90) * 2), _DOWN - 1)
    column = min(int((lon + 180) * 2), _ACROSS - 1)
    return row * _ACROSS + column + 1


def _words(told: Told) -> str | None:
    """The place as the first claim that names it says it."""
    spans = (claim.place.span for claim in told.claims if claim.place is not None)
    return next((" ".join(span.text.split()) for span in spans if span is not None), None)
