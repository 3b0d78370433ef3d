"""A record beside what others coded: who is matched with whom, what is left, what is said of it."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from typer.testing import CliRunner, Result

from dateline.cli.main import app
from dateline.coded.nouns import Cell
from dateline.compare.match import matched
from dateline.compare.nouns import Pair, Seen
from tests.coded.rows import ACLED
from tests.store.query.asked import record

Run = Callable[..., Result]


def seen(id_: str, day: str, **more: Any) -> Seen:
    kind = more.get("type", "clash")
    told = {"last": day, "type": kind, "code": kind or "?", "lat": 10.0, "lon": 20.0}
    return Seen.model_validate({"id": id_, "first": day} | told | more)


def ids(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [(pair.ours.id, pair.theirs.id) for pair in pairs]


def test_the_best_fit_goes_first_and_each_is_matched_once() -> None:
    ours = [seen("a", "2024-01-01"), seen("b", "2024-01-02")]
    theirs = [seen("x", "2024-01-02"), seen("y", "2024-01-01", lat=10.1)]
    assert ids(matched(ours, theirs, 25, 1)) == [("a", "y"), ("b", "x")]
    assert ids(matched(ours, theirs[:1], 25, 1)) == [("b", "x")]


def test_bounds_hold_in_space_and_time() -> None:
    ours = [seen("a", "2024-01-01")]
    far = seen("x", "2024-01-01", lat=10.2)  # 22 km
    assert ids(matched(ours, [far], 25, 1)) == [("a", "x")]
    assert not matched(ours, [far], 20, 1)
    late = seen("x", "2024-01-04")
    assert not matched(ours, [late], 25, 2)
    [pair] = matched(ours, [late], 25, 3)
    assert (pair.days, pair.km) == (3, 0.0)
    [pair] = matched([seen("a", "2024-01-01", last="2024-01-10")], [late], 25, 0)
    assert pair.days == 0, "inside of the days that ours leaves open"


def test_another_family_of_acts_is_another_event() -> None:
    ours = [seen("a", "2024-01-01", type="protest")]
    assert not matched(ours, [seen("x", "2024-01-01", type="clash")], 25, 1)
    near, same = seen("x", "2024-01-01", type="riot"), seen("y", "2024-01-01", type="protest")
    assert ids(matched(ours, [near, same], 25, 1)) == [("a", "y")]
    assert ids(matched(ours, [near], 25, 1)) == [("a", "x")]
    assert ids(matched(ours, [seen("z", "2024-01-01", type=None)], 25, 1)) == [("a", "z")]


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ((9, 9, 9), (9, 9, 9), "same"), ((5, 9, 12), (4, 6, 8), "overlapping"),
        ((9, 9, None), (20, 20, 20), "overlapping"), ((9, 9, 9), (5, 5, 6), "more"),
        ((2, 2, 2), (5, 5, 6), "less"), ((None, None, None), (5, 5, 6), "untold"),
    ],
)  # fmt: skip
def test_tolls_agree_or_not(ours: tuple[int | None, ...], theirs: tuple[int | None, ...], said: str) -> None:
    one, other = (seen("a", "2024-01-01").model_copy(update={"killed": killed}) for killed in (ours, theirs))
    assert Pair(ours=one, theirs=other, km=0, days=0, score=1).toll == said


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command beside a record of made reports, and a file of made rows of ACLED."""
    monkeypatch.chdir(tmp_path)
    record(tmp_path / "dateline.db").close()
    rows: list[dict[str, Cell]] = [
        _row("CDR1", "2024-02-09", "Shelling/artillery/missile attack", "Sake", -1.57, 29.05, 12),
        _row("CDR2", "2024-02-11", "Peaceful protest", "Goma", -1.68, 29.22, 0),
        _row("CDR3", "2024-02-20", "Armed clash", "Masisi", -1.4, 28.8, 3),
        _row("CDR4", "2024-03-02", "Arrests", "Goma", -1.68, 29.22, 0),
    ]
    with (tmp_path / "acled.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(ACLED))
        writer.writeheader()
        writer.writerows(rows)
    return lambda *arguments: CliRunner().invoke(app, ["compare", "dateline.db", *arguments])


def _row(id_: str, day: str, kind: str, place: str, lat: float, lon: float, dead: int) -> dict[str, Cell]:  # noqa: PLR0917
    told: dict[str, Cell] = {
        "event_id_cnty": id_, "event_date": day, "year": day[:4], "sub_event_type": kind, "location": place,
        "latitude": str(lat), "longitude": str(lon), "fatalities": str(dead), "country": "Democratic Republic of Congo",
        "iso": "180", "notes": "<script>made up</script>",
    }  # fmt: skip
    return ACLED | told


def test_a_record_beside_rows_of_acled(run: Run) -> None:
    found = json.loads(run("acled.csv", "--json").stdout)
    assert [(pair["ours"]["type"], pair["theirs"]["id"]) for pair in found["pairs"]] == [
        ("protest", "CDR2"), ("shelling", "CDR1"),
    ]  # fmt: skip
    assert [event["id"] for event in found["theirs_only"]] == ["CDR3"]
    assert [event["type"] for event in found["ours_only"]] == ["capture"]
    assert (found["since"], found["until"]) == ("2024-02-09", "2024-03-01")
    assert found["tolls"] == {"less": 1, "untold": 1}
    assert found["dead"] == [9, 12]
    assert {count["key"]: count["both"] for count in found["by_month"]} == {"2024-02": 2, "2024-03": 0}
    assert found["left_out"] == {
        "ours: no point is known": 1,
        "ours: outside of the days compared": 2,
        "theirs: outside of the days compared": 1,
    }  # fmt: skip


def test_what_is_printed(run: Run) -> None:
    shown = run("acled.csv", "--since", "2024-02-01", "--until", "2024-02-29").stdout
    assert "both: 2   ours only: 0   theirs only: 1" in shown
    assert "of theirs, ours has 67%; of ours, theirs has 100%" in shown
    assert ["shelling", "1", "0", "0"] in [line.split() for line in shown.splitlines()]


def test_the_page_has_a_map_and_stands_by_itself(run: Run, tmp_path: Path) -> None:
    assert run("acled.csv", "-o", "out.html").exit_code == 0
    page = html.document_fromstring((tmp_path / "out.html").read_text("utf-8"))
    assert len(page.xpath("//circle")) == 2 + 1 + 1
    assert not page.xpath("//script | //img | //@src")
    assert "<script>made up</script>" in page.text_content()


def test_a_record_beside_itself_is_all_pairs(run: Run) -> None:
    found = json.loads(run("dateline.db", "--json").stdout)
    assert all(pair["ours"]["id"] == pair["theirs"]["id"] and pair["score"] == 1 for pair in found["pairs"])
    assert (len(found["pairs"]), found["ours_only"], found["theirs_only"]) == (5, [], [])


def test_what_cannot_be_compared_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("a,b\n1,2\n")
    for other, why in (("list.csv", "columns"), ("gone.csv", "no such file")):
        refused = run(other)
        assert (refused.exit_code, why in refused.stderr) == (1, True), refused.output
