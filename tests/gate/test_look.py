"""What the first look lets pass: reports of conflict in any shape, and not other news."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.evaluate import load
from dateline.gate import look

GOLD = Path(__file__).parents[1] / "gold"
FLASH = "Gunmen attacked a police post near the border on Tuesday, killing six officers and wounding nine."
MATCH = (
    "The striker shot twice from close range but the goalkeeper held on, and the visitors' late attack came "
    "to nothing. The manager said his squad had fought for every ball, and that he would decide on Friday who plays."
)


@pytest.mark.parametrize("half", ["develop", "held"])
def test_reports_of_our_gold_pass(half: str) -> None:
    missed = sum(not look(page.path.read_bytes()).passes for page in load(GOLD / half) if page.gold.claims)
    assert missed == 0


def test_a_flash_of_one_sentence_passes_as_it_is_in_capitals_and_in_a_page() -> None:
    page = f"<html><head><title>Flash</title></head><body><p>{FLASH}</p></body></html>"
    for body in (FLASH, FLASH.upper(), page, page.encode("utf-16").decode("utf-16")):
        assert look(body.encode()).passes


def test_a_match_does_not_pass() -> None:
    found = look(MATCH.encode())
    assert not found.passes
    assert found.reason is None
    assert look(MATCH.encode(), threshold=0).passes


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
