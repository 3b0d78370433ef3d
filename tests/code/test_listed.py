"""Lists that the parser breaks: each of several that an act hits is its target."""

import pytest

from dateline.record import Claim
from tests.code.reading import read


def claim(text: str, type_: str) -> Claim:
    return next(each for each in read(text).claims if each.type == type_)


@pytest.mark.parametrize(
    ("text", "type_", "names"),
    [
        (
            "Gunmen attacked the town hall, a bank and the post office in Puno.",
            "ground_assault",
            ["town hall", "bank", "post office"],
        ),
        (
            "A guerrilla column dynamited the town hall, the telephone office, and a branch of the bank in Puno.",
            "bombing",
            ["town hall", "telephone office", "branch"],
        ),
        (
            "Rebels killed two priests, a policeman and a farmer in Puno.",
            "attack_on_civilians",
            ["priests", "policeman", "farmer"],
        ),
        (
            "A mayor, two of his guards, and a driver were shot dead by gunmen in Puno.",
            "attack_on_civilians",
            ["mayor", "guards", "driver"],
        ),
        (
            "A TERRORIST GROUP MURDERED JOURNALIST PEDRO YAURI; LAWYER MANUEL FEBRES; AND A TEACHER IN PUNO.",
            "attack_on_civilians",
            ["Pedro Yauri", "Manuel Febres", "teacher"],
        ),
        (
            "THE ASSASSINATION OF JOURNALIST GUSTAVO MEDINA, DIRECTOR OF THE NEWSPAPER EL DIARIO, AND JAIME PRADO "
            "LEON, PRESIDENT OF THE OPPOSITION PARTY, SHOCKED THE COUNTRY.",
            "attack_on_civilians",
            ["Gustavo Medina", "Jaime Prado Leon"],
        ),
    ],
)
def test_each_of_a_list_is_hit(text: str, type_: str, names: list[str]) -> None:
    assert [party.name for party in claim(text, type_).targets] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen killed two men, a policeman and a farmer, in Puno.", ["men"]),
        ("Gunmen killed Ana Ruiz, a teacher, and two pupils in Puno.", ["Ana Ruiz", "pupils"]),
    ],
)
def test_what_somebody_is_called_is_nobody_else(text: str, names: list[str]) -> None:
    assert [party.name for party in claim(text, "attack_on_civilians").targets] == names


def test_who_flees_is_not_attacked() -> None:
    found = claim(
        "Guerrillas attacked the police station, and residents fled to the hills near Puno.", "ground_assault"
    )
    assert [party.name for party in found.targets] == ["police station"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drug traffickers have threatened to kill ten judges in Cali.", ["judges"]),
        ("Rebels threatened to blow up the hotel in Cali.", ["hotel"]),
    ],
)
def test_whom_a_threatened_act_would_hit_is_threatened(text: str, names: list[str]) -> None:
    assert [party.name for party in claim(text, "threat").targets] == names


def test_answers_threaten_nobody() -> None:
    text = "Rebels said that they would answer all questions about the attack in Cali."
    assert "threat" not in read(text).types


@pytest.mark.parametrize("hit", ["an army convoy", "enemy troops", "an army armored vehicle"])
def test_what_belongs_to_forces_is_theirs(hit: str) -> None:
    found = claim(f"Guerrillas ambushed {hit} on the road to Puno.", "ground_assault")
    assert [party.kind for party in found.targets] == ["state_forces"]


@pytest.mark.parametrize(
    ("text", "type_", "kind"),
    [
        ("Rebels attacked fortified positions near Cali.", "ground_assault", "state_forces"),
        ("The army attacked fortified positions near Cali.", "ground_assault", "rebels"),
        ("Rebels attacked a police station in Cali.", "ground_assault", "facility"),
        ("Fortified positions near Cali were attacked by gunmen and soldiers.", "ground_assault", "facility"),
    ],
)
def test_positions_stand_for_those_whom_their_attackers_fight(text: str, type_: str, kind: str) -> None:
    assert [party.kind for party in claim(text, type_).targets] == [kind]
