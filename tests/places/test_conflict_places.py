"""Places of conflict news over many countries and decades: each sentence with where its names lie."""

import pytest

from dateline.code.parse.sentences import sentences
from dateline.places import find_places, find_places_in
from dateline.places.gazetteer import Entry
from dateline.places.resolve.distance import kilometres
from dateline.record import Part, Place, Report
from tests.places.conflict import africa, americas, asia, europe, middle_east
from tests.places.conflict.nouns import Point

WIDE_KM, EXACT_KM = 150.0, 30.0
SENTENCES = [each for part in (africa, americas, asia, europe, middle_east) for each in part.SENTENCES]


def distance(place: Place, lat: float, lon: float) -> float:
    def entry(a: float | None, b: float | None) -> Entry:
        return Entry(0, "", "", None, None, None, None, "town", 0, a, b, 0)

    return kilometres(entry(place.lat, place.lon), entry(lat, lon))


def parsed(text: str) -> list[Place]:
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    return find_places_in(report, sentences(report))


@pytest.mark.parametrize(("text", "wanted"), SENTENCES)
def test_where_conflicts_happen(text: str, wanted: dict[str, Point]) -> None:
    found = {place.span.text: place for place in find_places(text) if place is not None and place.span is not None}
    for name, (country, lat, lon) in wanted.items():
        place = next(place for words, place in found.items() if words.removesuffix(" camp") == name)
        wide = place.precision in {"admin1", "admin2", "region"}
        assert place.country == country, name
        assert distance(place, lat, lon) <= (WIDE_KM if wide else EXACT_KM), name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Tigray People's Liberation Front retook Mekelle.", ["Mekelle"]),
        ("Fighters of Hamas, which runs a ministry in Gaza, fired back.", ["Gaza"]),
        ("Riad al-Hassan, a trader, fled Homs.", ["Homs"]),
        ("Karim Manbij, a spokesman for the rebels, spoke in Idlib. Manbij said little.", ["Idlib"]),
        ("Gunmen led by a man known as Jericho took Tumaco.", ["Tumaco"]),
        ("They blew up the Temple of Nabu near Palmyra.", ["Palmyra"]),
        ("The Oslo accords failed, and Brent crude rose.", []),
        ("Ariel Henry landed in Nairobi; Henry did not speak.", ["Nairobi"]),
        ("The Cole was struck in Aden.", ["Aden"]),
        ("Free Syrian Army fighters entered Azaz.", ["Azaz"]),
    ],
)
def test_people_groups_and_ships_are_no_places(text: str, names: list[str]) -> None:
    assert [place.span.text for place in parsed(text) if place.span] == names


def test_whose_is_not_where() -> None:
    by = {p.span.text: p.relation for p in parsed("Caribbean leaders met in Kingston, the Jamaican capital.") if p.span}
    assert by == {"Caribbean": "government", "Kingston": "at"}
    assert parsed("Turkey's defence ministry condemned Damascus.")[-1].relation == "government"
    assert parsed("Damascus woke to explosions on Friday.")[0].relation == "at"


def test_an_apposition_chooses_the_namesake() -> None:
    assert parsed("They met in Kingston, the Jamaican capital.")[0].country == "JM"
    assert parsed("They met in the Haitian capital, Port-au-Prince.")[0].country == "HT"


def test_a_name_in_a_province_is_no_namesake_abroad() -> None:
    place = parsed("Jets bombed the village of Hikone in Sagaing region, Myanmar.")[0]
    assert (place.name, place.id, place.country, place.precision) == ("Hikone", None, "MM", "admin1")


def test_a_list_of_provinces_holds_together() -> None:
    found = parsed("Rebels fought on in Cauca, Nariño and Valle del Cauca.")
    assert [(p.precision, p.country) for p in found] == [("admin1", "CO")] * 3


def test_directions() -> None:
    assert parsed("Shells fell on the eastern districts of Homs.")[0].precision == "exact"
    assert parsed("Fighting reached the district of Panjwai.")[0].precision == "admin2"
    assert parsed("A drone fell 60 nautical miles south-east of Aden.")[0].relation == "south-east of"
    inside = parsed("Clashes spread in the north-east of Nigeria.")[0]
    assert (inside.relation, inside.precision) == ("at", "country")
    assert parsed("Shells hit rebel-held Donetsk.")[0].country == "UA"
    assert parsed("They fought in Russian-occupied Melitopol.")[0].country == "UA"


def test_whole_names_with_small_feature_words() -> None:
    place = parsed("Lorries came through the Rafah crossing.")[0]
    assert (place.span.text if place.span else "", place.name, place.country) == (
        "Rafah crossing",
        "Rafah crossing",
        "EG",
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Khan Yunis", "Khan Younis"), ("Deraa", "Daraa"), ("al-Raqqah", "Raqqa"), ("Avdiyivka", "Avdiivka")],
)
def test_english_names_are_shown(written: str, shown: str) -> None:
    assert [place.name for place in parsed(f"Shells fell in {written} on Monday.")] == [shown]


def test_words_of_a_line_in_capitals_that_the_parser_read_small_are_no_places() -> None:
    text = (
        "LIMA, 12 MAR 89 -- A CAR EXPLODED IN THE WAKE OF A RAID ON THE COAST, NEAR THE MISSION, POLICE IN CALI SAID."
    )
    assert [place.name for place in parsed(text)] == ["Lima", "Cali"]
