"""The loader: our tables, a user's additions, and what is said of a file that is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import OntologyError
from dateline.ontology.load import OURS, merge, table

RUN = """
import json, sys
from dateline.errors import OntologyError
try:
    {body}
except OntologyError as problem:
    print(json.dumps({{"error": str(problem)}}))
"""
READ = """
    from dateline.pipeline import read
    reading = read(sys.argv[1], published="2024-03-02")
    print(json.dumps([[c.type, [p.name for p in c.actors], [p.id for p in c.actors]] for c in reading.claims]))
"""
LEXICON = "from dateline.code.lexicon import lexicon; lexicon(); print('[]')"
TYPES = "from dateline.ontology.words import event_types; print(json.dumps(sorted(event_types())))"
CONFLICT = "Rebels shelled Omdurman on Thursday. Soldiers and gunmen fought with artillery near the barracks. "


def with_user_files(folder: Path, files: dict[str, str], body: str, text: str = "") -> Any:
    """What `body` prints (JSON), run with a settings file whose ontology folder holds `files`."""
    mine = folder / "mine"
    mine.mkdir()
    for name, content in files.items():
        (mine / name).write_text(content)
    (folder / "own.toml").write_text('ontology = "mine"\n')
    return run(folder, body, text)


def run(folder: Path, body: str, text: str = "") -> Any:
    env = {**os.environ, "DATELINE_SETTINGS": str(folder / "own.toml")}
    ran = subprocess.run(
        [sys.executable, "-c", RUN.format(body=body.strip()), text],
        env=env, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


# ---------------------------------------------------------------- ours


@pytest.mark.parametrize("path", sorted(OURS.glob("*.toml")), ids=lambda path: str(path.stem))
def test_each_of_our_files_is_read_and_opens_with_what_it_is(path: Path) -> None:
    assert table(path.stem)
    assert path.read_text("utf-8").startswith("# "), "a user reads the file: it says what it holds"


# ---------------------------------------------------------------- merging


def test_tables_are_merged_lists_joined_and_values_changed() -> None:
    ours = {"a": {"words": ["x"], "rank": 1, "on": True}, "b": ["y"]}
    theirs = {"a": {"words": ["z"], "rank": 2}, "b": ["w"], "c": {"new": 1}}
    assert merge(ours, theirs, "f.toml") == {
        "a": {"words": ["x", "z"], "rank": 2, "on": True},
        "b": ["y", "w"],
        "c": {"new": 1},
    }
    assert ours == {"a": {"words": ["x"], "rank": 1, "on": True}, "b": ["y"]}, "what is merged stays as it was"


@pytest.mark.parametrize(
    ("theirs", "words"),
    [
        ({"b": "y"}, ("f.toml: ", "'b' is str, expected list")),
        ({"a": ["x"]}, ("f.toml: ", "'a' is list, expected dict")),
        ({"a": {"words": 3}}, ("f.toml: a: ", "'words' is int, expected list")),
    ],
)
def test_a_value_of_another_kind_is_named_with_its_file_and_key(theirs: dict[str, Any], words: tuple[str, ...]) -> None:
    with pytest.raises(OntologyError) as raised:
        merge({"a": {"words": ["x"]}, "b": ["y"]}, theirs, "f.toml")
    for word in words:
        assert word in str(raised.value)


# ---------------------------------------------------------------- a user's files


def test_a_user_adds_words_types_and_actors(tmp_path: Path) -> None:
    files = {
        "types.toml": '[types.sabotage]\nmeans = "things broken in secret"\nfamily = "attack"\nucdp = 1\n',
        "triggers.toml": (
            '[[group]]\ntype = "sabotage"\nstrength = 2\nverbs = ["skrimble"]\n'
            '[[group]]\ntype = "shelling"\nstrength = 2\nverbs = ["frobnicate"]\n'
            '[[group]]\ntype = "sabotage"\nstrength = 2\nverbs = ["storm"]\nfirst = true\n'
        ),
        "actors.toml": (
            '[actors.blue-lions]\nname = "Blue Lions"\naliases = ["Blue Lions"]\nkind = "rebels"\ncountry = "SD"\n'
        ),
    }
    text = CONFLICT + "Blue Lions skrimbled the bridge on Friday. Soldiers frobnicated the town of Nyala. "
    text += "The Blue Lions stormed the town."
    found = with_user_files(tmp_path, files, READ, text)
    assert found.count(["sabotage", ["Blue Lions"], ["blue-lions"]]) == 2  # "stormed" is of their own type now
    assert [actors for type_, actors, _ in found if type_ == "shelling"][-1] == ["Sudanese Armed Forces"]


def test_a_user_adds_nouns_and_weapons(tmp_path: Path) -> None:
    files = {
        "parties.toml": '[nouns]\nrebels = ["zorgler"]\n',
        "weapons.toml": '[indirect]\nterms = ["boomstick"]\n',
    }
    found = with_user_files(tmp_path, files, READ, CONFLICT + "Zorglers attacked the town of Nyala with boomsticks.")
    assert found[-1][:2] == ["shelling", ["Zorglers"]]


@pytest.mark.parametrize(
    ("files", "body", "words"),
    [
        ({"types.toml": "[types\n"}, TYPES, ("types.toml", "cannot be read as TOML")),
        ({"types.toml": "types = 3\n"}, TYPES, ("types.toml", "'types' is int, expected dict")),
        ({"types.toml": '[types.sabotage]\nmeans = "x"\n'}, TYPES, ("types.toml", "'sabotage' has no family")),
        (
            {"triggers.toml": '[[group]]\ntype = "nonsense"\nstrength = 1\nverbs = ["x"]\n'},
            LEXICON,
            ("triggers.toml", "no event type 'nonsense'"),
        ),
        (
            {"triggers.toml": '[[group]]\ntype = "clash"\nstrength = 9\nverbs = ["x"]\n'},
            LEXICON,
            ("triggers.toml", "clash", "strength"),
        ),
        (
            {"triggers.toml": '[[group]]\ntype = "clash"\nstrength = 1\nverb = ["x"]\n'},
            LEXICON,
            ("triggers.toml", "clash", "verb"),
        ),
        (
            {"triggers.toml": '[[group]]\ntype = "clash"\nverbs = ["x"]\n'},
            LEXICON,
            ("triggers.toml", "clash", "strength"),
        ),
        ({"triggers.toml": "group = 3\n"}, LEXICON, ("triggers.toml", "'group' is int, expected list")),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(
    tmp_path: Path, files: dict[str, str], body: str, words: tuple[str, ...]
) -> None:
    found = with_user_files(tmp_path, files, body)
    assert isinstance(found, dict), found
    for word in words:
        assert word in found["error"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('ontology = "mine"\n')
    error = run(tmp_path, TYPES)["error"]
    assert "'ontology'" in error
    assert f"{tmp_path / 'mine'} is not a folder" in error
