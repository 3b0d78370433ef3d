"""What a pronoun stands for: who fits, how far back, and when nobody does."""

import pytest

from tests.parties.test_cast import cast, party


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The rebels seized the town. They burned houses.", "They", "rebels"),
        ("Gunmen attacked villagers. They burned houses.", "They", "gunmen"),
        ("The army shelled the town. It denied the charge.", "It", "army"),
        ("The rebels came. It rained. They left.", "They", "rebels"),
        ("Protesters came. Witnesses said that two of them were beaten.", "them", "protesters"),
    ],
)
def test_the_nearest_subject_that_fits(text: str, word: str, name: str) -> None:
    found = party(text, word)
    assert found is not None
    assert found.name.lower() == name
    assert found.span is not None
    assert found.span.text == word, "the words cited are the pronoun's own"


def test_the_id_comes_along() -> None:
    found = party("The RSF seized the town. They burned houses.", "They")
    assert found is not None
    assert found.id == "rsf"


def test_a_subject_does_not_act_upon_itself() -> None:
    found = party("The rebels left. Soldiers arrested them.", "them")
    assert found is not None
    assert found.name == "rebels"


@pytest.mark.parametrize(
    "text",
    [
        "They burned houses.",
        "The house stood by the river. They burned it.",
        "The rebels left. It rained. It snowed. It froze. It thawed. They came.",
    ],
)
def test_nobody_where_nobody_fits(text: str) -> None:
    found, parsed = cast(text)
    sentence, token = next((s, t) for s in reversed(parsed) for t in s.tokens if t.text == "They")
    assert found.antecedents.of(sentence, token) is None


def test_only_pronouns_stand_for_others() -> None:
    found, parsed = cast("The rebels came. The men left.")
    token = next(t for t in parsed[1].tokens if t.text == "men")
    assert found.antecedents.of(parsed[1], token) is None
