"""Who speaks in interviews and tickers, where no word of speech says so."""

import pytest

from tests.code.reading import read

LABELLED = """An interview with a rebel commander in the hills

Colonel Tito Okumu leads some 300 rebel fighters near Beni. He spoke to the Hill Review by telephone.

Q: Did your men attack the army post at Oicha?

A: Rwandan soldiers attacked the army post at Oicha.

We fled from Oicha.

Q: What do you want?

A: We demand the release of all prisoners. The UN says that the army killed nine villagers.
"""

UNLABELLED = """A doctor's account

Dr Mona Haddad, a surgeon, answered our questions from a cellar in Douma.

What happened on Saturday night?

Helicopters dropped two bombs on our street. I saw forty bodies.

Did the rebels shell the palace?

We heard that the rebels shelled the palace.
"""

NAMED = """On the line from Douma

The station spoke to two men about the siege and the shelling of the town by the army.

Rami Haddad: Soldiers shot my brother at the checkpoint.

Omar Nasser: The rebels shelled the palace on Friday.

Rami Haddad: The army is bombing the hospital.

Omar Nasser: Troops burned our house.
"""


def said_by(text: str, type_: str) -> list[tuple[str, ...]]:
    return [tuple(source.name for source in claim.attribution) for claim in read(text).claims if claim.type == type_]


def test_answers_are_said_by_the_one_who_was_introduced() -> None:
    assert said_by(LABELLED, "demand") == [("Tito Okumu",)]
    assert said_by(LABELLED, "displacement") == [("Tito Okumu",)]


def test_a_question_is_said_by_the_outlet() -> None:
    asked, answered = said_by(LABELLED, "ground_assault")
    assert asked == () and answered == ("Tito Okumu",)


def test_whoever_is_told_of_in_an_answer_says_it_first() -> None:
    assert said_by(LABELLED, "attack_on_civilians") == [("UN", "Tito Okumu")]


def test_answers_below_questions_are_those_of_an_interview() -> None:
    assert said_by(UNLABELLED, "air_strike") == [("Mona Haddad",)]


def test_questions_that_an_outlet_answers_itself_are_no_interview() -> None:
    own = UNLABELLED.replace("answered our questions", "works").replace("our street. I saw", "a street. She saw")
    assert said_by(own.replace("We heard that the", "The"), "air_strike") == [()]


def test_names_before_colons_speak() -> None:
    assert said_by(NAMED, "air_strike") == [("Rami Haddad",)]
    assert said_by(NAMED, "shelling")[-1] == ("Omar Nasser",)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("UNHCR: 4,000 refugees flee shelling of Goma", "UNHCR"),
        ("Kyiv: Russian missile hits market in Kostiantynivka", "Kyiv"),
        ("Cairo: Israeli tanks shell border post near Rafah", "Cairo"),
        ("40 killed in air strike on school - Gaza health ministry", "health ministry"),
        ("Rebels kill six soldiers near Kidal - Ould Ahmed", "Ould Ahmed"),
        ("Rebels kill six soldiers near Kidal: military", "military"),
    ],
)
def test_a_line_of_a_ticker_names_who_says_it(line: str, speaker: str) -> None:
    text = f"The day in brief\n\n{line}\n\nTroops kill nine rebels near Gao\n"
    claims = [claim for claim in read(text).claims if claim.sentence.text in line]
    assert claims and all(speaker in claim.attribution[0].name for claim in claims)


def test_a_topic_before_a_colon_says_nothing() -> None:
    text = "The day in brief\n\nBurkina Faso: rebels attack army base\n\nTroops kill nine rebels near Gao\n"
    assert all(not claim.attribution for claim in read(text).claims)
