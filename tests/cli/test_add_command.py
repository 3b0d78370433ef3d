"""`dateline add`, as a user runs it: what it says, how it ends, and that a kill loses nothing."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import START, dateline

TOWNS = ("Bakhmut", "Goma", "Odesa", "Lashio", "Kherson", "Sumy", "Kharkiv", "Idlib", "Aleppo", "Mosul")
TABLES = {
    "bodies": "hash, origin, url, published, captured, outlet, title, size",
    "reports": "id, url, outlet, title, published, text, notes",
    "claims": "id, type, status, sentence, json",
    "events": "json",
    "rejects": "origin, hash, reason",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for number in range(30):
        town, dead = TOWNS[number % 10], 3 + number // 10
        (made / f"{number:02}.txt").write_text(
            f"Shells hit {town}\n\nMarch {1 + number % 4}, 2024 (Wire {number}) - Shells hit a market in {town} on "
            f"{('Friday', 'Saturday', 'Sunday', 'Monday')[number % 4]}, killing {dead} people, the governor said.\n"
        )
    (made / "empty.txt").write_text("")
    return made


def held(record: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a record says, without the times at which it was written."""
    with sqlite3.connect(record) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {
            table: sorted(connection.execute(f"SELECT {columns} FROM {table}"), key=repr)
            for table, columns in TABLES.items()
        }


def test_added_and_added_again(folder: Path, tmp_path: Path) -> None:
    record = tmp_path / "all.db"
    first = dateline("add", folder, "--record", record)
    assert first.status == 1, "one input could not be read"
    assert "empty.txt: the input is empty" in first.err
    assert "30 reports added (" in first.err
    before = held(record)
    assert len(before["reports"]) == 30
    assert [row[0] for row in before["rejects"]] == [str(folder / "empty.txt")]
    again = dateline("add", folder, "--record", record)
    assert "0 reports added (0 claims, 0 new events), 30 known, 1 rejected" in again.err
    assert held(record) == before


def test_killed_and_run_again(folder: Path, tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    dateline("add", folder, "--record", whole)
    command = [sys.executable, "-c", START, "add", str(folder), "--record", str(broken)]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait_for_rows(broken, 5)
        time.sleep(random.Random(7).random() / 10)
    finally:
        run.send_signal(signal.SIGKILL)
        run.wait()
    assert 5 <= len(held(broken)["reports"]) < 30
    again = dateline("add", folder, "--record", broken)
    assert " known" in again.err
    assert held(broken) == held(whole)


def _wait_for_rows(record: Path, count: int) -> None:
    for _ in range(1200):
        time.sleep(0.05)
        try:
            with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
                if connection.execute("SELECT count(*) FROM reports").fetchone()[0] >= count:
                    return
        except sqlite3.Error:
            continue
    raise AssertionError("nothing was added within a minute")


def test_the_record_of_the_settings_and_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shells hit a market in Odesa on Friday, killing 14 people, the governor said.\n")
    env = {"DATELINE_SETTINGS": ""}
    assert dateline("add", "a.txt", cwd=tmp_path, env=env).status == 0
    assert (tmp_path / "dateline.db").is_file()
    (tmp_path / "dateline.toml").write_text('record = "mine.db"\n')
    assert dateline("add", "a.txt", cwd=tmp_path, env=env).status == 0
    assert (tmp_path / "mine.db").is_file()


def test_wrong_usage_and_what_is_no_record(tmp_path: Path) -> None:
    assert dateline("add").status == 2
    (tmp_path / "a.txt").write_text("Shells hit Odesa.\n")
    (tmp_path / "not.db").write_text("not a database at all, though long enough to be looked at")
    ran = dateline("add", tmp_path / "a.txt", "--record", tmp_path / "not.db")
    assert ran.status == 1
    assert "is no record" in ran.err
    assert "Traceback" not in ran.err


def test_a_missing_file_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shells hit Odesa.\n")
    ran = dateline("add", "gone.txt", "a.txt", "--record", "all.db", cwd=tmp_path, env={"LC_ALL": "C", **os.environ})
    assert ran.status == 1
    assert "gone.txt: No such file or directory" in ran.err
    assert "1 reports added" in ran.err
