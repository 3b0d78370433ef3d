"""Candidate attributions -> those that are, each cue with the stretch that it tells, by trained weights.

Two small nets weigh the features of `features.py` and the words of `slots.py`; docs/models/attribution.md says what
they were trained on and how.
"""

import math
from collections.abc import Iterable

from dateline.code.attribution.features import features
from dateline.code.attribution.net import net
from dateline.code.attribution.reach import Reached
from dateline.code.attribution.slots import slots_of_content, slots_of_cue

LEAST = 0.35  # chance of being right from which a cue is taken; set on the development part, where .3 to .4 do as well


def weigh(candidates: Iterable[Reached]) -> list[Reached]:
    """Of the cues among `candidates` those likely enough to be attributions, each with its likeliest stretch."""
    by_cue: dict[int, list[tuple[frozenset[str], Reached]]] = {}
    for candidate in candidates:
        by_cue.setdefault(candidate.at, []).append((frozenset(features(candidate)), candidate))
    cue, content = net("cue"), net("content")
    least = math.log(LEAST / (1 - LEAST))
    chosen = []
    for stretches in by_cue.values():
        everything = frozenset().union(*(names for names, _ in stretches))
        if cue.score(everything, slots_of_cue(stretches[0][1])) >= least:
            best = max(stretches, key=lambda each: content.score(each[0], slots_of_content(each[1])))[1]
            chosen.append(_first_quoted(best, [each for _, each in stretches]))
    return chosen


def _first_quoted(best: Reached, stretches: Iterable[Reached]) -> Reached:
    """`best`, or where it is a quotation after its cue, the one right before it, which the one after runs on from."""
    if not best.raw.how.startswith("quote after"):
        return best
    return next((each for each in stretches if each.raw.how == "quote before close"), best)
