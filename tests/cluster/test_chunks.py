"""Files become chunks that have each item once, whatever the number of cores; faults are items."""

import json
from pathlib import Path

import pytest

from dateline.batch.one import one
from dateline.cluster.chunks import Found, chunks, items
from dateline.intake import Refused
from dateline.store.received import Received


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [json.dumps({"text": f"Report number {n} says nothing."}) for n in range(60)]
    (tmp_path / "a.jsonl").write_text("\n".join(rows * 100))
    for n in range(5):
        (tmp_path / f"b{n}.txt").write_text(f"Page {n} says nothing.")
    return tmp_path


@pytest.mark.parametrize("cores", [1, 3, 40])
def test_each_item_is_in_one_chunk(folder: Path, cores: int) -> None:
    found, faults = chunks([str(folder)], cores)
    whole = [each for chunk in found for each in items(chunk)]
    assert not faults
    places = [(each.file, each.number) for each in whole]
    assert len(set(places)) == len(places)
    received = [each.item for each in sorted(whole, key=lambda each: each[:2]) if isinstance(each.item, Received)]
    assert len(received) == 60 * 100 + 5
    assert [item.origin for item in received[-5:]] == [str(folder / f"b{n}.txt") for n in range(5)]
    assert len(found) > 1


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    found, faults = chunks([str(tmp_path / "*.warc"), str(tmp_path / "gone.html")], 2)
    assert [each.item for each in faults] == [Refused(str(tmp_path / "*.warc"), "no file fits this pattern")]
    [chunk] = found
    assert [each.item for each in items(chunk)] == [Refused(str(tmp_path / "gone.html"), "No such file or directory")]


def test_a_fault_of_a_reader_ends_its_file_and_no_more(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gather(names: list[str]) -> list[Received]:
        if names[0].endswith("a.jsonl"):
            raise AttributeError("no such header")
        return [Received(body=b"x", origin=names[0])]

    monkeypatch.setattr("dateline.cluster.chunks.gather", gather)
    [first, *rest] = [each for chunk in chunks([str(folder)], 1)[0] if chunk.part == 0 for each in items(chunk)]
    assert isinstance(first.item, Refused) and "AttributeError" in first.item.reason
    assert len(rest) == 5


def test_what_came_of_an_item_is_a_row() -> None:
    pytest.importorskip("pandas")
    from dateline.cluster.reading import COLUMNS, outcome  # noqa: PLC0415

    received = Received(body=b"%PDF-1.7", origin="x.pdf")
    row = dict(zip(COLUMNS, outcome(Found(3, 4, received), one(received, gate=False)), strict=True))
    assert (row["id"], row["file"], row["number"], row["name"]) == (received.hash, 3, 4, "rejected")
    assert (row["claims"], row["body"]) == (0, None)
    assert "PDF" in json.loads(str(row["told"]))["rejected"][0]["reason"]
