"""A name that a user gives -> the files it stands for: itself, all of a folder, or what a pattern fits."""

import os
import re
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from dateline.intake import kinds
from dateline.intake.nouns import Refused, Skipped

STDIN = "-"
_ADDRESS = re.compile(r"https?://", re.I)
_BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite keeps beside a record


def is_address(name: str) -> bool:
    """Whether `name` is an address on the web."""
    return bool(_ADDRESS.match(name))


def files(name: str, leave: Path | None = None) -> Iterator[Path | Refused | Skipped]:
    """The files that `name` stands for, in order, or why there are none. `leave` is a record among them."""
    path = Path(name)
    if path.is_dir():
        yield from _of_folder(path, _own(leave))
    elif path.exists() or not has_magic(name):
        yield path
    else:
        matches = sorted(glob(name, recursive=True))  # noqa: PTH207  (a Path has no absolute patterns)
        if not matches:
            yield Refused(name, "no file fits this pattern")
        for match in matches:
            if Path(match).is_file():  # the folders of "**" are in their own files' names
                yield Path(match)


def total(names: list[str], leave: Path | None = None) -> int:
    """The bytes of all files that `names` stand for."""
    found = (path for name in names if name != STDIN and not is_address(name) for path in files(name, leave))
    return sum(_size(path) for path in found if isinstance(path, Path))


def _of_folder(folder: Path, own: frozenset[Path]) -> Iterator[Path | Refused | Skipped]:
    """All files in and below `folder`, sorted within each; links to folders are not followed."""
    faults: list[OSError] = []
    for above, folders, names in os.walk(folder, onerror=faults.append):
        yield from (Refused(str(fault.filename), fault.strerror or str(fault)) for fault in faults)
        faults.clear()
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            path = Path(above, name)
            if path.resolve() in own:
                continue
            if why := kinds.no_page(name):
                yield Skipped(str(path), why)
            elif path.is_file():
                yield path
            else:
                yield Skipped(str(path), "no file")
    yield from (Refused(str(fault.filename), fault.strerror or str(fault)) for fault in faults)


def _own(record: Path | None) -> frozenset[Path]:
    return frozenset(record.resolve().with_name(record.name + end) for end in _BESIDE) if record else frozenset()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
