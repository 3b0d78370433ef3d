"""Wordings of reporters that no list of single words tells: idioms, what is carried by a pronoun, told by a copula."""

import pytest

from tests.code.reading import read_in_conflict, told

SENTENCES = """
abduction          | Nine fishermen were led off at gunpoint by the rebels.
abduction          | The engineer has been in the hands of the militia since March.
air_strike         | Israel's bombing of the port went on for a third day.
air_strike         | Barrel bombs fell on the bakery at noon.
arrest             | Four men are in custody over the blast.
attack_on_civilians | Fighters opened fire on worshippers outside the church.
attack_on_civilians | The rebels used villagers as human shields.
buildup            | The army has moved two battalions to the border.
capture            | A black flag flew over the town hall.
clash              | There was heavy fighting around the palace.
control            | The rebels still hold the airport.
destruction        | The mosque went up in flames after the raid.
displacement       | About 9,000 refugees crossed the river.
displacement       | The fighting has driven 40,000 people from their homes.
ground_assault     | Rebels came at the garrison from the north.
group_change       | The faction has sworn loyalty to Islamic State.
release            | The two hostages walked free on Monday.
shelling           | Donetsk was under fire all night.
buildup            | The militia has dug trenches in the streets.
ground_assault     | The assault that the rebels began on the port went on all day.
ground_assault     | The minister attributed the attacks to a militia.
riot               | Masked youths threw petrol bombs at a police car.
withdrawal         | The rebels' leader said his men had pulled out of the town.
shelling           | The cathedral took a direct hit.
repulse            | Rwandan forces drove the insurgents out of the port.
"""


CASES = [tuple(part.strip() for part in line.split("|")) for line in SENTENCES.strip().splitlines()]


@pytest.mark.parametrize(("wanted", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_wording_tells_of_its_act(wanted: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert wanted in found.types, told(found.claims)


def test_what_is_told_of_a_thing_asked_for_stays_told() -> None:
    found = read_in_conflict("The premier called on all sides to keep the ceasefire that was signed in May.")
    assert {"agreement", "demand"} <= set(found.types), told(found.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked whether the army would leave, the minister said nothing.",
        "A shopkeeper, who asked not to be named, heard the shots.",
        "Reporters asked the general how many men he had lost.",
    ],
)
def test_a_question_is_no_demand(sentence: str) -> None:
    assert "demand" not in read_in_conflict(sentence).types


def test_a_quarter_that_no_list_knows_lies_in_the_town_told_of() -> None:
    claim = read_in_conflict("Militiamen in El Obeid burned shops. A mosque in the Zarzar quarter went up in flames.")
    place = claim.claims[-1].place
    assert place is not None and place.name == "Zarzar" and place.precision == "near"
    assert place.lat == pytest.approx(13.18, abs=0.1)
