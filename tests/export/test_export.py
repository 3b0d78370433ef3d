"""`Record.export` and `dateline export`: the files, what describes them, what is refused, and that nothing is lost."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pytest
from typer.testing import CliRunner, Result

from dateline import Event, Filters, Record
from dateline.cli.main import app
from dateline.errors import ExportError
from dateline.export import registry
from dateline.export.nouns import Column

Run = Callable[..., Result]


@pytest.fixture
def run(held: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder whose dateline.db is the record of made reports."""
    held.close()
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def package(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.with_name(f"{path.name}.datapackage.json").read_text("utf-8"))
    return found


def test_a_table_has_the_events_that_filters_leave(held: Record, tmp_path: Path) -> None:
    wanted = Filters(country=("CD",))
    done = held.export("csv", tmp_path / "out.csv", wanted)
    found = rows(tmp_path / "out.csv")
    assert [row["id"] for row in found] == [event.id for event in held.events(wanted)]
    assert (done.events, done.rows, done.left_out) == (3, 3, {})
    [shelling] = [row for row in found if row["type"] == "shelling"]
    assert shelling["first_day"] == "2024-02-09"
    assert shelling["sentence"] == "Rebels shelled Sake and killed nine people."
    assert shelling["outlets"] == "Lake Post; Hill Radio"
    assert (shelling["killed_best"], shelling["latitude"]) == ("9", "-1.5707")
    assert (shelling["actors"], shelling["targets"]) == ("March 23 Movement", "civilians")
    [capture] = [row for row in found if row["type"] == "capture"]
    assert (capture["said_by"], capture["denied_by"]) == ("a spokesman", "General Bahati")
    [elsewhere] = [row for row in rows_of_all(held, tmp_path) if row["place"] == "Three Wells"]
    assert (elsewhere["other_tolls"], elsewhere["latitude"]) == ("4 missing", "")


def rows_of_all(held: Record, folder: Path) -> list[dict[str, str]]:
    held.export("csv", folder / "all.csv")
    return rows(folder / "all.csv")


def test_no_cell_is_a_formula(held: Record, tmp_path: Path) -> None:
    found = rows_of_all(held, tmp_path)
    assert "'=2+3 soldiers marched through Goma." in [row["sentence"] for row in found]
    assert not [cell for row in found for name, cell in row.items() if cell[:1] in "=+@" and cell]
    assert {cell for row in found for cell in row.values() if cell.startswith("-")} <= {
        row[name] for row in found for name in ("latitude", "longitude")
    }, "numbers stay numbers"


