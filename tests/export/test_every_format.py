"""Every format that is named, in every kind of file it can be: written, described, read again with the same rows."""

import csv
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from dateline import Record
from dateline.cli.main import app
from dateline.export.registry import FORMATS

DOCS = Path(__file__).parents[2] / "docs" / "export.md"
SCHEMES = sorted(name for name, form in FORMATS.items() if form.scheme is not None)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_it_is_written_and_described(held: Record, tmp_path: Path, name: str) -> None:
    done = held.export(name, tmp_path)
    assert sorted(path.name for path in done.files[1:]) == ["codebook.csv", "datapackage.json"]
    assert done.files[0].stat().st_size > 0
    assert done.rows + sum(done.left_out.values()) >= done.events
    found = frictionless.Package(str(tmp_path / "datapackage.json"))
    assert not list(frictionless.Package.metadata_validate(found.to_descriptor()))


@pytest.mark.parametrize("name", SCHEMES)
def test_rows_of_a_scheme_are_the_same_in_text_workbook_and_parquet(held: Record, tmp_path: Path, name: str) -> None:
    for kind in ("csv", "xlsx", "parquet", "tsv"):
        assert held.export(name, tmp_path / f"out.{kind}").rows > 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        text = list(csv.DictReader(stream))
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["data"]
    head, *lines = sheet.iter_rows(values_only=True)
    book = [dict(zip(head, line, strict=True)) for line in lines]
    table = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [_plain(row) for row in book] == [_plain(row) for row in table] == [_plain(row) for row in text]


def _plain(row: dict[Any, Any]) -> list[str]:
    """The cells as words, so that 1, 1.0 and "1" are the same, as are a day and its midnight."""
    return [_word(cell) for cell in row.values()]


def _word(cell: object) -> str:
    if cell is None:
        return ""
    try:
        return f"{float(str(cell)):g}"
    except ValueError:
        return str(cell).removeprefix("'").removesuffix(" 00:00:00")


@pytest.mark.parametrize("name", SCHEMES)
def test_frictionless_finds_the_rows_of_a_scheme_as_described(held: Record, tmp_path: Path, name: str) -> None:
    held.export(name, tmp_path / "out.csv")
    found = frictionless.validate(str(tmp_path / "out.csv.datapackage.json"))
    assert found.valid, found.flatten(["type", "message"])


def test_the_docs_list_every_format() -> None:
    text = DOCS.read_text("utf-8")
    assert not [name for name in FORMATS if f"`{name}`" not in text]


def test_the_summary_of_the_command_names_what_is_left_out(
    held: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    held.close()
    said = CliRunner().invoke(app, ["export", "--as", "acled", "-o", "out.csv"])
    assert said.exit_code == 0, said.output
    assert "  left out: " in said.stdout
