"""Classes of sentences that pages of unread registers told and no claim was made of, or a wrong one."""

import pytest

from tests.code.reading import counts, names, read_in_conflict, told

TYPES = """
agreement           | The president ordered a two-day pause for the feast.
arrest              | The teacher was held for four years without charge.
arrest              | A court in Khartoum sentenced twelve former agents to prison.
attack_on_civilians | A 23-year-old was shot in front of his mother.
attack_on_civilians | The gunmen killed at least eight people, among them three soldiers.
buildup             | The governor called out the army on Friday.
casualties          | A councillor put the number of the dead in his area at 50.
casualties          | As many as 113 corpses have been recovered in the hills.
clash               | The peacekeepers repelled the attack and killed four of the assailants.
crackdown           | Police threw tear gas at the head of the march.
crackdown           | Police used rubber bullets and sound grenades against crowds in the square.
destruction         | A convoy of the embassy was robbed by militiamen on the road to the port.
destruction         | A convoy of the embassy was robbed by Hezbollah men on the road to the port.
destruction         | The army has lost three tanks since Friday.
aid                 | The relief agency gave out food to the families.
destruction         | In Geneina the market burned for a third night.
destruction         | Lorries were overturned and a shrine was wrecked.
displacement        | Columns of refugees began to pass through the village.
ground_assault      | The council condemned the attack carried out on Friday by gunmen against a camp of peacekeepers.
group_change        | The president was overthrown by Idriss Haroun in 1990.
group_change        | A new armed group calling itself the Hill Front announced its formation.
negotiation         | The minister said his government would make another push with the neighbours.
offensive           | Ground troops went in on Friday.
release             | The rebels have so far let go 24 policemen.
shelling            | The rebels started firing rockets into the port.
withdrawal          | A spokesman told of the flight of the militias towards the coast.
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in TYPES.strip().splitlines()]


@pytest.mark.parametrize(("wanted", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_wording_tells_of_its_act(wanted: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert wanted in found.types, told(found.claims)


NOTHING = """
agreement      | The rebels hold 100 settlements in the hills.
buildup        | It was gathered that the soldiers spoke of it.
rejection      | The army did not rule out that its jets had bombed the market.
agreement      | The police chief met the families and reached him by telephone.
buildup        | Soldiers of the brigade, trained by instructors, rounded up the villagers.
capture        | It took the state three years to admit it.
destruction    | The rebels started firing rockets into the port.
ground_assault | Sanctions apply to those who order such attacks.
casualties     | We will not succumb to the threats of these merchants of death, the governor said.
repulse        | Soldiers shot at people who were driving back to the village.
withdrawal     | Three bombers blew themselves up among those who fled.
"""
NEVER = [tuple(part.strip() for part in line.split("|")) for line in NOTHING.strip().splitlines()]


@pytest.mark.parametrize(("unwanted", "sentence"), NEVER, ids=[sentence for _, sentence in NEVER])
def test_a_wording_tells_nothing_of_the_kind(unwanted: str, sentence: str) -> None:
    found = read_in_conflict(sentence)
    assert unwanted not in found.types, told(found.claims)


def test_two_acts_of_one_subject_are_two_claims() -> None:
    found = read_in_conflict("Soldiers dragged six priests from their beds and shot them in the yard.")
    assert found.types == ["abduction", "attack_on_civilians"]


def test_what_was_said_to_come_is_planned() -> None:
    found = read_in_conflict("The minister said that 19,000 more soldiers would be sent to the region.")
    assert found.one("buildup").status == "planned"


def test_of_two_times_that_agree_the_closer_one_dates_the_act() -> None:
    found = read_in_conflict("Last month, on February 8, the rebels attacked the barracks.")
    when = found.one("ground_assault").time
    assert when is not None
    assert when.start == when.end == "2024-02-08"


def test_whom_a_base_is_taken_from_is_not_where_it_lies() -> None:
    found = read_in_conflict("Chad recaptured the base from Libya.").one("capture")
    assert found.place is None or found.place.country != "LY"


def test_where_a_city_lies_is_not_where_it_happened() -> None:
    found = read_in_conflict("Both armies withdrew from the city, which lies on the Congo River.").one("withdrawal")
    assert found.place is None or "Congo" not in found.place.name


def test_a_clause_on_an_attack_says_who_did_it_and_to_whom() -> None:
    found = read_in_conflict("He condemned the attack carried out on Friday by gunmen against a camp of peacekeepers.")
    claim = found.one("ground_assault")
    assert names(claim, "actors") == ["gunmen"]
    assert any("camp" in name for name in names(claim, "targets"))


def test_what_people_are_called_by_a_region_is_not_where_they_are() -> None:
    found = read_in_conflict("Kashmir militants killed five traders.").one("attack_on_civilians")
    assert found.place is None or found.place.name != "Kashmir"


def test_where_others_went_is_not_where_a_town_was_taken() -> None:
    found = read_in_conflict("When troops entered the town, the attackers had fled towards Chad.").one("capture")
    assert found.place is None or found.place.country != "TD"


def test_a_number_of_people_is_not_one() -> None:
    assert not counts(read_in_conflict("The guards killed a number of the assailants.").one("clash"))
    assert counts(read_in_conflict("The guards killed one of the assailants.").one("clash")) == {("killed", 1, 1)}
