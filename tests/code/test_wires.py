"""News as agencies tell it: the act, who says so, its toll; weapons counted on; headlines and their weapons."""

import pytest

from tests.code.reading import counts, names, read, read_in_conflict


@pytest.mark.parametrize(
    "sentence",
    [
        "A car bomb exploded outside a bank in Kutum, police said, killing five people and wounding 12.",
        "A car bomb exploded outside a bank in Kutum, officials said Sunday, leaving five people dead and 12 injured.",
        "A car bomb tore through a bank in Kutum, leaving five people dead and about 12 injured.",
    ],
)
def test_whoever_tells_of_an_act_has_not_taken_its_toll(sentence: str) -> None:
    claim = read_in_conflict(sentence).one("bombing", "attack_on_civilians", "clash", "casualties")
    assert claim.type == "bombing"
    assert not {"police", "officials"} & set(names(claim, "actors"))
    assert counts(claim) >= {("killed", 5, 5), ("injured", 12, 12)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The death toll in Kutum has gone up to 22.",
        "The number of people killed in Kutum has risen to 22.",
        "The number of those murdered by bandits in Kutum shot up to 22.",
    ],
)
def test_a_toll_that_rises_is_no_bound(sentence: str) -> None:
    assert counts(read_in_conflict(sentence).claims[0]) == {("killed", 22, 22)}


def test_what_goes_on_counting_rockets_is_a_rocket() -> None:
    found = read_in_conflict(
        "Seven rockets hit Kutum on Friday. One crashed into a school. Three more fell on the market."
    )
    assert found.types == ["shelling", "shelling", "shelling"]
    assert [counts(claim) for claim in found.claims] == [{("weapons", each, each)} for each in (7, 1, 3)]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Rebels blew up two planes at the base in Kutum.", "bombing"),
        ("Government troops struck at the rebel headquarters in Kutum.", "ground_assault"),
    ],
)
def test_planes_that_are_hit_and_troops_on_foot_make_no_air_strike(sentence: str, type_: str) -> None:
    assert read_in_conflict(sentence).types == [type_]


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("Kyiv hospital hit as Russian missiles kill 20", "shelling"),
        ("Aleppo school hit as jets kill 20", "air_strike"),
    ],
)
def test_a_headline_names_the_weapon_in_a_clause_beside(title: str, type_: str) -> None:
    assert read(f"{title}\n\nThe army gave no toll on Friday.").claims[0].type == type_


def test_a_side_that_claims_responsibility_for_what_was_told_did_it() -> None:
    found = read_in_conflict(
        "Gunmen attacked a police post near Kutum on Friday, killing nine officers.\n\n"
        "The Sudan Liberation Movement claimed responsibility in a statement. It took credit for the action."
    )
    claims = [claim for claim in found.claims if claim.trigger.text in ("claimed", "took")]
    assert [claim.type for claim in claims] == ["ground_assault", "ground_assault"]
    assert all(any("liberation" in name for name in names(claim, "actors")) for claim in claims[:1])
    assert all(claim.attribution and claim.status == "asserted" for claim in claims)


