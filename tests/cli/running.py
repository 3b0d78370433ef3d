"""Running the command as a user does, in a process of its own, with its cost measured."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GIVE_UP = 30  # processor seconds after which a run is ended: far beyond any bound that a test holds
SCRIPTS = str(Path(__file__).parents[2] / "scripts")
PEAK = "DATELINE_TEST_PEAK"  # names the file where a run leaves what it held
START = (
    f"import resource; resource.setrlimit(resource.RLIMIT_CPU, ({GIVE_UP}, {GIVE_UP}));"
    f"import atexit, os, pathlib, sys; sys.path.append({SCRIPTS!r}); from memory import peak;"
    f"atexit.register(lambda: pathlib.Path(os.environ.get({PEAK!r}, os.devnull)).write_text(str(peak())));"
    "from dateline.cli.main import main; main()"
)


@dataclass(frozen=True)
class Ran:
    """What came of a run. `cpu` and `wall` are seconds, `peak` bytes it held at most (0: it was ended by force)."""

    status: int
    out: bytes
    err: str
    cpu: float
    wall: float
    peak: int


def dateline(*arguments: str | Path, **options: Any) -> Ran:
    """Run `dateline` with `arguments`; `stdin` is a file to read from, `env` further variables, `cwd` a folder."""
    command = [sys.executable, "-c", START, *map(str, arguments)]
    began = time.monotonic()
    with (
        Path(options.get("stdin", os.devnull)).open("rb") as stdin,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        tempfile.NamedTemporaryFile("r") as held,
    ):
        env = {**os.environ, PEAK: held.name, **options.get("env", {})}
        run = subprocess.Popen(command, stdin=stdin, stdout=out, stderr=err, env=env, cwd=options.get("cwd"))
        _, status, usage = os.wait4(run.pid, 0)  # the cost of this one process, which Popen.wait does not tell
        run.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Ran(
            status=run.returncode,
            out=out.read(),
            err=err.read().decode(),
            cpu=usage.ru_utime + usage.ru_stime,
            wall=time.monotonic() - began,
            peak=int(held.read() or 0),
        )
