"""Ways of telling that one kind of press has and others do not: bulletins, communiqués, channels, local papers."""

import pytest

from tests.code.reading import counts, names, read_in_conflict, told

TYPES = """
agreement      | The sides met on Monday to save a road map that was agreed in May.
bombing        | A car bomb wrecked the embassy, killing 29 people.
capture        | Rebel troops have taken control of the southern side of the crossing.
clash          | Our units met resistance at the bridge.
ground_assault | The brigade took part in the assault on the town.
interception   | Rebels launched 32 drones at the port overnight, and the army shot down 11 of them.
protest        | Shopkeepers observed a shutdown against the killing of two guards.
rejection      | The army boycotted the talks in August.
release        | Police will rescue the victims, the governor said.
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in TYPES.strip().splitlines()]


@pytest.mark.parametrize(("wanted", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_wording_tells_of_its_act(wanted: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert wanted in found.types, told(found.claims)


def test_control_has_its_holder() -> None:
    for sentence in ("The town is under the control of the rebels.", "The hill is in the hands of the rebels."):
        assert names(read_in_conflict(sentence).one("control"), "actors") == ["rebels"]
    held = read_in_conflict("The village of Tuti is in Ethiopian hands.").one("control")
    assert [party.country for party in held.actors] == ["ET"]


def test_whose_help_a_party_has_is_no_claim_beside_what_it_does() -> None:
    assert read_in_conflict("Soldiers backed by foreign troops captured the airport.").types == ["capture"]


def test_an_allegation_that_is_denied_is_denied() -> None:
    found = read_in_conflict("The army denies the allegation that soldiers executed civilians in the camp.")
    assert found.one("attack_on_civilians").status == "denied"


def test_taking_no_part_is_denied() -> None:
    assert read_in_conflict("No troops took part in the assault on the town.").one("ground_assault").status == "denied"


def test_each_number_of_a_list_counts_what_stands_after_it() -> None:
    found = read_in_conflict("Bombs hit the market: 2 dead, 24 wounded so far.")
    counted = {count for claim in found.claims for count in counts(claim)}
    assert {("killed", 2, 2), ("injured", 24, 24)} <= counted
    assert ("killed", 24, 24) not in counted


def test_so_many_dead_are_the_toll_of_their_act() -> None:
    found = read_in_conflict("Eleven dead in clashes between rebel factions, officials say.")
    assert ("killed", 11, 11) in counts(found.one("clash"))


def test_a_month_is_nobody() -> None:
    found = read_in_conflict("In July 2006 the war began. In 2013 he sent thousands of fighters into Syria.")
    assert names(found.one("buildup"), "actors") != ["july"]


def test_the_number_of_an_operation_is_no_year() -> None:
    found = read_in_conflict("The rebels resumed Operation 1027 on 25 February.")
    assert [when.start for claim in found.claims if (when := claim.time)] == ["2024-02-25"]


def test_an_act_that_bounds_a_time_is_told() -> None:
    found = read_in_conflict("Some 400 people have been killed since the rebels attacked two camps on 11 February.")
    assert {"attack_on_civilians", "ground_assault"} & set(found.types), told(found.claims)


def test_what_sets_off_a_war_is_no_bomb() -> None:
    assert "bombing" not in read_in_conflict("The rebels seized two soldiers, setting off a war of 34 days.").types


def test_police_who_fire_crack_down() -> None:
    assert read_in_conflict("The party said that the police firing was unprovoked.").types == ["crackdown"]
    fatal = read_in_conflict("Two women died in the police firing.").one("crackdown")
    assert ("killed", 2, 2) in counts(fatal)
    deaths = read_in_conflict("Nine deaths due to police firing have been reported.")
    assert [claim.status for claim in deaths.claims] == ["asserted"]


def test_a_number_of_arrests_are_made() -> None:
    assert "arrest" in read_in_conflict("An unspecified number of preventive arrests have been made.").types


def test_what_is_said_of_a_place_names_it_and_not_its_surroundings() -> None:
    found = read_in_conflict("The village lies 20 km from Bara, which the rebels captured in May.").one("capture")
    assert found.place is not None
    assert (found.place.name, found.place.precision) == ("Bara", "exact")
