"""Work shared with a second process comes out as one process does it, whatever happens to the second."""

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from dateline.linker import beside, link
from tests.linker.made import made


def test_two_processes_make_the_events_that_one_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = made(400, seed=11, towns=8)
    alone = link(claims)
    fork, forks = os.fork, []

    def forked() -> int:
        forks.append(os.getpid())
        return fork()

    monkeypatch.setattr(os, "fork", forked)
    for room in ("partition", "decide"):
        monkeypatch.setattr(sys.modules[f"dateline.linker.{room}"], "worth_it", lambda _: True)
    together = link(claims)
    assert len(forks) == 2
    assert together == alone
    assert [event.model_dump_json() for event in together] == [event.model_dump_json() for event in alone]


def test_a_result_comes_from_another_process() -> None:
    result = beside.beside(lambda: str(os.getpid()).encode())
    assert int(result()) != os.getpid()


def test_what_a_killed_process_leaves_undone_is_done_here(tmp_path: Path) -> None:
    here = os.getpid()

    def work() -> bytes:
        if os.getpid() != here:
            (tmp_path / "began").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return b"done"

    assert beside.beside(work)() == b"done"
    assert (tmp_path / "began").exists()


def test_what_fails_there_fails_here() -> None:
    def work() -> bytes:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        beside.beside(work)()


def test_a_second_process_is_for_many_claims_and_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    assert beside.worth_it(beside.LEAST)
    assert not beside.worth_it(beside.LEAST - 1)
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert not beside.worth_it(beside.LEAST)
