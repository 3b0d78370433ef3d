"""Rows of corpora, other lists of types, and the command. Training itself needs torch and is not run here."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.main import app
from dateline.errors import ModelError
from dateline.train.corpora import SPLIT, headlines, kept_apart, rows
from dateline.train.types import types_of


def test_other_lists_of_types_are_ours() -> None:
    assert types_of("Life.Die.Unspecified") == frozenset(("attack_on_civilians", "casualties", "harm"))
    assert types_of("life.die.nonviolentdeath") == frozenset()
    assert types_of("personnel.elect.n/a") is None


def test_split_text_ends_its_sentences_and_offsets_stay() -> None:
    assert SPLIT.sub(r"\1 ", "Troops took the town . They left .") == "Troops took the town.  They left. "


def test_half_is_kept_apart() -> None:
    assert len({kept_apart(str(number)) for number in range(20)}) == 2


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"none\.jsonl: cannot be read"):
        list(rows(tmp_path / "none.jsonl"))


def test_headlines_go_without_credits_and_short_ones_are_left_out() -> None:
    row = {"source": "The Wire (2011-01-04) Two killed as troops storm town; Fighting goes on"}
    assert list(headlines(row, "source")) == [(0, "Two killed as troops storm town")]


@pytest.mark.skipif(find_spec("torch") is not None, reason="the extra is installed")
def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    ran = CliRunner().invoke(app, ["train", "acts", str(tmp_path)])
    assert ran.exit_code == 1
    assert "pip install 'dateline[train]'" in ran.output
