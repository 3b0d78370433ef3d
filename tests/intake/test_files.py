"""Files, folders and patterns: what they stand for, and in which order."""

import os
from pathlib import Path

import pytest

from dateline.intake import Options
from dateline.intake.named import total
from tests.intake.samples import gz, items, page, refused, reports, skipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.html", "a.html", "deep/c.txt", "deep/picture.PNG", ".hidden/d.html", ".DS_Store"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page(name))
    return tmp_path / "in"


def test_a_file_comes_as_it_is(folder: Path) -> None:
    [report] = reports(items(folder / "a.html"))
    assert report.body == page("a.html")
    assert report.origin == str(folder / "a.html")
    assert report.url is None


def test_a_folder_is_read_in_order_and_to_its_bottom(folder: Path) -> None:
    found = items(folder)
    assert [Path(report.origin).name for report in reports(found)] == ["a.html", "b.html", "c.txt"]
    assert [item.reason for item in skipped(found)] == ["hidden", "no page (.png)"]
    assert not refused(found)


def test_a_pattern_that_the_shell_left_alone(folder: Path) -> None:
    assert len(reports(items(folder / "*.html"))) == 2
    assert len(reports(items(folder / "**" / "*.txt"))) == 1
    [none] = refused(items(folder / "*.pdf"))
    assert none.reason == "no file fits this pattern"


def test_a_name_with_brackets_is_a_name_where_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "a[1].html").write_bytes(page())
    assert len(reports(items(tmp_path / "a[1].html"))) == 1


def test_what_is_missing_is_refused_and_the_rest_read(folder: Path) -> None:
    found = items(folder / "gone.html", folder / "a.html")
    assert [item.reason for item in refused(found)] == ["No such file or directory"]
    assert len(reports(found)) == 1


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    assert "no file" in [item.reason for item in skipped(items(folder))]


def test_the_record_in_the_folder_is_left_alone(folder: Path) -> None:
    for name in ("all.db", "all.db-wal"):
        (folder / name).write_bytes(b"SQLite format 3\x00")
    found = items(folder, options=Options(leave=folder / "all.db"))
    assert len(reports(found)) == 3
    assert not [item for item in found if "all.db" in str(item)]


def test_packed_pages_are_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gz(page()))
    assert reports(items(tmp_path))[0].body == page()


def test_a_packed_file_that_breaks_off(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gz(page())[:-20])
    assert "breaks off" in refused(items(tmp_path))[0].reason


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"word " * 700_000)
    assert "larger than the limit of 3,000,000 bytes" in refused(items(tmp_path))[0].reason


def test_a_bomb_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gz(b"text\n" + (b" " * 999 + b"\n") * 40_000))
    assert "unpacks to more than 200 times its size" in refused(items(tmp_path))[-1].reason


def test_bytes_are_counted_as_they_are_read(folder: Path) -> None:
    seen: list[int] = []
    items(folder, options=Options(moved=seen.append))
    assert sum(seen) == total([str(folder)])
    assert sum(seen) == sum(len(page(name)) for name in ("a.html", "b.html", "deep/c.txt"))
