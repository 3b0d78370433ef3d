"""A file of weights that the package ships -> its bytes or arrays, if it is the very file that `weights.toml` names.

Weights are data: ONNX, or numpy arrays read without pickle. What trains a file names it anew with `name_it`.
"""

import hashlib
import io
import re
import tomllib
from functools import cache
from pathlib import Path

import numpy as np
from numpy.lib.npyio import NpzFile

from dateline.errors import ModelError

ROOT = Path(__file__).parent
NAMED = Path(__file__).with_name("weights.toml")


@cache
def named(table: Path = NAMED) -> dict[str, str]:
    """The SHA-256 of each file, by its path inside the package."""
    found: dict[str, str] = tomllib.loads(table.read_text("utf-8"))["sha256"]
    return found


def checked(file: Path, remedy: str, digest: str | None = None) -> bytes:
    """What `file` holds, whose SHA-256 must be `digest`: the one that `weights.toml` says, unless another is given.

    Raises ModelError, which ends in `remedy`, where the file is missing, not named or another one.
    """
    try:
        content = file.read_bytes()
    except OSError as problem:
        raise ModelError(f"{file}: the weights cannot be read ({problem}); {remedy}") from problem
    wanted = digest or named().get(_path(file))
    if wanted is None:
        raise ModelError(f"{file}: {NAMED.name} names no such file; {remedy}")
    found = hashlib.sha256(content).hexdigest()
    if found != wanted:
        raise ModelError(f"{file}: SHA-256 is {found}, and {NAMED.name} says {wanted}; {remedy}")
    return content


def opened(file: Path, remedy: str) -> NpzFile:
    """The arrays in `file`, an .npz; errors as of `checked`. To be closed, as a context."""
    loaded: NpzFile = np.load(io.BytesIO(checked(file, remedy)), allow_pickle=False)
    return loaded


def name_it(file: Path, table: Path = NAMED) -> str:
    """Writes the SHA-256 of the newly trained `file` into `table`; returns it.

    Raises ModelError where the table has no line for it.
    """
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    text = table.read_text("utf-8")
    changed, count = re.subn(rf'(?m)^("{re.escape(_path(file))}" =) "[0-9a-f]*"$', rf'\1 "{digest}"', text)
    if count != 1:
        raise ModelError(f'{table}: has no line "{_path(file)}" = "..."; add it, with an empty value')
    table.write_text(changed, "utf-8")
    named.cache_clear()
    return digest


def _path(file: Path) -> str:
    """The path of `file` inside the package; of a file elsewhere, the whole path."""
    return file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.as_posix()
