"""A sentence and the place of a word in it -> shares of readers who say that it happened, that it is open, that not."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from dateline.code.status.model.encoder import Array, Encoder, encoder, softmax
from dateline.code.status.model.pieces import Pieces, pieces

WINDOW = 96  # pieces read at once, with the mark of the start; on either side of a word in a longer sentence:
BEFORE = 60
GATE = 4  # the layer whose mean says of which register a sentence is


@dataclass(frozen=True, slots=True)
class Opinion:
    """What annotators would say: shares of asserted, uncertain and denied; and how much the sentence is like news."""

    asserted: float
    uncertain: float
    denied: float
    news: float  # log odds


def opinion(sentence: str, start: int, end: int) -> Opinion | None:
    """The opinion on the event word at `sentence[start:end]`, or None where no word piece stands there."""
    found = _pieces(sentence)
    place = found.at(start, end)
    if place is None:
        return None
    first = 0 if place < WINDOW - 1 else place - BEFORE
    shares, news = _read(sentence, first)
    asserted, uncertain, denied = (float(share) for share in shares[place - first + 1])
    return Opinion(asserted, uncertain, denied, news)


@lru_cache(maxsize=8)
def _pieces(sentence: str) -> Pieces:
    return pieces(sentence, encoder().vocabulary)


@lru_cache(maxsize=8)
def _read(sentence: str, first: int) -> tuple[Array, float]:
    """The shares at each piece from `first` on, the start's mark before them, and how newslike they are."""
    model = encoder()
    return read(model, _pieces(sentence).ids[first : first + WINDOW - 1], whole=first == 0)


def read(model: Encoder, ids: list[int], *, whole: bool = True) -> tuple[Array, float]:
    """The shares at the start's mark and at each of `ids`, and log odds of news; `whole`: the sentence starts here."""
    framed = [model.vocabulary["[CLS]"], *ids]
    if whole and len(framed) < WINDOW:
        framed.append(model.vocabulary["[SEP]"])
    states = model.states(framed)
    last = states[-1]
    shares = softmax(model.linear(np.concatenate([last, np.repeat(last[:1], len(last), axis=0)], axis=1), "status"))
    news = states[GATE].mean(axis=0) @ model.array("news.weight")[0] + model.array("news.bias")[0]
    return shares, float(news)
