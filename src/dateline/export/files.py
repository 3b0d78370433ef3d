"""Where an export goes -> its files, written aside and put in their places together, or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from dateline.errors import ExportError


@dataclass(frozen=True, slots=True)
class Files:
    """The table or document, the data package that describes it, and the codebook of its columns."""

    data: Path
    package: Path
    codebook: Path

    @classmethod
    def of(cls, out: Path, name: str) -> "Files":
        """Beside `out`, under its name; where `out` is a folder, in it, the data under `name`."""
        if out.is_dir():
            return cls(out / name, out / "datapackage.json", out / "codebook.csv")
        return cls(out, out.with_name(f"{out.name}.datapackage.json"), out.with_name(f"{out.name}.codebook.csv"))

    def all(self) -> tuple[Path, ...]:
        """All of them, the data first."""
        return astuple(self)


def refuse(files: Files, force: bool) -> None:
    """See that nothing is lost: an earlier export gives way, any other file only where `force` says so."""
    if not files.data.parent.is_dir():
        raise ExportError(f"{files.data.parent}: there is no such folder: make it first")
    if files.data.exists() and not force and not files.package.exists():
        raise ExportError(f"{files.data}: is there and is no earlier export: name another file, or say --force")


@contextmanager
def aside(files: Files) -> Iterator[Files]:
    """The same files in a folder of their own, moved to their places when all of them are whole."""
    folder = files.data.parent
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{files.data.name}-", suffix=".part", dir=folder))
    except OSError as problem:
        raise ExportError(f"{folder}: cannot be written to: {problem.strerror or problem}") from problem
    try:
        written = Files(*(made / path.name for path in files.all()))
        yield written
        for path, place in reversed(list(zip(written.all(), files.all(), strict=True))):
            path.replace(place)
    except OSError as problem:
        raise ExportError(f"{files.data}: cannot be written: {problem.strerror or problem}") from problem
    finally:
        shutil.rmtree(made, ignore_errors=True)
