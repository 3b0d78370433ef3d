"""What others coded goes out of a record as it came in, every column of it, whatever it was linked with."""

import csv
import json
from pathlib import Path

import frictionless
import pytest

from dateline import Record
from dateline.coded.nouns import Cell
from dateline.intake import gather
from dateline.store import Received
from tests.coded.rows import ACLED, POLECAT, UCDP

ROWS: dict[str, list[dict[str, Cell]]] = {
    "ucdp": [
        UCDP,
        UCDP | {"id": 900002, "source_headline": "Another paper; with a comma, and a “quote”"},
        UCDP | {"id": 900003, "date_end": "2016-01-09", "date_prec": 4, "best": 0, "deaths_a": 0, "deaths_b": 0},
        UCDP | {"id": 900004, "type_of_violence": 3, "side_b": "Civilians", "gwnob": 645, "latitude": 35},
    ],
    "acled": [
        ACLED,
        ACLED | {"event_id_cnty": "MLI90002", "event_date": "2022-03-24", "notes": "A line.\nAnd another."},
    ],
    "plover": [POLECAT],
}


def filled(path: Path, rows: list[dict[str, Cell]]) -> Record:
    source = path.with_suffix(".jsonl")
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    record = Record(path)
    for item in gather([str(source)]):
        if isinstance(item, Received):
            assert record.add(item).status == "added"
    return record


def text(value: Cell) -> str:
    return "" if value is None else str(value)


def number_or_text(value: str) -> object:
    try:
        return float(value)
    except ValueError:
        return value


@pytest.mark.parametrize("scheme", ROWS)
def test_rows_go_in_and_out(scheme: str, tmp_path: Path) -> None:
    with filled(tmp_path / "it.db", ROWS[scheme]) as record:
        assert record.count() == len(ROWS[scheme])
        if scheme == "ucdp":  # rows that a person put together are still rows
            record.merge([event.id for event in record.events()][:2], by="an analyst")
            assert record.count() < len(ROWS[scheme])
        done = record.export(scheme, tmp_path / "out.csv")
    assert (done.rows, done.left_out) == (len(ROWS[scheme]), {})
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        found = {row[next(iter(row))]: row for row in csv.DictReader(stream)}
    for row in ROWS[scheme]:
        out = found[text(row[next(iter(row))])]
        assert list(out) == list(row)
        for name, value in row.items():
            assert number_or_text(out[name]) == number_or_text(text(value)), name


def test_the_package_describes_rows_of_a_scheme(tmp_path: Path) -> None:
    with filled(tmp_path / "it.db", ROWS["ucdp"]) as record:
        record.export("ucdp", tmp_path / "out.csv")
        done = record.export("acled", tmp_path / "acled.csv")
    assert frictionless.validate(str(tmp_path / "out.csv.datapackage.json")).valid
    assert frictionless.validate(str(tmp_path / "acled.csv.datapackage.json")).valid
    assert done.rows >= 1


def test_rows_of_one_scheme_go_out_in_another_by_its_rules(tmp_path: Path) -> None:
    with filled(tmp_path / "it.db", [ACLED]) as record:
        record.export("ucdp", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["side_a"], row["side_b"]) == ("Government of Mali", "Jama'at Nusrat al-Islam wal-Muslimin")
    assert (row["best"], row["type_of_violence"], row["source_office"]) == ("7", "1", "ACLED")
