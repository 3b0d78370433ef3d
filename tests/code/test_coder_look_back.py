"""Whole pages of the longer kind: digests, chronologies and looks back, and the wordings they have of their own."""

import pytest

from dateline import read
from tests.code.reading import read_in_conflict, told

SENTENCES = """
agreement     | The general signed the surrender at midnight.
bombing       | A bomb planted by the rebels brought down his helicopter.
capture       | Tiberias was taken on the 18th.
capture       | Rebels entered this village west of Khartoum at dawn.
displacement  | Thousands of refugees are on their way to the border.
negotiation   | The envoy proposed a ceasefire.
repulse       | The army brought the attack to a stop.
repulse       | It had besieged the town since the 4th; it was thrown back on the 14th.
shelling      | A shell came through the roof of the bakery.
buildup       | The fleet sailed from Odessa on Monday.
buildup       | Marines waded ashore near the capital.
buildup       | Trenches are being dug across the main streets.
capture       | Government troops entered the refinery.
casualties    | Diggers found the skeletons of 143 people.
bombing       | A mine brought down the bridge.
destruction   | Two torpedoes sent the cruiser to the bottom.
ground_assault | The patrol was surprised by guerrillas.
negotiation   | The envoy left Sanaa after four days of talks.
negotiation   | The mediators put a plan to the two sides.
repulse       | The fighters held out for a second week against the army.
sanction      | The UN placed the country under an embargo.
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in SENTENCES.strip().splitlines()]

CHRONOLOGY = """Seventy days of war

Twenty years ago today the marines came ashore. What follows is the war day by day.

3 April 1982
Troops take the town before dawn.

28 May
The town is back in the army's hands. The next morning rebels shell the port of Grytviken.

Published 3 April 2002
"""


@pytest.mark.parametrize(("wanted", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_wording_tells_of_its_act(wanted: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert wanted in found.types, told(found.claims)


@pytest.mark.parametrize("sentence", ["The envoy left Sanaa on Tuesday.", "The president left the capital for Paris."])
def test_officials_who_travel_do_not_withdraw(sentence: str) -> None:
    assert "withdrawal" not in read_in_conflict(sentence).types


def test_those_who_hold_out_for_a_week_are_not_arrested() -> None:
    assert "arrest" not in read_in_conflict("The fighters held out for a second week against the army.").types


def test_the_days_that_head_a_chronology_are_of_the_year_its_first_one_says() -> None:
    claims = read(CHRONOLOGY).claims
    days = {claim.type: claim.time.start for claim in claims if claim.time is not None}
    assert days["capture"] in ("1982-04-03", "1982-05-28"), told(claims)
    assert days["shelling"] == "1982-05-29", told(claims)
    assert {"1982-04-03", "1982-05-28"} <= {claim.time.start for claim in claims if claim.time}, told(claims)


def test_a_ship_called_after_a_town_is_no_place() -> None:
    claims = read_in_conflict("Two torpedoes sank the cruiser Santa Fe.").claims
    sunk = [claim for claim in claims if claim.type == "destruction"]
    assert "Santa Fe" in sunk[0].targets[0].name
    assert sunk[0].place is None or sunk[0].place.name != "Santa Fe"


def test_a_truce_that_holds_says_nothing() -> None:
    text = "A truce agreed in May has largely held, although flights were suspended when a plane was hit by gunfire."
    claims = read_in_conflict(text).claims
    assert all(not claim.attribution for claim in claims), told(claims)


def test_a_particle_makes_a_town_part_of_a_name() -> None:
    claims = read_in_conflict("Talks: the rebels met José Eduardo dos Santos in Pretoria in July.").claims
    assert [claim.place.name for claim in claims if claim.place] == ["Pretoria"]


def test_a_group_of_old_wars_is_known_in_its_time() -> None:
    claims = read("Haganah takes Haifa\n\n23 April 1948\n\nThe Haganah took Haifa from Arab troops on Thursday.").claims
    assert {party.kind for claim in claims for party in claim.actors} == {"militia"}, told(claims)


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("A mine laid by the guerrillas blew up a bus.", "guerrillas"),
        ("A bomb dropped by Russian jets destroyed the bridge.", "Russia"),
    ],
)
def test_whoever_is_said_to_have_used_the_weapon_did_it(sentence: str, doer: str) -> None:
    claims = read_in_conflict(sentence).claims
    assert doer in str([party.name for claim in claims for party in claim.actors]), told(claims)


def test_a_person_who_slips_away_is_no_ground_lost() -> None:
    assert "capture" not in read_in_conflict("Rufina Amaya, who slipped behind a tree, came out alive.").types


def test_a_convoy_that_nobody_calls_military_brings_aid() -> None:
    assert read_in_conflict("Three convoys reached the besieged town on Monday.").one("aid", "buildup").type == "aid"


def test_whoever_drives_over_a_mine_is_its_victim() -> None:
    claim = read_in_conflict("A lorry of the UN mission drove over a mine near Bara.").one("bombing")
    assert "lorry" in claim.targets[0].name, told((claim,))
    assert all("lorry" not in party.name for party in claim.actors), told((claim,))
