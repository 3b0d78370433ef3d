"""The verdict on a trigger: signs of conflict make a claim, and what is turned down says which sign is missing."""

import pytest

from dateline.code.judge.verdict import ENOUGH
from tests.code.reading import read, read_in_conflict


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels attacked the barracks in Kutum.",
        "Mortar shells hit a school in Kutum, killing four pupils.",
        "Soldiers shot dead two farmers near Kutum.",
    ],
)
def test_an_armed_side_a_weapon_or_harm_is_enough_without_more(sentence: str) -> None:
    assert read(sentence).claims


@pytest.mark.parametrize(
    ("peaceful", "violent"),
    [
        ("The teachers attacked the plan.", "The rebels attacked the base."),
        ("The chef fired the waiter.", "The gunmen fired rockets at the waiter's village."),
        ("The tourists stormed the beach bar.", "The soldiers stormed the beach camp."),
        ("The committee captured the mood.", "The militia captured the town."),
    ],
)
def test_who_does_what_to_whom_decides(peaceful: str, violent: str) -> None:
    assert not read(peaceful).claims
    assert read(violent).claims


def test_points_and_the_missing_signs_are_told() -> None:
    notes = read("The museum about the siege is closed.").why
    assert any(f"of {ENOUGH} signs of armed conflict" in note.why for note in notes)


def test_the_report_around_it_is_a_sign() -> None:
    sentence = "Heavy clashes broke out."
    assert read_in_conflict(sentence).types == ["clash"]


def test_politics_counts_only_beside_conflict() -> None:
    sentence = "The government rejected the proposal."
    assert not read(sentence).claims
    assert any("politics" in note.why for note in read(sentence).why)


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The militia attacked Omdurman with drones.", {"air_strike"}),
        ("The militia attacked Omdurman with artillery.", {"shelling"}),
        ("The militia attacked villagers in Kutum.", {"attack_on_civilians"}),
        ("Soldiers attacked protesters in Kutum.", {"crackdown"}),
        ("The militia attacked a base near Kutum.", {"ground_assault"}),
    ],
)
def test_weapon_and_target_decide_the_kind_of_attack(sentence: str, types: set[str]) -> None:
    assert set(read_in_conflict(sentence).types) == types
