"""The learned reader: its weights, its shares, and what they change in the claims of a report."""

import importlib
import shutil
from pathlib import Path

import pytest

from dateline import pipeline
from dateline.code.learned.reader import WINDOW, Opinion, opinions
from dateline.code.learned.weights import WEIGHTS, load, loaded
from dateline.errors import ModelError
from dateline.ontology.words import event_types
from dateline.settings import Settings
from dateline.weights import named

weighing = importlib.import_module("dateline.code.learned.weigh")

SHORT = "They stormed the compound at dawn."
PEACE = "Shares fell as traders struck a deal over the winter break."


def share(sentence: str, word: str) -> float:
    start = sentence.index(word)
    (found,) = opinions(sentence, [(start, start + len(word))])
    assert found is not None
    return found.share


def claims(text: str) -> list[str]:
    return [claim.trigger.text for claim in pipeline.read(text).claims]


def test_the_weights_are_those_that_the_data_file_names() -> None:
    assert WEIGHTS.stat().st_size < 30_000_000
    assert set(event_types()) <= set(loaded().types)
    assert loaded().vocabulary["[CLS]"] == 101


def test_other_weights_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "reader.onnx"
    shutil.copy(WEIGHTS, other)
    with other.open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelError, match=r"SHA-256 is .* and weights\.toml says .* reader = "):
        load(other, named()["code/learned/reader.onnx"])


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        load(tmp_path / "none.onnx")


def test_shares_tell_conflict_from_other_news() -> None:
    assert share("Gunmen stormed the market and killed six traders.", "stormed") > 0.8
    assert share(PEACE, "struck") < 0.2


def test_capitals_are_read_as_small_letters_are() -> None:
    sentence = "Gunmen stormed the market and killed six traders."
    assert share(sentence.upper(), "STORMED") == share(sentence, "stormed")


def test_the_type_goes_with_the_word() -> None:
    sentence = "Police arrested twelve people after a bomb exploded at the station."
    words = [(sentence.index(word), sentence.index(word) + len(word)) for word in ("arrested", "exploded")]
    arrest, bomb = opinions(sentence, words)
    assert arrest is not None
    assert bomb is not None
    assert next(iter(arrest.types)) == "arrest"
    assert next(iter(bomb.types)) == "bombing"


def test_an_opinion_is_of_its_own_word_and_sentence() -> None:
    sentence = "Police arrested twelve people after a bomb exploded at the station."
    both = opinions(sentence, [(7, 15), (sentence.index("exploded"), sentence.index("exploded") + 8)])
    (alone,) = opinions(sentence, [(7, 15)])
    assert both[0] is not None
    assert alone is not None
    assert both[0].share == pytest.approx(alone.share, abs=0.02)  # eight bits are scaled by all that is asked at once


def test_a_word_far_down_a_sentence_is_read() -> None:
    sentence = "and so on, " * WINDOW + "gunmen stormed the market and killed six traders."
    assert share(sentence, "stormed") > 0.5


def test_no_word_no_opinion() -> None:
    assert opinions("A line.", [(100, 104)]) == [None]


def test_what_lacks_a_point_is_taken_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert claims(SHORT) == ["stormed"]
    monkeypatch.setattr(weighing, "settings", lambda: Settings(reader="rules"))
    assert claims(SHORT) == []


def test_why_is_told() -> None:
    notes = [note.why for note in pipeline.explain(SHORT).explanation if note.kept]
    assert any("the learned reader takes it for an act of conflict (share 0." in why for why in notes)


@pytest.mark.parametrize(("given", "wanted"), [(0.9, ["stormed"]), (0.3, [])])
def test_the_share_decides(monkeypatch: pytest.MonkeyPatch, given: float, wanted: list[str]) -> None:
    monkeypatch.setattr(weighing, "opinions", lambda _, words: [Opinion(given, {})] * len(words))
    assert claims(SHORT) == wanted


def test_what_the_rules_are_sure_of_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "opinions", lambda _, words: [Opinion(0.0, {})] * len(words))
    assert claims("Rebel fighters shelled the town with mortars and killed nine soldiers.") == ["shelled"]


def test_a_wrong_party_is_no_missing_one() -> None:
    assert claims("Critics attacked the budget.") == []


@pytest.mark.parametrize(
    ("given", "text", "wanted"),
    [
        (0.9, "Four men were hurt, and two reports arrested by police in Tura.", ["hurt", "arrested"]),
        (0.7, "Four men were hurt, and two reports arrested by police in Tura.", ["hurt"]),
        (0.9, "Police said that a drug had arrested the decline of the herd.", []),
    ],
)
def test_an_arrest_in_the_passive_means_people(
    monkeypatch: pytest.MonkeyPatch, given: float, text: str, wanted: list[str]
) -> None:
    monkeypatch.setattr(weighing, "opinions", lambda _, words: [Opinion(given, {})] * len(words))
    assert claims(text) == wanted


def test_a_noun_that_takes_up_an_act_makes_no_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "opinions", lambda _, words: [Opinion(0.9, {})] * len(words))
    assert claims("The president called the attack a crime.") == []
    assert claims("Rebels shelled Kutum, and the mayor called the attack a crime.") == ["shelled"]
