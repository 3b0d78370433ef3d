"""CSV and JSON Lines, as news databases export them."""

from pathlib import Path

import pytest

from dateline.intake import Options
from dateline.intake.tables.columns import Columns
from dateline.intake.tables.rows import day
from dateline.reader import read_report
from tests.intake.samples import SHELLS, items, lines, refused, reports, told

TEXT = SHELLS
TAKEN = (
    "columns: text from 'Body', title from 'Headline', date from 'Pub_Date', url from 'Web URL', outlet from 'Source'"
)
TOO_LONG = "the line is too long to be a report"
CSV = f'''Headline,Pub_Date,Source,Web URL,Body
"Market hit, 14 dead",2024-03-02,Valley Post,https://valley.example/1,"{TEXT}

A second paragraph, with ""quotes"" and a comma."
No text here,,,,
,,,,
Dam breached,2 March 2024,The Wire,,Rebels breached a dam.
'''


def test_columns_are_guessed_and_told(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(CSV, "utf-8-sig")
    found = items(path)
    assert told(found) == [TAKEN]
    first, second, third = reports(found)
    assert (first.url, first.published, first.outlet) == ("https://valley.example/1", "2024-03-02", "Valley Post")
    assert first.origin == f"{path}#2"
    assert third.published == "2024-03-02"
    assert [item.reason for item in refused(found)] == ["the row has no text"]
    read = read_report(first.body, published=first.published, url=first.url)
    assert read.title == "Market hit, 14 dead"
    assert read.outlet == "Valley Post"
    assert read.text == f'Market hit, 14 dead\n\n{TEXT}\n\nA second paragraph, with "quotes" and a comma.'
    assert read_report(second.body).text == "No text here", "a headline alone is the text"


def test_one_text_of_two_outlets_is_two_reports(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f"text,outlet\n{TEXT!r},One\n{TEXT!r},Two\n".replace("'", '"'))
    one, two = reports(items(path))
    assert one.hash != two.hash


def test_columns_by_name(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f'body;words\nwrong;"{TEXT}"\n')
    [report] = reports(items(path, options=Options(columns=Columns(text="words"))))
    assert TEXT in report.body.decode()
    [gone] = refused(items(path, options=Options(columns=Columns(text="gone"))))
    assert gone.reason == "it has no column 'gone' (its columns: 'body', 'words')"


def test_no_column_fits(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("x,y\n1,2\n")
    assert "name it with --text-column (its columns: 'x', 'y')" in refused(items(path))[0].reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "news.tsv"
    path.write_text("title\ttext\n" + "Café bombed\tA café in Málaga was bombed on Friday.\n" * 3, encoding)
    assert "café in Málaga" in reports(items(path))[0].body.decode()


def test_a_row_without_end_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(
        lines([{"text": TEXT}]) + b'{"text": "' + b"x" * 7_000_000 + b'"}\n' + lines([{"text": "Two. " + TEXT}])
    )
    found = items(path)
    assert len(reports(found)) == 2
    assert [(item.origin, item.reason) for item in refused(found)] == [(f"{path}#2", TOO_LONG)]


def test_json_lines_with_fields_inside_of_fields(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    rows: list[dict[str, object]] = [
        {"publishedAt": 1709373600, "source": {"name": "The Wire"}, "tags": ["a"], "content": [TEXT, "More of it."]}
    ]
    path.write_bytes(lines(rows) + b"no json\n[1]\n\n")
    found = items(path)
    [report] = reports(found)
    assert (report.published, report.outlet) == ("2024-03-02T10:00:00+00:00", "The Wire")
    assert read_report(report.body).text == f"{TEXT}\n\nMore of it."
    assert [item.origin.rsplit("#")[-1] for item in refused(found)] == ["2", "3"]


def test_a_json_document_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[\n {"text": "x"}\n]')
    assert "one object a line" in refused(items(tmp_path))[0].reason


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20240302", "2024-03-02"),
        ("20240302T101500Z", "2024-03-02T10:15:00+00:00"),
        ("1709373600000", "2024-03-02T10:00:00+00:00"),
        ("March 2, 2024", "2024-03-02"),
        ("03/04/2024", None),
        ("soon", None),
        ("", None),
        ("nan", None),
    ],
)
def test_dates(written: str, meant: str | None) -> None:
    assert day(written) == meant
