"""The imported gazetteers of the setting `gazetteers`: where each lies, what it says of itself, how it goes."""

import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.places.index.shelf import Shelf
from dateline.places.index.store import FORM, write_keys
from dateline.settings import settings

_SUFFIX = ".sqlite"


def path_of(name: str) -> Path:
    """Where the import `name` lies, or would."""
    return settings().gazetteers / f"{name}{_SUFFIX}"


def held() -> list[Path]:
    """The imports' files, the latest first: it goes before the others."""
    folder = settings().gazetteers
    if not folder.is_dir():
        return []
    return sorted(folder.glob(f"*{_SUFFIX}"), key=lambda path: (-path.stat().st_mtime_ns, path.name))


def shelf_of(path: Path) -> Shelf:
    """An import, opened. One that another version of Dateline has made gets this version's keys first."""
    _renew(path)
    advice = f"remove it with: dateline gazetteer remove {path.stem}, and add it again"
    return Shelf(path, advice)


def remove(name: str) -> None:
    """Takes the import `name` away. Raises GazetteerError where there is none."""
    path = path_of(name)
    try:
        path.unlink()
    except FileNotFoundError:
        names = ", ".join(sorted(p.stem for p in held())) or "none"
        raise GazetteerError(f"no gazetteer is called {name!r}; those added are: {names}") from None
    except OSError as problem:
        raise GazetteerError(f"{path}: cannot be removed: {problem.strerror or problem}") from problem


def _renew(path: Path) -> None:
    """New keys for an import of another form, made on a copy that then takes its place."""
    form = _form(path)
    if form is None or form == str(FORM):
        return
    try:
        handle, name = tempfile.mkstemp(prefix=f"{path.stem}-", suffix=".part", dir=path.parent)
        os.close(handle)
        aside = Path(name)
        try:
            shutil.copyfile(path, aside)
            connection = sqlite3.connect(aside)
            try:
                write_keys(connection)
                connection.execute("UPDATE about SET value = ? WHERE key = 'form'", (str(FORM),))
                connection.commit()
                connection.execute("VACUUM")
            finally:
                connection.close()
            shutil.copystat(path, aside)  # its age says which import goes first
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as problem:
        raise GazetteerError(f"{path}: needs new keys, which cannot be written: {problem}") from problem


def _form(path: Path) -> str | None:
    """The form of an import's file; null where it is damaged, which opening it will say."""
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return None
    try:
        found = connection.execute("SELECT value FROM about WHERE key = 'form'").fetchone()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    return str(found[0]) if found else None
