"""Crowds, shots, and what a number after a person says."""

import pytest

from dateline.pipeline import read
from tests.code.reading import FIGHTING, claims_beside_fighting


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Residents stoned a suspected gang member.", "mob_violence"),
        ("Villagers killed two militants.", "mob_violence"),
        ("A mob killed a trader.", "mob_violence"),
        ("Gunmen killed two villagers.", "attack_on_civilians"),
        ("Thousands marched against soaring prices.", "protest"),
        ("Soldiers fired live ammunition.", "ground_assault"),
        ("Bulldozers tore up a street in Jenin.", "destruction"),
        ("Rebels overran the army's eastern command.", "capture"),
        ("Youths ransacked a shop in Kano.", "riot"),
        ("Soldiers and vigilantes descended on the village.", "ground_assault"),
        ("Russia keeps a naval base at Tartus.", "control"),
        ("Russia used the choking agent chloropicrin.", "chemical_attack"),
    ],
)
def test_who_does_what_gives_the_type(sentence: str, type_: str) -> None:
    assert [claim.type for claim in claims_beside_fighting(sentence)] == [type_]


def test_what_villagers_did_counts_the_dead() -> None:
    [claim] = claims_beside_fighting("Villagers killed two militants.")
    assert [(toll.of, toll.min, toll.max) for toll in claim.quantities] == [("killed", 2, 2)]


def test_an_age_is_no_toll() -> None:
    [claim] = claims_beside_fighting("Gunmen killed a man of 23.")
    assert [(toll.of, toll.min, toll.max) for toll in claim.quantities] == [("killed", 1, 1)]


def test_a_rally_that_is_attacked_makes_no_claim_of_its_own() -> None:
    assert [claim.type for claim in claims_beside_fighting("Grenades kill 11 at a rally in Bukavu")] == ["grenade"]


def test_it_is_never_a_resident() -> None:
    claims = claims_beside_fighting("One resident hid in a cellar. The militia said it had attacked three camps.")
    assert [claim.type for claim in claims] == ["ground_assault"]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("China has pressed Pakistan to let its guards in.", ["demand"]),
        ("Police pressed charges.", []),
        ("Beijing praised Pakistan's resolve.", ["support"]),
    ],
)
def test_words_of_politics_take_a_side_as_their_object(sentence: str, types: list[str]) -> None:
    more = " Gunmen ambushed a convoy, and artillery hit a garrison of the militia."
    reading = read(sentence + FIGHTING + more, published="2023-09-30")
    assert [claim.type for claim in reading.claims if claim.sentence.start < len(sentence)] == types


def test_what_a_crowd_is_against_needs_to_be_nobody() -> None:
    claims = read("Thousands rallied in Tbilisi against the law on Monday.").claims
    assert [claim.type for claim in claims] == ["protest"]
