"""The folder of a batch: what it was read by, and that one process writes to it at a time."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dateline.errors import DatelineError
from dateline.settings import settings
from dateline.store.reading import Run, this_run

FORM = 1  # raise when layout.py or the journal change
MANIFEST = "manifest.json"
_LOCK = "lock"


class OutError(DatelineError):
    """The folder of a batch cannot be written to, or was begun by another Dateline or with other settings."""


def wanted(*, gate: bool, size: int) -> dict[str, Any]:
    """What a batch of this process is read by: all that changes what is found, and the size of parts."""
    run = this_run()
    return {
        "form": FORM,
        "coder": run.coder,
        "gazetteer": json.loads(run.gazetteer),
        "settings": json.loads(run.settings),
        "gate": settings().gate if gate else None,
        "gate_sure": settings().gate_sure if gate else None,
        "part_size": size,
    }


def run_of(manifest: dict[str, Any]) -> Run:
    """The run that made a batch, as a record keeps it."""
    said = [json.dumps(manifest[part], sort_keys=True, ensure_ascii=False) for part in ("gazetteer", "settings")]
    return Run(manifest["coder"], *said)


def read(out: Path) -> dict[str, Any] | None:
    """What the batch in `out` is read by; null where there is none. Raises OutError where it cannot be told."""
    try:
        found = json.loads((out / MANIFEST).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as problem:
        raise OutError(f"{out / MANIFEST}: cannot be read: {problem}; write to another folder") from problem
    if not isinstance(found, dict) or found.get("form") != FORM:
        raise OutError(f"{out / MANIFEST}: is of a form that this version does not know; write to another folder")
    return found


@contextmanager
def opened(out: Path, manifest: dict[str, Any]) -> Iterator[None]:
    """The folder `out`, made where it is missing, for this process alone. Raises OutError where it is not ours."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not (out / MANIFEST).exists() and (
            strange := next((p.name for p in out.iterdir() if p.name != _LOCK), None)
        ):
            raise OutError(f"{out}: is not empty ({strange}) and no batch's; write to a folder of its own")
        with (out / _LOCK).open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise OutError(f"{out}: another batch is writing to it; wait until it ends") from None
            _agreed(out, manifest)
            yield
    except OSError as problem:
        raise OutError(f"{out}: cannot be written: {problem.strerror or problem}") from problem


def put(out: Path, manifest: dict[str, Any]) -> None:
    """Say in `out` what it is read by."""
    written(out / MANIFEST, (json.dumps(manifest, indent=2, sort_keys=True) + "\n").encode())


def written(path: Path, content: bytes) -> None:
    """Write a file so that whoever looks, whenever, sees all of it or none."""
    aside = path.with_name(f".{path.name}.tmp")
    with aside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    settled(path.parent)


def settled(folder: Path) -> None:
    """Have the names in `folder` reach the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _agreed(out: Path, manifest: dict[str, Any]) -> None:
    before = read(out)
    if before is None:
        put(out, manifest)
        return
    for name, value in manifest.items():
        if before.get(name) != value:
            raise OutError(
                f"{out}: was begun with {name} {_short(before.get(name))}, and this run has {_short(value)}: "
                "what they find may differ; go on as it was begun, or write to another folder"
            )


def _short(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
