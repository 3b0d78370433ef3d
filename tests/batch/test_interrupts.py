"""Ctrl-C at the worst moments: what is finished is counted, nothing is lost, and no process is left behind."""

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.batch import journal
from dateline.batch.crew import Crew, Task
from dateline.batch.interrupts import Interrupts
from dateline.batch.limits import Limits
from dateline.batch.run import Plan, begun
from dateline.store.received import Received
from tests.batch.test_run import READER, Heard, make, rows, run


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Tests that a shell runs in its background are begun with it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


def test_what_must_be_whole_is_done_to_its_end() -> None:
    done = []
    with Interrupts() as stop:
        with pytest.raises(KeyboardInterrupt), stop.held():
            _ctrl_c()
            done.append(1)
        with pytest.raises(KeyboardInterrupt):
            _ctrl_c()
    assert done
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


class _Final:
    def __del__(self) -> None:
        _ctrl_c()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_one_that_a_finaliser_swallows_is_heeded_later() -> None:
    with Interrupts() as stop:
        stop.check()
        held = [_Final()]
        held.clear()
        with pytest.raises(KeyboardInterrupt):
            stop.check()


def test_where_ctrl_c_is_somebody_elses_it_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Interrupts() as stop:
            _ctrl_c()
            stop.check()
    finally:
        signal.signal(signal.SIGINT, before)
    raised: list[BaseException] = []

    def elsewhere() -> None:
        try:
            with Interrupts():
                pass
        except ValueError as problem:  # what signal.signal raises outside of the main thread
            raised.append(problem)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert not raised


@pytest.mark.parametrize("at", [1, 4, 9])
def test_a_part_that_is_being_written_is_finished_and_counted(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each time that something is brought to the disk, of the files as of the journal."""
    names, calls, real = make(tmp_path / "in"), [0], os.fsync

    def fsync(file: int) -> None:
        calls[0] += 1
        real(file)
        if calls[0] == at:
            _ctrl_c()

    out = tmp_path / "out"
    with begun(Plan(names, out, Limits(), gate=False, size=16, reader=READER)) as found:
        monkeypatch.setattr(os, "fsync", fsync)
        with pytest.raises(KeyboardInterrupt):
            found.go(Heard())
        assert 16 <= found.all.seen < 80
        assert found.all.told() == journal.read(out).tally.told()
    monkeypatch.undo()
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    run(names, out)
    run(names, tmp_path / "whole")
    assert rows(out) == rows(tmp_path / "whole")


def _after(seconds: float, act: Callable[[], None]) -> None:
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()


def test_while_the_reader_loads() -> None:
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), Crew(Limits(), reader="tests.batch.slow") as crew:
        _after(0.5, lambda: os.kill(os.getpid(), signal.SIGINT))
        crew.read(Received(body=b"fine", origin="x"))
    assert time.monotonic() - began < 60
    assert crew._nursery._process is not None and crew._nursery._process.poll() == -signal.SIGKILL


def test_while_a_worker_is_started(capfd: pytest.CaptureFixture[str]) -> None:
    """The answer to the order is never read; the worker at a page without end is ended all the same."""
    ours, theirs = socket.socketpair()
    with Crew(Limits(), reader=READER) as crew, ours, theirs:
        crew.give(Task(1, Received(body=b"hangs", origin="x")))
        pid = crew._workers[0].pid
        socket.send_fds(crew._nursery._orders, [b"start 0"], [theirs.fileno()])
        time.sleep(0.2)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert "Traceback" not in capfd.readouterr().err
