"""The collector of cycles waits while work is done, and is as it was afterwards."""

import gc
import weakref

import pytest

from dateline import pipeline
from dateline.code.parse.parser import parse
from dateline.code.parse.sentences import Sentence, sentences
from dateline.collector import undisturbed


def test_the_collector_is_as_it_was_afterwards() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with undisturbed(swept=True):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_is_so_after_a_fault() -> None:
    with pytest.raises(ValueError, match="no"), undisturbed(swept=True):
        raise ValueError("no")
    assert gc.isenabled()


def test_the_words_of_a_line_are_let_go() -> None:
    with undisturbed(swept=True):
        line = parse("Rebels shelled two towns.")
        gone = weakref.ref(line)
        del line
    assert gone() is None


def test_no_words_of_a_report_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[weakref.ref[object]] = []
    monkeypatch.setattr(pipeline, "sentences", lambda report: _noted(sentences(report), lines))
    assert pipeline.read("Rebels attacked an army base on Friday, killing nine soldiers.").claims
    assert lines and all(line() is None for line in lines)


def _noted(found: list[Sentence], lines: list[weakref.ref[object]]) -> list[Sentence]:
    lines += [weakref.ref(each.tokens.doc) for each in found]
    return found
