"""A run whose driver is killed goes on behind its last whole wave, and comes to what an unbroken one comes to."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from dateline.batch.names import CLAIMS, REJECTED, REPORTS
from tests.processes import of_session

ROOT = Path(__file__).parents[2]
FILES, WAVES = 20, 3  # seven small files are a chunk, and each chunk a wave here
BROKEN = """
import sys
from pathlib import Path
from dateline.cluster import run
from dateline.cluster.session import session
from tests.cluster.conftest import LIGHT
run._WAVE = 1
with session("local[1]", LIGHT) as spark:
    plan = run.Plan([sys.argv[1]], Path(sys.argv[2]), run.Way(gate=False))
    run.run(spark, plan, lambda line: print(line, flush=True))
"""


def _inputs(folder: Path) -> str:
    folder.mkdir()
    for number in range(FILES):
        told = f"Rebels shelled a market in Kramatorsk on 3 March 2024, killing {number} people, the governor said."
        page = told if number % 6 == 0 else f"The council of ward {number} met to talk of the library's roof."
        (folder / f"{number:03}.txt").write_text("%PDF-1.7" if number == 9 else page)
    return str(folder)


def _rows(out: Path) -> dict[str, list[dict[str, Any]]]:
    return {name: pq.read_table(out / name).to_pylist() for name in (REPORTS, CLAIMS, REJECTED)}


def _held(out: Path) -> set[str]:
    return {path.name for path in out.iterdir()}


def _killed_after_a_wave(names: str, out: Path) -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-c", BROKEN, names, str(out)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True, env=env)
    assert process.stdout is not None
    assert process.stdout.readline() == f"1 of {WAVES} chunks read\n"
    time.sleep(0.1)  # the next is being read
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    for _ in range(300):
        if not of_session(process.pid):
            return
        time.sleep(0.1)
    pytest.fail("processes of the killed run are left")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are told by /proc")
def test_killed_and_begun_again(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.cluster import run  # noqa: PLC0415
    from dateline.cluster.reading import Way  # noqa: PLC0415
    from dateline.cluster.shelf import Shelf  # noqa: PLC0415

    monkeypatch.setattr(run, "_WAVE", 1)
    monkeypatch.setattr(run, "link", lambda *_: 0)  # which starts anew, from the rows
    way = Way(gate=False)
    names, kept, keep = _inputs(tmp_path / "in"), list[str](), Shelf.keep

    def counting(shelf: Shelf, name: str, frame: Any) -> Any:
        kept.append(name)
        return keep(shelf, name, frame)

    _killed_after_a_wave(names, tmp_path / "broken")
    monkeypatch.setattr(Shelf, "keep", counting)
    said: list[str] = []
    counts = run.run(spark, run.Plan([names], tmp_path / "broken", way), said.append)
    waves = [name for name in kept if name.rpartition("-")[2] in {f"{number:05}" for number in range(WAVES)}]
    assert 0 < len(waves) < WAVES, "what was finished is not read again"
    assert said[WAVES - 1] == f"{WAVES} of {WAVES} chunks read"
    assert counts == run.run(spark, run.Plan([names], tmp_path / "whole", way), said.append)
    assert _rows(tmp_path / "broken") == _rows(tmp_path / "whole")
    assert (counts[REPORTS], counts[REJECTED]) == (FILES - 1, 1)
    assert {path.name for path in (tmp_path / "broken").iterdir()} == {
        path.name for path in (tmp_path / "whole").iterdir()
    }
