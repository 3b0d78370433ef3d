"""What the learned reader is trained on: marks, labels and corpora. Training itself needs torch and is not run here."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.main import app
from dateline.errors import ModelError
from dateline.record import Report
from dateline.train.corpora import Mark, Marked, kept_apart, marked
from dateline.train.examples import candidates
from dateline.train.labels import Candidate, Label, label
from dateline.train.types import types_of

TEXT = "Rebel fighters shelled the town with mortars. The minister attacked the budget."


def looked_at() -> dict[str, Candidate]:
    found = [each for _, words in candidates(Report(id="r", text=TEXT)) for each in words]
    return {TEXT[each.start : each.end]: each for each in found}


def known(word: str, **about: object) -> Label | None:
    return label(looked_at()[word], Marked(Report(id="r", text=TEXT), **about))  # type: ignore[arg-type]


def test_candidates_stand_or_do_not() -> None:
    found = looked_at()
    assert found["shelled"].stands
    assert found["shelled"].type == "shelling"
    assert not found["attacked"].stands


def test_a_mark_goes_before_the_rules() -> None:
    at = TEXT.index("attacked")
    marks = (Mark(at, at + 8, frozenset(("clash", "shelling"))),)
    found = known("attacked", marks=marks)
    assert found is not None
    assert found.tells
    assert found.types == {"clash", "shelling"}


def test_a_mark_of_no_type_says_that_it_tells_of_none() -> None:
    found = known("shelled", marks=(Mark(0, 30, frozenset()),))
    assert found is not None
    assert not found.tells


def test_nothing_is_learned_where_a_mark_is_none_of_our_business() -> None:
    assert known("shelled", marks=(Mark(0, 30, None),)) is None


def test_a_text_can_say_it_of_all_its_words() -> None:
    never, always = known("shelled", rest="never"), known("shelled", rest="always")
    assert never is not None
    assert always is not None
    assert (never.tells, always.tells) == (False, True)


def test_other_lists_of_types_are_ours() -> None:
    assert types_of("Life.Die.Unspecified") == frozenset(("attack_on_civilians", "casualties", "harm"))
    assert types_of("life.die.nonviolentdeath") == frozenset()
    assert types_of("personnel.elect.n/a") is None


def test_split_text_ends_its_sentences_and_half_is_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    row = {"text": "Troops took the town . They left .", "events": []}
    (tmp_path / "events" / "wikievents_train.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    name, reports = next(marked(tmp_path))
    assert name == "wikievents"
    assert next(reports).report.text == "Troops took the town.  They left. "
    assert len({kept_apart(str(number)) for number in range(20)}) == 2


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"wikievents_train\.jsonl: cannot be read"):
        list(next(marked(tmp_path))[1])


@pytest.mark.skipif(find_spec("torch") is not None, reason="the extra is installed")
def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    ran = CliRunner().invoke(app, ["train", "reader", str(tmp_path)])
    assert ran.exit_code == 1
    assert "pip install 'dateline[train]'" in ran.output
