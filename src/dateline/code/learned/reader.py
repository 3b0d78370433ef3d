"""A sentence and words in it -> of each word, how likely it tells of an act of conflict, and of which type."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dateline.code.learned.weights import Loaded, loaded
from dateline.code.status.model.pieces import pieces

WINDOW = 80  # word pieces read at once, with the marks of start and end; on the left of a word in a longer sentence:
BEFORE = 50
UNLIKELY = 0.02  # types of less than this share are left out of an opinion


@dataclass(frozen=True, slots=True)
class Opinion:
    """`share`: of words like this, in sentences like this, how many tell of an act of conflict.

    `types`: of those that do, which share is of which type, the likeliest first.
    """

    share: float
    types: Mapping[str, float]


def opinions(sentence: str, words: Sequence[tuple[int, int]], model: Loaded | None = None) -> list[Opinion | None]:
    """The opinion on each word `sentence[start:end]`, in their order; None where no word piece stands there."""
    model = model or loaded()
    found = pieces(sentence, model.vocabulary)
    places = [found.at(start, end) for start, end in words]
    given: dict[int, Opinion] = {}
    for start, inside in _windows(sorted({place for place in places if place is not None})):
        ids = [
            model.vocabulary["[CLS]"],
            *found.ids[start : start + WINDOW - 2],
            model.vocabulary["[SEP]"],
        ]
        at = [0, *(place - start + 1 for place in inside)]
        (scores,) = model.session.run(None, {"ids": np.array([ids]), "at": np.array([at])})
        given |= {place: _opinion(row, model.types) for place, row in zip(inside, scores[0][1:], strict=True)}
    return [None if place is None else given[place] for place in places]


def _windows(places: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Where each window starts, and the places in it: the first from the sentence's start on, wherever that does."""
    left = list(places)
    while left:
        start = 0 if left[0] < WINDOW - 2 else left[0] - BEFORE
        inside = [place for place in left if place < start + WINDOW - 2]
        yield start, inside
        left = left[len(inside) :]


def _opinion(scores: np.ndarray, types: Sequence[str]) -> Opinion:
    raised = np.exp(scores[1:] - scores[1:].max())
    shares = raised / raised.sum()
    order = sorted(range(len(types)), key=lambda number: (-shares[number], number))
    likely = {types[number]: round(float(shares[number]), 3) for number in order if shares[number] >= UNLIKELY}
    return Opinion(round(float(1 / (1 + np.exp(-scores[0]))), 3), likely)
