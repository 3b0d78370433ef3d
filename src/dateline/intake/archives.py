"""Zip and tar -> what lies in them, one after the other, read where it lies: nothing is unpacked to disk.

One member that cannot be read is refused, and the rest still read. An archive inside an archive is not opened.
"""

import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from dateline.errors import UnreadableInputError
from dateline.intake import kinds
from dateline.intake.nouns import Item, Refused, Skipped
from dateline.intake.opened import Opened
from dateline.intake.streams import Counted, Unpacked, buffered
from dateline.packed import DAMAGED, NO_ZIP, SHUT

Reader = Callable[[Opened], Iterator[Item]]
_OFFICE = ("[Content_Types].xml", "mimetype")
_MOST_MEMBERS = 2_000_000  # a zip's table of contents is read whole: about 1 GB at this many


def read_zip(opened: Opened, read: Reader) -> Iterator[Item]:
    """What the zip in `opened` holds, each member by `read`; of a WACZ its archives. Raises UnreadableInputError."""
    if opened.path is None:
        raise UnreadableInputError("an archive inside an archive: unpack the outer one first")
    try:
        with zipfile.ZipFile(opened.path) as archive:
            names = frozenset(archive.namelist()[:1000])
            if len(archive.infolist()) > _MOST_MEMBERS:
                raise UnreadableInputError(f"it has more than {_MOST_MEMBERS:,} members: split it first")
            if any(name in names for name in _OFFICE):
                raise UnreadableInputError("it is an office document or book, not an archive of pages")
            wacz = "datapackage.json" in names and any(name.startswith("archive/") for name in names)
            for info in archive.infolist():
                if wacz and not info.filename.startswith("archive/"):
                    continue  # indexes, logs and pictures of the crawl
                if not info.is_dir():
                    yield from _member(opened, info.filename, partial(_zipped, archive, info), read)
    except NO_ZIP as problem:
        raise UnreadableInputError(f"the zip cannot be read: {problem}") from problem


def _zipped(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Counted:
    return Unpacked(archive.open(info), lambda: info.compress_size)


def read_tar(opened: Opened, read: Reader) -> Iterator[Item]:
    """What the tar in `opened` holds, each member by `read`. Raises UnreadableInputError where it breaks off."""
    if opened.inside:
        raise UnreadableInputError("an archive inside an archive: unpack the outer one first")
    try:
        with tarfile.open(fileobj=opened.stream, mode="r|") as archive:
            for info in archive:
                file = archive.extractfile(info) if info.isreg() else None
                if file is not None:
                    yield from _member(opened, info.name, partial(Counted, file), read)
                archive.members.clear()  # type: ignore[attr-defined]  # or the list of them grows with the archive
    except (tarfile.TarError, EOFError, zlib.error) as problem:
        raise UnreadableInputError(f"the tar breaks off or is damaged: {problem}") from problem


def _member(opened: Opened, name: str, opener: Callable[[], Counted], read: Reader) -> Iterator[Item]:
    origin = f"{opened.origin}#{name}"
    if why := kinds.no_page(name):
        yield Skipped(origin, why)
        return
    try:
        with buffered(opener()) as stream:
            yield from read(opened.member(stream, name))
    except UnreadableInputError as problem:
        yield Refused(origin, str(problem))
    except (tarfile.TarError, OSError, *DAMAGED, *SHUT) as problem:
        yield Refused(origin, f"the member cannot be read: {problem}")