@pytest.mark.parametrize(
    "sentence",
    [
        "No group has claimed responsibility.",
        "The rebels have not claimed responsibility.",
        "The government must take responsibility for the safety of people.",
    ],
)
def test_nobody_owns_up_where_it_is_not_said(sentence: str) -> None:
    found = read_in_conflict(f"Gunmen attacked a police post near Kutum on Friday.\n\n{sentence}")
    assert found.types == ["ground_assault"]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Police fired tear gas to disperse protesters in Kutum.", ["crackdown"]),
        ("Youths stoned a police post in Kutum and were met with rubber bullets.", ["mob_violence", "crackdown"]),
        ("The market in Kutum was hit from the air.", ["air_strike"]),
        ("The rebels then fired from both sides of the road.", ["ground_assault"]),
        ("More than 600 patients have been moved to other clinics.", ["displacement"]),
        ("There was no military target within miles.", []),
        ("The union plans a march in Kutum on Sunday, in defiance of the ban.", ["protest"]),
        ("A bomb went off in Kutum on Friday and gunmen then stormed the bank.", ["bombing", "ground_assault"]),
        ("The army carried out a flag march in Kutum.", ["buildup"]),
        ("The rebels gave up the airport of Kutum.", ["capture"]),
        ("The vice-president survived an attempt on his life in Kutum.", ["attack_on_civilians"]),
        ("Shots rang out near the ministry in Kutum.", ["clash"]),
        ("A soldier was stabbed in Kutum.", ["ground_assault"]),
        ("Villagers barricaded the road to Kutum.", ["protest"]),
        ("In reprisal, soldiers burned 50 huts in Kutum.", ["destruction"]),
        ("The planes scored direct hits on a tanker in Kutum.", ["air_strike"]),
        ("A curfew has been imposed on Kutum.", ["siege"]),
        ("Soldiers seized the state broadcaster in Kutum.", ["capture"]),
        ("The rebels crossed the border in strength.", ["offensive"]),
        ("The governor escaped unhurt.", []),
        ("The army had lost two villages, its spokesman conceded.", ["capture"]),
        ("He said so in a call to a news agency.", []),
    ],
)
def test_what_wires_and_local_papers_tell(sentence: str, types: list[str]) -> None:
    assert read_in_conflict(sentence).types == types


def test_what_force_is_used_for_tells_whom_it_hit() -> None:
    claim = read_in_conflict("Police fired tear gas to disperse protesters in Kutum.").one("crackdown")
    assert names(claim, "targets") == ["protesters"]
    assert claim.status == "asserted"


@pytest.mark.parametrize(
    ("title", "types"),
    [
        ("Two soldiers hurt as bomb wrecks shops", ["bombing", "destruction"]),
        ("Thousands flee as rebels storm border town", ["displacement", "ground_assault"]),
        ("Three killed as police fire on marchers", ["crackdown"]),
        ("100 Americans reported slain", ["casualties"]),
    ],
)
def test_headlines_tell_in_a_clause_beside(title: str, types: list[str]) -> None:
    found = read(f"{title}\n\nRebels fought soldiers near Kutum on Friday, a military spokesman said.")
    assert [claim.type for claim in found.claims if claim.sentence.start < len(title)] == types


def test_a_general_offensive_has_no_general() -> None:
    claim = read_in_conflict("A general offensive was under way in Kutum.").one("offensive")
    assert "general" not in names(claim, "actors")


def test_whom_an_act_hit_is_not_who_tells_of_it() -> None:
    claim = read_in_conflict(
        "Government aircraft raided the port of Kutum, killing at least 40 people, a doctor reached by radio said."
    ).one("air_strike")
    assert counts(claim) == {("killed", 40, None)}
    assert [source.name for source in claim.attribution] == ["doctor"]


def test_a_participle_on_a_noun_is_passive() -> None:
    claim = read_in_conflict("Five aid workers abducted last month in Kutum have been freed.").one("abduction")
    assert names(claim, "targets") == ["aid workers"]
    assert not {"aid workers"} & set(names(claim, "actors"))


def test_so_many_of_a_known_number_are_counted() -> None:
    claim = read_in_conflict("The rebels freed ten of the hostages in Kutum.").one("release")
    assert [least for _, least, _ in counts(claim)] == [10]


def test_a_bomb_and_where_it_was_are_a_headline() -> None:
    (claim, *_) = read("Bomb at wedding in Kutum\n\nNobody has said who is behind it.").claims
    assert (claim.type, claim.trigger.text) == ("bombing", "Bomb")
    assert read("Rebels fought soldiers near Kutum.\n\nThe army has a bomb at its base in Kutum.").types == ["clash"]


def test_the_toll_of_a_headline_is_of_the_act_that_took_it() -> None:
    text = "At least 33 killed at Zorvan hall\n\nGunmen stormed a hall in Moscow on Thursday and killed 33 people."
    title, below = read(text).claims[:2]
    assert (title.type, below.type) == ("casualties", "attack_on_civilians")
    assert title.time is not None
    assert below.time is not None
    assert (title.time.start, title.time.basis) == (below.time.start, "context")
