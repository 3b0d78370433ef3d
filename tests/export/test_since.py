"""What has changed since an earlier export: whoever applies it holds what the record holds."""

import csv
import json
from pathlib import Path

import frictionless
import pytest
from typer.testing import CliRunner

from dateline import Filters, Record
from dateline.cli.main import app
from dateline.errors import QueryError
from dateline.store import Received
from tests.store.query.asked import ARMY, GOMA, M23, SAKE, Line, Made, _reading


def table(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return {next(iter(row.values())): row for row in csv.DictReader(stream)}


def add(held: Record, made: Made) -> None:
    reading = _reading(made)
    held.add(Received(reading.report.text.encode(), origin=made.title), reading)


def event_of(held: Record, kind: str) -> str:
    [event] = held.events(Filters(type=(kind,)))
    return event.id


def caught_up(held: Record, folder: Path, wanted: Filters, since: str) -> dict[str, dict[str, str]]:
    """What somebody holds who takes over the changes since."""
    before = table(folder / "first.csv")
    held.export("csv", folder / "more.csv", wanted, changed_since=since)
    for event, line in table(folder / "more.csv.changes.csv").items():
        if line["change"] == "withdrawn":
            before.pop(event, None)
    return before | table(folder / "more.csv")


@pytest.mark.parametrize("wanted", [Filters(), Filters(country=("CD",)), Filters(type=("capture", "clash", "protest"))])
def test_the_changes_bring_an_earlier_export_up_to_date(held: Record, tmp_path: Path, wanted: Filters) -> None:
    first = held.export("csv", tmp_path / "first.csv", wanted)
    ids = {kind: event_of(held, kind) for kind in ("shelling", "protest", "capture", "clash")}
    add(held, Made("Third Voice", "2024-02-13", "Sake again", [
        Line("Rebels shelled Sake, killing nine people.", "shelling", "2024-02-09", SAKE, {"actors": (M23,)}),
        Line("The army withdrew from Goma.", "withdrawal", "2024-02-12", GOMA, {"actors": (ARMY,)}),
    ]))  # fmt: skip
    held.reject(ids["protest"], by="Ada")
    held.edit(ids["capture"], "type", "siege", by="Ada")
    riots = [event.id for event in held.events(Filters(type=("riot",)))]
    held.merge(riots, by="Ada")
    held.export("csv", tmp_path / "now.csv", wanted)
    assert caught_up(held, tmp_path, wanted, first.version) == table(tmp_path / "now.csv")


def test_each_change_is_named(held: Record, tmp_path: Path) -> None:
    first = held.export("csv", tmp_path / "first.csv")
    protest, riots = event_of(held, "protest"), [event.id for event in held.events(Filters(type=("riot",)))]
    held.reject(protest, by="Ada")
    held.merge(riots, by="Ada")
    [riot] = held.events(Filters(type=("riot",)))
    [gone] = set(riots) - {riot.id}
    add(held, Made("Hill Radio", "2024-02-13", "Out of Goma", [
        Line("The army withdrew from Goma.", "withdrawal", "2024-02-12", GOMA, {"actors": (ARMY,)}),
    ]))  # fmt: skip
    done = held.export("csv", tmp_path / "more.csv", changed_since=first.version)
    lines = table(tmp_path / "more.csv.changes.csv")
    assert {event: (line["change"], line["why"], line["went_to"]) for event, line in lines.items()} == {
        riot.id: ("changed", "", ""),
        event_of(held, "withdrawal"): ("added", "", ""),
        protest: ("withdrawn", "filters", ""),
        gone: ("withdrawn", "merged", riot.id),
    }
    assert (done.rows, done.changes) == (2, {"added": 1, "changed": 1, "withdrawn": 2})
    assert frictionless.validate(str(tmp_path / "more.csv.datapackage.json")).valid
    held.undo(held.decisions()[-1].number, by="Ada")
    back = held.export("csv", tmp_path / "back.csv", changed_since=done.version)
    assert back.changes["added"] == 1, "an event that came back"


def test_nothing_has_changed_since_now(held: Record, tmp_path: Path) -> None:
    first = held.export("jsonl", tmp_path / "first.jsonl")
    assert json.loads((tmp_path / "first.jsonl.datapackage.json").read_text("utf-8"))["version"] == first.version
    done = held.export("jsonl", tmp_path / "more.jsonl", changed_since=first.version)
    assert (done.rows, done.changes) == (0, {})
    again = held.export("jsonl", tmp_path / "more.jsonl")
    assert again.rows == 6
    assert not (tmp_path / "more.jsonl.changes.csv").exists(), "of the export before"


@pytest.mark.parametrize("version", ["v999", "yesterday", "v-1", "v1.5"])
def test_a_version_of_no_such_record_is_refused(held: Record, tmp_path: Path, version: str) -> None:
    with pytest.raises(QueryError):
        held.export("csv", tmp_path / "out.csv", changed_since=version)
    assert not list(tmp_path.glob("out*"))


def test_the_command_takes_a_date_and_a_version(held: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    held.close()
    run = ["export", "--as", "csv", "-o", "out.csv", "--since", "2024-02-11", "--since", "v0"]
    said = CliRunner().invoke(app, run)
    assert said.exit_code == 0, said.output
    assert "out.csv: 2 rows of 2 events\n  2 added\nthe record is at v7\n" in said.stdout
    twice = CliRunner().invoke(app, [*run, "--since", "v1"])
    assert twice.exit_code == 2
