"""A folder of pages with gold, and one of wires -> what they claim, by the commands that a reader would type.

Pages that do not say when they appeared carry that in their gold, as options of `dateline read`; those are read one
by one with their options, the others all at once.
"""

import shlex
import subprocess
import sys
from pathlib import Path

import demo_record

from dateline.evaluate import load
from dateline.web.options import STATIC

RECORD = Path("build/demo.db")


def main() -> int:
    """Read the pages of the folder named, keep the wires of the second; the first exit status that is not 0."""
    pages = load(Path(sys.argv[1]))
    plain = [str(page.path) for page in pages if not page.gold.options]
    runs = [plain] if plain else []
    runs += [[*page.gold.options, str(page.path)] for page in pages if page.gold.options]
    statuses = [_read(arguments) for arguments in runs]
    statuses += [demo_record.show(Path(folder), RECORD) for folder in sys.argv[2:]]
    built = (STATIC / "index.html").is_file()
    print(f"The record is {RECORD}. To see it on a map, with its evidence: .venv/bin/dateline serve {RECORD} --open")
    if not built:
        print("The pages for that are not built yet: that needs Node 20.19 or newer, then `make front`.")
    return next((status for status in statuses if status), 0)


def _read(arguments: list[str]) -> int:
    print(f"$ dateline read {shlex.join(arguments)}\n", flush=True)
    return subprocess.run([Path(sys.executable).parent / "dateline", "read", *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
