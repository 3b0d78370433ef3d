"""The demo's second half, on two reports: it writes pages that say who published them, and asks the record of them."""

from pathlib import Path

import demo_record

from dateline import pipeline
from dateline.evaluate.wires import load_wires

WIRES = Path(__file__).parent / "gold" / "wires"


def test_a_page_says_all_that_the_wire_says(tmp_path: Path) -> None:
    wires = load_wires(WIRES)[:3]
    demo_record.pages(wires, tmp_path / "pages")
    files = sorted((tmp_path / "pages").iterdir())
    assert len(files) == 3
    for wire, file in zip(wires, files, strict=True):
        report = pipeline.read(file).report
        assert (report.outlet, report.title) == (wire.outlet, wire.title)
        assert report.published == wire.published.isoformat()
        assert all(line in report.text for line in wire.text.splitlines() if line.strip())


def test_answers_stand_below_their_commands(tmp_path: Path) -> None:
    (tmp_path / "few.toml").write_text((WIRES / "asia.toml").read_text("utf-8").partition("[[reports]]")[0] + FEW)
    found = demo_record.answers(tmp_path, [("stats",), ("control", "Lashio")])
    assert found.startswith("$ dateline stats\n1 report,")
    assert "$ dateline control Lashio\nLashio, MM (geonames:" in found


FEW = """
[[reports]]
outlet = "River Post"
published = "2024-07-25T12:00:00Z"
title = "Fighters enter Lashio"
text = "Myanmar National Democratic Alliance Army fighters captured Lashio on Wednesday, residents said."
told = []
"""
