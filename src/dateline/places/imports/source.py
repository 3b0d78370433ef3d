"""FILE arguments -> the files to read: themselves, or the members of a zip, each opened as a stream of bytes."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dateline.errors import GazetteerError
from dateline.packed import DAMAGED, NO_ZIP, SHUT

_HEAD = 1 << 16
_LONGEST = 1 << 20  # bytes of a line; what is longer is no line of a table
_READ = {".txt", ".csv", ".tsv", ".json", ".geojson"}


@dataclass(frozen=True, slots=True)
class Source:
    """One file of places, perhaps inside a zip. `size` is in bytes, unpacked."""

    path: Path
    member: str | None
    size: int

    @property
    def label(self) -> str:
        """How messages name it."""
        return f"{self.path}: {self.member}" if self.member else str(self.path)

    @property
    def stem(self) -> str:
        """Its file name without its ending."""
        return Path(self.member or self.path.name).stem

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Its bytes. Raises GazetteerError where they cannot be read."""
        try:
            if self.member is None:
                with self.path.open("rb") as stream:
                    yield stream
            else:
                with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as stream:
                    yield stream
        except (OSError, *DAMAGED, *SHUT) as problem:
            why = problem.strerror if isinstance(problem, OSError) and problem.strerror else problem
            raise GazetteerError(f"{self.label}: cannot be read: {why}") from problem

    def head(self) -> bytes:
        """Its first 64 kB."""
        with self.opened() as stream:
            return stream.read(_HEAD)


def sources(path: Path) -> list[Source]:
    """The files that `path` stands for. Raises GazetteerError for what is no file, is empty, or a zip without any."""
    if path.is_dir():
        raise GazetteerError(f"{path}: is a folder; name the files in it")
    try:
        size = path.stat().st_size
        packed = zipfile.is_zipfile(path)
    except OSError as problem:
        raise GazetteerError(f"{path}: {problem.strerror or problem}") from problem
    if not size:
        raise GazetteerError(f"{path}: is empty")
    return _members(path) if packed else [Source(path, None, size)]


def _members(path: Path) -> list[Source]:
    try:
        with zipfile.ZipFile(path) as archive:
            files = [info for info in archive.infolist() if not info.is_dir()]
    except (OSError, *NO_ZIP) as problem:
        raise GazetteerError(f"{path}: cannot be read as a zip: {problem}") from problem
    names = {Path(info.filename).name.lower() for info in files}
    if "[content_types].xml" in names:
        raise GazetteerError(f"{path}: is a spreadsheet or document; save it as CSV (UTF-8), and add that")
    if any(name.endswith(".shp") for name in names):
        raise GazetteerError(f"{path}: is a shapefile; save it as GeoJSON in WGS 84 (QGIS, ogr2ogr), and add that")
    kept = [i for i in files if Path(i.filename).suffix.lower() in _READ and "readme" not in i.filename.lower()]
    found = [Source(path, info.filename, info.file_size) for info in kept if info.file_size]
    if not found:
        raise GazetteerError(f"{path}: holds no .txt, .csv, .tsv or .geojson file")
    return found


def lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines of `stream`, numbered from 1, without their ends; of one beyond all measure only the beginning."""
    number = 0
    while raw := stream.readline(_LONGEST):
        number += 1
        yield number, raw.rstrip(b"\r\n")
        while len(raw) == _LONGEST and not raw.endswith(b"\n"):
            raw = stream.readline(_LONGEST)
