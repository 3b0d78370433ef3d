"""A text -> how likely it holds claims of conflict, from 0 to 1."""

from collections.abc import Iterable, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from dateline.gate.weights import Weights
from dateline.gate.words import in_passages, tokens

_NEXT = 3  # passages that tell more than one that may be a line of a menu
_LEAST = 1e-3
_SURE = 4.0  # log odds above which a passage tells no more: one that is quite sure is still one


class Signs(NamedTuple):
    """What shows in a page that it holds claims, from the odds of its passages."""

    strongest: float  # log odds of the passage that tells most
    next: float  # mean of the three that tell most
    total: float  # logarithm of how many passages are expected to tell
    mean: float  # logarithm of their share
    length: float  # logarithm of how many passages there are


def score(text: str, weights: Weights) -> float:
    """How likely `text` holds claims of conflict."""
    return score_of(tokens(text), weights)


def score_of(said: Sequence[str], weights: Weights) -> float:
    """The same of a text by its tokens."""
    found = [odds(passage, weights) for passage in in_passages(said)]
    return page(signs(found), weights) if found else 0.0


def odds(passage: Sequence[str], weights: Weights) -> float:
    """The log odds that `passage` tells of an act of conflict."""
    known = weights.known(passage)
    return weights.bias + sum(known) / sqrt(len(known) or 1)


def signs(odds: Iterable[float]) -> Signs:
    """The signs of a page whose passages have these `odds`, at least one."""
    ranked = sorted(odds, reverse=True)
    total = sum(_share(each) for each in ranked)
    first = [max(-_SURE, min(_SURE, each)) for each in ranked[:_NEXT]]
    return Signs(
        strongest=first[0],
        next=sum(first) / len(first),
        total=log(total + _LEAST),
        mean=log(total / len(ranked) + _LEAST),
        length=log(len(ranked)),
    )


def page(signs: Signs, weights: Weights) -> float:
    """How likely a page with `signs` holds claims."""
    *each, bias = weights.page
    return _share(bias + sum(sign * weight for sign, weight in zip(signs, each, strict=True)))


def _share(odds: float) -> float:
    return 1 / (1 + exp(-min(max(odds, -30.0), 30.0)))
