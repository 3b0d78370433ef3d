"""The evaluation gate: our own reports, read and scored, may not fall below the scores pinned in gold/pins.toml.

The half in `held` is looked at only through its figures: no sentence of it is ever printed.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate import PageScore, linked, load, load_wires, total
from dateline.evaluate.corpora import right_share
from dateline.evaluate.run import read_and_score

GOLD = Path(__file__).parent / "gold"
PINS: dict[str, dict[str, Any]] = tomllib.loads((GOLD / "pins.toml").read_text("utf-8"))
HALVES = ("develop", "held")
ROUNDING = 0.0005  # pins are written with three decimals


@pytest.fixture(scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in HALVES])
def half(request: pytest.FixtureRequest) -> tuple[str, dict[str, PageScore]]:
    """The name of one half of the gold, and the scores of its pages."""
    return request.param, {page.name: read_and_score(page) for page in load(GOLD / request.param)}


def test_no_half_falls_below_its_pins(half: tuple[str, dict[str, PageScore]]) -> None:
    name, scores = half
    pins = PINS[name]
    figures = total(scores.values())
    worse = [
        f"{figure} {getattr(figures, figure):.3f} < {pins[figure]:.3f}"
        for figure in ("score", "f1", "read")
        if getattr(figures, figure) < pins[figure] - ROUNDING
    ]
    if figures.breaches > pins["breaches"]:
        where = [page for page, score in scores.items() if score.breaches]
        worse.append(f"breaches {figures.breaches} > {pins['breaches']}, on {', '.join(where)}")
    assert not worse, f"{name}: {'; '.join(worse)}\n{figures.line()}"


def test_no_page_falls_below_its_pin(half: tuple[str, dict[str, PageScore]]) -> None:
    name, scores = half
    pins = PINS[name]["pages"]
    assert set(scores) == set(pins), f"every page of {name} has a pin, and every pin a page"
    worse = [
        f"{page} {score.score:.3f} < {pins[page]:.3f}"
        for page, score in scores.items()
        if score.score < pins[page] - ROUNDING
    ]
    assert not worse, f"{name}: {'; '.join(worse)}"


def test_every_span_is_a_slice_of_the_text(half: tuple[str, dict[str, PageScore]]) -> None:
    name, scores = half
    wrong = {page: len(score.bad_spans) for page, score in scores.items() if score.bad_spans}
    assert not wrong, f"{name}: spans that are no slice, by page: {wrong}"


@pytest.mark.parametrize("name", ["wires", "within"])
def test_linking_does_not_fall_below_its_pins(name: str) -> None:
    pins, figures = PINS[name], linked(load_wires(GOLD / name), within=name == "within")
    worse = [
        f"{field} {getattr(figures, field):.3f} < {pins[field]:.3f}"
        for field in ("found", "precision", "f1")
        if getattr(figures, field) < pins[field] - ROUNDING
    ]
    assert not worse, f"{'; '.join(worse)}\n{figures.line()}\nmerged: {figures.merged}\napart: {figures.apart}"


def test_types_of_snippets_do_not_fall_below_their_pin() -> None:
    right = right_share(GOLD / "types" / "snippets.jsonl")
    assert right >= PINS["types"]["right"] - ROUNDING


def test_the_gold_is_there() -> None:
    pages = {name: load(GOLD / name) for name in HALVES}
    assert sum(map(len, pages.values())) >= 15
    assert not {page.name for page in pages["develop"]} & {page.name for page in pages["held"]}
