"""The parser's vectors of words by themselves, each worked out once and kept.

spaCy's network turns a word's form, prefix, suffix and shape into a vector before it looks at the words around it.
That depends on the word alone, texts repeat nearly all of theirs, and it is a third of what the network computes. A
row of a matrix product does not depend on the other rows, so the vectors are those that spaCy computes, bit for bit.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from thinc.model import Model
from thinc.types import Ragged

MOST = 30_000  # words kept, of 384 bytes each; beyond, all are worked out anew, so that memory does not grow with texts


class Embedded:
    """What the `layers` of an embedding come to, by a word's features."""

    def __init__(self, layers: Sequence[Model[Any, Any]], width: int) -> None:
        self._layers = layers
        self._rows: dict[bytes, int] = {}
        self._vectors = np.zeros((MOST, width), dtype=np.float32)

    def vectors(self, features: np.ndarray) -> np.ndarray:
        """The vectors of words with `features`, a row each."""
        told, size = features.tobytes(), features.itemsize * features.shape[1]
        keys = [told[at : at + size] for at in range(0, len(told), size)]
        rows = [self._rows.get(key, -1) for key in keys]
        if -1 in rows:
            new = {key: at for at, (key, row) in enumerate(zip(keys, rows, strict=True)) if row < 0}
            if len(self._rows) + len(new) > MOST:
                self._rows.clear()
                return self._worked_out(features)
            self._keep(list(new), self._worked_out(features[list(new.values())]))
            rows = [self._rows[key] for key in keys]
        return self._vectors[rows]

    def _keep(self, keys: list[bytes], vectors: np.ndarray) -> None:
        first = len(self._rows)
        self._vectors[first : first + len(keys)] = vectors
        self._rows.update(zip(keys, range(first, first + len(keys)), strict=True))

    def _worked_out(self, features: np.ndarray) -> np.ndarray:
        found: Any = Ragged(features, np.array([len(features)], dtype=np.int32))  # type: ignore[arg-type]
        for layer in self._layers:
            found = layer.predict(found)
        return np.asarray(found.dataXd)


def keep_vectors(network: Model[Any, Any]) -> None:
    """Have `network`, spaCy's tok2vec with a MultiHashEmbed, keep the vectors of words. Then it cannot be trained."""
    extract, _, *layers, _ = network.layers[0].layers
    width = int(layers[-1].get_dim("nO"))
    known = Embedded(layers, width)

    def forward(_: Model[Any, Any], docs: Any, is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
        if is_train:
            raise RuntimeError("a network whose vectors are kept cannot be trained: load it anew")
        features = extract.predict(docs)
        ends = np.cumsum([len(each) for each in features])[:-1]
        return np.split(known.vectors(np.concatenate(features)), ends), lambda _: []

    network.layers[0] = Model("dateline_embedded", forward, dims={"nO": width})
