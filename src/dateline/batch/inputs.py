"""Files, folders and archives -> their items in one order, each with its place: a run can go on where one ended."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dateline.errors import InputsError
from dateline.intake import Item, Options, gather
from dateline.intake.named import STDIN, files, is_address
from dateline.intake.nouns import Skipped


class Within(NamedTuple):
    """A place inside of a file: so many of its items are done."""

    file: str
    items: int


@dataclass(frozen=True, slots=True)
class Ended:
    """A file has been read to its end; `file` stands for it as long as nobody writes to it."""

    file: str


@dataclass(frozen=True, slots=True)
class At:
    """An item, and the place behind it; null where the next run is to try it again."""

    item: Item
    place: Within | None


def check(names: Sequence[str], out: Path) -> None:
    """Raise InputsError where one of `names` cannot be read again from the start, or holds `out`."""
    for name in names:
        if name == STDIN or is_address(name):
            raise InputsError(f"{name}: a batch reads files and folders; `dateline add` reads this")
        path = Path(name)
        if path.is_dir() and out.resolve().is_relative_to(path.resolve()):
            raise InputsError(f"{name}: holds {out}, which would be read as it is written; write it elsewhere")


def read(
    names: Sequence[str], done: Collection[str], within: Within | None, moved: Callable[[int], None]
) -> Iterator[At | Ended]:
    """The items of `names` without the files that are `done`, and without what is done of the file of `within`."""
    for name in names:
        for found in files(name):
            path = found if isinstance(found, Path) else Path(found.origin)
            if (file := key(path)) in done:
                continue
            first = within.items if within and within.file == file else 0
            items = gather([str(path)], Options(moved=moved)) if isinstance(found, Path) else (found,)
            readable = isinstance(found, Skipped) or os.access(path, os.R_OK)
            for number, item in enumerate(items, 1):
                if number > first:
                    yield At(item, Within(file, number) if readable else None)
            if readable:
                yield Ended(file)


def to_read(names: Sequence[str], done: Collection[str]) -> int:
    """The bytes of the files of `names` that are not `done`."""
    found = (path for name in names for path in files(name) if isinstance(path, Path))
    return sum(path.stat().st_size for path in found if path.exists() and key(path) not in done)


def key(path: Path) -> str:
    """What stands for a file: its place, size and time."""
    try:
        facts = path.stat()
        told = f"{path.absolute()}\0{facts.st_size}\0{facts.st_mtime_ns}"
    except OSError:
        told = f"{path.absolute()}"
    return hashlib.sha256(told.encode("utf-8", errors="surrogateescape")).hexdigest()[:16]
