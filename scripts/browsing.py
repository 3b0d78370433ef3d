"""A record of the demo's reports, served, and a Chromium to look at it: for browser tests and pictures."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from demo_record import pages

from dateline.evaluate.wires import load_wires

ROOT = Path(__file__).parent.parent
WIRES = ROOT / "tests" / "gold" / "wires"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_ARGUMENTS = ("--no-sandbox", "--enable-unsafe-swiftshader", "--use-angle=swiftshader")
_COMMAND = (sys.executable, "-c", "from dateline.cli.main import main; main()")


def dateline(*arguments: str) -> None:
    """Run a command of `dateline` to its end."""
    subprocess.run([*_COMMAND, *arguments], check=True, capture_output=True, cwd=ROOT)


def demo(folder: Path, more: Mapping[str, str] | None = None) -> Path:
    """A record in `folder` of the wires, and of `more` pages by their file names."""
    pages(load_wires(WIRES), folder / "wires")
    for name, page in (more or {}).items():
        (folder / "wires" / name).write_text(page, "utf-8")
    dateline("add", str(folder / "wires"), "--record", str(folder / "demo.db"))
    return folder / "demo.db"


@contextmanager
def serving(record: Path) -> Iterator[str]:
    """Serve a record on a free port: its address."""
    server = subprocess.Popen(
        [*_COMMAND, "serve", str(record), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        cwd=ROOT, env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        yield _address(server)
    finally:
        server.terminate()
        server.wait(timeout=10)


def _address(server: "subprocess.Popen[str]") -> str:
    said = []
    for line in server.stdout or ():
        said.append(line)
        if found := re.search(r"http://[\d.]+:\d+", line):
            return found[0]
    raise AssertionError(f"the server did not say where it is: {''.join(said)}")


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser, drawing maps without a graphics card."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only where a browser is asked for)

    with sync_playwright() as run:
        browser = run.chromium.launch(executable_path=CHROMIUM, args=list(_ARGUMENTS))
        yield browser
        browser.close()
