"""What the gate is trained on: lessons, vocabulary, made-up pages, and the file. The fit needs the extra `train`."""

import json
import random
from importlib.util import find_spec
from pathlib import Path

import pytest

from dateline.gate.forms import forms
from dateline.gate.weights import Weights, load
from dateline.record import Reading, Report
from dateline.train.corpora import kept_apart
from dateline.train.gate import lessons as room
from dateline.train.gate.lessons import Lesson, asked, taught
from dateline.train.gate.made_up import DIGEST, MENU, pages
from dateline.train.gate.vocabulary import Vocabulary, classes
from dateline.train.gate.write import write

ATTACK = "Gunmen attacked a village near Kuna, killing nine villagers"
MATCH = "The visitors scored twice before the break and won the match"


def lesson(corpus: str, about: bool, *told: str) -> Lesson:
    return Lesson(corpus, ". ".join(told), about, tuple((tuple(each.lower().split()), about) for each in told))


def learned(text: str) -> str:
    """`text`, with words added until its hash is of the half that is learned from."""
    while kept_apart(text):
        text += " again"
    return text


def test_incidents_tell_throughout_and_the_other_half_is_left(tmp_path: Path) -> None:
    (tmp_path / "relevance").mkdir()
    text = learned(f"{ATTACK}. They fled to the hills")
    rows = [
        {"text": text},
        {"text": text},
        *({"text": f"{ATTACK} {n}"} for n in range(9) if kept_apart(f"{ATTACK} {n}")),
    ]
    (tmp_path / "relevance" / "satp.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    name, found = next(taught(tmp_path))
    assert name == "satp"
    assert [(each.text, each.about, [tells for _, tells in each.passages]) for each in found] == [
        (text, True, [True, True])
    ]


def test_our_rules_are_asked_and_doubted_where_they_find_little(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked("pages", f"{ATTACK}. {MATCH}.", 1)
    assert found is not None
    assert [(words[0], tells) for words, tells in found.passages] == [("gunmen", True), ("the", False)]
    assert asked("pages", f"{ATTACK}. {MATCH}.", 3) is None
    none = Reading(report=Report(id="r", text=MATCH, language="de"), dateline="1")
    monkeypatch.setattr("dateline.pipeline.read_claims", lambda *_, **__: none)
    assert asked("pages", MATCH, 1) is None
    assert room.FEW > 1


def test_names_frequent_words_and_words_of_one_corpus_are_not_known() -> None:
    lessons = [lesson(name, True, *["Soldiers of Kuna burned granaries and stores"] * 4) for name in ("a", "b")]
    lessons.append(lesson("a", False, *["They watched yachts pass"] * 4))
    known = Vocabulary.of(lessons, frequent=0).terms
    assert "granaries" in known
    assert "burned granaries" in known
    assert "kuna" not in known
    assert "yachts" not in known
    assert "granaries" not in Vocabulary.of(lessons, frequent=99).terms


def test_words_of_the_ontology_are_known_in_all_forms() -> None:
    assert set(forms("shell")) == {"shell", "shelled", "shelling", "shells"}
    assert {"rob", "robbed", "robbing"} <= set(forms("rob"))
    assert {"bury", "buried", "burying"} <= set(forms("bury"))
    assert not list(forms("air strike"))
    assert "conflict" in classes()["shelling"]
    assert "other" in classes()["referee"]


def test_pages_are_put_together_as_real_ones_are() -> None:
    told = [lesson("satp", True, *[ATTACK] * 5), lesson("ucdp", True, ATTACK), lesson("bbc", False, *[MATCH] * 9)]
    found = {page.kind: page for page in pages(told, random.Random(1))}
    assert {kind: page.about for kind, page in found.items()} == {
        "satp": True, "ucdp": True, "bbc": False, "snippet": False, "menu": False, "digest": True,
    }  # fmt: skip
    assert len(found["digest"].passages) == 9 + DIGEST
    assert len(found["menu"].passages) == 9 + min(MENU, 1)


def test_weights_come_back_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = Weights({"attack": 1.5, "open fire": -0.25}, -0.5, (1.0, 2.0, 3.0, 4.0, 5.0, 6.0))
    write(weights, tmp_path / "gate.npz")
    monkeypatch.setattr("dateline.weights.named", lambda: {(tmp_path / "gate.npz").as_posix(): digest(tmp_path)})
    assert load(tmp_path / "gate.npz") == weights


def digest(folder: Path) -> str:
    from hashlib import sha256  # noqa: PLC0415

    return sha256((folder / "gate.npz").read_bytes()).hexdigest()


@pytest.mark.skipif(find_spec("sklearn") is None, reason="needs the extra `train`")
def test_what_is_learned_tells_the_two_apart() -> None:
    from dateline.gate.score import score  # noqa: PLC0415
    from dateline.train.gate.fit import fit  # noqa: PLC0415

    told = [lesson(name, True, *[f"{ATTACK} {name} {n}"] * 5) for n in range(8) for name in ("a", "b")]
    told += [lesson(name, False, *[f"{MATCH} {name} {n}"] * 9) for n in range(8) for name in ("a", "b")]
    weights = fit(told, Vocabulary.of(told, frequent=0))
    assert score(ATTACK, weights) > 0.5 > score(MATCH, weights)
