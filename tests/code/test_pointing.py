"""What "the town", "the village" and "the district" point to, and what a line's head or a bare date says of it."""

import pytest

from tests.code.reading import read

LEAD = """Clashes spread in northern Syria

BEIRUT (The Wire) - Rebels attacked an army post near Idlib on Thursday, killing four soldiers.
"""


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        # The noun that the text has used of a place points to it, whatever is named between.
        (
            "The village of Sarmin lies on a road. Planes from Hama flew over. Shells hit the village.",
            "shelling",
            "Sarmin",
        ),
        # What stands nearer and is as large as the noun says goes before the report's own place.
        ("Talks were held in Aleppo. Rebels fired rockets at the city.", "shelling", "Aleppo"),
        # A town that people come from is not the one that is pointed to.
        ("Refugees arrived from Damascus. Rebels shelled the city.", "shelling", "Idlib"),
    ],
)
def test_a_definite_noun_points_to_a_place_told_of(text: str, type_: str, place: str) -> None:
    claim = read(f"{LEAD}\n{text}\n").one(type_)
    assert claim.place is not None
    assert (claim.place.name, claim.place.inferred, claim.place.span) == (place, True, None)


def test_words_happen_where_a_definite_noun_says() -> None:
    found = read(f"{LEAD}\nRebels seized Aleppo in May. In June they signed a ceasefire with the army in the city.\n")
    signed = [claim.place.name for claim in found.claims if claim.type == "agreement" and claim.place is not None]
    assert signed[:1] == ["Aleppo"]


def test_a_line_s_head_places_the_line() -> None:
    found = read(
        "Security developments in Iraq, March 1\n\n"
        "BAGHDAD - Gunmen killed a judge.\n\nKIRKUK - Police arrested nine suspects.\n\n"
        "NEAR SAMARRA (100 km north of Baghdad) - Gunmen kidnapped a driver.\n"
    )
    places = [
        claim.place.name if claim.place else None for claim in found.claims if claim.type in ("arrest", "abduction")
    ]
    assert places == ["Kirkuk", "Samarra"]


def test_the_place_of_writing_is_no_line_s_head() -> None:
    found = read("Rebels attack army posts\n\nBEIRUT - Rebels killed four soldiers. Planes bombed Idlib.\n")
    killed = next(claim for claim in found.claims if claim.trigger.text == "killed")
    assert killed.place is None or killed.place.name != "Beirut"


def test_a_line_that_is_a_date_dates_what_follows() -> None:
    found = read(
        "The week in Manipur\n\nFriday, March 1\n\nGunmen shot at a post on Thursday night near Imphal.\n\n"
        "Police arrested nine men near Imphal.\n",
        published="2024-03-03",
    )
    time = found.one("arrest").time
    assert time is not None
    assert (time.start, time.basis) == ("2024-03-01", "context")


def test_where_people_flee_to_is_no_scene() -> None:
    found = read(
        f"{LEAD}\nMilitiamen shelled Sarmin. Hundreds of civilians fled to Damascus. Soldiers burned houses.\n"
    )
    burned = found.one("destruction")
    assert burned.place is not None
    assert burned.place.name != "Damascus"


def test_what_lies_behind_an_act_dates_what_is_told_at_its_place() -> None:
    found = read(
        "Militants raid Nigerian town\n\nMAIDUGURI, Nigeria (Wire) - Militants stormed Gwoza on Wednesday. The assault "
        "came two days after gunmen overran a base in Pulka. Planes bombed the base for hours.\n",
        published="2021-02-24",
    )
    time = found.one("air_strike").time
    assert time is not None and time.start is not None
    assert time.start[:10] == "2021-02-22"
