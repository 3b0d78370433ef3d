"""Bombs, bombers, and acts that a noun tells: who is meant, and that one word makes the claim."""

import pytest

from dateline.pipeline import read
from tests.code.reading import claims_beside_fighting


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("A bomber struck a procession in Quetta.", "bombing"),
        ("Two bombers attacked a mosque in Hangu.", "bombing"),
        ("Syrian bombers struck the town of Idlib.", "air_strike"),
        ("Three strategic bombers struck the town of Idlib.", "air_strike"),
        ("A suicide bomber struck a procession in Quetta.", "suicide_bombing"),
    ],
)
def test_a_bomber_is_a_person_unless_a_state_flies_it(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims_beside_fighting(sentence)] == [type_]


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Two bombs exploded near a shrine and killed twelve people.", "exploded"),
        ("Twin car bombs hit the ministry in Mogadishu.", "hit"),
        ("A bomb went off in a market in Quetta.", "went off"),
    ],
)
def test_a_bomb_and_its_verb_make_one_claim(sentence: str, trigger: str) -> None:
    assert [(claim.type, claim.trigger.text) for claim in claims_beside_fighting(sentence)] == [("bombing", trigger)]


def test_what_a_state_strikes_from_afar_is_an_air_strike_whoever_dies() -> None:
    claims = claims_beside_fighting("An Israeli strike killed twelve people in Rafah.")
    assert [claim.type for claim in claims] == ["air_strike"]


@pytest.mark.parametrize(
    ("sentence", "whom", "least"),
    [
        ("Among the dead are ten civilians.", "civilians", 10),
        ("Ten civilians were among the dead.", "civilians", 10),
        ("The dead included four soldiers.", "soldiers", 4),
    ],
)
def test_a_toll_told_by_a_copula(sentence: str, whom: str, least: int) -> None:
    [claim] = claims_beside_fighting(sentence)
    assert claim.type in ("casualties", "clash")
    assert [party.name for party in claim.targets] == [whom]
    assert [(toll.of, toll.min, toll.max) for toll in claim.quantities] == [("killed", least, least)]


def test_those_among_others_who_are_not_hurt_make_no_toll() -> None:
    assert claims_beside_fighting("Among those present were ten officials.") == []


def test_a_name_that_the_parser_takes_for_a_time_is_still_what_is_entered() -> None:
    [claim] = claims_beside_fighting("Rebels entered Wad Madani.")
    assert (claim.type, [party.name for party in claim.targets]) == ("capture", ["Wad Madani"])


def test_a_bare_sentence_tells_of_a_dated_act_that_killed() -> None:
    reading = read("Officials spoke of Wednesday's bombings, which killed 89.", published="2023-09-30")
    assert [claim.type for claim in reading.claims] == ["bombing"]


def test_an_armed_side_agrees_even_in_a_short_report() -> None:
    reading = read("The separatists agreed to a ceasefire on Wednesday.", published="2023-09-30")
    assert [claim.type for claim in reading.claims] == ["agreement"]


def test_who_stands_by_as_a_missile_strikes_did_not_do_it() -> None:
    [claim] = claims_beside_fighting(
        "A missile struck the station as hundreds of people waited for trains, killing 39."
    )
    assert claim.actors == ()
    assert [(toll.of, toll.min) for toll in claim.quantities if toll.of == "killed"] == [("killed", 39)]


def test_the_subject_after_a_conjunction_is_the_one_that_acts() -> None:
    claims = claims_beside_fighting(
        "Separatists agreed to a truce on Wednesday, a day after Azerbaijan launched an offensive."
    )
    [offensive] = [claim for claim in claims if claim.type == "offensive"]
    assert [party.name for party in offensive.actors] == ["Azerbaijan"]


def test_what_is_taken_of_a_whole_is_what_counts() -> None:
    [claim] = claims_beside_fighting("Air defences shot down 30 of 38 missiles.")
    assert (claim.type, [(each.of, each.min) for each in claim.quantities]) == ("interception", [("weapons", 30)])


def test_a_bare_number_stands_for_people() -> None:
    [claim] = claims_beside_fighting("Eleven were killed in the Dnipropetrovsk region.")
    assert [(toll.of, toll.min) for toll in claim.quantities] == [("killed", 11)]


def test_debris_that_falls_on_a_clinic_attacks_nobody() -> None:
    assert [claim.type for claim in claims_beside_fighting("Missile debris fell on a clinic and killed seven.")] == [
        "shelling"
    ]


def test_those_left_dead_are_the_toll_and_not_what_clashed() -> None:
    [claim] = claims_beside_fighting("The clashes have left 300 dead since Friday.")
    assert (claim.type, claim.targets) == ("clash", ())
    assert [(toll.of, toll.min) for toll in claim.quantities] == [("killed", 300)]


@pytest.mark.parametrize("sentence", ["Washington put the dead at 1,429.", "The army put the dead since May at 1,429."])
def test_whoever_counts_the_dead_did_not_kill_them(sentence: str) -> None:
    [claim] = claims_beside_fighting(sentence)
    assert (claim.type, claim.actors) == ("casualties", ())
    assert [(toll.of, toll.min) for toll in claim.quantities] == [("killed", 1429)]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("A man drove a car full of explosives into a convoy.", ["suicide_bombing"]),
        ("Pakistan handed a captured pilot over to India at the crossing.", ["release"]),
        ("The army handed over the base to the rebels.", ["withdrawal"]),
        ("The army flew 500 troops to the front.", ["buildup"]),
        ("The prisoner was flown to the capital by helicopter.", []),
        ("Flights to the coast were halted for some hours.", []),
    ],
)
def test_what_is_moved_or_handed_over_gives_the_type(sentence: str, types: list[str]) -> None:
    assert [claim.type for claim in claims_beside_fighting(sentence)] == types
