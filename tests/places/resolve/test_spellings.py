"""Names of places in other alphabets, romanisations and times stand for the places they stand for."""

import pytest

from dateline.places import find_places
from dateline.places.resolve.edits import edits
from dateline.places.sphere import kilometres
from dateline.record import Place
from tests.places.resolve.spellings import SPELLINGS

NEAR_KM = 30.0
RIGHT, WRONG = 0.95, 0.02  # the shares that must, and may, be


def named(text: str, words: str) -> Place | None:
    return next((p for p in find_places(text) if p is not None and p.span is not None and p.span.text == words), None)


def test_spellings_of_many_languages_find_their_places() -> None:
    right, wrong, unknown = [], [], []
    for country, rows in SPELLINGS.items():
        for name, lat, lon, others in rows:
            for spelling in others.split("|"):
                place = named(f"The war in {country} went on. On Monday shells fell near {spelling}.", spelling)
                if place is None or place.lat is None or place.lon is None:
                    unknown.append(spelling)
                elif kilometres(place.lat, place.lon, lat, lon) <= NEAR_KM:
                    right.append(spelling)
                else:
                    wrong.append(f"{spelling} for {name}")
    count = len(right) + len(wrong) + len(unknown)
    assert count > 280
    assert len(right) >= RIGHT * count, (wrong, unknown)
    assert len(wrong) <= WRONG * count, wrong


@pytest.mark.parametrize(
    ("one", "other", "country"),
    [
        ("Bakhmut", "Artemivsk", "Ukraine"),
        ("Kropyvnytskyi", "Kirovohrad", "Ukraine"),
        ("Vuhledar", "Ugledar", "Ukraine"),
        ("Klishchiivka", "Klischtschijiwka", "Ukraine"),
        ("Ulaanbaatar", "Ulan Bator", "Mongolia"),
        ("Stepanakert", "Khankendi", "Azerbaijan"),
        ("Raqqa", "ar-Raqqah", "Syria"),
        ("El Fasher", "Al-Fashir", "Sudan"),
        ("Nabatieh", "Nabatiye", "Lebanon"),
    ],
)
def test_two_spellings_in_one_report_are_one_place(one: str, other: str, country: str) -> None:
    text = f"In {country}, troops entered {one} on Monday. On Tuesday shells fell near {other}."
    first, second = named(text, one), named(text, other)
    assert first is not None
    assert second is not None
    assert (first.id, first.name) == (second.id, second.name)
    assert first.id is not None


def test_two_spellings_of_an_unknown_place_have_one_name() -> None:
    text = "In Ukraine, troops entered the village of Qvortsnavka. Shells fell near Qwortznavka."
    found = [place for place in find_places(text) if place is not None and place.lat is None]
    assert [place.name for place in found] == ["Qvortsnavka", "Qvortsnavka"]


@pytest.mark.parametrize(
    "text",
    [
        "Troops entered the village of Czarkowice in Mali.",  # like places of Poland only
        "Shells fell near Kharkivne, a village in Bolivia.",
        "Fighters took Mosulabad, in Colombia, on Monday.",
        "Shells fell near Kliszczijiwka.",  # no country is said
    ],
)
def test_no_place_is_invented_from_a_likeness(text: str) -> None:
    assert all(place.lat is None or place.precision == "country" for place in find_places(text) if place is not None)


def test_a_likeness_in_another_province_is_no_likeness() -> None:
    text = "Troops entered Chumakovo, a village in Sumy Oblast, Ukraine. Shells fell on Okhtyrka, in Sumy Oblast."
    place = named(text, "Chumakovo")
    assert place is not None
    assert place.precision == "admin1"
    assert place.id is None


def test_one_slip_keeps_the_first_letter_and_leaves_short_names_alone() -> None:
    made = set(edits("nabatiye"))
    assert "nabatiyeh" in made
    assert "nabatiye" not in made
    assert all(key.startswith("n") for key in made)
    assert set(edits("homs")) == set()
