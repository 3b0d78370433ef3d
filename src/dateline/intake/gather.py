"""The names that a user gives -> items, one after the other, in one order on every machine."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.errors import UnreadableInputError
from dateline.intake.named import STDIN, files, is_address
from dateline.intake.nouns import Item, Refused, Skipped
from dateline.intake.opened import Opened
from dateline.intake.read import read
from dateline.intake.streams import Counted, buffered
from dateline.intake.tables.columns import Columns
from dateline.intake.web.fetch import Fetcher
from dateline.store.received import Received


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are read: columns of tables that are given by name, and a file that is never read (the record).

    `moved` is told how many bytes were read, as they are read.
    """

    columns: Columns = field(default_factory=Columns)
    leave: Path | None = None
    moved: Callable[[int], None] | None = None
    fetcher: Fetcher | None = None


def gather(names: Sequence[str], options: Options | None = None) -> Iterator[Item]:
    """What `names` (files, folders, globs, addresses, - for standard input) hold. Never fails: faults are items."""
    chosen = options or Options()
    for name in names:
        if is_address(name):
            yield from _fetched(name, chosen)
        elif name == STDIN:
            yield from _read(sys.stdin.buffer, "standard input", None, chosen)
        else:
            for found in files(name, chosen.leave):
                if isinstance(found, Refused | Skipped):
                    yield found
                else:
                    yield from _file(found, chosen)


def _file(path: Path, options: Options) -> Iterator[Item]:
    try:
        with path.open("rb", buffering=0) as file:
            yield from _read(file, str(path), path, options)
    except OSError as problem:
        yield Refused(str(path), problem.strerror or str(problem))


def _read(file: object, origin: str, path: Path | None, options: Options) -> Iterator[Item]:
    stream = buffered(Counted(file, options.moved))  # type: ignore[arg-type]
    try:
        yield from read(Opened(stream, origin, path.name if path else "", options.columns, path))
    except UnreadableInputError as problem:
        yield Refused(origin, str(problem))


def _fetched(address: str, options: Options) -> Iterator[Item]:
    """The page at `address`, or the entries of the feed there."""
    fetcher = options.fetcher or Fetcher()
    try:
        page = fetcher.get(address)
    except UnreadableInputError as problem:
        yield Refused(address, str(problem), address)
        return
    from io import BytesIO  # noqa: PLC0415

    for item in _read(BytesIO(page.body), page.url, None, options):
        if isinstance(item, Received) and item.origin == page.url:
            yield Received(body=item.body, origin=address, url=page.url, captured=page.captured)
        else:
            yield item
