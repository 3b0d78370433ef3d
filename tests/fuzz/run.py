"""Fuzzing: targets -> nothing, or the faults that were found and the inputs that made them.

    python -m tests.fuzz.run TARGET... [--seconds S] [--runs N] [--folder DIR] [--blind]
    python -m tests.fuzz.run TARGET FILE

TARGET is one of targets.py, or `all`. Inputs that reach new code are kept in DIR and mutated on; `--blind` watches no
code, which starts sooner. Inputs that made a fault stay in DIR too. With FILE, the target is tried on that one input.
"""

import argparse
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from dateline.places import gazetteer
from tests.fuzz.seeds import DICTIONARY, LONGEST, seeds
from tests.fuzz.targets import TARGETS, check

PACKAGE = Path(__file__).parents[2] / "src" / "dateline"
HANGS = 60  # seconds for one input
MEMORY = 2500  # MB


def main() -> int:
    """0 where no target found a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run")
    parser.add_argument("targets", nargs="+", help=f"{', '.join(TARGETS)} or all; or one of them and a file")
    parser.add_argument("--seconds", type=int, default=0, help="in all, shared by the targets; 0: as --runs says")
    parser.add_argument("--runs", type=int, default=-1, help="inputs for each target; -1: as --seconds says")
    parser.add_argument("--folder", type=Path, default=Path("build/fuzz"))
    parser.add_argument("--blind", action="store_true", help="do not watch which code is reached")
    asked = parser.parse_args()
    first, *rest = asked.targets
    if first in TARGETS and len(rest) == 1 and rest[0] not in TARGETS and Path(rest[0]).exists():
        check(first)(Path(rest[0]).read_bytes())
        return 0
    targets = list(TARGETS) if first == "all" else asked.targets
    if strange := [name for name in targets if name not in TARGETS]:
        parser.error(f"no target {strange[0]!r}: they are {', '.join(TARGETS)}")
    if asked.runs < 0 and asked.seconds < 1:
        parser.error("say --seconds or --runs, or it never ends")
    bounds = [f"-runs={asked.runs}", f"-max_total_time={asked.seconds // len(targets)}"]
    if asked.blind:
        for target in targets:
            check(target)
        if "coder" in targets:
            gazetteer()  # once for all; but no parser: a process forked from one that has parsed ends in an abort
    return max([_apart(target, asked.folder, bounds, asked.blind) for target in targets])


def _apart(target: str, folder: Path, bounds: list[str], blind: bool) -> int:
    """Fuzz one target in a process of its own, which the fuzzer ends; say what to do about what it found."""
    print(f"== {target}", file=sys.stderr, flush=True)
    child = os.fork()
    if child == 0:
        _fuzz(target, folder, bounds, blind)  # ends the process, with a fault by SystemExit
    if os.waitpid(child, 0)[1] == 0:
        return 0
    paths = sorted((folder / "faults").glob(f"{target}-*"))  # none where an input of no bytes made it
    for path in paths or [Path("/dev/null")]:
        print(f"a fault; to see it again: python -m tests.fuzz.run {target} {path}", file=sys.stderr)
    return 1


def _fuzz(target: str, folder: Path, bounds: list[str], blind: bool) -> None:
    import atheris  # noqa: PLC0415  (there is none for some systems, where an input can still be tried again)

    corpus, first, faults = folder / target, folder / f"{target}-seeds", folder / "faults"
    for each in (corpus, first, faults):
        each.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(target)):
        (first / f"{number:02}").write_bytes(data[:LONGEST])
    with nullcontext() if blind else _watching(target):
        called = check(target)
    options = [
        *bounds, f"-max_len={LONGEST}", f"-dict={DICTIONARY}", "-seed=1", "-keep_seed=1", f"-timeout={HANGS}",
        f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={faults}/{target}-", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(corpus), str(first)], called)
    atheris.Fuzz()


def _watching(target: str) -> AbstractContextManager[object]:
    """What makes the rooms of a target tell, once imported, which of their code is reached."""
    import atheris  # noqa: PLC0415

    rooms = tuple(f"dateline.{room}" for room in TARGETS[target][1])
    names = [".".join(("dateline", *path.relative_to(PACKAGE).with_suffix("").parts)) for path in PACKAGE.rglob("*.py")]
    names = [name.removesuffix(".__init__") for name in names]
    others = [name for name in names if not any(name == room or name.startswith(f"{room}.") for room in rooms)]
    found: AbstractContextManager[object] = atheris.instrument_imports(include=["dateline"], exclude=others)
    return found


if __name__ == "__main__":
    sys.exit(main())
