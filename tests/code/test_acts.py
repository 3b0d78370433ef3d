"""What a whole sentence tells of, and the claims that come of it where the rules make none."""

import importlib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.code.learned.acts import WINDOW, heard, shares
from dateline.code.learned.said import SILENT, Said
from dateline.code.learned.weights import WEIGHTS, facts, load, loaded
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.errors import ModelError
from dateline.ontology.words import event_types
from dateline.settings import Settings
from dateline.weights import named

missing = importlib.import_module("dateline.code.learned.missed")

WAR = "Rebel fighters shelled the town of Kutum with mortars on Monday and killed nine soldiers of the garrison. "
UNHEARD = "By dawn the bed of the headmaster was empty."
SHORT = "They stormed the compound at dawn."  # lacks a sign of conflict


def hear(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, float], loud: str = "was") -> None:
    """Let the net give these shares to a sentence that has "bed" in it, and the highest scores to the word `loud`."""

    class Heard(Said):
        def __init__(self, sentence: Sentence) -> None:
            here = "bed" in sentence.text[sentence.start : sentence.end]
            self.shares = {type_: given.get(type_, 0.0) if here else 0.0 for type_ in event_types()}

        def score(self, word: Token, _: str) -> float:
            return float(word.text == loud)

    monkeypatch.setattr(missing, "Said", Heard)


def told(text: str) -> list[tuple[str, str]]:
    """(type, trigger) of the claims of a report's second sentence."""
    claims = pipeline.read(WAR + text).claims
    return [(claim.type, claim.trigger.text) for claim in claims if claim.sentence.start >= len(WAR)]


def claims(text: str) -> list[str]:
    return [claim.trigger.text for claim in pipeline.read(text).claims]


def test_the_weights_are_those_that_the_data_file_names() -> None:
    assert WEIGHTS.stat().st_size < 20_000_000
    assert set(shares(UNHEARD)) == set(event_types())
    assert loaded().vocabulary["[CLS]"] == 101


def test_other_weights_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "acts.onnx"
    shutil.copy(WEIGHTS, other)
    with other.open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelError, match=r"SHA-256 is .* and weights\.toml says .* reader = "):
        load(other, named()["code/learned/acts.onnx"])


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        load(tmp_path / "none.onnx")


def test_shares_go_with_what_is_told_in_any_words() -> None:
    found = shares("Nothing is left of the village but chimneys; soldiers put every roof to the torch.")
    assert max(found, key=lambda type_: found[type_]) == "destruction"
    assert max(shares("The museum opens at nine and closes at five.").values()) < 0.3


def test_capitals_are_read_as_small_letters_are() -> None:
    assert shares(UNHEARD.upper()) == shares(UNHEARD)


def test_each_act_is_heard_in_its_own_word() -> None:
    sentence = "Police arrested twelve people after a bomb exploded at the station."
    said = heard(sentence)

    def score(word: str, type_: str) -> float:
        return said.word(sentence.index(word), sentence.index(word) + len(word))[type_]

    assert score("arrested", "arrest") > score("exploded", "arrest")
    assert score("exploded", "bombing") > score("arrested", "bombing")


def test_the_mean_of_the_pieces_is_the_sentence() -> None:
    said = heard(UNHEARD)
    assert len(said.scores) == len(said.pieces.ids) + 2
    score = float(said.scores.mean(0)[said.types.index("arrest")])
    assert said.shares()["arrest"] == pytest.approx(1 / (1 + 2.718281828**-score), abs=1e-4)


def test_a_word_beyond_the_window_is_not_heard() -> None:
    sentence = "and so on, " * WINDOW + "gunmen stormed the market."
    at = sentence.index("stormed")
    assert heard(sentence).word(at, at + 7) == {}
    assert heard("A line.").word(100, 104) == {}
    assert SILENT < 0


def test_a_sentence_of_which_the_rules_make_nothing_tells_of_what_it_is_sure_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hear(monkeypatch, {"abduction": 0.95, "arrest": 0.2})
    assert told(UNHEARD) == [("abduction", "was")]
    hear(monkeypatch, {"abduction": 0.3})
    assert told(UNHEARD) == []


def test_what_is_said_is_told_of_not_that_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {"abduction": 0.95})
    assert told("A clerk said that " + UNHEARD.lower()) == [("abduction", "was")]


def test_whoever_says_it_did_not_do_it(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {"casualties": 0.95, "threat": 0.2}, loud="admits")
    assert told("The general admits the lack of a bed.") == []
    hear(monkeypatch, {"threat": 0.95}, loud="admits")
    assert told("The general admits the lack of a bed.") == [("threat", "admits")]


