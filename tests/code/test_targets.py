"""What an act hits: buildings that bombs go off in, people by name, forces by their things; killings with no doer."""

import pytest

from dateline.code.acts.targets import fought
from dateline.pipeline import read
from dateline.record import Claim, Party

BOMB = "A bomb destroyed a bank in Lima on Monday."


def claim(text: str, type_: str) -> Claim:
    """The first claim of `type_` of `text`."""
    return next(each for each in read(text + "\n").claims if each.type == type_)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A bomb exploded inside a restaurant in Lima, the police said.", "restaurant"),
        ("A bomb exploded in front of a bank in Lima, the police said.", "bank"),
        ("A car bomb went off outside the police station in Lima.", "police station"),
    ],
)
def test_a_bomb_hits_what_it_goes_off_in(text: str, target: str) -> None:
    assert target in [party.name for party in claim(text, "bombing").targets]


def test_a_town_is_where_a_bomb_goes_off() -> None:
    assert claim("A bomb exploded in Lima on Monday, the police said.", "bombing").targets == ()


@pytest.mark.parametrize(("ground", "hit"), [("the area", False), ("a highway", False), ("the village", True)])
def test_ground_that_nobody_lives_on_is_only_where_it_is_fought(ground: str, hit: bool) -> None:
    found = claim(f"The army shelled {ground} near Aleppo on Monday.", "shelling").targets
    assert bool(found) is hit


@pytest.mark.parametrize("thing", ["12 electric poles", "a mansion", "junction boxes", "a shopping center"])
@pytest.mark.parametrize("capitals", [False, True])
def test_what_keeps_a_town_going_is_a_thing_hit(thing: str, capitals: bool) -> None:
    text = f"Guerrillas destroyed {thing} near Usulutan on Monday, the police said. Nobody was hurt in the attack."
    found = claim(text.upper() if capitals else text, "destruction").targets
    assert [party.kind for party in found] == ["facility"]


@pytest.mark.parametrize("type_", ["abduction", "casualties"])
@pytest.mark.parametrize(("name", "hit"), [("shots", False), ("Ana Ruiz", True), ("village", True)])
def test_what_no_list_has_as_people_is_neither_killed_nor_taken(type_: str, name: str, hit: bool) -> None:
    party = Party(name=name, kind="unknown")
    assert fought(type_, (party,)) == ((party,) if hit else ())


def test_people_listed_after_what_they_are_are_each_a_target() -> None:
    found = claim(
        "Gunmen killed two reporters, Maria Torres and Juan Salas, near Lima on Monday.", "attack_on_civilians"
    )
    assert [party.name for party in found.targets] == ["reporters", "Maria Torres", "Juan Salas"]


def test_a_name_no_list_knows_is_no_persons_where_it_opens_as_a_towns_does() -> None:
    found = claim("Rebels killed La Ixtlina near Aleppo on Monday.", "attack_on_civilians").targets
    assert "person" not in [party.kind for party in found]


def test_explosions_only_heard_in_a_battle_are_shelling() -> None:
    heard = "Explosions were heard in Idlib on Monday."
    battle = "The army and the rebels fought near Aleppo on Monday, and ten soldiers were killed."
    assert [each.type for each in read(heard + "\n").claims] == ["bombing"]
    assert "shelling" in [each.type for each in read(f"{battle}\n\n{heard}\n").claims]


def test_a_name_no_list_knows_is_a_persons_where_only_people_suffer_it() -> None:
    found = claim("Rebels kidnapped Ixtlo Quarn near Aleppo on Monday.", "abduction").targets
    assert [(party.name, party.kind) for party in found] == [("Ixtlo Quarn", "person")]


