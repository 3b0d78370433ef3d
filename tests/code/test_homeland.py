"""Small towns of a report of one country: no namesakes from countries that it never speaks of."""

from dateline.pipeline import read
from dateline.record import Place


def placed(text: str) -> Place:
    """The place of the last claim of `text`."""
    found = read(text).claims[-1].place
    assert found is not None
    return found


def test_a_namesake_abroad_is_a_town_that_no_list_has() -> None:
    text = "Rebels fought the Honduran army in Honduras. The Honduran army said rebels attacked San Rafael del Valle.\n"
    place = placed(text + "\nSAN PEDRO SULA, Honduras - Honduran rebels burned a bus in La Palma.\n")
    assert place.country == "HN"


def test_a_country_that_is_named_keeps_its_towns() -> None:
    text = "Rebels fought the Honduran army in Honduras.\n\nIn El Salvador, rebels burned a bus in Sonsonate.\n"
    assert placed(text).country == "SV"


def test_a_persons_name_is_no_place() -> None:
    text = "Gunmen kidnapped Manuel Castillo in Tegucigalpa.\n\nThe rebels said they had killed Castillo.\n"
    place = read(text).claims[-1].place
    assert place is None or place.name != "Castillo"


def test_an_army_abroad_takes_no_town_home() -> None:
    place = placed("Some 23 people were killed when Russian troops shelled a supermarket in Kherson, officials said.\n")
    assert (place.country, place.id) == ("UA", "geonames:706448")
