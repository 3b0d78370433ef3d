"""What the first look lets pass: reports of conflict in any shape, and not other news."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.evaluate import load
from dateline.gate import look, look_again
from dateline.gate.look import BRIEF
from dateline.pipeline import report_of

GOLD = Path(__file__).parents[1] / "gold"
FLASH = "Gunmen attacked a police post near the border on Tuesday, killing six officers and wounding nine."
MATCH = (
    "The striker shot twice from close range but the goalkeeper held on, and the visitors' late attack came "
    "to nothing. The manager said his squad had fought for every ball, and that he would decide on Friday who plays. "
    "The result leaves both sides level on points with a game to go before the winter break, when the club hopes to "
    "sign a second goalkeeper."
)


@pytest.mark.parametrize("half", ["develop", "held"])
def test_reports_of_our_gold_pass(half: str) -> None:
    missed = sum(not look(page.path.read_bytes()).passes for page in load(GOLD / half) if page.gold.claims)
    assert missed == 0


def test_a_flash_of_one_sentence_passes_as_it_is_in_capitals_and_in_a_page() -> None:
    page = f"<html><head><title>Flash</title></head><body><p>{FLASH}</p></body></html>"
    for body in (FLASH, FLASH.upper(), page, page.encode("utf-16").decode("utf-16")):
        assert look(body.encode()).passes


def test_half_the_score_is_enough_for_a_flash() -> None:
    flash = "The group entered the town on 26 January."
    least = look(flash.encode()).score
    assert look(flash.encode(), threshold=2 * least).passes
    assert not look(flash.encode(), threshold=2.1 * least).passes
    long = " ".join([flash] * 9).encode()
    assert not look(long, threshold=1.1 * look(long).score).passes


def test_a_match_does_not_pass() -> None:
    found = look(MATCH.encode())
    assert not found.passes
    assert found.reason is None
    assert look(MATCH.encode(), threshold=0).passes


def test_headlines_on_war_beside_a_match_do_not_let_it_pass() -> None:
    menu = "".join(
        f"<li><a href='/{n}'>Rebels shell the town of Area {n}, killing {n} people</a></li>" for n in range(20)
    )
    page = (
        f"<html><body><article><h1>Late goal</h1><p>{MATCH}</p><p>{MATCH}</p></article><aside><ul>{menu}</ul></aside>"
    )
    assert not look(page.encode()).passes


def test_a_digest_passes_for_one_of_its_stories() -> None:
    story = f"{FLASH} The army said the fighters had fled across the river. Two soldiers were abducted in the raid."
    assert look("\n\n".join([MATCH] * 4 + [story] + [MATCH] * 4).encode()).passes


def test_other_languages_do_not_pass_and_say_so() -> None:
    said = "Hombres armados atacaron el martes un puesto de la policía cerca de la frontera y mataron a seis agentes. "
    found = look((said * 5).encode())
    assert (found.passes, found.reason) == (False, "not English")
    assert look((said * 5).encode(), threshold=0).passes


@pytest.mark.parametrize("body", [b"", b"   \n", b"\x00\x01\x02" * 500, b"<html>" + b"<div>" * 50_000])
def test_what_cannot_be_judged_is_left_to_the_reader(body: bytes) -> None:
    found = look(body)
    assert found.passes
    assert found.reason == "no text"


def test_the_gate_loads_no_parser() -> None:
    said = (
        "import sys, dateline.gate; print([m for m in ('spacy', 'lxml', 'trafilatura', 'sklearn') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", said], check=True, capture_output=True, text=True).stdout == "[]\n"


TRIAL = (
    "The broker was arrested in March and charged with fraud. Police said he had taken shares worth millions from "
    "investors before markets closed, and that a colleague was shot and wounded in an argument over profits. The "
    "chairman told the court that its stock had fallen, and analysts expect a bid from a rival bank within weeks. "
) * 2


@pytest.mark.parametrize("half", ["develop", "held"])
def test_a_second_look_reads_all_reports_of_our_gold(half: str) -> None:
    texts = [report_of(page.path).text for page in load(GOLD / half) if page.gold.claims]
    assert all(look_again(text).passes for text in texts)


def test_a_second_look_asks_what_an_unsure_text_speaks_of() -> None:
    score = look(TRIAL.encode()).score
    assert look_again(TRIAL, sure=score).passes and look_again(TRIAL, sure=0).passes
    found = look_again(TRIAL, sure=1.0)
    assert (found.passes, found.score) == (False, score)
    war = "Rebels shelled the town, and troops fought them with artillery for a week; the siege goes on. "
    assert look_again(TRIAL + war * 2, sure=1.0).passes
    assert look_again(" ".join(TRIAL.split()[:BRIEF]), sure=1.0).passes


def test_a_second_look_leaves_to_the_reader_what_it_cannot_judge() -> None:
    for text in ("", " ", "Die Armee meldete, dass Rebellen die Stadt verlassen haben und Ruhe herrscht. " * 9):
        assert look_again(text, sure=1.0).passes
