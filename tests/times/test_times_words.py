"""Words apart from rules: every word that a rule names stands in the data file, where another way to write it works."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.errors import OntologyError
from dateline.ontology import load
from dateline.settings import settings
from dateline.times import find_times, grammar, lexicon, rule
from dateline.times.rule import Rules
from dateline.times.sense import Sense

CACHES = (
    load.table,
    rule._no_names,
    lexicon._capital,
    lexicon.forms,
    lexicon.listed,
    lexicon.names,
    lexicon.words,
    grammar.grammar,
)


@pytest.fixture
def user_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    own = settings().model_copy(update={"ontology": tmp_path})
    monkeypatch.setattr(load, "settings", lambda: own)
    yield tmp_path
    monkeypatch.undo()
    for cached in CACHES:
        cached.cache_clear()


def clear() -> None:
    for cached in CACHES:
        cached.cache_clear()


def test_a_user_adds_words_to_the_grammar(user_words: Path) -> None:
    (user_words / "time-words.toml").write_text('[form]\nago = ["vorher"]\nthe = ["den"]\n', "utf-8")
    (user_words / "times.toml").write_text('[units]\ntage = "D"\n[number]\ndrei = 3\n', "utf-8")
    clear()
    (when,) = find_times("Es brannte drei Tage vorher.", "2024-03-13")
    assert (when.start, when.end) == ("2024-03-10", "2024-03-10")


def test_a_word_without_a_form_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules()
    rules.on("the? fortnightish u=UNIT")(lambda _: Sense("ref", value="PAST_REF"))
    with pytest.raises(OntologyError, match="fortnightish"):
        grammar._check([list(rules)])


def test_a_word_has_one_form() -> None:
    spelled = [word for words in load.table("time-words")["form"].values() for word in words]
    assert len(spelled) == len(set(spelled))
