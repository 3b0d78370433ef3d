"""Weights are computed with only where their file is the one that the package names, and never by unpickling."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dateline.errors import ModelError
from dateline.weights import NAMED, ROOT, checked, name_it, named, opened

# Reads with every model that there is, and prints each class or function that unpickling looked up on the way.
_READS = """
import sys
looked_up = []
sys.addaudithook(lambda event, told: looked_up.append(told) if event == "pickle.find_class" else None)
import dateline
dateline.read("Gunmen killed six traders in Goma on Monday, the army said.", published="2024-03-05")
dateline.find_attributions("The army said six traders were killed.")
dateline.find_status("Gunmen killed six traders.", 7, 13)
print(looked_up)
"""


@pytest.mark.parametrize("path", named())
def test_every_file_of_weights_is_the_one_that_is_named(path: str) -> None:
    assert checked(ROOT / path, "")


def test_every_file_of_weights_is_named() -> None:
    found = {file.relative_to(ROOT).as_posix() for kind in ("npz", "onnx") for file in ROOT.rglob(f"*.{kind}")}
    assert found == set(named())


def test_a_file_that_is_not_named_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "mine.npz"
    np.savez(file, words=np.zeros(3))
    with pytest.raises(ModelError, match="names no such file; install again"):
        opened(file, "install again")


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "acts.onnx"
    shutil.copy(ROOT / "code/learned/acts.onnx", file)
    with file.open("r+b") as bytes_:
        bytes_.write(b"\0")
    with pytest.raises(ModelError, match="SHA-256 is"):
        checked(file, "", named()["code/learned/acts.onnx"])


def test_arrays_of_objects_are_never_unpickled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.npz"
    np.savez(file, words=np.array([Path("x")], dtype=object))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    monkeypatch.setattr("dateline.weights.named", lambda: {file.as_posix(): digest})
    with opened(file, "") as stored, pytest.raises(ValueError, match="allow_pickle=False"):
        stored["words"]


def test_training_names_the_new_file(tmp_path: Path) -> None:
    table, file = tmp_path / "weights.toml", tmp_path / "mine.npz"
    file.write_bytes(b"new")
    table.write_text(f'[sha256]\n"{file.as_posix()}" = ""\n', "utf-8")
    digest = name_it(file, table)
    assert named(table) == {file.as_posix(): digest}
    with pytest.raises(ModelError, match="has no line"):
        name_it(tmp_path / "mine.npz", NAMED)


def test_reading_unpickles_nothing() -> None:
    ran = subprocess.run([sys.executable, "-c", _READS], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
