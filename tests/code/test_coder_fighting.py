"""Acts of fighting in the forms that reports give them: who is hit, by whom, told by which words."""

import pytest

from tests.code.reading import counts, names, read_in_conflict, told


@pytest.mark.parametrize(
    ("sentence", "type_", "target"),
    [
        ("The port came under rocket fire overnight.", "shelling", "port"),
        ("A convoy was ambushed near the bridge.", "ground_assault", "convoy"),
        ("Their base has been under attack since dawn.", "ground_assault", "base"),
    ],
)
def test_whoever_comes_under_fire_is_hit(sentence: str, type_: str, target: str) -> None:
    claim = read_in_conflict(sentence).one(type_)
    assert any(target in name for name in names(claim, "targets")), told((claim,))


def test_fire_comes_from_those_who_shoot() -> None:
    claim = read_in_conflict("The colonel said his men had come under fire from 300 fighters.").one("ground_assault")
    assert (names(claim, "actors"), names(claim, "targets")) == (["fighters"], ["men"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 30 km to the north, in Balad, rebels traded gunfire with soldiers for two hours.",
        "Farther north, street battles raged on in Vovchansk.",
    ],
)
def test_how_far_off_it_is_does_no_fighting(sentence: str) -> None:
    claim = read_in_conflict(sentence).one("clash")
    assert not {"km", "north"} & set(names(claim, "actors")), told((claim,))


def test_who_comes_under_fire_in_parliament_is_not_shot_at() -> None:
    assert "ground_assault" not in read_in_conflict("The minister came under heavy fire over her plans.").types


def test_what_is_ransacked_is_looted() -> None:
    claim = read_in_conflict("A clinic was ransacked by masked men.").one("destruction")
    assert names(claim, "targets") == ["clinic"]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("A suicide bomber drove a tanker into a checkpoint outside the town.", "suicide_bombing"),
        ("A van packed with explosives was driven into the gates of the barracks.", "suicide_bombing"),
        ("A truck loaded with explosives went off at a junction.", "bombing"),
        ("Rebel guns pounded the town for three weeks.", "shelling"),
        ("Israeli jets flattened a block of flats in the port.", "air_strike"),
        ("A militia burned the mill.", "destruction"),
        ("Three assaults failed in the marshes.", "repulse"),
        ("The rebels' push on the dam ended in failure.", "repulse"),
        ("Police said four fighters were sent to hell in the hills.", "casualties"),
    ],
)
def test_an_act_is_known_by_what_does_it(sentence: str, type_: str) -> None:
    assert type_ in read_in_conflict(sentence).types


@pytest.mark.parametrize(
    ("sentence", "type_", "count"),
    [
        ("Three soldiers dead in car bomb near the airport.", "bombing", ("killed", 3, 3)),
        ("Ambulances collected 22 wounded people.", "casualties", ("injured", 22, 22)),
        ("The mission conceded the loss of three soldiers.", "casualties", ("killed", 3, 3)),
        ("The fire cut short the lives of two nurses.", "casualties", ("killed", 2, 2)),
        ("The attack on the base left a balance of 16 policemen dead.", "ground_assault", ("killed", 16, 16)),
    ],
)
def test_a_toll_is_counted_however_it_is_told(sentence: str, type_: str, count: tuple[str, int, int]) -> None:
    claim = read_in_conflict(sentence).one(type_)
    assert count in counts(claim), told((claim,))


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("Police foiled an assault by a dozen militants on the bridge.", "militants"),
        ("The army repelled a rebel raid on the dam.", "rebel"),
    ],
)
def test_whose_attack_is_beaten_off_is_beaten(sentence: str, target: str) -> None:
    claim = read_in_conflict(sentence).one("repulse")
    assert any(target in name for name in names(claim, "targets")), told((claim,))


def test_whose_attempt_it_is_does_it() -> None:
    claim = read_in_conflict("A Russian attempt to storm the base went on all night.").one("ground_assault")
    assert any("russia" in name for name in names(claim, "actors")), told((claim,))


@pytest.mark.parametrize("body", ["A rebel column", "The junta's columns"])
def test_a_body_of_people_is_armed_as_its_owner_is(body: str) -> None:
    assert names(read_in_conflict(f"{body} attacked the village.").one("ground_assault"), "actors")


