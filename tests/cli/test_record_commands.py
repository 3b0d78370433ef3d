"""`events`, `show`, `search`, `stats`, `control`, `decide`: what they print, in which form, and what they refuse."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli.main import app
from tests.store.query.asked import record

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder whose dateline.db is the record of made reports."""
    monkeypatch.chdir(tmp_path)
    record(tmp_path / "dateline.db").close()
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_events_are_listed_with_how_many_there_are(run: Run) -> None:
    shown = run("events", "--country", "cd", "--limit", "2").stdout
    assert [line.split()[0] for line in shown.splitlines() if line] == ["when", "2024-03-01", "2024-02-11", "1–2"]
    assert "1–2 of 3 events" in shown
    assert "No events." in run("events", "--type", "siege").stdout


def test_events_as_json_are_the_events_of_the_contract(run: Run) -> None:
    found = lines(run("events", "--json", "--type", "shelling"))
    assert [(event["type"], event["agreement"]) for event in found] == [("shelling", "corroborated")]
    assert len(lines(run("events", "--json"))) == 6


def test_csv_has_a_head_line_and_runs_no_formula(run: Run) -> None:
    head, *rows = csv.reader(io.StringIO(run("events", "--csv").stdout))
    assert head[:4] == ["id", "type", "status", "agreement"]
    assert len(rows) == 6
    assert {row[head.index("lat")] for row in rows} >= {"-1.679", ""}  # a number is no formula
    marked = run("events", "--csv", "--type", "protest").stdout
    assert "=2+3" not in marked.replace("'=2+3", "")


def test_the_card_says_who_gave_which_figure_and_marks_the_words(run: Run) -> None:
    [event] = lines(run("events", "--json", "--type", "shelling"))
    shown = run("show", str(event["id"])).stdout
    assert "9 civilians killed" not in shown  # nobody says who the nine were
    [toll] = [line for line in shown.splitlines() if line.startswith("toll")]
    assert toll.startswith("toll     9 killed: 9 by ")
    gave = toll.partition(": ")[2].split(", ")
    assert sorted(gave) == ["9 by General Bahati", "9 by Hill Radio"]
    assert "Rebe[what]ls shelled Sake[where] and killed nine people." in shown
    assert "Lake Post · 2024-02-10" in shown
    [card] = lines(run("show", str(event["id"])[:14], "--json"))
    assert [claim["type"] for claim in card["claims"]] == ["shelling"] * 2  # type: ignore[attr-defined]


def test_an_id_that_is_not_there_suggests_one(run: Run) -> None:
    [event] = lines(run("events", "--json", "--type", "shelling"))
    wrong = str(event["id"])[:-1] + ("0" if str(event["id"])[-1] != "0" else "1")
    refused = run("show", wrong)
    assert refused.exit_code == 1
    assert f"do you mean {event['id']}?" in refused.stderr
    assert f"do you mean {event['id']}?" in run("show", str(event["id"]).removeprefix("event:")).stderr


def test_search_marks_what_it_found(run: Run) -> None:
    assert "A crowd *burned* *cars* in Suva." in run("search", "burned", "cars").stdout
    assert [hit["kind"] for hit in lines(run("search", "monitors", "--json"))] == ["report"]
    nothing = run("search", "marmalade")
    assert (nothing.exit_code, "no report" in nothing.stderr) == (1, True)


def test_stats_count(run: Run) -> None:
    assert "4 reports, 8 claims, 6 events" in run("stats").stdout
    assert "3 reports, 5 claims, 3 events" in run("stats", "--country", "CD").stdout
    assert ["month", "2023-05", "3"] in list(csv.reader(io.StringIO(run("stats", "--csv").stdout)))
    assert lines(run("stats", "--json"))[0]["events"] == 6


def test_control_says_who_holds_a_place_by_whose_word(run: Run) -> None:
    shown = run("control", "Goma").stdout
    assert "Contested as last told: March 23 Movement by the word of a spokesman, denied by General Bahati" in shown
    assert "“The army denied that Goma had fallen.”" in shown
    [ledger] = lines(run("control", "Goma", "--as-of", "2024-02-01", "--json"))
    assert (ledger["as_of"], ledger["now"]["state"]) == ("2024-02-01", "unknown")  # type: ignore[index]


def test_decisions_are_made_listed_and_taken_back(run: Run) -> None:
    [event] = lines(run("events", "--json", "--type", "shelling"))
    id_ = str(event["id"])
    assert run("decide", "edit", id_, "type=air_strike", "--by", "Ada", "--note", "a drone").exit_code == 0
    assert lines(run("events", "--json", "--type", "air_strike"))[0]["id"] == id_
    listed = run("decide", "list").stdout
    assert f'Ada: type is "air_strike" of {id_}: a drone' in listed
    assert 'Dateline read: "shelling"' in listed
    assert run("decide", "undo", "1", "--by", "Bo").exit_code == 0
    assert not lines(run("events", "--json", "--type", "air_strike"))
    assert lines(run("decide", "list", id_, "--json"))[1]["undoes"] == 1
    assert run("decide", "reject", id_, "--by", "Ada").exit_code == 0
    assert not lines(run("events", "--json", "--type", "shelling"))


def test_events_are_merged_and_split(run: Run) -> None:
    ids = [str(event["id"]) for event in lines(run("events", "--json", "--type", "riot"))]
    assert run("decide", "merge", *ids, "--by", "Ada").exit_code == 0
    [one] = lines(run("events", "--json", "--type", "riot"))
    gone = next(id_ for id_ in ids if id_ != one["id"])
    assert f"was merged into {one['id']}" in run("show", gone).stdout
    assert run("decide", "split", str(one["id"]), "claim:A crowd burned cars in Apia.", "--by", "Ada").exit_code == 0
    assert len(lines(run("events", "--json", "--type", "riot"))) == 2


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("events", "--type", "explosion"), 2, "no event type 'explosion'"),
        (("events", "--box", "1,2,3"), 2, "four numbers"),
        (("events", "--since", "yesterday"), 2, "ISO 8601"),
        (("events", "--json", "--csv"), 2, "exclude"),
        (("events", "--within", "5"), 2, "needs a place"),
        (("events", "--record", "nowhere.db"), 1, "there is no record"),
        (("search", "***"), 2, "no word"),
        (("show", "nonsense"), 1, "no such event"),
        (("control", "Xyzzyville"), 1, "no such place"),
        (("control", "Springfield"), 2, "name one by its id"),
        (("control", "Goma", "--as-of", "May"), 2, "ISO 8601"),
        (("decide", "accept", "event:none", "--by", "Ada"), 1, "event:none"),
        (("decide", "edit", "event:none", "type", "--by", "Ada"), 2, "has no ="),
    ],
)
def test_what_is_asked_wrongly_is_said_so(run: Run, arguments: tuple[str, ...], status: int, words: str) -> None:
    refused = run(*arguments)
    assert refused.exit_code == status
    assert words in " ".join(refused.stderr.split())
    assert "Traceback" not in refused.output


def test_the_setting_names_the_record(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.settings import settings  # noqa: PLC0415

    (tmp_path / "dateline.db").rename(tmp_path / "war.db")
    (tmp_path / "own.toml").write_text('record = "war.db"\n')
    monkeypatch.setenv("DATELINE_SETTINGS", str(tmp_path / "own.toml"))
    settings.cache_clear()
    try:
        assert len(lines(run("events", "--json"))) == 6
    finally:
        settings.cache_clear()
