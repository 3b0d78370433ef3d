"""Mentions -> which of them are the two ends of something.

"between X and Y", "the X-Y road", "the road from X to Y": what happens is somewhere between them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from dateline.ontology import table
from dateline.places.recognise.mention import Mention

_BEFORE = 48  # characters before the first name that may say what runs from it
_GAP = 40  # characters between the two names
_CALLED = r"(?:the )?(?:(?:town|towns|city|cities|village|villages|port|camp) of )?"
_HYPHEN = re.compile(r"\s?[-–—]\s?|-to-")
_AFTER = re.compile(r"[ -]([a-z]+)\b")
_FROM_TO = re.compile(rf",? to {_CALLED}")


def ends(text: str, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """For each mention that is one end (by its `id`), the other; sets the relation of both to "between"."""
    found: dict[int, Mention] = {}
    for one, other in _pairs(text, mentions):
        found[id(one)], found[id(other)] = other, one
        one.relation = other.relation = "between"
        one.near = other.near = True
        one.bearing = other.bearing = None
    return found


def _pairs(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    for one, other in pairwise(mentions):
        gap = text[one.end : other.start]
        if len(gap) <= _GAP and "\n" not in gap and _joined(text, one, other, gap):
            yield one, other


def _joined(text: str, one: Mention, other: Mention, gap: str) -> bool:
    joints, ways = _words()
    if _HYPHEN.fullmatch(gap):
        after = _AFTER.match(text, other.end)
        return after is not None and after[1] in ways
    before = text[max(0, one.start - _BEFORE) : one.start].casefold().split()
    while before and before[-1] in {"the", "of", "town", "towns", "city", "cities", "village", "villages"}:
        before.pop()
    if not before:
        return False
    if before[-1] == "from":
        return len(before) > 1 and before[-2] in ways and _FROM_TO.fullmatch(gap) is not None
    joint = joints.get(before[-1])
    return joint is not None and joint.fullmatch(gap) is not None


@cache
def _words() -> tuple[dict[str, re.Pattern[str]], frozenset[str]]:
    lists = table("place-pairs")
    joints = {
        word: re.compile(rf",? (?:{'|'.join(map(re.escape, joins))}) {_CALLED}")
        for word, joins in lists["joined"].items()
    }
    return joints, frozenset(lists["way"]["words"])
