"""Where the index of the packages' places lies, and how it comes to be: built once, at first use.

Its file name carries a hash of its ingredients, so that a newer package or an edited list makes a new index.
"""

import hashlib
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.ontology import table
from dateline.places.index.store import FORM
from dateline.settings import settings

_OURS = re.compile(r"gazetteer-[0-9a-f]{16}\.sqlite")
_PATIENCE = 600.0  # seconds to wait for another process that builds the same index: twenty times what it takes


def index_path() -> Path:
    """Where the index of the present ingredients lies, built or not."""
    from dateline.places.index.ingredients import versions  # noqa: PLC0415  (reads package metadata: only here)

    ours = json.dumps([table("places"), table("place-words")["feature"], table("place-words")["country"],
                       table("place-words")["stop"]], ensure_ascii=False)  # fmt: skip
    mark = hashlib.sha256(f"{FORM}\n{versions()}\n{ours}".encode()).hexdigest()[:16]
    return settings().cache / f"gazetteer-{mark}.sqlite"


def ensure(path: Path) -> None:
    """Sees to it that the index is at `path`. Raises GazetteerError with the reason where it cannot be built."""
    if path.is_file():
        return
    with _alone(path.parent):
        if not path.is_file():  # else another process has built it while this one waited
            _build_apart(path)
            clear(path)


def rebuild(path: Path) -> None:
    """Builds a damaged index anew."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise GazetteerError(f"{path}: is damaged and cannot be replaced: {problem.strerror or problem}") from problem
    ensure(path)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time; a process that dies lets the next one in.

    Where the folder cannot hold a lock, as on some network disks, each builds a file of its own, which is safe too.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(folder / "gazetteer.lock", timeout=_PATIENCE, isolation_level=None)
    except (OSError, sqlite3.Error):
        yield
        return
    try:
        with suppress(sqlite3.Error):
            lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def _build_apart(path: Path) -> None:
    """Builds the index in a process of its own, whose memory is given back when it ends."""
    command = [sys.executable, "-m", "dateline.places.index.build", str(path)]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, encoding="utf-8")
    if done.returncode or not path.is_file():
        reason = done.stdout.strip() or f"{path}: the gazetteer's index could not be built; see the message above"
        raise GazetteerError(reason)


def clear(path: Path) -> None:
    """Removes the indexes that `path` supersedes but for the newest: a user may go to and fro between two lists."""
    stale = [p for p in path.parent.iterdir() if _OURS.fullmatch(p.name) and p != path]
    for old in sorted(stale, key=_age)[1:]:
        old.unlink(missing_ok=True)


def _age(path: Path) -> tuple[float, str]:
    """The newest first; a file that another process has just removed counts as the oldest."""
    try:
        return -path.stat().st_mtime, path.name
    except FileNotFoundError:
        return 0.0, path.name
