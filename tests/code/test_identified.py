"""Victims whom a later sentence names, and who is said to have had a part in an act."""

import pytest

from dateline.pipeline import read
from dateline.record import Claim


def claim(text: str, type_: str) -> Claim:
    return next(each for each in read(text + "\n", published="2024-03-02").claims if each.type == type_)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Gunmen attacked a bar in Cali, killing two people. The victims were identified as Ana Ruiz and Luis Vega.",
            ["bar", "people", "Ana Ruiz", "Luis Vega"],
        ),
        (
            "Gunmen attacked a bar in Cali, injuring two people. The injured were Ana Ruiz, 19, and Luis Vega, 30.",
            ["bar", "people", "Ana Ruiz", "Luis Vega"],
        ),
        (
            "Gunmen attacked a bar in Cali, killing two people. Police named one of them as Ana Ruiz.",
            ["bar", "people", "Ana Ruiz"],
        ),
        ("Gunmen shot a US citizen dead in Lima. The man was identified as Billy Murphy.", ["Billy Murphy"]),
        ("Gunmen shot a US citizen dead in Lima. The chief of police is Ana Ruiz.", ["US citizen"]),
    ],
)
def test_victims_named_later_are_targets_of_the_act(text: str, names: list[str]) -> None:
    assert [party.name for party in claim(text, "attack_on_civilians").targets] == names


def test_who_is_named_later_is_marked_as_carried() -> None:
    found = claim("Five students were kidnapped in Cali. The students are Ana Ruiz and Luis Vega.", "abduction")
    assert [(party.name, party.span is None, party.inferred) for party in found.targets[1:]] == [
        ("Ana Ruiz", True, True),
        ("Luis Vega", True, True),
    ]


@pytest.mark.parametrize(
    ("text", "type_", "actor"),
    [
        ("The ELN claimed responsibility for killing two priests in Cali.", "attack_on_civilians", "ELN"),
        ("The ELN claimed responsibility for Monday's attack on the bridge.", "ground_assault", "ELN"),
        ("The attack on the bridge was attributed to the ELN.", "ground_assault", "ELN"),
        ("Two soldiers were implicated in the murder of six priests.", "attack_on_civilians", "soldiers"),
    ],
)
def test_whoever_is_said_to_have_had_a_part_is_the_doer(text: str, type_: str, actor: str) -> None:
    assert [party.name for party in claim(text, type_).actors] == [actor]


def test_what_others_did_is_no_toll_of_a_part_that_somebody_denies() -> None:
    text = (
        "Ukraine has denied any part in Friday's attack on a concert hall in Tver near Moscow, in which gunmen killed "
        "more than 130 people.\n"
    )
    found = {each.status: [party.name for party in each.actors] for each in read(text, published="2024-03-02").claims}
    assert found == {"denied": ["Ukraine"], "asserted": ["gunmen"]}


def test_the_same_people_are_killed_once_though_it_is_told_again() -> None:
    text = (
        "Soldiers murdered the missionaries in El Geneina on Monday.\n\nThe church was closed. Many came.\n\n"
        "Nobody has been punished for the murder of the missionaries, the bishop said.\n"
    )
    reading = read(text, published="2024-03-02")
    assert [len(event.claims) for event in reading.events if event.type == "attack_on_civilians"] == [2]
