"""A claim and its event -> what would change if it were wrong, in words and as a number."""

import math
from typing import NamedTuple

from dateline.record import Claim, Event

_VANISHES = 1.0  # what the parts weigh against each other: an event, its status or agreement, a doubling of a toll
_STATUS = 1.0
_AGREEMENT = 0.7
_TOLL = 0.5


class Effect(NamedTuple):
    """How much hangs on a claim: 0 where nothing does."""

    weight: float
    reasons: tuple[str, ...]


def effect(claim: Claim, event: Event) -> Effect:
    """What the event would lose with the claim."""
    found = [*_alone(event), *_status(claim, event), *_agreement(claim, event), *_tolls(claim, event)]
    return Effect(sum(weight for weight, _ in found), tuple(reason for _, reason in found))


def _alone(event: Event) -> list[tuple[float, str]]:
    return [(_VANISHES, "its event rests on it alone")] if len(event.claims) == 1 else []


def _status(claim: Claim, event: Event) -> list[tuple[float, str]]:
    """The only voice that says what the event's status is, while others say otherwise."""
    same = [voice for voice in event.voices if voice.status == event.status]
    others = len(event.voices) > len(same)
    if others and len(same) == 1 and same[0].claims == (claim.id,):
        return [(_STATUS, f"alone says that it is {event.status}")]
    if claim.status != event.status and event.agreement == "disputed":
        said = [voice for voice in event.voices if voice.status == claim.status]
        if len(said) == 1 and said[0].claims == (claim.id,):
            return [(_STATUS, f"alone says that it is {claim.status}")]
    return []


def _agreement(claim: Claim, event: Event) -> list[tuple[float, str]]:
    if event.agreement == "single" or len(event.voices) != 2:
        return []
    mine = [voice for voice in event.voices if voice.claims == (claim.id,)]
    return [(_AGREEMENT, f"one of two voices that make it {event.agreement.replace('_', ' ')}")] if mine else []


def _tolls(claim: Claim, event: Event) -> list[tuple[float, str]]:
    found = []
    for toll in event.quantities:
        if claim.id not in toll.claims or toll.best is None:
            continue
        if len(toll.claims) == 1:
            found.append((_TOLL * math.log2(1 + toll.best), f"alone gives {toll.best:,} {toll.of}"))
            continue
        own = [each for each in claim.quantities if each.of == toll.of and each.who == toll.who]
        edge = [bound for bound in (toll.low, toll.high) if any(bound in (each.min, each.max) for each in own)]
        if toll.low is not None and toll.high is not None and toll.low != toll.high and edge:
            spread = math.log2((1 + toll.high) / (1 + toll.low))
            found.append((_TOLL * spread, f"gives {edge[0]:,} {toll.of}, others give other figures"))
    return found
