"""Candidate attributions -> those that are, each cue with the stretch that it tells, by trained weights.

The weights are of a logistic regression over the features of `features.py`; docs/models/attribution.md says what they
were trained on and how.
"""

import json
import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dateline.code.attribution.features import features
from dateline.code.attribution.reach import Reached

WEIGHTS = Path(__file__).with_name("weights.json")
LEAST = 0.5  # chance from which a cue is taken for an attribution: where f1 on texts apart from training is best


@cache
def _weights() -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


def weigh(candidates: Iterable[Reached]) -> list[Reached]:
    """Of the cues among `candidates` those likely enough to be attributions, each with its likeliest stretch."""
    by_cue: dict[int, list[tuple[frozenset[str], Reached]]] = {}
    for candidate in candidates:
        by_cue.setdefault(candidate.at, []).append((frozenset(features(candidate)), candidate))
    cue, content = _weights()["cue"], _weights()["content"]
    least = math.log(LEAST / (1 - LEAST)) - cue[""]
    chosen = []
    for stretches in by_cue.values():
        everything = frozenset().union(*(names for names, _ in stretches))
        if math.fsum(cue.get(name, 0.0) for name in everything) >= least:
            chosen.append(max(stretches, key=lambda each: math.fsum(content.get(name, 0.0) for name in each[0]))[1])
    return chosen
