"""Features and words in their places -> a score: one hidden layer beside a plain weighted sum, in numpy.

`weights.npz` holds two such nets, "cue" and "content"; docs/models/attribution.md says how they were trained.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.code.attribution.slots import Slots
from dateline.code.attribution.vectors import WIDTH, Vector, vector
from dateline.weights import opened

WEIGHTS = Path(__file__).with_name("weights.npz")
REMEDY = 'install dateline again, or read with the setting attribution = "rules"'


class Net:
    """A net by its `names` of features and its arrays.

    `plain` is the weight of each feature, `hidden` its row in the hidden layer; `words` the rows of each
    place of a word; `start` and `bias` are what the layer and the score begin from; `out` weighs the layer.
    """

    def __init__(self, names: list[str], arrays: dict[str, NDArray[np.float16]]) -> None:
        self._numbers = {name: number for number, name in enumerate(names)}
        weights = {name: array.astype(np.float32) for name, array in arrays.items()}
        self._plain, self._hidden = weights["plain"], weights["hidden"]
        self._start, self._out, self._bias = weights["start"], weights["out"], float(weights["bias"][0])
        self._words = weights["words"].reshape(-1, WIDTH, len(self._start))
        self._known: dict[tuple[int, str], Vector] = {}

    def score(self, names: Iterable[str], slots: Slots) -> float:
        """The log odds of features `names` with the words `slots`."""
        at = sorted({self._numbers[name] for name in names if name in self._numbers})
        layer = self._start + self._hidden[at].sum(axis=0)
        for place, word in enumerate(slots):
            if word is not None:
                layer = layer + self._word(place, word)
        return self._bias + float(self._plain[at].sum()) + float(np.maximum(layer, 0) @ self._out)

    def _word(self, place: int, word: str) -> Vector:
        known = self._known.get((place, word))
        if known is None:
            known = self._known[place, word] = vector(word) @ self._words[place]
            if len(self._known) > MOST:
                self._known.pop(next(iter(self._known)))
        return known


MOST = 50_000  # products of words that are kept


@cache
def net(name: str) -> Net:
    """The net `name`, loaded at first use."""
    with opened(WEIGHTS, REMEDY) as stored:
        arrays = {key.partition(".")[2]: stored[key] for key in stored.files if key.startswith(f"{name}.")}
    names = bytes(arrays.pop("names")).decode("utf-8").split("\n")
    return Net(names, arrays)
