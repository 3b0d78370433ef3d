"""Settings: where they are looked for, what they may say, and what a wrong one is answered with."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import DatelineError, SettingsError
from dateline.settings import Settings, load

SHOW = "from dateline.settings import settings; found = settings(); print(found.ontology); print(found.cache)"


def shown(folder: Path, named: str | None = None) -> subprocess.CompletedProcess[str]:
    """What a process in `folder` takes its settings to be."""
    env = {key: value for key, value in os.environ.items() if key != "DATELINE_SETTINGS"}
    if named is not None:
        env["DATELINE_SETTINGS"] = named
    return subprocess.run(
        [sys.executable, "-c", SHOW], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60
    )


def test_none_are_needed(tmp_path: Path) -> None:
    ontology, cache = shown(tmp_path).stdout.splitlines()
    assert ontology == "None"
    assert Path(cache).is_absolute()


def test_those_of_the_working_folder_are_found(tmp_path: Path) -> None:
    (tmp_path / "dateline.toml").write_text('ontology = "mine"\ncache = "index"\n')
    assert shown(tmp_path).stdout.splitlines() == [str(tmp_path / "mine"), str(tmp_path / "index")]


def test_the_named_file_goes_before_the_folder_s(tmp_path: Path) -> None:
    (tmp_path / "dateline.toml").write_text('ontology = "mine"\n')
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "own.toml").write_text('ontology = "theirs"\n')
    found = shown(tmp_path, str(tmp_path / "other" / "own.toml")).stdout.splitlines()
    assert found[0] == str(tmp_path / "other" / "theirs"), "paths are relative to the settings file"


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    ran = shown(tmp_path, "nowhere.toml")
    assert ran.returncode != 0
    assert "DATELINE_SETTINGS names nowhere.toml, which is not a file" in ran.stderr


def test_absolute_paths_stay_and_a_tilde_is_the_home(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(f'ontology = "{tmp_path / "words"}"\ncache = "~/somewhere"\n')
    assert load(path) == Settings(ontology=tmp_path / "words", cache=Path.home() / "somewhere")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"ontology = ", ("cannot be read as TOML",)),
        (b"\xff\xfe", ("cannot be read as TOML",)),
        (b"colour = 'red'\n", ("setting 'colour'",)),
        (b"ontology = 3\n", ("setting 'ontology'",)),
        (b"cache = ['a']\n", ("setting 'cache'",)),
    ],
)
def test_a_wrong_file_is_named_with_its_setting(tmp_path: Path, content: bytes, words: tuple[str, ...]) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError) as raised:
        load(path)
    assert str(raised.value).startswith(f"{path}: ")
    for word in words:
        assert word in str(raised.value)
    assert isinstance(raised.value, DatelineError)


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)