@pytest.mark.parametrize(("share", "wanted"), [(0.75, []), (0.95, [("clash", "battle")])])
def test_a_noun_of_war_that_was_turned_down_needs_more(
    monkeypatch: pytest.MonkeyPatch, share: float, wanted: list[tuple[str, str]]
) -> None:
    hear(monkeypatch, {"clash": share})
    assert told("The battle for the bed had the ward awake.") == wanted


@pytest.mark.parametrize(
    ("given", "more"),
    [
        ({"siege": 0.8}, []),  # of the family of what the rules find
        ({"siege": 0.95}, [("siege", "was")]),
        ({"abduction": 0.3}, []),
        ({"abduction": 0.7}, [("abduction", "was")]),
        ({"capture": 0.99}, []),  # told already
        ({"bombing": 0.5}, []),  # attacks need more
        ({"bombing": 0.7}, [("bombing", "was")]),
    ],
)
def test_beside_a_claim_another_verb_tells_of_another_act(
    monkeypatch: pytest.MonkeyPatch, given: Mapping[str, float], more: list[tuple[str, str]]
) -> None:
    hear(monkeypatch, given)
    assert told("Troops captured Kutum, and the bed of its headmaster was empty.") == [("capture", "captured"), *more]


def test_what_the_verb_of_a_claim_says_itself_is_no_other_act(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {"abduction": 0.8, "capture": 0.5}, loud="captured")
    assert told("Troops captured Kutum, and the bed of its headmaster was empty.") == [("capture", "captured")]


@pytest.mark.parametrize(("own", "type_"), [(0.01, "abduction"), (0.2, "capture")])
def test_a_claim_changes_its_type_where_its_own_is_doubted(
    monkeypatch: pytest.MonkeyPatch, own: float, type_: str
) -> None:
    hear(monkeypatch, {"abduction": 0.99, "capture": own}, loud="captured")
    assert told("Troops captured Kutum, and the bed of its headmaster was empty.") == [(type_, "captured")]


def test_what_lacks_a_sign_is_taken_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert claims(SHORT) == ["stormed"]
    monkeypatch.setattr(missing, "settings", lambda: Settings(reader="rules"))
    assert claims(SHORT) == []


@pytest.mark.parametrize(("share", "wanted"), [(facts()["bare"], ["stormed"]), (facts()["short"], [])])
def test_where_nothing_shows_conflict_a_word_that_lacks_signs_needs_more(
    monkeypatch: pytest.MonkeyPatch, share: float, wanted: list[str]
) -> None:
    hear(monkeypatch, {"ground_assault": share})
    assert claims("They stormed the bedded compound at dawn.") == wanted


def test_what_the_rules_are_sure_of_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {})
    assert claims("Rebel fighters shelled the beds of the town with mortars and killed nine soldiers.") == ["shelled"]


def test_a_wrong_party_is_no_missing_sign() -> None:
    assert claims("Critics attacked the budget.") == []


def test_a_noun_that_takes_up_an_act_makes_no_claim() -> None:
    assert claims("The president called the attack a crime.") == []
    assert claims("Rebels shelled Kutum, and the mayor called the attack a crime.") == ["shelled"]


def test_rules_alone_ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {"abduction": 0.95})
    monkeypatch.setattr(missing, "settings", lambda: Settings(reader="rules"))
    assert told(UNHEARD) == []


def test_only_a_report_about_conflict_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {"abduction": 0.99})
    assert pipeline.read("The school held its fair on Monday. " + UNHEARD).claims == ()


def test_why_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    hear(monkeypatch, {"abduction": 0.95})
    notes = [note.why for note in pipeline.explain(WAR + UNHEARD).explanation if note.kept]
    assert "the learned reader takes the whole sentence to tell of it (share 0.95)" in notes
    notes = [note.why for note in pipeline.explain(SHORT).explanation if note.kept]
    assert any("the learned reader takes it for an act of conflict (share 0." in why for why in notes) is False


@pytest.mark.parametrize(
    ("text", "loud", "status"),
    [
        ("No bread has reached the bed of a patient.", "reached", "asserted"),
        ("Nobody has slept in the bed since.", "slept", "asserted"),
        ("The army denied that it had painted the bed.", "painted", "denied"),
    ],
)
def test_a_no_of_its_own_is_part_of_what_is_told(
    monkeypatch: pytest.MonkeyPatch, text: str, loud: str, status: str
) -> None:
    hear(monkeypatch, {"siege": 0.95}, loud)
    (claim,) = (c for c in pipeline.read(WAR + text).claims if c.sentence.start >= len(WAR))
    assert (claim.type, claim.status) == ("siege", status)
    assert "nobody" not in [party.name.lower() for party in claim.actors]
