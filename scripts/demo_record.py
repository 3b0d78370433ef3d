"""Short reports of many outlets -> pages in a folder, a record of them, and what a reader would ask it.

python scripts/demo_record.py FOLDER RECORD      a folder of wires (TOML files), and where to leave the record of them
"""

import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from dateline.evaluate.wires import Wire, load_wires
from dateline.store import Record
from dateline.store.query.filters import Filters

PLACE = "Wad Madani"
ASKED = (
    ("add", "wires"),
    ("events", "--agreement", "disputed", "--limit", "8"),
    ("control", PLACE),
)
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}">
</head><body><article><h1>{title}</h1>
{paragraphs}
</article></body></html>
"""


def show(wires: Path, kept: Path) -> int:
    """Run the commands on a folder of wires and show each; the exit status is the first that is not 0.

    The record is left at `kept`, for whoever wants to look at it.
    """
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        pages(load_wires(wires), here / "wires")
        statuses = [run(arguments, here) for arguments in ASKED]
        with Record(here / "dateline.db", readonly=True) as record:
            event = next(record.events(Filters(agreement=("disputed",), sort="-reports", limit=1)), None)
        statuses.append(run(("show", event.id), here) if event is not None else 1)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(here / "dateline.db", kept)
    return next((status for status in statuses if status), 0)


def pages(wires: Sequence[Wire], folder: Path) -> None:
    """Write each report as a small page that says who published it, and when."""
    folder.mkdir(parents=True)
    for number, wire in enumerate(wires, 1):
        body = "\n".join(f"<p>{escape(line)}</p>" for line in wire.text.splitlines() if line.strip())
        page = _PAGE.format(
            title=escape(wire.title), outlet=escape(wire.outlet), published=wire.published.isoformat(), paragraphs=body
        )
        (folder / f"{number:02}.html").write_text(page, "utf-8")


def run(arguments: Sequence[str], folder: Path) -> int:
    """Run one command in `folder`, whose dateline.db is the record, and show it as it would be typed."""
    print(f"$ dateline {shlex.join(arguments)}\n", flush=True)
    status = subprocess.run([Path(sys.executable).parent / "dateline", *arguments], cwd=folder, check=False).returncode
    print(flush=True)
    return status


def answers(wires: Path, asked: Sequence[Sequence[str]]) -> str:
    """What commands print that ask a record of the wires, each below the command."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        pages(load_wires(wires), here / "wires")
        command = Path(sys.executable).parent / "dateline"
        subprocess.run([command, "add", "wires"], cwd=here, check=True, capture_output=True)
        told = []
        for arguments in asked:
            ran = subprocess.run([command, *arguments], cwd=here, check=True, capture_output=True, text=True)
            told.append(f"$ dateline {shlex.join(arguments)}\n{ran.stdout}")
        return "\n".join(told)


if __name__ == "__main__":
    sys.exit(show(Path(sys.argv[1]), Path(sys.argv[2])))
