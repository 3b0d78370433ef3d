"""A word -> its vector: the mean of its pieces in the table of words of the encoder that `find_status` has.

The table alone is read, and no layer is computed: the vector of a word is the same in any sentence.
"""

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from dateline.code.status.model.encoder import REMEDY, WEIGHTS
from dateline.code.status.model.pieces import pieces
from dateline.weights import opened

Vector = NDArray[np.float32]
WIDTH = 384
MOST = 4  # pieces of a word that count


@lru_cache(maxsize=20_000)
def vector(word: str) -> Vector:
    """The vector of `word`; zeros where it has no letters, digits or marks."""
    numbers, words, scale = _table()
    ids = pieces(word, numbers).ids[:MOST]
    if not ids:
        return np.zeros(WIDTH, dtype=np.float32)
    rows: Vector = words[ids].astype(np.float32) * scale[ids, None]
    mean: Vector = rows.mean(axis=0)
    return mean


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8], Vector]:
    with opened(WEIGHTS, REMEDY) as stored:
        words, scale, names = stored["words"], stored["words.scale"], bytes(stored["vocabulary"]).decode("utf-8")
    return {word: number for number, word in enumerate(names.split("\n"))}, words, scale
