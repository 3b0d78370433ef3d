"""Where an export goes -> its files, written aside and put in their places together, or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

from dateline.errors import ExportError

_USUAL = ("datapackage.json", "codebook.csv", "changes.csv")


@dataclass(frozen=True, slots=True)
class Files:
    """The table or document, the data package that describes it, the codebook, and what changed since a version."""

    data: Path
    package: Path
    codebook: Path
    changes: Path

    @classmethod
    def of(cls, out: Path, name: str) -> "Files":
        """Beside `out`, under its name; where `out` is a folder, in it, the data under `name`."""
        if out.is_dir():
            return cls(out / name, *(out / usual for usual in _USUAL))
        return cls(out, *(out.with_name(f"{out.name}.{usual}") for usual in _USUAL))

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
            if path.exists():
                path.replace(place)
            else:
                place.unlink(missing_ok=True)  # an earlier export's: nothing of it may stand beside the new one
    except OSError as problem:
        raise ExportError(f"{files.data}: cannot be written: {problem.strerror or problem}") from problem
    finally:
        shutil.rmtree(made, ignore_errors=True)
