"""Which type an act has by its frame: who does it to whom; and what hurts people in peace, which makes no claim."""

import pytest

from tests.code.reading import read_in_conflict, told

TYPES = """
aid            | Planes dropped food to the villages.
aid            | Poland is to send Ukraine 40 more howitzers.
aid            | Iran dismissed reports that it had shipped rockets to the Houthis.
agreement      | The rebels offered to stop the fighting.
arrest         | A court gave the rebel chief 20 years.
casualties     | The number of dead has risen to 31.
clash          | Soldiers returned fire.
clash          | Shots rang out between guards and gunmen near the port.
clash          | The other army had fired first.
displacement   | The army evacuated 400 people from Gorom on Monday.
cooperation    | The two armies are hunting the rebels together.
shelling       | Two missiles brought the building down.
displacement   | Some 3,000 people spent the night in the bush.
displacement   | The villages along the road are deserted.
interception   | Air defences knocked out six drones overnight.
group_change   | Officers toppled the president.
offensive      | Eritrean troops crossed the border into Sudan on Monday.
protest        | Youths put tree trunks across the highway to demand jobs.
protest        | Residents blocked the road to Gorom.
repulse        | Defenders have kept the rebels out of the old town.
shelling       | A tank put three rounds into the hospital.
siege          | Fighters on the hills let nothing in or out of the valley.
siege          | The navy has stopped every boat since Sunday.
siege          | Rebels blocked the road to Gorom.
withdrawal     | The rebels gave up the hill without a fight.
withdrawal     | Soldiers fled the town on Monday.
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in TYPES.strip().splitlines()]


@pytest.mark.parametrize(("wanted", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_who_does_it_to_whom_decides(wanted: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert found.types == [wanted], told(found.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "Three miners died when a shaft caved in near the town.",
        "A petrol tanker overturned on the main road, killing twelve people.",
        "The army said that five of its men died when their truck left the road.",
        "The flood drove 600 families from their homes.",
        "Rescuers and soldiers pulled four survivors out of the school after the earthquake.",
        "Two hikers were killed by falling rock in the gorge.",
        "A drunken driver ploughed into a bus queue and hurt seven people.",
        "Detectives held two men over 40 kilos of cocaine.",
        "A man stabbed his wife after an argument about money.",
        "The general had suffered a cardiac arrest.",
    ],
)
def test_what_hurts_people_in_peace_makes_no_claim(sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert not found.claims, told(found.claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "The boy was dead when he reached a clinic.",
        "They recalled that the mayor had been to school there.",
        "It later turned out that the car was his own.",
        "The general takes shelter in the embassy.",
        "He left his house at seven.",
        "Soldiers stood by.",
        "More traders came in a convoy.",
    ],
)
def test_an_everyday_sense_makes_no_claim(sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert not {claim.type for claim in found.claims} - {"casualties"}, told(found.claims)


def test_who_is_hurt_by_a_side_is_hurt_in_the_conflict() -> None:
    assert read_in_conflict("The gunmen macheted my husband.").types == ["attack_on_civilians"]


@pytest.mark.parametrize(
    ("speaker", "sentence"),
    [
        ("government", "The government charged that rebels had shelled the town."),
        ("army", "The army did not rule out that its planes had hit the hospital."),
    ],
)
def test_what_is_charged_or_left_open_is_said_by_somebody(speaker: str, sentence: str) -> None:
    (claim,) = read_in_conflict(sentence).claims
    assert speaker in " ".join(source.name for source in claim.attribution)
