"""Ground that changes hands, people taken and freed, crowds and those who meet them: the many ways of saying so."""

import pytest

from dateline.code.lexicon import lexicon
from tests.code.reading import claims_beside_fighting, names


def types(sentence: str) -> list[str]:
    return [claim.type for claim in claims_beside_fighting(sentence)]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Soldiers planted their flag on the hill.", "capture"),
        ("The rebel banner was run up over the customs house.", "capture"),
        ("The town passed under rebel control in April.", "capture"),
        ("Two villages slipped out of the army's hands.", "capture"),
        ("The army wrested back control of the airport.", "capture"),
        ("Loyalists flushed the rebels out of the old quarter.", "capture"),
        ("The insurgents were swept from the town by government troops.", "capture"),
        ("The militia has the port in its grip.", "control"),
        ("The northern districts lie within rebel hands.", "control"),
        ("The guerrillas retain a foothold in the valley.", "control"),
        ("Rioters held the airport for two hours.", "control"),
        ("The brigade walked away from its posts.", "withdrawal"),
        ("Two battalions were airlifted to the front.", "buildup"),
        ("A column of armoured vehicles rumbled into the town.", "buildup"),
        ("The government threw reserves into the fight.", "buildup"),
        ("Paratroopers began landing on the coast.", "buildup"),
        ("Control of the crossing has passed to the rebels.", "capture"),
        ("The army is back in control of the port.", "capture"),
        ("Rebel fighters strolled through the town.", "capture"),
        ("The fighters hung their flag from the town hall.", "capture"),
        ("Three posts were vacated overnight.", "withdrawal"),
        ("A column of tanks was spotted near the town.", "buildup"),
        ("Battalions are arrayed along the river.", "buildup"),
        ("Troops turned a school into a barracks.", "base"),
        ("The marines set up a command post in the old prison.", "base"),
    ],
)
def test_ground_and_forces(sentence: str, type_: str) -> None:
    assert types(sentence) == [type_]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Gunmen pulled six traders off a bus.", "abduction"),
        ("Militants marched nine men out of a monastery.", "abduction"),
        ("Masked men dragged a councillor out of his house.", "abduction"),
        ("Security agents picked up two editors.", "arrest"),
        ("Two editors were picked up from their homes by men in plain clothes.", "arrest"),
        ("More than 50,000 Serbs have fled.", "displacement"),
        ("Two nurses were bundled into a pickup.", "abduction"),
        ("The raiders took eleven girls with them.", "abduction"),
        ("Fifty boys were forcibly recruited in May.", "abduction"),
        ("Rebels rounded up 40 boys.", "abduction"),
        ("Police rounded up 40 boys.", "arrest"),
        ("Police bundled an editor into a van.", "arrest"),
        ("The deputy has landed in jail.", "arrest"),
        ("Three students ended up behind bars.", "arrest"),
        ("The hostages were found and let go by their captors.", "release"),
        ("The rebels let go of thirty prisoners of war.", "release"),
        ("Nine detainees were let out of prison on bail.", "release"),
        ("Two priests emerged from captivity.", "release"),
        ("Villagers have deserted the hamlet.", "displacement"),
        ("Sudan took in 4,000 refugees.", "displacement"),
        ("Thousands of civilians have spilled over the border.", "displacement"),
        ("A dozen guerrillas handed in their rifles.", "group_change"),
        ("Three commanders turned themselves in.", "group_change"),
        ("A soldier forced himself on a widow.", "sexual_violence"),
    ],
)
def test_people_taken_freed_and_moved(sentence: str, type_: str) -> None:
    assert types(sentence) == [type_]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Women gathered outside the ministry to demand bread.", "protest"),
        ("Students camped on the highway against the new fees.", "protest"),
        ("Hundreds stood in silence on the bridge, holding portraits and placards.", "protest"),
        ("Teachers formed a human chain round the court.", "protest"),
        ("Tens of thousands thronged the avenues of the capital.", "protest"),
        ("Dockers walked off the job.", "protest"),
        ("Youths threw up barricades.", "riot"),
        ("Bottles flew at the doors of the ministry.", "riot"),
        ("Bricks and fireworks were hurled at the guards.", "riot"),
        ("Residents took the law into their own hands.", "mob_violence"),
        ("A mob burned down the house of a healer.", "mob_violence"),
        ("Police chased mourners away with tear gas.", "crackdown"),
        ("Riot police moved in with water cannon.", "crackdown"),
        ("Security forces opened up with live rounds on a march.", "crackdown"),
        ("Officers fired pellets.", "crackdown"),
        ("Police prevented a march by the opposition.", "crackdown"),
    ],
)
def test_crowds_and_those_who_meet_them(sentence: str, type_: str) -> None:
    assert types(sentence) == [type_]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen drove a pickup truck past the checkpoint.",
        "Fans filled the square to celebrate the cup.",
        "The team drove its rivals out of the league.",
        "The singer turned the barn into a studio.",
        "The bank threw money into the fight.",
        "A boy was carried away by a nurse.",
        "The firm took in 40 million dollars.",
        "Shoppers were let out of the store.",
        "In the scenario an enemy seizes the town.",
        "Protesters and police clash in a new film.",
        "Reenactors stormed the fort.",
        "Had the rebels held the town, the road would be open.",
        "What if the rebels took the town?",
    ],
)
def test_everyday_senses_make_no_claim(sentence: str) -> None:
    assert types(sentence) == []


def test_a_strike_that_is_called_is_planned() -> None:
    [claim] = claims_beside_fighting("Students have called a strike for Thursday.")
    assert (claim.type, claim.status) == ("protest", "planned")


def test_what_an_act_is_done_without_is_no_act() -> None:
    assert types("The rebels withdrew from the town without a shot being fired.") == ["withdrawal"]


def test_a_particle_belongs_to_its_own_verb() -> None:
    assert "shelling" not in types("Ten soldiers were shot after giving themselves up.")


def test_whoever_is_driven_out_is_the_target() -> None:
    [claim] = claims_beside_fighting("Loyalists flushed the rebels out of the village.")
    assert names(claim, "actors") == ["loyalists"]
    assert set(names(claim, "targets")) == {"village", "rebels"}


def test_whoever_stages_it_is_the_actor() -> None:
    [claim] = claims_beside_fighting("Traders staged a dharna.")
    assert names(claim, "actors") == ["traders"]


def test_alternatives_in_a_term_are_terms() -> None:
    words = {term.words for term in lexicon().verbs["hurl"]}
    assert {("hurl", "stone"), ("hurl", "brick"), ("hurl", "petrol", "bomb")} <= words
