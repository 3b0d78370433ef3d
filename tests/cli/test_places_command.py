"""`dateline places`: what it shows of each mention, in a pipe, in a terminal and as JSON, and wrong input."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from dateline.cli.main import app
from dateline.cli.show.places_terminal import rendered
from dateline.code.parse.sentences import sentences
from dateline.places.explain import weighed
from dateline.places.find import locate
from dateline.reader import read_report

TEXT = (
    "Fighting north of Kabul\n\nMay 5, 2023\n\n"
    "Taliban fighters attacked a post 30 km north of Kabul, in Afghanistan.\n\n"
    "Shells also hit Paris, Texas, and a post at Qwzerlim.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT)
    return path


def _run(*arguments: str | Path, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["places", *map(str, arguments)], input=text)


def test_a_row_a_mention_and_what_was_passed_over(page: Path) -> None:
    ran = _run(page)
    assert ran.exit_code == 0
    lines = ran.stdout.splitlines()
    assert str(page) in lines[0]
    title, kabul = (line for line in lines if "north of Kabul, AF (near)" in line)
    assert "34.53" in title
    assert "34.80" in kabul
    paris = next(n for n, line in enumerate(lines) if "Paris, Texas, US (exact)" in line)
    assert "what is said to hold it" in lines[paris]
    assert "not Paris, Île-de-France, FR" in lines[paris + 1]
    assert "behind in what is said to hold it" in lines[paris + 1]
    unknown = next(line for line in lines if "Qwzerlim" in line)
    assert "not known" in unknown
    assert "no list has it" in unknown


def test_json_is_one_object_a_report_with_evidence(page: Path) -> None:
    ran = _run("--json", page, page)
    assert ran.exit_code == 0
    first, second = map(json.loads, ran.stdout.splitlines())
    assert first == second
    assert first["report"]["id"].startswith("sha256:")
    paris = next(place for place in first["places"] if place["span"]["text"] == "Paris")
    assert paris["country"] == "US"
    france = next(other for other in paris["passed_over"] if other["country"] == "FR")
    assert paris["evidence"]["said"] > 0 > france["evidence"]["said"]
    assert paris["evidence"]["people"] < france["evidence"]["people"]
    assert sum(paris["evidence"].values()) > sum(france["evidence"].values())
    unknown = next(place for place in first["places"] if place["span"]["text"] == "Qwzerlim")
    assert (unknown["lat"], unknown["evidence"], unknown["passed_over"]) == (None, {}, [])


def test_spans_are_slices_of_the_text(page: Path) -> None:
    text = read_report(page.read_bytes()).text
    places = json.loads(_run("--json", page).stdout)["places"]
    assert [p["span"]["text"] for p in places] == [text[p["span"]["start"] : p["span"]["end"]] for p in places]


def test_a_terminal_gets_a_table_no_wider_than_it_is() -> None:
    report = read_report(TEXT.encode())
    found = [weighed(located) for located in locate(report, sentences(report))]
    console = Console(width=80, record=True, file=StringIO())
    console.print(rendered("page.txt", report, found))
    lines = console.export_text().splitlines()
    assert any("Kabul" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_no_places() -> None:
    ran = _run("-", text="Many people were hurt when the roof fell in, and nobody knows how.\n")
    assert ran.exit_code == 0
    assert "No places." in ran.stdout


def test_controls_of_a_page_do_not_reach_the_terminal() -> None:
    ran = _run("-", text="Rockets hit Kyiv\x1b[31m on Monday, and \x9bKharkiv on Tuesday.\n")
    assert ran.exit_code == 0
    assert "\x1b" not in ran.stdout
    assert "\x9b" not in ran.stdout


def test_what_cannot_be_read_is_named_and_stops_no_other(page: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 20)
    ran = _run(tmp_path / "none.txt", empty, binary, tmp_path, page)
    assert ran.exit_code == 1
    assert ran.stderr.count("dateline: ") >= 4
    for name in ("none.txt", "empty.txt", "binary.txt"):
        assert name in ran.stderr
    assert "Kabul" in ran.stdout


def test_wrong_usage() -> None:
    assert _run().exit_code == 2
    assert _run("--published", "2023-01-01", "x.txt").exit_code == 2
