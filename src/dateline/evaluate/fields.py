"""A gold claim and a read claim -> which of the gold's stated fields the read claim has right."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from dateline.evaluate.gold import Bounds, Days, GoldClaim
from dateline.places.sphere import kilometres
from dateline.record import Claim, Party, Quantity, Source

NEAR_KM = 30.0  # a place is right this close to the gold point: a town and its outskirts
OVERLAP = 0.5  # two stretches of time agree when they share this part of all the days of either


def right(gold: GoldClaim, claim: Claim) -> dict[str, bool]:
    """Stated field -> whether it is right. The type is always stated, and right by the time this is asked."""
    judged = {"type": True}
    for field, judge in _JUDGES.items():
        verdict = judge(gold, claim)
        if verdict is not None:
            judged[field] = verdict
    return judged


def _status(gold: GoldClaim, claim: Claim) -> bool | None:
    return None if gold.status is None else claim.status == gold.status


def _actor(gold: GoldClaim, claim: Claim) -> bool | None:
    if gold.actor is None or (gold.actor_optional and not claim.actors):
        return None
    return _named(gold.actor, (name for party in claim.actors for name in _party(party)))


def _target(gold: GoldClaim, claim: Claim) -> bool | None:
    if gold.target is None:
        return None
    return _named(gold.target, (name for party in claim.targets for name in _party(party)))


def _speaker(gold: GoldClaim, claim: Claim) -> bool | None:
    if gold.speaker is None:
        return None
    said_by = [name for source in claim.attribution for name in _source(source)]
    return _named(gold.speaker, iter(said_by)) if gold.speaker else not said_by


def _place(gold: GoldClaim, claim: Claim) -> bool | None:
    if not gold.points:
        return None
    place = claim.place
    if place is None or place.lat is None or place.lon is None:
        return None if gold.place_optional else False
    here = (place.lat, place.lon)
    return any(kilometres(*here, *point) <= NEAR_KM for point in gold.points)


def _when(gold: GoldClaim, claim: Claim) -> bool | None:
    if gold.when is None:
        return None
    read = claim_days(claim)
    return read is not None and share(gold.when, read) >= OVERLAP


def _count(gold: GoldClaim, claim: Claim) -> bool | None:
    return _figure(gold.count, (q for q in claim.quantities if q.of not in ("killed", "injured")))


def _killed(gold: GoldClaim, claim: Claim) -> bool | None:
    return _figure(gold.killed, (q for q in claim.quantities if q.of == "killed"))


def _injured(gold: GoldClaim, claim: Claim) -> bool | None:
    return _figure(gold.injured, (q for q in claim.quantities if q.of == "injured"))


_JUDGES: dict[str, Callable[[GoldClaim, Claim], bool | None]] = {
    "status": _status,
    "actor": _actor,
    "target": _target,
    "place": _place,
    "when": _when,
    "speaker": _speaker,
    "killed": _killed,
    "injured": _injured,
    "count": _count,
}


def _figure(bounds: Bounds | None, quantities: Iterator[Quantity]) -> bool | None:
    """The same least, and the same most where the reading gives one."""
    if bounds is None:
        return None
    least, most = bounds
    return any(q.min == least and q.max in (None, most) for q in quantities)


def _party(party: Party) -> Iterator[str]:
    yield from filter(None, (party.name, party.country, party.span.text if party.span else None))


def _source(source: Source) -> Iterator[str]:
    span = source.span.text if source.span else None
    yield from filter(None, (source.name, source.role, source.organisation, source.side, span))


def _named(pattern: str, names: Iterator[str]) -> bool:
    return any(re.search(pattern, name, re.IGNORECASE) for name in names)


def claim_days(claim: Claim) -> Days | None:
    """First and last day of the claim's time, or None where either is open."""
    time = claim.time
    if time is None or time.start is None or time.end is None:
        return None
    return date.fromisoformat(time.start[:10]), date.fromisoformat(time.end[:10])


def share(one: Days, other: Days) -> float:
    """Days in both stretches as a part of the days in either."""
    both = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    if both <= 0:
        return 0.0
    lengths = sum((last - first).days + 1 for first, last in (one, other))
    return both / (lengths - both)
