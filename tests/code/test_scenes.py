"""Times and places that the text around a claim gives: headlines, seats of provinces, units, asides, joined verbs."""

import pytest

from tests.code.reading import read

BORNO = """Militants raid Nigerian town

MAIDUGURI, Nigeria (Wire) - Militants stormed the town of Gwoza in Borno state on Wednesday, killing six soldiers.
"""


def test_a_headline_has_the_time_of_what_it_stands_for() -> None:
    title = read(BORNO, published="2021-02-25").claims[0]
    assert title.time is not None
    assert (title.trigger.text, title.time.start, title.time.basis) == ("raid", "2021-02-24", "context")


def test_the_state_capital_is_the_province_s() -> None:
    found = read(f"{BORNO}\nRebels fired rockets at the state capital.\n").one("shelling")
    assert found.place is not None
    assert found.place.name == "Maiduguri"


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        # Soldiers are called by a town that is far from where they fight.
        ("Pskov paratroopers attacked a village near Argun.", "ground_assault", "Argun"),
        # A verb tells of what happens where the noun beside it stands.
        ("Miners were kidnapped from the huts where they slept near Argun.", "abduction", "Argun"),
        # What is on the way to a place happens where the paragraph does.
        (
            "Rebels seized Shali. They stopped a convoy on the road to Gudermes and abducted nine men.",
            "abduction",
            "Shali",
        ),
    ],
)
def test_where_it_happens(text: str, type_: str, place: str) -> None:
    lead = "Fighting goes on in Chechnya\n\nNAZRAN (Agency) - Troops attacked rebels near Grozny on Friday.\n"
    found = read(f"{lead}\n{text}\n", published="2000-03-12").claims
    names = [claim.place.name for claim in found if claim.type == type_ and claim.place is not None]
    assert names[-1:] == [place]


@pytest.mark.parametrize(
    ("text", "type_", "start"),
    [
        ("Rebels attacked a post in the largest assault since 2002.", "ground_assault", None),
        ("The army has lost ships since the frigate was bombed on May 4.", "air_strike", "2024-05-04"),
        ("Planes bombed a mosque near a camp, where rebels had arrived on Sunday.", "air_strike", None),
        ("Soldiers fought off an attempt to seize the radio on Thursday, witnesses said.", "repulse", "2024-05-23"),
        ("The group claimed responsibility on Thursday for the explosions in Kutum.", "bombing", None),
        ("At least 40 people were killed since Friday in clashes near Kutum.", "clash", "2024-05-24"),
        ("This comes a day after troops captured Kutum, ending a siege begun on 4 April last year.", "capture", None),
    ],
)
def test_a_time_of_something_else_dates_nothing(text: str, type_: str, start: str | None) -> None:
    found = read(f"Rebels and army fight on in Darfur\n\n{text}\n", published="2024-05-27")
    times = [claim.time.start if claim.time is not None else None for claim in found.claims if claim.type == type_]
    assert times[:1] == [start]


def test_of_joined_verbs_the_last_sets_the_time() -> None:
    found = read(
        "Rebels and army fight on in Darfur\n\nThe men moved down on Thursday night and went in before dawn yesterday. "
        "Soldiers burned a village.\n",
        published="2024-05-27",
    )
    time = found.one("destruction").time
    assert time is not None
    assert (time.start or "")[:10] == "2024-05-26"
