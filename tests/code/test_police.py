"""What police do: arrests of whomever a text names, force against crowds, and the dead of it."""

import pytest

from tests.code.reading import read, read_in_conflict


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested 17 ram sevaks in Patna on Friday.",
        "The police have rounded up 1,740 activists headed for Ayodhya.",
        "Four councillors were taken into custody in Karachi.",
        "The offenders were picked up by police at dawn.",
        "More than 400 arrests have been made in Dhaka.",
    ],
)
def test_an_arrest_is_told_whoever_is_arrested(sentence: str) -> None:
    assert "arrest" in read(sentence).types


def test_things_are_not_arrested() -> None:
    assert not read("The new drug arrested the decline of the herd.").claims
    assert not read("The committee was arrested by the beauty of the lake.").claims


def test_who_is_booked_is_no_word_of_shows() -> None:
    assert "arrest" in read_in_conflict("Sixty rioters have been booked by police.").types


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Two people were killed in police firing in Ahmedabad.", "crackdown"),
        ("Police fired rubber bullets and tear gas shells in Nairobi.", "crackdown"),
        ("Police lobbed 12 teargas shells at the mob in Surat.", "crackdown"),
        ("Police resorted to firing after the crowd stoned a bus in Surat.", "crackdown"),
        ("Soldiers fired 40 rounds into the building in Surat.", "ground_assault"),
    ],
)
def test_force_has_the_type_of_its_means(sentence: str, type_: str) -> None:
    assert type_ in read(sentence).types


def test_the_dead_of_police_firing_belong_to_it() -> None:
    (claim,) = [c for c in read("Ninety people were killed in police firing in Ahmedabad.").claims if c.quantities]
    assert (claim.type, claim.quantities[0].min) == ("crackdown", 90)


def test_what_an_act_prompts_is_said_to_have_happened() -> None:
    claims = read("Mobs threw stones in Surat, prompting the police to open fire.").claims
    assert [claim.status for claim in claims if claim.trigger.text == "open fire"] == ["asserted"]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Police used tear gas to disperse students protesting in Dakar.", "Protest with intervention"),
        ("Police opened fire on protesters in Kisumu.", "Excessive force against protesters"),
        ("Police broke up a protest in Lima, injuring nine.", "Excessive force against protesters"),
    ],
)
def test_a_crackdown_is_coded_by_the_force_used(sentence: str, code: str) -> None:
    (claim,) = [claim for claim in read(sentence).claims if claim.type == "crackdown"][:1]
    assert claim.codes.acled == code


def test_who_is_arrested_may_be_named_by_an_adjective() -> None:
    assert "arrest" in read_in_conflict("The prime accused in the massacre was arrested in El Obeid.").types


def test_who_is_hurt_in_the_firing_is_hurt_by_those_who_fired() -> None:
    found = read_in_conflict("Police opened fire on a mob in El Obeid. One man was injured in the firing.").types
    assert found.count("crackdown") == 2
