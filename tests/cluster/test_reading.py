"""What Spark runs on its machines: a page that hangs or crashes its worker is rejected, and fails nothing."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dateline.batch.crew import Crew
from dateline.errors import DatelineError

pd: Any = pytest.importorskip("pandas")

from dateline.cluster import reading  # noqa: E402  (needs pandas)
from dateline.cluster.reading import Way, reader  # noqa: E402

ROOT = Path(__file__).parents[2]
WORDS = ("one", "two crashes", "three", "four hangs", "five", "six leaves", "seven")


@pytest.fixture
def way(monkeypatch: pytest.MonkeyPatch) -> Iterator[Way]:
    """A way whose workers do what a page's words say."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT), prepend=":")
    monkeypatch.setattr(reading, "Crew", partial(Crew, reader="tests.batch.readers"))
    yield Way(gate=False, seconds=1.0)
    while reading._crews:
        reading._crews.popitem()[1].close()


def _chunks(folder: Path, *pages: str) -> Any:
    for number, words in enumerate(pages):
        (folder / f"{number}.txt").write_text(words)
    paths = [str(path) for path in sorted(folder.iterdir())]
    return pd.DataFrame([(list(range(len(paths))), paths, 0, 1)], columns=["numbers", "paths", "part", "parts"])


def _read(way: Way, frame: Any) -> list[dict[str, Any]]:
    return [row for found in reader(way)([frame]) for row in found.to_dict("records")]


def test_bad_pages_are_rejected_and_the_rest_is_read(way: Way, tmp_path: Path) -> None:
    rows = sorted(_read(way, _chunks(tmp_path, *WORDS)), key=lambda row: int(row["file"]))
    assert [row["name"] for row in rows] == [
        "rejected" if len(words.split()) > 1 else "reports" for words in WORDS
    ]  # fmt: skip
    why = [json.loads(row["told"])["rejected"][0]["reason"] for row in rows if row["name"] == "rejected"]
    assert ["SIGSEGV" in why[0], "limit of 1 seconds" in why[1], "status 3" in why[2]] == [True] * 3
    assert [row["body"] for row in rows if row["name"] == "reports"] == [b"one", b"three", b"five", b"seven"]


def test_a_process_keeps_its_models(way: Way, tmp_path: Path) -> None:
    frame = _chunks(tmp_path, "one")
    _read(way, frame)
    crew = reading._crews[way]
    _read(way, frame)
    assert reading._crews[way] is crew


def test_what_no_page_would_fare_better_with_fails_the_task(way: Way, tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match="the index is gone"):
        _read(way, _chunks(tmp_path, "fails"))
    assert way not in reading._crews
