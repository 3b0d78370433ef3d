"""The language identifier, its model unpacked once into the folder of the setting `cache` and mapped from there.

The package holds the model compressed: 5 MB, 68 unpacked. To unpack it takes longer than to read a page, and its memory
is each process's own; mapped files are there at once, and all processes share them. Where the folder cannot be
written, or what lies there is damaged, the package's file is read as ever.
"""

import hashlib
import io
import lzma
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from dateline.settings import settings

_NAME = "languages-"
_PARTS = ("ptc", "pc", "classes", "nextmove", "nextmove_row", "out_feat")


@cache
def identifier() -> Any:
    """py3langid's identifier, whose shares of the languages add up to one."""
    from py3langid import langid  # noqa: PLC0415  (only when reading)

    packed = langid.MODEL_DIR / langid.MODEL_FILE
    try:
        parts = _mapped(packed)
    except (OSError, ValueError):
        return langid.LanguageIdentifier.from_model_file(packed, norm_probs=True)
    return langid.LanguageIdentifier(
        parts["ptc"],
        parts["pc"],
        parts["classes"].tolist(),
        parts["nextmove"].data,
        parts["out_feat"].tolist(),
        norm_probs=True,
        tk_row=parts["nextmove_row"].tolist(),
    )


def _mapped(packed: Path) -> Mapping[str, np.ndarray]:
    """The arrays of the model, mapped from files that are made where they lack. Raises OSError or ValueError."""
    mark = hashlib.sha256(packed.read_bytes()).hexdigest()[:16]
    folder = settings().cache / f"{_NAME}{mark}"
    if not folder.is_dir():
        _unpack(packed, folder)
    try:
        return {part: np.asarray(np.load(folder / f"{part}.npy", mmap_mode="r")) for part in _PARTS}
    except (OSError, ValueError):
        shutil.rmtree(folder, ignore_errors=True)  # damaged: the next process makes it anew
        raise


def _unpack(packed: Path, folder: Path) -> None:
    """Make `folder`, all at once: whoever finds it finds it whole. Those of other versions go."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".languages-", dir=folder.parent) as apart:
        unpacked = io.BytesIO(lzma.decompress(packed.read_bytes()))
        with np.load(unpacked, allow_pickle=False) as parts:
            made = Path(apart) / "made"
            made.mkdir()
            for part in _PARTS:
                np.save(made / f"{part}.npy", parts[part], allow_pickle=False)
        for old in folder.parent.glob(f"{_NAME}*"):
            shutil.rmtree(old, ignore_errors=True)
        with suppress(OSError):  # another process was faster
            made.rename(folder)
