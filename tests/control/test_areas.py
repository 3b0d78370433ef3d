"""Which areas pass on to a town what is told of them."""

import pytest

from dateline.control.areas import holds
from dateline.ontology import table
from dateline.places.fold import fold
from dateline.places.gazetteer import gazetteer
from dateline.record import Place

TOWN = Place(name="Nyala", id="geonames:371760", country="SD", admin1="South Darfur")


def area(name: str, precision: str, **more: str) -> Place:
    return Place.model_validate({"name": name, "precision": precision, "country": "SD", **more})


@pytest.mark.parametrize(
    ("wide", "is_in"),
    [
        (area("South Darfur", "admin1"), True),
        (area("North Darfur", "admin1"), False),
        (area("South Darfur", "admin1", relation="north_of"), False),
        (area("South Darfur", "admin1", country="TD"), False),
        (area("Nyala Janoub", "admin2", admin1="South Darfur"), True),
        (area("Kas", "admin2", admin1="South Darfur"), False),
        (area("Darfur", "region", id="dateline:sd-darfur"), True),
        (area("Kordofan", "region", id="dateline:sd-kordofan"), False),
        (area("the south", "region"), False),
        (area("Sudan", "country"), False),
    ],
)
def test_who_holds_the_town(wide: Place, is_in: bool) -> None:
    assert holds(wide, TOWN, "Nyala Janoub") is is_in


@pytest.mark.parametrize(("region", "provinces"), table("control")["within"].items())
def test_regions_and_provinces_are_the_gazetteers(region: str, provinces: list[str]) -> None:
    known = gazetteer()
    country = region.removeprefix("dateline:")[:2].upper()
    name = region.removeprefix("dateline:")[3:].replace("-", " ")
    assert region in {entry.id for entry in known.find(name)}
    for province in provinces:
        assert any(
            e.kind == "admin1" and e.country == country and e.name == province for e in known.named(fold(province))
        )
