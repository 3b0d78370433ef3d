"""A short run of the fuzzer over every target, the same each time; and that it tells faults, which are tried again."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import UnreadableInputError
from tests.fuzz import holds, run
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, check

ROOT = Path(__file__).parents[2]
RUNS = 10  # of each target, its seeds among them
NEEDS_ATHERIS = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed: there is none for this system"
)


@NEEDS_ATHERIS
def test_a_short_run_finds_nothing(tmp_path: Path) -> None:
    ran = _fuzz("all", "--blind", f"--runs={RUNS}", f"--folder={tmp_path}")
    assert ran.returncode == 0, ran.stderr[-5000:]
    assert ran.stderr.count("stat::number_of_executed_units") == len(TARGETS)
    assert not list((tmp_path / "faults").iterdir())


def _no_army(data: bytes) -> None:
    assert b"army" not in data


WRONG = """
from tests.fuzz import run
def no_army(data): assert b"army" not in data
run.check = lambda _: no_army
raise SystemExit(run.main())
"""


@NEEDS_ATHERIS
def test_a_fault_is_kept_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = _fuzz("times", "--blind", f"--runs={RUNS}", f"--folder={tmp_path}", code=WRONG)
    assert ran.returncode == 1
    [fault] = (tmp_path / "faults").iterdir()
    assert f"python -m tests.fuzz.run times {fault}" in ran.stderr
    monkeypatch.setattr(sys, "argv", ["run", "times", str(fault)])
    assert run.main() == 0
    monkeypatch.setattr(run, "check", lambda _: _no_army)
    with pytest.raises(AssertionError):
        run.main()


def test_the_ways_watched_are_of_the_package() -> None:
    for target, (_, rooms) in TARGETS.items():
        assert check(target).__name__ == target
        assert all((run.PACKAGE / room.replace(".", "/")).is_dir() for room in rooms)
        assert seeds(target) == seeds(target) != []


def test_an_answer_that_differs_is_a_fault() -> None:
    answers = iter((1, 2))
    with pytest.raises(AssertionError):
        holds.again(lambda: next(answers))
    with pytest.raises(ZeroDivisionError):
        holds.again(lambda: 1 // 0)


def test_a_refusal_is_none() -> None:
    def refuse() -> None:
        raise UnreadableInputError("the input is empty")

    assert holds.again(refuse) is None


def _fuzz(
    *asked: str, code: str = "from tests.fuzz import run; raise SystemExit(run.main())"
) -> "subprocess.CompletedProcess[str]":
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, *asked]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=500, check=False)
