"""`dateline gazetteer` as a user runs it: what it says, its exit status, and what wrong input is answered with."""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli.main import app
from tests.places.imports.importing import dump_line, kept_in

Run = Callable[..., Result]
HEADINGS = ("NAME", "ID", "COUNTRY", "ADMIN1", "ADMIN2", "KIND", "PEOPLE", "LAT", "LON", "FROM", "MATCH")
TABLE = "name,lat,lon\nNova Testivka,48.52,37.95\nBroken,x,37.9\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.chdir(tmp_path)
    with kept_in(tmp_path):
        yield lambda *arguments: CliRunner().invoke(app, ["gazetteer", *arguments])


def test_add_list_search_remove(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(TABLE)
    added: Result = run("add", "own.csv", "--licence", "made up, CC0")
    assert (added.exit_code, added.stdout) == (0, "")
    assert added.stderr == (
        "own: 1 places added, 0 of them known before; 1 lines skipped\n"
        "  skipped: line 3: latitude 'x' is not a number\n"
    )
    listed = run("list")
    assert re.fullmatch(
        r"own: table, 1 places, added \d{4}-\d\d-\d\d\n  from own.csv\n  licence: made up, CC0\n"
        r"  1 lines skipped, such as line 3: latitude 'x' is not a number\n",
        listed.stdout,
    )
    [told] = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert (told["name"], told["rows"], told["skipped"], told["licence"]) == ("own", 1, 1, "made up, CC0")
    [found] = [
        json.loads(line) for line in run("search", "Nowa Testiwka", "--country", "ua", "--json").stdout.splitlines()
    ]
    assert found == {
        "name": "Nova Testivka", "id": "own:2", "country": "UA", "admin1": "Donetsk Oblast", "admin2": None,
        "kind": "settlement", "population": None, "lat": 48.52, "lon": 37.95, "names": [], "gazetteer": "own",
        "match": "spelling",
    }  # fmt: skip
    removed = run("remove", "own")
    assert (removed.exit_code, removed.stderr) == (0, "own: removed\n")
    assert run("list").stderr == "nothing has been added; see: dateline gazetteer add --help\n"


@pytest.mark.parametrize(
    ("name", "how", "first"),
    [("Бахмут", "exact", "Bakhmut"), ("Bakhmutt", "spelling", "Bakhmut"), ("Zaporizjeria", "alike", None)],
)
def test_search_goes_from_exact_to_alike(run: Run, name: str, how: str, first: str | None) -> None:
    found = [json.loads(line) for line in run("search", name, "--json").stdout.splitlines()]
    assert {one["match"] for one in found} == {how}
    assert first is None or first in {one["name"] for one in found}
    assert all(set(alias) == {"name", "script"} for one in found for alias in one["names"])


def test_search_shows_a_table(run: Run) -> None:
    lines = run("search", "Bakhmut", "--limit", "2").stdout.splitlines()
    assert lines[0].split() == list(HEADINGS)
    assert any("geonames:713174" in line and "Bakhmut Raion" in line and "80,500" in line for line in lines)


def test_the_same_again_and_another_of_that_name(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(TABLE)
    run("add", "own.csv")
    again = run("add", "own.csv")
    assert (again.exit_code, again.stderr) == (0, "own: is added already, and nothing of it has changed\n")
    path.write_text(TABLE.replace("Nova", "Stara"))
    other = run("add", "own.csv")
    assert other.exit_code == 1
    assert "give --replace to put this one in its place, or --name to keep both" in other.stderr
    assert run("add", "own.csv", "--replace").exit_code == 0
    assert "own:2" in run("search", "Stara Testivka").stdout
    assert '"exact"' not in run("search", "Nova Testivka", "--json").stdout
    assert run("add", "own.csv", "--name", "second").exit_code == 0
    assert [json.loads(line)["name"] for line in run("list", "--json").stdout.splitlines()] == ["second", "own"]


def wrong(folder: Path) -> dict[str, bytes | None]:
    """Files that are no lists of places; null for one that is not there, and for a folder."""
    (folder / "folder").mkdir()
    with zipfile.ZipFile(folder / "sheet.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
    with zipfile.ZipFile(folder / "shape.zip", "w") as archive:
        archive.writestr("a.shp", "x")
    with zipfile.ZipFile(folder / "other.zip", "w") as archive:
        archive.writestr("a.jpg", "x")
    (folder / "cut.zip").write_bytes((folder / "other.zip").read_bytes()[:40])
    return {
        "missing.csv": None,
        "folder": None,
        "empty.csv": b"",
        "blank.csv": b" \n\n",
        "binary.csv": bytes(range(256)) * 4,
        "page.txt": b"<!DOCTYPE html><html>",
        "map.kml": b"<?xml version='1.0'?><kml/>",
        "a.gpkg": b"SQLite format 3\0",
        "a.pdf": b"%PDF-1.7",
        "a.csv.gz": b"\x1f\x8b\x08",
        "columns.csv": b"a,b,c\n1,2,3\n",
    }


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.csv", "missing.csv: No such file or directory"),
        ("folder", "folder: is a folder; name the files in it"),
        ("empty.csv", "empty.csv: is empty"),
        ("blank.csv", "blank.csv: is empty"),
        ("binary.csv", "binary.csv: is binary; GeoNames dumps, GeoJSON and CSV files can be added"),
        ("page.txt", "page.txt: is a web page, not the file it links to"),
        ("map.kml", "map.kml: is XML (KML, GPX?)"),
        ("a.gpkg", "a.gpkg: is a database (GeoPackage?)"),
        ("a.pdf", "a.pdf: is a PDF"),
        ("a.csv.gz", "a.csv.gz: is packed with gzip"),
        ("sheet.xlsx", "sheet.xlsx: is a spreadsheet or document; save it as CSV"),
        ("shape.zip", "shape.zip: is a shapefile; save it as GeoJSON"),
        ("other.zip", "other.zip: holds no .txt, .csv, .tsv or .geojson file"),
        ("cut.zip", "cut.zip: "),
        ("columns.csv", "columns.csv: no column for name, lat, lon in its first line"),
    ],
)
def test_wrong_files_are_refused_with_what_to_do(run: Run, tmp_path: Path, name: str, words: str) -> None:
    for file, content in wrong(tmp_path).items():
        if content is not None:
            (tmp_path / file).write_bytes(content)
    ran = run("add", name)
    assert ran.exit_code == 1
    assert ran.stderr.startswith(f"dateline: {words}")
    assert ran.stderr.count("\n") == 1
    assert run("list").stdout == ""


def test_of_several_files_the_good_ones_are_added(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(TABLE)
    (tmp_path / "columns.csv").write_text("a,b\n1,2\n")
    (tmp_path / "UA.txt").write_text(dump_line(99000001, "Verkhnya Testivka", 48.6, 37.9))
    ran = run("add", "columns.csv", "own.csv", "UA.txt")
    assert ran.exit_code == 1
    assert {json.loads(line)["name"] for line in run("list", "--json").stdout.splitlines()} == {"own", "UA"}


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("remove", "nothing"), 1, "no gazetteer is called 'nothing'; those added are: none"),
        (("remove", "../own"), 1, "no gazetteer is called '../own'"),
        (("search", "Qwxyzqwxyz"), 1, "no place of that name or of one like it is known"),
        (("search", "..."), 1, "no place of that name"),
        (("add", "own.csv", "--name", "../x"), 1, "cannot be the name of a gazetteer"),
        (("add", "own.csv", "--name", "geonames"), 1, "cannot be the name of a gazetteer"),
        (("add",), 2, "FILE"),
        (("search", "Bakhmut", "--limit", "0"), 2, "--limit"),
        (("fetch", "Ukraine"), 1, "'Ukraine' is no country's code; give an ISO 3166-1 alpha-2 code, as UA"),
        (("fetch", "../UA"), 1, "is no country's code"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, arguments: tuple[str, ...], status: int, words: str) -> None:
    (tmp_path / "own.csv").write_text(TABLE)
    ran = run(*arguments)
    assert ran.exit_code == status
    assert words in ran.stderr
