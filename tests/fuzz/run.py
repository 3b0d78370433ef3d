"""Fuzzing with coverage: inputs that reach new code are kept and mutated on.

    python -m tests.fuzz.run TARGET RUNS [libFuzzer's own options]

TARGET is one of holds.py, or `api`. The corpus is made anew from our own seeds, in a folder that is gone afterwards.
Ends with a fault's traceback and the input that made it, or silently.
"""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import atheris

LONGEST = 4000  # bytes of an input


def main() -> None:
    """Fuzz one target."""
    target, runs, *options = sys.argv[1:]
    # Where the branches are that bytes decide about; the whole package would take minutes to prepare.
    with atheris.instrument_imports(include=["dateline.reader", "dateline.times", "dateline.intake"]):
        from tests.fuzz.holds import TARGETS  # noqa: PLC0415
        from tests.fuzz.seeds import seeds  # noqa: PLC0415
        from tests.fuzz.served import asked  # noqa: PLC0415
    with ExitStack() as open_, tempfile.TemporaryDirectory() as folder:
        check = open_.enter_context(asked()) if target == "api" else TARGETS[target]
        for name, data in seeds(target):
            Path(folder, name).write_bytes(data[:LONGEST])
        bounds = [
            f"-runs={runs}",
            f"-max_len={LONGEST}",
            "-seed=1",
            "-timeout=60",
            "-rss_limit_mb=2500",
            "-verbosity=0",
        ]
        atheris.Setup([sys.argv[0], *bounds, *options, folder], check)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
