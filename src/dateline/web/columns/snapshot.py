"""Columns -> a file beside the record, and back: so that a large record is looked through once, and not at each start.

The file holds nothing that the record does not, and may be deleted at any time. It is believed only where the last
changes that it knows of are those that the record has under their numbers: a record that was put back to an older copy
has others. Nothing in it is ever run: arrays and JSON alone are read.
"""

import json
import sqlite3
import tempfile
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from dateline.web.columns.nouns import VALUES, Columns, Pairs, Values

FORM = 1  # of the file; one of another form is made anew
WORTH = 50_000  # events from which on a file is worth having
_CHECKED = 1_000  # changes compared


def beside(record: Path) -> Path:
    """Where the file of a record lies."""
    return record.with_name(record.name + ".columns.npz")


def kept(record: Path, plain: sqlite3.Connection) -> Columns | None:
    """The columns as they were kept; null where there are none, or where they are not this record's."""
    try:
        with np.load(beside(record), allow_pickle=False) as file:
            found = _columns({name: file[name] for name in file.files})
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None
    return found if found is not None and _is_of(found, plain) else None


def keep(record: Path, columns: Columns) -> bool:
    """Write the file; whether it could be written. What a folder does not take is done without."""
    place = beside(record)
    try:
        with tempfile.NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}-", delete=False) as file:
            made = Path(file.name)
            try:
                np.savez(file, **_arrays(columns))
            except BaseException:
                made.unlink(missing_ok=True)
                raise
        made.replace(place)
    except OSError:
        return False
    return True


def _arrays(columns: Columns) -> dict[str, Any]:
    values = json.dumps({name: each.all[1:] for name, each in columns.values.items()})
    found: dict[str, Any] = {
        "form": np.array([FORM, columns.version], dtype=np.int64),
        "values": np.frombuffer(values.encode(), dtype=np.uint8),
    }
    for name in _names():
        held = getattr(columns, name)
        if isinstance(held, Pairs):
            found |= {f"{name}.slot": held.slot, f"{name}.code": held.code}
        else:
            found[name] = held
    return found


def _columns(file: dict[str, Any]) -> Columns | None:
    form, version = (int(number) for number in file["form"])
    if form != FORM:
        return None
    told = json.loads(file["values"].tobytes().decode())
    values = {name: Values(of, told[name]) for name, of in VALUES.items()}
    held: dict[str, Any] = {
        name: file[name] if name in file else Pairs(file[f"{name}.slot"], file[f"{name}.code"]) for name in _names()
    }
    return Columns(version=version, values=values, **held)


def _names() -> list[str]:
    return [each.name for each in fields(Columns) if each.name not in ("version", "values", "memo", "working")]


def _is_of(columns: Columns, plain: sqlite3.Connection) -> bool:
    """Whether the record has had the changes that the columns know of."""
    [version] = plain.execute("SELECT coalesce(max(n), 0) FROM touched").fetchone()
    if version < columns.version:
        return False
    last = "SELECT event, n FROM touched WHERE n <= ? ORDER BY n DESC LIMIT ?"
    rows = plain.execute(last, (columns.version, _CHECKED)).fetchall()
    return all(event < columns.size and int(columns.touched[event]) == n for event, n in rows)
