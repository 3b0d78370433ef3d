"""Claims of a report -> the same, each denial tied to the claim that it denies.

What is denied is told by another voice, of one kind of act, with a party or a stated place in common and nothing
stated that speaks against it. What no source says, as "they did not attack", denies nobody's word.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.ontology import table
from dateline.parties.sides import side_of
from dateline.record import Claim, Party

AROUND = 80  # claims looked at on each side, so that time grows with the text alone
FAR = 4000  # characters at which nearness weighs nothing more
TOLD = frozenset(("asserted", "possible"))


def tied(claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, in reading order, each denied one with the id of the claim it denies where the report tells it."""
    starts = [claim.sentence.start for claim in claims]
    return [_tied(claim, claims, starts) if claim.status == "denied" else claim for claim in claims]


def _tied(denial: Claim, claims: Sequence[Claim], starts: Sequence[int]) -> Claim:
    if denial.denies is not None or not denial.attribution:
        return denial
    at = bisect_left(starts, denial.sentence.start)
    best: tuple[float, str] | None = None
    for other in claims[max(0, at - AROUND) : at + AROUND]:
        weight = _weight(denial, other)
        if weight is not None and (best is None or weight > best[0]):
            best = weight, other.id
    return denial.model_copy(update={"denies": best[1]}) if best else denial


def _weight(denial: Claim, other: Claim) -> float | None:
    """How well `other` fits what `denial` denies; None where it cannot be that."""
    if other.status not in TOLD or same_voice(denial, other) or not _alike(denial.type, other.type):
        return None
    weights = [_parties(denial.actors, other.actors), _parties(denial.targets, other.targets), _places(denial, other)]
    apart = denial.type != other.type and bool(denial.targets and other.targets) and not weights[1]
    if weights[0] is None or weights[2] is None or apart:
        return None
    if not any(weight == 1.0 for weight in weights):
        return None
    gap = abs(denial.sentence.start - other.sentence.start)
    nearness = 0.5 * max(0.0, 1 - gap / FAR) + (0.1 if other.sentence.start < denial.sentence.start else 0)
    return (denial.type == other.type) + sum(weight for weight in weights if weight) + nearness


def same_voice(one: Claim, other: Claim) -> bool:
    """Whether one voice says both: the same source, or the outlet itself."""
    a, b = (claim.attribution[0].name.casefold() if claim.attribution else "" for claim in (one, other))
    return a == b


def _parties(mine: Sequence[Party], theirs: Sequence[Party]) -> float | None:
    """1 where a party is the same; None where named sides differ; 0 where too little is told."""
    if {party.name.casefold() for party in mine} & {party.name.casefold() for party in theirs}:
        return 1.0
    a, b = ({side for party in parties if (side := side_of(party))} for parties in (mine, theirs))
    if a & b:
        return 1.0
    return None if a and b else 0.0


def _places(one: Claim, other: Claim) -> float | None:
    a, b = one.place, other.place
    if a is None or b is None:
        return 0.0
    if a.name == b.name:
        return 0.5 if a.inferred or b.inferred else 1.0
    precise = a.precision == b.precision == "exact"
    return None if precise and not (a.inferred or b.inferred) else 0.0


def _alike(one: str, other: str) -> bool:
    return one == other or (one, other) in _compatible()


@cache
def _compatible() -> frozenset[tuple[str, str]]:
    return frozenset(_pairs(table("linking")["compatible"]["types"]))


def _pairs(lists: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for types in lists:
        yield from ((one, other) for one in types for other in types)
