"""The folder of the gazetteer's index: superseded files go, others stay."""

import os
from pathlib import Path

import pytest

from dateline.errors import GazetteerError
from dateline.places.index.folder import clear
from dateline.places.index.ingredients import own
from dateline.places.index.store import written


def test_superseded_indexes_are_removed_but_for_the_newest(tmp_path: Path) -> None:
    names = ["gazetteer-" + digit * 16 + ".sqlite" for digit in "1234"]
    for age, name in enumerate(names):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (1_000_000 + age, 1_000_000 + age))
    strangers = ["gazetteer-mine.sqlite", "notes.txt", "gazetteer-" + "5" * 16 + ".sqlite.bak"]
    for name in strangers:
        (tmp_path / name).write_bytes(b"")
    clear(tmp_path / names[0])
    assert {path.name for path in tmp_path.iterdir()} == {names[0], names[3], *strangers}


def test_what_a_killed_build_left_is_removed_and_what_another_writes_is_not(tmp_path: Path) -> None:
    left, fresh = tmp_path / "gazetteer-0-x.part", tmp_path / "gazetteer-1-x.part"
    for path in (left, fresh):
        path.write_bytes(b"")
    os.utime(left, (1_000_000, 1_000_000))
    with written(tmp_path / "new.sqlite", "cache") as connection:
        connection.execute("CREATE TABLE one (n)")
    assert {path.name for path in tmp_path.iterdir()} == {"new.sqlite", fresh.name}


def test_our_list_states_provinces_that_the_packages_know() -> None:
    provinces = {(code, name): (f"{code}.0", name) for code, name in (("ML", "mopti"), ("SD", "north darfur"))}
    with pytest.raises(GazetteerError, match="no province of AF"):
        list(own(lambda *_: None, provinces))
