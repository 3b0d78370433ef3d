"""Words that put a place beside another: the point they give, and the precision they leave."""

import pytest

from dateline.places import find_places
from dateline.places.gazetteer import Entry
from dateline.places.resolve.distance import midway
from dateline.record import Place

GAO, ANSONGO = (16.27, -0.04), (15.66, 0.5)


def the(text: str, words: str) -> Place:
    return next(p for p in find_places(text) if p is not None and p.span is not None and p.span.text == words)


@pytest.mark.parametrize(
    "text",
    [
        "A convoy was hit between Gao and Ansongo in Mali.",
        "A convoy was hit between the towns of Gao and Ansongo in Mali.",
        "A mine blew up on the Gao-Ansongo road in Mali.",
        "A mine blew up on the Gao-Ansongo highway in Mali.",
        "A mine blew up on the road from Gao to Ansongo in Mali.",
        "A mine blew up on the road linking Gao with Ansongo in Mali.",
    ],
)
def test_between_two_towns_is_midway(text: str) -> None:
    for name in ("Gao", "Ansongo"):
        place = the(text, name)
        assert (place.relation, place.country) == ("between", "ML")
        assert place.lat == pytest.approx((GAO[0] + ANSONGO[0]) / 2, abs=0.05)
        assert place.lon == pytest.approx((GAO[1] + ANSONGO[1]) / 2, abs=0.05)
        assert place.precision == "region"  # they lie 90 km apart


def test_between_near_towns_is_near_both() -> None:
    place = the("Shells fell between Bakhmut and Kostiantynivka, Ukraine said.", "Bakhmut")
    assert (place.relation, place.precision) == ("between", "near")
    assert place.lon == pytest.approx(37.85, abs=0.05)


def test_capitals_far_apart_have_no_place_between_them() -> None:
    place = the("Flights between Nairobi and Cairo were stopped.", "Nairobi")
    assert place.lat == pytest.approx(-1.28, abs=0.05)


def test_a_hyphen_alone_joins_nothing() -> None:
    assert the("The Gao-Ansongo match was called off in Mali.", "Gao").relation != "between"


@pytest.mark.parametrize(
    ("text", "name", "precision", "north"),
    [
        ("Rockets fell 30 km north of Kabul.", "Kabul", "near", 0.27),
        ("Rockets fell 20 miles (32 km) north of Kabul.", "Kabul", "near", 0.29),
        ("Rockets fell 18 miles to the north of Kabul.", "Kabul", "near", 0.26),
        ("Rockets fell 200 km north of Kabul.", "Kabul", "region", 1.8),
        ("Rockets fell north of Kabul.", "Kabul", "near", 0.0),
        ("Rockets fell 15 km from Kabul.", "Kabul", "near", 0.0),
        ("Rockets fell 60 km away from Kabul.", "Kabul", "region", 0.0),
        ("Rockets fell 12 km outside Kabul.", "Kabul", "near", 0.0),
        ("Rockets fell 2,000 km north of Kabul.", "Kabul", "near", 0.0),
    ],
)
def test_distance_moves_the_point_and_leaves_a_precision(text: str, name: str, precision: str, north: float) -> None:
    place = the(text, name)
    assert place.precision == precision
    assert place.lat == pytest.approx(34.53 + north, abs=0.04)


def test_midway_goes_the_short_way_round() -> None:
    def at(lat: float, lon: float) -> Entry:
        return Entry(0, "", "", None, None, None, None, "settlement", 0, lat, lon, 0)

    assert midway(at(10.0, 170.0), at(20.0, -170.0)) == (15.0, -180.0)
    assert midway(at(0.0, -10.0), at(0.0, 30.0)) == (0.0, 10.0)


def test_a_residential_area_of_a_city_is_in_the_city() -> None:
    place = the("Rockets hit a residential area of Kharkiv.", "Kharkiv")
    assert place.precision == "exact"


def test_a_village_said_to_lie_in_a_province_is_no_namesake_of_another() -> None:
    place = the("A church burned in Lukashivka, Chernihiv Oblast, Ukraine said.", "Lukashivka")
    assert (place.name, place.admin1, place.precision, place.id) == ("Lukashivka", "Chernihiv Oblast", "admin1", None)


def test_a_town_decides_its_district() -> None:
    text = "A jury sat in Huntsville on Monday. Walker County deputies were there, and others from Houston."
    assert the(text, "Walker County").admin1 == "Texas"