@pytest.mark.parametrize(
    ("thing", "kind"),
    [
        ("army positions", "state_forces"),
        ("a guerrilla camp", "rebels"),
        ("a guerrilla cell", "rebels"),
        ("a school", "facility"),
    ],
)
def test_a_thing_of_a_force_stands_for_the_force(thing: str, kind: str) -> None:
    text = f"Gunmen attacked {thing} near Aleppo on Monday, killing two people."
    targets = [party for each in read(text + "\n").claims for party in each.targets]
    assert kind in [party.kind for party in targets if party.name in thing]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A letter from the rebels told of an order to kill ten judges in Lima.", "attack_on_civilians"),
        ("Police in Lima condemned the killing of a priest on Monday.", "attack_on_civilians"),
        ("Senator Maria Torres was killed in Lima on Monday.", "attack_on_civilians"),
        ("At least 40 people were killed in Lima on Monday, the army said.", "casualties"),
    ],
)
def test_a_killing_is_somebodys_where_it_is_no_toll_of_many(text: str, type_: str) -> None:
    assert type_ in [each.type for each in read(text + "\n").claims]


def test_a_pronoun_that_leads_to_nobody_is_no_target() -> None:
    found = read("The army attacked us near Aleppo on Monday with rockets, he said.\n").claims
    assert found
    assert all(party.name != "us" for each in found for party in each.targets)


def test_the_office_of_a_body_that_a_bomb_hits_is_a_building() -> None:
    found = claim("A bomb exploded at a telephone company office in Lima, the police said.", "bombing").targets
    assert [party.kind for party in found] == ["facility"]


def test_what_is_fought_is_a_side_people_a_thing_or_ground() -> None:
    found = claim("Rebels attacked two buses and a harmonica near Aleppo on Monday.", "ground_assault").targets
    assert [party.kind for party in found] == ["vehicle"]


def test_what_is_destroyed_may_be_anything() -> None:
    found = claim("Rebels in Aleppo destroyed a piano with a grenade launcher on Monday.", "destruction").targets
    assert [party.name for party in found] == ["piano"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A bomb exploded in front of the Belgian embassy in Lima, the police said.", "Belgian embassy"),
        ("An explosion took place outside a church in Lima, the police said.", "church"),
        ("A bomb went off on the second floor of an office building in Lima, the police said.", "office building"),
        ("Guerrillas used explosives against the town hall of Lima, the police said.", "town hall"),
    ],
)
def test_a_body_with_a_building_of_its_name_is_hit_as_a_building(text: str, target: str) -> None:
    assert [(party.name, party.kind) for party in claim(text, "bombing").targets] == [(target, "facility")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed countless Colombians near Cali on Monday.", "Colombians"),
        ("The Mexican, 39, was killed by gunmen near Cali on Monday.", "Mexican"),
    ],
)
def test_people_of_a_country_are_not_their_state(text: str, name: str) -> None:
    found = claim(text, "attack_on_civilians").targets
    assert [(party.name, party.kind) for party in found] == [(name, "civilians")]


def test_who_is_not_identified_is_a_party_nonetheless() -> None:
    text = "Rebels killed a farmer near Cali. Unidentified individuals placed a bomb at a bank in Lima."
    (actor,) = claim(text, "bombing").actors
    assert (actor.name, actor.inferred) == ("Unidentified individuals", False)


def test_guerrillas_bomb_with_bombs_that_are_laid() -> None:
    assert claim("Guerrillas bombed a bank in Lima on Monday.", "bombing").actors[0].name == "Guerrillas"
    assert claim("The air force bombed a bank near Lima on Monday.", "air_strike")


def test_a_threat_is_not_made_to_who_makes_it() -> None:
    assert claim("The rebels warned that they would attack the bank in Lima.", "threat").targets == ()


def test_armed_forces_are_no_militia() -> None:
    (actor,) = claim("The armed forces bombed the outskirts of Lima on Monday.", "air_strike").actors
    assert actor.kind == "state_forces"