def test_a_line_without_a_verb_says_what_is_under_attack() -> None:
    assert names(read_in_conflict("Airport under attack in Benghazi").one("ground_assault"), "targets") == ["airport"]


def test_a_toll_of_its_own_is_coded_by_the_attack_beside_it() -> None:
    found = read_in_conflict("Shells fell on the camp, and six refugees died.")
    assert (
        found.one("casualties").codes.acled == found.one("shelling").codes.acled == "Shelling/artillery/missile attack"
    )


def test_two_parts_of_a_toll_go_to_one_attack() -> None:
    claim = read_in_conflict("34 civilians killed, 29 wounded in day of shelling around Donetsk").one("shelling")
    assert {("killed", 34, 34), ("injured", 29, 29)} <= counts(claim)


def test_who_is_found_shot_was_killed_by_somebody() -> None:
    assert read_in_conflict("A journalist was found shot through the head in Reynosa.").types == ["attack_on_civilians"]


def test_a_swarm_is_of_what_it_gathers() -> None:
    assert "repulse" in read_in_conflict("A warship beat off a drone swarm in the strait.").types


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Planes sprayed poison gas on the hamlets.", "chemical_attack"),
        ("The army fired nerve gas into the village.", "chemical_attack"),
        ("Shells with mustard gas hit the village.", "chemical_attack"),
        ("The convoy fell into an ambush at the bridge.", "ground_assault"),
        ("Rebels rushed an army camp at dawn.", "ground_assault"),
        ("Scuds crashed down on Baghdad.", "shelling"),
        ("Heavy fighting rages in the streets of Kassala.", "clash"),
        ("Over the past day 71 combat engagements took place.", "clash"),
        ("The enemy conducted 46 attacks from rocket systems on positions.", "shelling"),
        ("A kamikaze bomber hit a wedding in Kabul.", "suicide_bombing"),
        ("The military called in an air strike on the farm.", "air_strike"),
        ("Sappers destroyed eleven mines along the road.", "interception"),
        ("The rebels overwhelmed the garrison of the port.", "capture"),
    ],
)
def test_each_sense_has_its_family_of_words(sentence: str, type_: str) -> None:
    assert type_ in read_in_conflict(sentence).types


@pytest.mark.parametrize(
    "sentence",
    [
        "Two hundred reservists took part in a mock assault on a disused airfield.",
        "The museum opens an exhibition on the siege of Leningrad.",
        "Five people died and 12 were hurt when a coach left the motorway.",
        "A boiler exploded in the basement of the school.",
        "The strikes took a heavy toll.",
    ],
)
def test_what_is_played_told_or_an_accident_is_no_act_of_war(sentence: str) -> None:
    types = set(read_in_conflict(sentence).types)
    assert not types & {"bombing", "casualties", "ground_assault", "siege"}, types


def test_what_somebody_died_of_is_no_toll_of_its_own() -> None:
    claim = read_in_conflict("In all, 56 patients had died of their injuries.").one("casualties")
    assert counts(claim) == {("killed", 56, 56)}


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("A claymore mine under a jeep accounted for five constables.", ("killed", 5, 5)),
        ("The toll of the car bombs reached 22, hospital staff said.", ("killed", 22, 22)),
        ("Residents found eight carpenters shot in a ravine.", ("killed", 8, 8)),
    ],
)
def test_the_dead_are_counted(sentence: str, count: tuple[str, int, int]) -> None:
    claims = read_in_conflict(sentence).claims
    assert any(count in counts(claim) for claim in claims), told(claims)


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The general was struck by a sniper's bullet at the front.", "ground_assault"),
        ("Gang members hurled a pipe bomb at a police station.", "bombing"),
        ("Masked men sprayed the mourners with automatic fire.", "attack_on_civilians"),
        ("A warship swatted two drones out of the sky.", "interception"),
        ("Kryvyi Rih mourns the six who perished in Monday's missile strike.", "shelling"),
    ],
)
def test_a_weapon_and_a_day_tell_the_act(sentence: str, type_: str) -> None:
    assert type_ in read_in_conflict(sentence).types


def test_no_fewer_than_is_a_bound_and_no_denial() -> None:
    claim = read_in_conflict("No fewer than six of them lost their lives.").one("casualties")
    assert (claim.status, counts(claim)) == ("asserted", {("killed", 6, None)})
