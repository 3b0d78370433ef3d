"""A sentence -> of each type of act, how likely the sentence tells of one, and which of its words say so.

docs/models/acts.md says what the net is. It answers at every piece of a word; the mean of its answers is the
sentence's.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dateline.code.learned.weights import Loaded, loaded
from dateline.code.status.model.pieces import Pieces, pieces

WINDOW = 64  # word pieces that are read of a sentence, with the marks of start and end


@dataclass(frozen=True, slots=True)
class Heard:
    """What the net hears in a sentence: the `scores` of its pieces, between the marks of start and end, by type."""

    types: tuple[str, ...]
    pieces: Pieces
    scores: np.ndarray

    def shares(self) -> Mapping[str, float]:
        """Of each type, the share of sentences like this that tell of an act of it, 0 to 1."""
        return self._by_type(1 / (1 + np.exp(-self.scores.mean(0))))

    def word(self, start: int, end: int) -> Mapping[str, float]:
        """Of each type, the score of the word `[start, end)` of the sentence, any number: the higher, the more it is
        this word that tells of it. Empty where the word was not read."""
        at = self.pieces.at(start, end)
        if at is None or at + 2 >= len(self.scores):
            return {}
        return self._by_type(self.scores[at + 1])

    def _by_type(self, numbers: np.ndarray) -> Mapping[str, float]:
        return dict(zip(self.types, numbers.tolist(), strict=True))


def heard(sentence: str, model: Loaded | None = None) -> Heard:
    """What the net (ours, unless said) hears in `sentence`. Raises ModelError where its weights cannot be read."""
    model = model or loaded()
    found = pieces(sentence, model.vocabulary)
    ids = np.array([[model.vocabulary["[CLS]"], *found.ids[: WINDOW - 2], model.vocabulary["[SEP]"]]])
    (scores,) = model.session.run(None, {"ids": ids})
    return Heard(model.types, found, scores[0])


def shares(sentence: str, model: Loaded | None = None) -> Mapping[str, float]:
    """Of each event type, the share of sentences like `sentence` that tell of an act of it, 0 to 1."""
    return heard(sentence, model).shares()
