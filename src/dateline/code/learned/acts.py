"""A sentence -> of each type of act, how likely the sentence tells of one (docs/models/acts.md)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np

from dateline.code.learned.weights import Loaded, load
from dateline.code.status.model.pieces import pieces

WEIGHTS = Path(__file__).with_name("acts.onnx")
WINDOW = 64  # word pieces that are read of a sentence, with the marks of start and end


def shares(sentence: str, model: Loaded | None = None) -> Mapping[str, float]:
    """Of each event type, the share of sentences like `sentence` that tell of an act of it, 0 to 1."""
    model = model or _loaded()
    inside = pieces(sentence, model.vocabulary).ids[: WINDOW - 2]
    ids = np.array([[model.vocabulary["[CLS]"], *inside, model.vocabulary["[SEP]"]]])
    (scores,) = model.session.run(None, {"ids": ids})
    return {type_: float(share) for type_, share in zip(model.types, 1 / (1 + np.exp(-scores[0])), strict=True)}


@cache
def _loaded() -> Loaded:
    return load(WEIGHTS)
