"""Who does what to whom, from the parse: verbs, passives, nouns, and verbs that only say that an event happens."""

import pytest

from dateline.code.frames.frame import Frame
from dateline.code.frames.roles import fill
from dateline.code.frames.triggers import candidates
from dateline.code.parse.sentences import sentences
from dateline.record import Part, Report


def frame(text: str, word: str) -> Frame:
    """The frame of the first term that `word` is tried as."""
    report = Report(id="sha256:0", text=text, parts=(Part(kind="paragraph", start=0, end=len(text)),))
    for sentence in sentences(report):
        for token, terms in candidates(sentence):
            if token.text == word:
                term, first, last = terms[0]
                found = Frame(sentence, term, token, first, last)
                fill(found)
                return found
    raise AssertionError(f"{word!r} is no trigger in {text!r}")


def words(found: list[object]) -> list[str]:
    return [str(word) for word in found]


@pytest.mark.parametrize(
    ("text", "word", "actors", "targets"),
    [
        ("Rebels shelled the town.", "shelled", ["Rebels"], ["town"]),
        ("The town was shelled by rebels.", "shelled", ["rebels"], ["town"]),
        ("Rebels and militiamen shelled the town and the port.", "shelled", ["Rebels", "militiamen"], ["town", "port"]),
        ("Rebels entered the town and shelled the port.", "shelled", ["Rebels"], ["port"]),
        ("Rebels who kidnapped nurses fled.", "kidnapped", ["Rebels"], ["nurses"]),
        ("The town fell to the rebels.", "fell", ["rebels"], ["town"]),
        ("Nine villagers died.", "died", [], ["villagers"]),
        ("The shelling of the town by rebels went on.", "shelling", ["rebels"], ["town"]),
        ("The rebels' blockade of the town went on.", "blockade", ["rebels"], ["town"]),
        ("The army launched an offensive against the rebels.", "offensive", ["army"], ["rebels"]),
        ("Clashes between soldiers and rebels broke out.", "Clashes", ["soldiers"], ["rebels"]),
    ],
)
def test_roles(text: str, word: str, actors: list[str], targets: list[str]) -> None:
    found = frame(text, word)
    assert words([*found.actors]) == actors
    assert set(targets) <= set(words([*found.targets]))


@pytest.mark.parametrize(
    ("text", "word", "light"),
    [
        ("The army launched an offensive against the rebels.", "offensive", "launched"),
        ("An offensive was launched by the army.", "offensive", "launched"),
        ("Clashes broke out in the town.", "Clashes", "broke"),
        ("Rebels shelled the town.", "shelled", None),
    ],
)
def test_the_verb_that_says_that_an_event_happens(text: str, word: str, light: str | None) -> None:
    found = frame(text, word)
    assert (found.light.text if found.light is not None else None) == light
    assert found.governor.text == (light or word)


def test_what_it_is_done_with() -> None:
    assert words([*frame("Rebels attacked the camp with mortars.", "attacked").means]) == ["mortars"]


def test_a_term_of_several_words_covers_them() -> None:
    found = frame("An air strike hit the town.", "strike")
    assert (found.first.text, found.last.text, found.verbal) == ("air", "strike", False)
    assert found.term.rule == "air_strike: air strike"


def test_tokens_are_those_of_all_roles() -> None:
    found = frame("Rebels attacked the camp with mortars.", "attacked")
    assert words([*found.tokens()]) == ["Rebels", "camp", "mortars"]


@pytest.mark.parametrize(
    ("sentence", "word", "hit"),
    [
        ("The minister said 35 soldiers had been wounded and 21 gunmen detained.", "detained", "gunmen"),
        ("A further nine soldiers were wounded and two tanks destroyed.", "destroyed", "tanks"),
        ("The governor was kidnapped and his guards murdered.", "murdered", "guards"),
    ],
)
def test_one_auxiliary_stands_for_two_passives(sentence: str, word: str, hit: str) -> None:
    found = frame(sentence, word)
    assert words([*found.targets]) == [hit]
    assert not found.actors


def test_what_follows_a_passive_may_be_active() -> None:
    found = frame("The town was shelled and the rebels retreated.", "retreated")
    assert words([*found.actors]) == ["rebels"]