def test_an_air_force_bombs_from_the_air() -> None:
    assert claim("The air force bombing of a bank near Lima began on Monday.", "air_strike")


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        (f"{BOMB} The dead were identified as Juan Perez and Luis Ruiz.", "casualties", ["Juan Perez", "Luis Ruiz"]),
        ("A bomb wounded a guard named Pedro Barroso on Monday.", "bombing", ["Pedro Barroso"]),
        ("Ana Ruiz escaped a bomb attack in Lima on Monday.", "bombing", ["Ana Ruiz"]),
    ],
)
def test_people_hit_are_told_by_name(text: str, type_: str, names: list[str]) -> None:
    assert [party.name for party in claim(text, type_).targets] == names


def test_an_ambush_escaped_is_no_flight() -> None:
    assert [each.type for each in read("Ana Ruiz escaped a bomb attack in Lima on Monday.\n").claims] == ["bombing"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Gunmen shot a man, Kosi Mbalu, dead in Lima on Monday.", "Kosi Mbalu", "a man, Kosi Mbalu"),
        (
            "Gunmen murdered the mayor of Trujillo, Tavo Perez, on Monday.",
            "Tavo Perez",
            "the mayor of Trujillo, Tavo Perez",
        ),
        ("A bomb in Lima killed a guard named Barrosa on Monday.", "Barrosa", "a guard named Barrosa"),
        ("Gunmen murdered an American identified as Tib Hammer.", "Tib Hammer", "an American identified as Tib Hammer"),
    ],
)
def test_a_name_that_stands_beside_what_somebody_is_names_the_target(text: str, name: str, words: str) -> None:
    found = [party for each in read(text + "\n").claims for party in each.targets]
    assert [(party.name, party.kind, party.span.text) for party in found if party.span] == [(name, "person", words)]


def test_whose_attack_is_beaten_off_is_hit_and_not_the_attack() -> None:
    found = claim("Soldiers repelled a rebel attack on the bridge near Lima on Monday.", "repulse").targets
    assert [party.name for party in found] == ["rebel"]


def test_a_town_is_bombed_from_the_air_and_a_house_by_whoever_lays_the_bomb() -> None:
    assert claim("The bishop condemned the bombing of villages near Lima on Monday.", "air_strike")
    assert claim("The bishop condemned the bombing of the mosque near Lima on Monday.", "bombing")


def test_what_a_named_armed_group_holds_stands_for_it() -> None:
    found = claim("The army attacked FARC positions near Lima on Monday.", "ground_assault").targets
    assert [party.kind for party in found] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ten people, including the mayor, Juan Perez, and a nurse, were killed by rebels.", ["Juan Perez", "nurse"]),
        ("The governor was murdered together with his driver by rebels.", ["driver"]),
        ("The governor was murdered with great cruelty by rebels.", []),
    ],
)
def test_people_named_among_the_dead_or_beside_them_are_hit(text: str, names: list[str]) -> None:
    assert [party.name for party in claim(text, "attack_on_civilians").targets][1:] == names


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        ("The army shelled Aleppo on Monday.", "shelling", "Aleppo"),
        ("Gunners slammed rockets into a hospital in Aleppo on Monday.", "shelling", "hospital"),
        ("A suicide bomber set off his belt among recruits in Lima on Monday.", "suicide_bombing", "recruits"),
        ("Police fired tear gas at students marching on the palace.", "crackdown", "students"),
        ("The murder on Sunday of a trade unionist in Lima shocked the town.", "attack_on_civilians", "trade unionist"),
        ("The government expelled the French ambassador.", "sanction", "French ambassador"),
        ("Britain has frozen the accounts of four generals.", "sanction", "generals"),
        ("Government troops lost control of the town to the rebels.", "capture", "town"),
        ("Some 70,000 villagers have crossed into Rwanda to escape the fighting.", "displacement", "villagers"),
        ("Gunmen robbed a bank in Lima on Monday, and two guards lost their lives.", "casualties", "guards"),
    ],
)
def test_what_is_hit_stands_in_many_places(text: str, type_: str, target: str) -> None:
    names = [
        party.name for party in claim(f"{text}\n\nRebels and the army fought near Kidal on Sunday.", type_).targets
    ]
    assert any(target in name for name in names), names
