"""Attributions chosen cue by cue -> one for each saying: "refused to comment ON X" is not told by two cues."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.code.attribution.reach import Reached

SAME = 0.6  # share of the outer content that the inner one has, from which both are taken to tell the same
OVERHANG = 3  # characters by which their ends may differ


def merged(chosen: Sequence[Reached]) -> list[Reached]:
    """`chosen`, those that one speaker tells by a cue inside of another's content as one."""
    found: list[Reached] = []
    for each in sorted(chosen, key=lambda each: each.raw.sentence.at(each.raw.cue[0])):
        if found and _same(found[-1], each):
            found.append(_one(found.pop(), each))
        else:
            found.append(each)
    return found


def _one(outer: Reached, inner: Reached) -> Reached:
    raw = replace(outer.raw, cue=(outer.raw.cue[0], inner.raw.cue[1]), content=inner.raw.content)
    return replace(outer, raw=raw, content=inner.content)


def _same(outer: Reached, inner: Reached) -> bool:
    if outer.raw.sentence is not inner.raw.sentence or outer.raw.source is None or outer.raw.source != inner.raw.source:
        return False
    start, end = outer.content
    told = inner.content[1] - inner.content[0]
    inside = start <= inner.raw.sentence.at(inner.raw.cue[0]) and inner.content[0] >= start
    return inside and abs(end - inner.content[1]) <= OVERHANG and told >= SAME * (end - start)
