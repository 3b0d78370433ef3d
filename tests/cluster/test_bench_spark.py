"""scripts/bench_spark.py compares what two ways have written, row by row; nothing of Spark is started here."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline import read
from dateline.batch.names import CLAIMS, TABLES

pytest.importorskip("pyspark")  # which the script's cluster is made of

TEXT = "Rebels attacked a checkpoint outside El Obeid on Monday, killing two soldiers. The army shelled their camp."


def _write(folder: Path, rows: list[dict[str, Any]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(rows), folder / "part.parquet")


@pytest.fixture
def both(tmp_path: Path) -> Path:
    """The same report by both ways, and the events that the one that links has made of it."""
    from spark_wanted import wanted_events  # noqa: PLC0415

    found = read(TEXT, published="2024-03-04")
    reports = [{"json": found.report.model_dump_json()}]
    claims = [{"json": claim.model_dump_json()} for claim in found.claims]
    for way in ("spark", "batch"):
        for name in TABLES:
            _write(tmp_path / way / name, {"reports": reports, CLAIMS: claims}.get(name, [{"json": "{}"}]))
    events = wanted_events(reports, claims)
    assert events
    _write(tmp_path / "spark" / "events", [{"json": event.model_dump_json()} for event in events])
    return tmp_path


def test_the_same_rows_differ_in_nothing(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from bench_spark import _compared  # noqa: PLC0415

    assert _compared(both) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["compared"] for row in told] == [*TABLES, "events"]
    assert all(row["spark"] == row["batch"] > 0 for row in told)


def test_a_row_that_one_way_lacks_is_counted(both: Path) -> None:
    from bench_spark import _compared  # noqa: PLC0415

    part = both / "spark" / "events" / "part.parquet"
    pq.write_table(pq.read_table(part).slice(1), part)
    assert _compared(both) > 0


def test_a_row_that_one_way_has_twice_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    from bench_spark import _differ  # noqa: PLC0415

    assert _differ("claims", [{"a": 1}, {"a": 1}], [{"a": 1}]) == 1
    assert json.loads(capsys.readouterr().out) == {"compared": "claims", "spark": 2, "batch": 1, "different": 1}
