"""The bench of times: that it measures, on little text, and that hostile texts are the same each time."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_times", ROOT / "scripts" / "bench_times.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_measurement_runs(bench: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"WORDS": 500, "SIZES": (500, 1000), "HOSTILE": (40, 80), "REPEATS": 1}.items():
        monkeypatch.setattr(bench, name, value)
    found = [row for row, _ in bench.rows(ROOT / "tests" / "gold" / "develop")]
    assert [len(row) for row in found] == [3] * 5
    assert all("words/s" in row[1] for row in found if row[0].startswith("times"))


def test_hostile_texts_are_the_same_each_time(bench: ModuleType) -> None:
    assert list(bench.hostile_texts(50)) == list(bench.hostile_texts(50))
