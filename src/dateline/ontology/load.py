"""Data files of the ontology -> plain tables, ours first, then the user's additions.

A user's folder (setting `ontology`) may hold files of the same names as ours. Tables are merged key by key and
lists are joined, so that a user's file says only what it adds or changes.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from dateline.errors import OntologyError
from dateline.settings import settings

OURS = Path(__file__).parent


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise OntologyError(f"{path}: cannot be read as TOML: {problem}") from problem


def merge(ours: dict[str, Any], theirs: dict[str, Any], where: str) -> dict[str, Any]:
    """`ours` with `theirs` added; a value of another kind than ours raises OntologyError naming the key."""
    merged = dict(ours)
    for key, value in theirs.items():
        if key not in merged:
            merged[key] = value
        elif isinstance(merged[key], dict) and isinstance(value, dict):
            merged[key] = merge(merged[key], value, f"{where}: {key}")
        elif isinstance(merged[key], list) and isinstance(value, list):
            merged[key] = merged[key] + value
        elif type(merged[key]) is type(value):
            merged[key] = value
        else:
            raise OntologyError(f"{where}: {key!r} is {type(value).__name__}, expected {type(merged[key]).__name__}")
    return merged


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` (a file's stem): our `name.toml` merged with the user's, if there is one."""
    found = _read(OURS / f"{name}.toml")
    folder = settings().ontology
    if folder is not None:
        if not folder.is_dir():
            raise OntologyError(f"setting 'ontology': {folder} is not a folder")
        theirs = folder / f"{name}.toml"
        if theirs.is_file():
            found = merge(found, _read(theirs), str(theirs))
    return found
