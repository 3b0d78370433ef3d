"""Passages, their terms, and how a page's signs follow from them."""

from math import exp, log

import pytest

from dateline.gate.language import is_english
from dateline.gate.quick import MAX_BYTES, text
from dateline.gate.score import odds, page, score, signs
from dateline.gate.weights import Weights, loaded
from dateline.gate.words import LONGEST, passages, terms


def test_capitals_marks_and_figures_change_nothing() -> None:
    told = "Rebels killed 12 of Mali's soldiers. They fled."
    assert list(passages(told)) == list(passages(told.upper())) == [["rebels", "killed", "0", "of", "mali", "soldiers"]]
    assert list(passages("Rebels killed 1,200 of Mali ’s soldiers")) == list(passages(told))


def test_an_abbreviation_ends_no_passage_and_a_text_without_stops_is_cut() -> None:
    assert list(passages("Gen. Min Aung Hlaing met envoys on Friday.")) == [
        ["gen", "min", "aung", "hlaing", "met", "envoys", "on", "friday"]
    ]
    assert [len(each) for each in passages("word " * (LONGEST + 5))] == [LONGEST, 5]


def test_terms_are_words_and_pairs() -> None:
    assert terms(["opened", "fire", "opened"]) == {"opened", "fire", "opened fire", "fire opened"}


def test_what_passages_say_makes_the_page() -> None:
    weights = Weights({"attack": 2.0, "goal": -2.0}, -1.0, (0.0, 0.0, 1.0, 0.0, 0.0, 0.5))
    assert odds(["attack", "unheard"], weights) == 1.0
    assert odds(["attack", "goal"], weights) == -1.0
    found = signs([1.0, -1.0])
    total = 1 / (1 + exp(-1.0)) + 1 / (1 + exp(1.0))
    assert found == pytest.approx((1.0, 0.0, log(total + 1e-3), log(total / 2 + 1e-3), log(2)))
    assert page(found, weights) == pytest.approx(1 / (1 + exp(-0.5 - log(total + 1e-3))))
    assert score("12", weights) == 0.0


def test_names_do_not_decide() -> None:
    known = loaded().terms
    assert not {"taliban", "ukraine", "kyiv", "gaza", "mali", "myanmar", "pakistan", "maoist", "hamas"} & set(known)
    assert {"shelled", "abducted", "airstrike"} <= set(known)


def test_english_is_told_in_any_case_and_doubted_when_short() -> None:
    said = "The army said that the rebels had left the town and that it was quiet in the streets on Monday. " * 4
    assert is_english(said)
    assert is_english(said.upper())
    assert is_english("Explosion en Kaboul")
    assert not is_english(
        "Повстанцы обстреляли город, погибли двенадцать человек, сообщили местные власти в понедельник."
    )
    assert not is_english("Die Armee meldete, dass Rebellen die Stadt verlassen haben und Ruhe herrscht. " * 6)


def test_quick_text_keeps_the_story_and_the_title_and_drops_scripts() -> None:
    body = b"<html><head><title>Clash</title><script>kill()</script></head><body><p>Two died.</p></body></html>"
    found = text(body)
    assert found is not None
    assert "Clash" in found
    assert "Two died." in found
    assert "kill" not in found
    assert text("Zwei Tote in Köln".encode("cp1252")) is not None
    assert text(b"a" * (MAX_BYTES + 1)) is None


@pytest.mark.parametrize("tag", ["div", "ul><li", "table><tr><td", "x-y"])
def test_nesting_built_to_cost_time_is_not_followed(tag: str) -> None:
    deep = "<html><body>" + f"<{tag}>" * 9_000 + "text" + "</x></div>" * 5
    assert text(deep.encode()) is None
