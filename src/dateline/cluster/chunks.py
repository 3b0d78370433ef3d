"""Names of files and folders -> chunks, the pieces of work that Spark hands out; and a chunk -> what lies in it.

Only names and sizes pass through the driver. A file that is large, or one of few, is several chunks: each reads the
file from its start and takes every so many-th item, which costs unpacking it again and no more; reading a page costs a
hundred times as much.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.faults import fault
from dateline.intake import Item, gather
from dateline.intake.named import files
from dateline.intake.nouns import Refused

_MOST = 256 << 20  # bytes of a file, packed or not, that a chunk may stand for
_LEAST = 1 << 16  # below which more chunks are more work
_FEWEST = 4  # chunks for each core, so that none waits long for the last
_OPENING = 1 << 13  # bytes that could be read in the time that it takes to open a file


class Chunk(NamedTuple):
    """Files, by their numbers and paths, of which every `parts`-th item is taken from `part` on."""

    numbers: list[int]
    paths: list[str]
    part: int
    parts: int


class Found(NamedTuple):
    """An item with its place: the number of its file and its own in it, by which items of all files are in order."""

    file: int
    number: int
    item: Item


def chunks(names: Sequence[str], cores: int) -> tuple[list[Chunk], list[Found]]:
    """The chunks of what `names` stand for, and what cannot be read from the start."""
    faults: list[Found] = []
    sizes: list[tuple[int, str, int]] = []
    for number, found in enumerate(found for name in names for found in files(name)):
        if isinstance(found, Path):
            sizes.append((number, str(found.absolute()), _size(found)))
        elif isinstance(found, Refused):
            faults.append(Found(number, 0, found))
    whole = sum(size for *_, size in sizes)
    return list(_chunks(sizes, max(_LEAST, min(_MOST, whole // (_FEWEST * cores))))), faults


def items(chunk: Chunk) -> Iterator[Found]:
    """What lies in a chunk. Never fails: faults are items, also those that no reader of files foresaw."""
    for file, path in zip(chunk.numbers, chunk.paths, strict=True):
        number = -1
        try:
            for number, item in enumerate(gather([path])):
                if number % chunk.parts == chunk.part:
                    yield Found(file, number, item)
        except Exception as problem:
            if (number + 1) % chunk.parts == chunk.part:
                yield Found(file, number + 1, Refused(path, fault(problem)))


def _chunks(sizes: Sequence[tuple[int, str, int]], limit: int) -> Iterator[Chunk]:
    together = Chunk([], [], 0, 1)
    weight = 0
    for number, path, size in sizes:
        if (parts := -(-size // limit)) > 1:
            yield from (Chunk([number], [path], part, parts) for part in range(parts))
            continue
        if weight + size > limit and together.paths:
            yield together
            together, weight = Chunk([], [], 0, 1), 0
        together.numbers.append(number)
        together.paths.append(path)
        weight += size
    if together.paths:
        yield together


def _size(path: Path) -> int:
    """What reading a file costs, in bytes."""
    try:
        return path.stat().st_size + _OPENING
    except OSError:
        return _OPENING
