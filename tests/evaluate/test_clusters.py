"""How linking is scored: short reports of several outlets, read and compared with gold's events."""

from pathlib import Path

import pytest

from dateline.evaluate import GoldError, linked, load_wires

GOLD = """
[[reports]]
outlet = "Wire A"
published = "2023-05-03T20:45:00+03:00"
title = "Shells kill 21 in Kherson"
text = "Russian artillery shelled a supermarket in Kherson on Wednesday and killed 21 people, prosecutors said."
told = [{ event = "kherson", quotes = ["Russian artillery shelled a supermarket"] }]

[[reports]]
outlet = "Wire B"
published = "2023-05-04T06:00:00Z"
title = "At least 23 dead"
text = "Some 23 people were killed when Russian troops shelled a supermarket in Kherson on 3 May, officials said."
told = [{ event = "SECOND", quotes = ["Russian troops shelled a supermarket in Kherson"] }]
"""


def _write(folder: Path, text: str) -> Path:
    (folder / "wires.toml").write_text(text, "utf-8")
    return folder


def test_two_reports_of_one_event_are_one(tmp_path: Path) -> None:
    figures = linked(load_wires(_write(tmp_path, GOLD.replace("SECOND", "kherson"))))
    assert (figures.found, figures.precision, figures.recall, figures.f1) == (1, 1, 1, 1)
    assert (figures.merged, figures.apart) == ((), ())


def test_what_gold_tells_apart_counts_against_precision(tmp_path: Path) -> None:
    figures = linked(load_wires(_write(tmp_path, GOLD.replace("SECOND", "another"))))
    assert (figures.precision, figures.recall) == (0.5, 1)
    assert figures.merged == (("another", "kherson"),)


def test_what_is_not_linked_counts_against_recall(tmp_path: Path) -> None:
    later = GOLD.replace("SECOND", "kherson").replace("on 3 May", "on 1 April")
    figures = linked(load_wires(_write(tmp_path, later)))
    assert (figures.precision, figures.recall) == (1, 0.5)
    assert figures.apart == ("kherson",)


def test_a_quote_without_a_claim_is_not_found(tmp_path: Path) -> None:
    bare = GOLD.replace("SECOND", "kherson").replace(
        'quotes = ["Russian artillery shelled a supermarket"]', 'quotes = ["prosecutors said"]'
    )
    assert linked(load_wires(_write(tmp_path, bare))).found == 0.5


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (GOLD.replace("Russian artillery shelled a supermarket\"", "Nobody did\""), "Nobody did"),
        (GOLD.replace('outlet = "Wire A"\n', ""), "outlet"),
        (GOLD.replace("+03:00", ""), "published"),
        ("[[reports]", "TOML"),
    ],
)  # fmt: skip
def test_wrong_gold_is_named(tmp_path: Path, wrong: str, says: str) -> None:
    with pytest.raises(GoldError, match=says):
        load_wires(_write(tmp_path, wrong))