def test_lines_are_the_events_of_the_contract(held: Record, tmp_path: Path) -> None:
    held.export("jsonl", tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert [Event.model_validate_json(line) for line in lines] == list(held.events())


def test_frictionless_finds_the_package_valid_and_the_rows_as_described(held: Record, tmp_path: Path) -> None:
    held.export("csv", tmp_path / "out.csv")
    found = frictionless.validate(str(tmp_path / "out.csv.datapackage.json"))
    assert found.valid, found.flatten(["type", "message"])
    assert found.stats["tasks"] == 2
    spoilt = (tmp_path / "out.csv").read_text("utf-8").replace("shelling", "shilling")
    (tmp_path / "out.csv").write_text(spoilt, "utf-8")
    assert not frictionless.validate(str(tmp_path / "out.csv.datapackage.json")).valid


def test_what_describes_it_says_filter_versions_licences_and_how_to_cite(held: Record, tmp_path: Path) -> None:
    held.export("csv", tmp_path / "out.csv", Filters(country=("CD",), toll_min=1))
    said = package(tmp_path / "out.csv")
    assert said["dateline"]["filters"] == {"country": ["CD"], "toll_min": 1}
    assert said["dateline"]["coders"] == ["1"]
    assert "CC BY 4.0" in [source["licence"] for source in said["sources"]]
    assert "CC BY 4.0" in said["citation"]
    assert said["citation"].startswith("Record (v7) of 6 events told by 4 reports, coded with Dateline 1")


def test_the_codebook_names_every_column(held: Record, tmp_path: Path) -> None:
    held.export("csv", tmp_path / "out.csv")
    [first, *_] = rows(tmp_path / "out.csv")
    described = rows(tmp_path / "out.csv.codebook.csv")
    assert [line["column"] for line in described] == list(first)
    assert all(line["description"] for line in described)


def test_a_folder_gets_files_of_the_usual_names(held: Record, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    held.export("csv", folder)
    assert sorted(path.name for path in folder.iterdir()) == ["codebook.csv", "datapackage.json", "events.csv"]
    assert frictionless.validate(str(folder / "datapackage.json")).valid


def test_the_same_record_makes_the_same_file(held: Record, tmp_path: Path) -> None:
    held.export("csv", tmp_path / "one.csv")
    held.export("csv", tmp_path / "two.csv")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_a_file_that_is_no_export_is_left_alone(held: Record, tmp_path: Path) -> None:
    before = held.path.read_bytes()
    with pytest.raises(ExportError, match="is no earlier export"):
        held.export("csv", held.path)
    assert held.path.read_bytes() == before
    held.export("csv", tmp_path / "out.csv", Filters(limit=1))
    held.export("csv", tmp_path / "out.csv")
    assert len(rows(tmp_path / "out.csv")) == 6
    (tmp_path / "mine.csv").write_text("mine")
    held.export("csv", tmp_path / "mine.csv", force=True)
    assert len(rows(tmp_path / "mine.csv")) == 6


def test_what_breaks_off_leaves_what_was_there(held: Record, tmp_path: Path) -> None:
    held.export("csv", tmp_path / "out.csv", Filters(limit=1))
    before = {path: path.read_bytes() for path in tmp_path.glob("out.csv*")}

    def break_off(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        held.export("csv", tmp_path / "out.csv", told=break_off)
    assert {path: path.read_bytes() for path in tmp_path.glob("out.csv*")} == before
    assert not list(tmp_path.glob(".*"))


class Picky:
    """A scheme that can tell of what has a point alone."""

    name, title, separator, header, suffix = "picky", "of points", "\t", False, ".tsv"
    columns = (Column(name="event", type="string", description="the event", required=True),)

    def rows(self, told: Any) -> Any:
        from dateline.export.nouns import LeftOut  # noqa: PLC0415

        if told.event.place.lat is None:
            yield LeftOut(told.event.id, "no point")
        else:
            yield {"event": f"{told.event.id} {len(told.claims)} {told.reports[0].outlet}"}


def test_what_a_scheme_cannot_tell_is_counted_with_its_reason(
    held: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(registry.FORMATS, "picky", registry.Format("", scheme=f"{__name__}:PICKY"))
    done = held.export("picky", tmp_path / "out.tsv")
    assert (done.events, done.rows, done.left_out) == (6, 5, {"no point": 1})
    assert len((tmp_path / "out.tsv").read_text("utf-8").splitlines()) == 5, "no head line"
    held.export("picky", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8").startswith("event\n"), "CSV always has one"
    assert frictionless.validate(str(tmp_path / "out.csv.datapackage.json")).valid


PICKY = Picky()


def test_the_command_says_what_it_wrote(run: Run, tmp_path: Path) -> None:
    said = run("export", "--as", "csv", "--country", "cd", "--limit", "2", "-o", "out.csv")
    assert said.exit_code == 0, said.output
    assert said.stdout.startswith("out.csv: 2 rows of 2 events\n")
    assert len(rows(tmp_path / "out.csv")) == 2


def test_the_command_refuses_what_it_cannot_write(run: Run) -> None:
    unknown = run("export", "--as", "papyrus", "-o", "out.csv")
    assert (unknown.exit_code, "the formats are: acled, " in unknown.stderr) == (2, True)
    nowhere = run("export", "--as", "csv", "-o", "nowhere/out.csv")
    assert (nowhere.exit_code, "there is no such folder" in nowhere.stderr) == (1, True)


def test_a_record_is_read_piece_by_piece_and_then_as_before(held: Record, tmp_path: Path) -> None:
    sizes: list[object] = []

    def look(_: int) -> None:
        with held._database.reading() as other:
            sizes.append(other.exec_driver_sql("PRAGMA mmap_size").scalar())

    look(0)
    held.export("csv", tmp_path / "out.csv", told=look)
    look(0)
    assert sizes[0] == sizes[-1], "the connection that wrote is used again"
