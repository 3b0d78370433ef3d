"""Reports written far from what they tell of: which country is theirs, by the town at their head."""

import pytest

from tests.code.reading import read

# The head and first paragraph of a report; the place of a later claim that names none.
CASES = """
in another country | NAIROBI, 3 May (The Wire) - Fighters seized a base in Somalia on Friday. | Somalia
of its people alone | NAIROBI (The Wire) - Fighters killed Somali soldiers. A Somali general was seized. | Somalia
from a headquarters | GENEVA (The Wire) - Soldiers killed dozens of villagers in Sudan, a UN office said. | Sudan
of foreign soldiers | KABUL (The Wire) - A bomber killed American soldiers. American units came. | Afghanistan
where somebody speaks | KABUL (The Wire) - A bomber killed seven soldiers, NATO said in Brussels. | Afghanistan
of its own country | KAMPALA (The Wire) - Rebels killed nine farmers near Gulu on Friday. | Gulu
of its own town | GULU, Uganda (The Wire) - Rebels killed nine farmers on Friday. | Gulu
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines(), ids=lambda case: case.split(" | ")[0])
def test_a_report_is_about_the_place_it_tells_of_and_not_where_it_was_written(case: str) -> None:
    _, opening, place = case.split(" | ")
    found = read(f"{opening}\n\nThe price of bread doubled.\n\nMilitiamen burned sixty houses.\n")
    burned = found.one("destruction")
    assert burned.place is not None
    assert (burned.place.name, burned.place.inferred) == (place, True)


def test_whom_a_side_is_for_is_no_place() -> None:
    found = read("KYIV (The Wire) - Rebels shelled the offices of the pro-Moscow administration in Grozny on Friday.")
    place = found.one("shelling").place
    assert place is not None
    assert place.name == "Grozny"


@pytest.mark.parametrize("town", ["GOMA, DR Congo (The Wire)", "GAO, Mali, May 3 (The Wire)", "GULU (The Wire)"])
def test_a_short_town_in_capitals_at_the_head_is_a_place(town: str) -> None:
    found = read(f"{town} - Rebels killed nine farmers on Friday.\n\nMilitiamen burned sixty houses.\n")
    place = found.one("destruction").place
    assert place is not None
    assert place.name.upper() == town.split(",", maxsplit=1)[0].split(" (", maxsplit=1)[0]
