"""Parts of towns, things that bear a town's name, and adjectives that tell of a country."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.places import find_places
from dateline.record import Place


def found(text: str) -> list[Place]:
    return [place for place in find_places(text) if place is not None]


def told(text: str) -> list[tuple[str, str | None]]:
    return [(place.name, place.country) for place in found(text)]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Shells fell on Mosul's Old City at dawn.", ("Mosul", "IQ")),
        ("Shells fell on the Old City of Mosul at dawn.", ("Mosul", "IQ")),
        ("Two men were shot in Hebron’s Old Town.", ("Hebron", "PS")),
        ("Two men were shot in the Old Town of Hebron.", ("Hebron", "PS")),
        ("The blast shook Aden's City Centre.", ("Aden", "YE")),
    ],
)
def test_a_part_that_many_towns_have_is_of_the_town_that_is_named(text: str, town: tuple[str, str]) -> None:
    assert told(text) == [town]
    assert found(text)[0].precision == "exact"


def test_the_old_city_by_itself_needs_its_town_near() -> None:
    assert ("Old City", "PS") in told("Two were stabbed in the Old City on Friday. Police sealed roads into Jerusalem.")
    assert told("Two were killed in the Old City on Friday. Families fled to Mosul.") == [("Mosul", "IQ")]


def test_a_side_of_a_town_is_the_town() -> None:
    assert told("Tanks rolled into Western Kharkiv in Ukraine.")[0] == ("Kharkiv", "UA")


def test_outskirts_are_near() -> None:
    for text in ("Tanks reached Khartoum's outskirts.", "Tanks reached the Khartoum suburbs."):
        assert [(p.name, p.precision, p.relation) for p in found(text)] == [("Khartoum", "near", "near")]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen held the Pearl Beach restaurant in Mogadishu for hours.",
        "Gunmen held the Boston Hotel in Mogadishu for hours.",
        "A bomb went off at the Sidney cinema in Mogadishu.",
    ],
)
def test_what_bears_a_towns_name_stands_in_the_town_that_is_named(text: str) -> None:
    assert told(text) == [("Mogadishu", "SO")]


def test_what_stands_in_a_quarter_stands_in_its_town() -> None:
    assert ("Mosul", "IQ") in told("A shell hit the Mosul Hotel in Mosul.")


@pytest.mark.parametrize(
    "text",
    [
        "A rocket hit the Kharkiv TV tower.",
        "A rocket hit the Kharkiv Drama theatre.",
        "A rocket hit the Kharkiv Regional State Administration building.",
    ],
)
def test_what_stands_in_a_town_tells_the_town(text: str) -> None:
    assert [(p.name, p.relation) for p in found(text)] == [("Kharkiv", "at")]


def test_an_adjective_decides_where_no_place_of_another_country_is_named() -> None:
    assert told("Malian soldiers burned homes in the town of Moura.")[-1] == ("Moura", "ML")
    assert told("Portuguese police burned drugs in the town of Moura.")[-1] == ("Moura", "PT")
    text = "Malian students met in the town of Moura. They went on to Beja and Lisbon in Portugal."
    assert ("Moura", "PT") in told(text)
    assert told("American tourists were robbed in Paris.") == [("Paris", "FR")]


def test_a_district_of_a_city_is_of_the_city() -> None:
    [district, city] = found("A drone fell in the Shevchenkivskyi district of Kyiv.")
    assert (district.precision, city.name, city.precision) == ("admin2", "Kyiv", "exact")


def test_a_dash_without_blanks_ends_no_sentence() -> None:
    places = found("A mine killed four on the Gao–Ansongo road.")
    assert [(place.name, place.relation) for place in places] == [("Gao", "between"), ("Ansongo", "between")]


def test_the_province_our_list_states() -> None:
    for text, province in (("A mine went off near Hombori in Mali.", "Mopti"), ("Al Tina, Sudan", "North Darfur")):
        assert found(text)[0].admin1 == province


NAMES = st.sampled_from(
    ["al", "El", "-", "–", " ", "  ", ".", ", ", "'s", "’s", "\n", "Old", "City", "of", "the", "Mosul", "Gao",
     "St", "Mt", "U.S.", "Eastern", "Restaurant", "hotel", "in", "between", "and", "km", "30", "KYIV", "—", "(",
     "Ala.", "Highway"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(NAMES, st.text(max_size=4)), max_size=14), st.sampled_from(["", " "]))
def test_no_text_is_too_odd(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    for place in found(text):
        assert place.span is not None
        assert text[place.span.start : place.span.end] == place.span.text
    assert len(find_places(text, [(0, len(text))])) == 1
