"""A place -> which wider places hold it, so that what is told of them can be passed on to it, marked."""

from dateline.ontology import table
from dateline.record import Place

AREAS = ("admin1", "admin2", "region")  # a country is too wide to say anything of its towns


def holds(area: Place, place: Place, district: str | None = None) -> bool:
    """Whether `place` lies in `area`: by the names of its province and its `district` (admin2), or by table `within`.

    Areas of which that is not known hold nothing.
    """
    if (
        area.precision not in AREAS
        or place.precision in AREAS
        or area.country != place.country
        or area.relation != "at"
    ):
        return False
    if area.precision == "admin1":
        return place.admin1 is not None and area.name == place.admin1
    if area.precision == "admin2":
        return district is not None and (area.name, area.admin1) == (district, place.admin1)
    return place.admin1 in table("control")["within"].get(area.id or "", ())
