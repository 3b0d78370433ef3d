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


@pytest.mark.parametrize(
    "sentence",
    [
        "The four were sent to jail in Patna on Friday.",
        "The student leader was bundled into a police van at the gate.",
        "Four men were held in Karachi, police said.",
    ],
)
def test_arrests_are_told_in_ordinary_words(sentence: str) -> None:
    assert "arrest" in read_in_conflict(sentence).types


@pytest.mark.parametrize(
    "sentence",
    ["Police took time in following suit.", "Several policemen took leave.", "Police held a meeting in Surat."],
)
def test_police_take_and_hold_what_is_nobody(sentence: str) -> None:
    assert "arrest" not in read_in_conflict(sentence).types


@pytest.mark.parametrize(
    "sentence",
    [
        "Teargas shells were burst near the mosque in Surat.",
        "Stun grenades were used at a shopping centre in Minsk.",
        "Police were at the gate and rubber bullets were fired in Nairobi.",
        "Two rounds were fired in the air and teargas shells were lobbed in Surat.",
    ],
)
def test_what_only_police_have_tells_of_a_crackdown(sentence: str) -> None:
    found = read_in_conflict(sentence).types
    assert found and set(found) == {"crackdown"}


def test_the_police_around_an_arrest_made_it() -> None:
    claim = read_in_conflict("Twenty men were arrested overnight, police said.").one("arrest")
    (police,) = claim.actors
    assert (police.kind, police.inferred, police.span) == ("police", True, None)


def test_policemen_do_not_arrest_themselves() -> None:
    assert not read("Two policemen were arrested in Surat.").one("arrest").actors


def test_who_is_killed_in_an_encounter_with_police_is_killed_by_them() -> None:
    claims = read_in_conflict("Two robbers were gunned down in an encounter with the special task force.").claims
    (claim,) = [claim for claim in claims if claim.quantities]
    assert [(party.name, party.kind) for party in claim.actors] == [("special task force", "police")]


def test_the_dead_of_the_firing_stay_apart_from_other_tolls() -> None:
    found = read_in_conflict(
        "Police fired on a mob in El Obeid. A bus was burnt. One man was injured in the firing, while three were "
        "injured in stone-pelting."
    ).claims
    assert [c.quantities[0].min for c in found if c.type == "crackdown" and c.quantities] == [1]


def test_one_of_those_hurt_by_police_dies_of_that() -> None:
    found = read_in_conflict(
        "Police fired on a mob in El Obeid. Three men were injured in the firing and taken to a hospital, where one of "
        "them died."
    ).claims
    assert {c.type for c in found} == {"crackdown"}
    assert [quantity.of for claim in found for quantity in claim.quantities] == ["injured", "killed"]
    assert "Police" not in [party.name for claim in found for party in claim.targets]


def test_a_participle_before_a_noun_tells_of_the_arrest() -> None:
    claim = read_in_conflict("The arrested students were driven to an unknown place.").one("arrest")
    assert [party.name for party in claim.targets] == ["arrested students"]
