"""The index: built once however many need it, repaired when damaged, quick to open, and clear about a bad folder."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.errors import GazetteerError
from dateline.places import gazetteer
from dateline.places.imports.held import held, shelf_of
from dateline.places.index import folder as index
from dateline.places.index.row import Row
from dateline.places.index.shelf import Shelf
from dateline.places.index.store import FORM, Writer, written
from tests.places.imports.importing import imported, kept_in

TWO_USE = """
import sys, time
from pathlib import Path
from dateline.places.index import folder as index
def slow(path):
    Path(sys.argv[2]).open("a").write("built ")
    time.sleep(0.5)
    path.write_bytes(b"x")
index._build_apart = slow
index.ensure(Path(sys.argv[1]))
"""


def small(path: Path) -> None:
    """An index of one place."""
    with written(path, "cache") as connection:
        writer = Writer(connection)
        writer.add(
            Row(1, "geonames:1", "Testville", "UA", "settlement", 48.5, 37.9, names=("Тествіль",), other=("試",))
        )
        writer.finish({"name": "small"})


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "gazetteer-0123456789abcdef.sqlite"
    small(path)
    yield path


def test_what_is_written_is_found_and_nothing_else_is_left(built: Path) -> None:
    shelf = Shelf(built, "delete it")
    [row] = shelf.named("testvil", 5)
    assert row[1:3] == ("geonames:1", "Testville")
    assert shelf.names(1) == ("Тествіль", "試")
    assert shelf.about == {"name": "small", "form": str(FORM)}
    assert [path.name for path in built.parent.iterdir()] == [built.name]


def test_a_failure_leaves_what_was_there(built: Path) -> None:
    before = built.read_bytes()
    with pytest.raises(ZeroDivisionError), written(built, "cache") as connection:
        Writer(connection)
        raise ZeroDivisionError
    assert built.read_bytes() == before
    assert [path.name for path in built.parent.iterdir()] == [built.name]


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "older", "page"])
def test_a_damaged_index_is_built_anew(built: Path, damage: str) -> None:
    whole = built.read_bytes()
    if damage == "older":
        connection = sqlite3.connect(built)
        connection.execute("UPDATE about SET value = '1' WHERE key = 'form'")
        connection.commit()
        connection.close()
    else:
        page = whole[:4096] + b"\xff" * 4096 * 3 + whole[4096 * 4 :]
        built.write_bytes({"empty": b"", "text": b"no database\n" * 999, "cut": whole[:-4096], "page": page}[damage])
    repairs = []

    def repair() -> None:
        repairs.append(damage)
        built.unlink()
        small(built)

    shelf = Shelf(built, "delete it", repair)
    assert shelf.named("testville", 5)
    assert shelf.ask("SELECT COUNT(*) FROM place") == [(1,)]
    assert repairs == [damage]


def test_a_damaged_import_says_what_to_do_and_can_be_removed(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        imported(tmp_path, "own.csv", "name,lat,lon\nNova Testivka,48.52,37.95\n")
        [path] = held()
        path.write_bytes(b"no database\n" * 999)
        with pytest.raises(GazetteerError, match="remove it with: dateline gazetteer remove own, and add it again"):
            shelf_of(path)


def test_an_import_of_another_version_gets_new_keys(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        imported(tmp_path, "own.csv", "name,lat,lon\nNova Testivka,48.52,37.95\n")
        [path] = held()
        connection = sqlite3.connect(path)
        connection.executescript(
            "UPDATE about SET value = '1' WHERE key = 'form'; DROP TABLE skeleton; DELETE FROM name;"
        )
        connection.close()
        age = path.stat().st_mtime_ns
        assert shelf_of(path).named("nova testivka", 5)
        assert shelf_of(path).about["form"] == str(FORM)
        assert path.stat().st_mtime_ns == age
        assert held() == [path], "nothing else is left"


def test_two_processes_build_it_once(tmp_path: Path) -> None:
    target, log = tmp_path / "index.sqlite", tmp_path / "log"
    command = [sys.executable, "-c", TWO_USE, str(target), str(log)]
    runs = [subprocess.Popen(command) for _ in range(3)]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    assert log.read_text() == "built "


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(GazetteerError, match=r"cannot be written: .*; change the setting 'cache'"):
        index.ensure(blocked / "gazetteer.sqlite")


def test_a_full_disk_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limit[1]))
    try:
        with pytest.raises(GazetteerError, match="is the disk full"):
            small(tmp_path / "gazetteer.sqlite")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert list(tmp_path.iterdir()) == []


def test_the_index_of_the_packages_is_small_quick_to_open_and_read_only(tmp_path: Path) -> None:
    path = gazetteer().index.path
    assert path.stat().st_size < 300e6
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    copy.chmod(0o444)
    started = time.process_time()
    shelf = Shelf(copy, "delete it")
    assert shelf.named("bakhmut", 5)
    assert time.process_time() - started < 0.3
    with pytest.raises(GazetteerError):
        shelf.ask("DELETE FROM place")


def test_looking_up_costs_little_memory() -> None:
    code = (
        "import resource; from dateline.places import gazetteer; g = gazetteer();"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "keys = [k for k, in g.index.ask('SELECT DISTINCT key FROM name LIMIT 70000')]; [g.named(k) for k in keys];"
        "g.common, g.demonyms, g.countries;"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert int(run.stdout) * 1024 < 250e6
