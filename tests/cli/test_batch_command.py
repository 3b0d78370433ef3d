"""`dateline batch` and `dateline load` as a user runs them; Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from dateline.store import Record
from tests.cli.running import dateline
from tests.intake.samples import page
from tests.processes import of_session

ROOT = Path(__file__).parents[2]
STOPPED = """
import signal, sys, typer
from pathlib import Path
from dateline.batch.limits import Limits
from dateline.batch.run import Plan
from dateline.cli.batch import ran
plan = Plan([sys.argv[1]], Path(sys.argv[2]), Limits(workers=2), gate=False, size=2, reader="tests.batch.readers")
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs tests in the background has it ignored
try:
    ran(plan)
except typer.Exit as ended:
    sys.exit(ended.exit_code)
"""


def test_a_folder_into_parquet_and_from_there_into_a_record(tmp_path: Path) -> None:
    pages, out, record = tmp_path / "pages", tmp_path / "out", tmp_path / "a.db"
    pages.mkdir()
    for name in ("one", "two"):
        (pages / f"{name}.html").write_bytes(page(name))
    (pages / "z.txt").write_bytes(b"%PDF-1.7")
    ran = dateline("batch", pages, "--out", out, "--no-gate", "--workers", "1")
    assert (ran.status, ran.out) == (1, b"")
    assert "z.txt: the input is a PDF" in ran.err and "3 reports: 2 kept (" in ran.err and "1 rejected" in ran.err
    loaded = dateline("load", out, "--record", record)
    assert loaded.status == 0 and "2 reports added (" in loaded.err
    with Record(record, readonly=True) as held:
        assert len(list(held.events())) == 1
    assert dateline("load", pages, "--record", record).status == 1


def test_wrong_usage_is_said(tmp_path: Path) -> None:
    ran = dateline("batch", "-", "--out", tmp_path / "out")
    assert ran.status == 2 and "`dateline add` reads this" in ran.err


def test_ctrl_c_ends_it_tidily(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name, text in {"1": "fine", "2": "good", "3": "hangs"}.items():
        (pages / f"{name}.txt").write_text(text)
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-c", STOPPED, str(pages), str(tmp_path / "out")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, env=env)
    journal = tmp_path / "out" / "journal.jsonl"
    while not (journal.exists() and journal.stat().st_size) and process.poll() is None:  # a part is finished
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to its whole job
    _, err = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGINT
    assert "stopped" in err and "2 reports: 2 kept" in err and "Traceback" not in err
    assert not of_session(process.pid), "no process is left"
