"""What `make bench` measures, on little text: that each measurement runs and gives what the table shows."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def _child(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, str(ROOT / "scripts" / "bench.py"), str(ROOT / "tests" / "gold" / "develop"), *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_nothing_is_loaded_that_a_reading_has_no_use_for() -> None:
    assert _child("loaded") == {"names": []}


def test_a_long_report_has_the_words_asked_for_and_its_cost_is_told() -> None:
    found = _child("size", "3000")
    assert 3000 <= found["words"] < 3600
    assert found["seconds"] > 0
    assert found["peak"] < 700_000_000


def test_what_finding_places_costs_is_told_with_its_bounds() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "bench_places.py"), str(ROOT / "tests" / "gold" / "develop")]
    run = subprocess.run([*command, "--json"], capture_output=True, text=True, check=False)
    rows = json.loads(run.stdout)
    assert [row[2] for row in rows] == ["0.3 s", "", "100,000", "1.3", "250 MB"]
    assert float(rows[0][1].removesuffix(" s")) < 0.3


def test_what_answers_of_a_record_cost_is_told_with_their_bounds() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "bench_record.py"), str(ROOT / "tests" / "gold" / "develop")]
    run = subprocess.run([*command, "--events", "400", "--json"], capture_output=True, text=True, check=False)
    rows = json.loads(run.stdout)
    assert rows[0][0] == "a made-up record of 400 events"
    assert [row[2] for row in rows[1:]] == ["20 ms", "50 ms", "100 ms", "", ""]
    assert all(float(row[1].removesuffix(" ms")) < 1000 for row in rows[1:])


def test_what_an_export_costs_is_told_with_its_bounds() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "bench_export.py"), str(ROOT / "tests" / "gold" / "develop")]
    run = subprocess.run([*command, "--events", "400", "--json"], capture_output=True, text=True, check=False)
    rows = json.loads(run.stdout)
    assert [row[0] for row in rows[::2]] == ["400 events as csv", "400 events as parquet"]
    assert [row[2] for row in rows] == ["2 s", "1000 MB"] * 2
    assert all(0 < float(row[1].split()[0]) < 1000 for row in rows)
