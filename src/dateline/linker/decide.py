"""Claims -> events: each claim joins the event it weighs most with, or opens one of its own.

A denial stands with what it denies. Any other claim joins only where it fits every member (of a crowded event, the
latest ones), so that a chain of likenesses never drags two happenings together. The fullest claims come first, and
sparse ones find them; the order of the input plays no part.
"""

from collections.abc import Hashable, Iterable, Sequence

from dateline.linker.block import CROWD, MEMBERS, keys, looks
from dateline.linker.denials import Denials
from dateline.linker.facts import Facts, facts
from dateline.linker.merge import Joined, merged
from dateline.linker.pairs import Pairs
from dateline.ontology import table
from dateline.record import Claim, Event


def link(claims: Sequence[Claim]) -> list[Event]:
    """The events that `claims`, of any number of reports, are about; each claim is in one of them.

    Events stand in the order of their first claims in reports. Claims given twice count once.
    """
    known = {claim.id: facts(claim) for claim in claims}
    clusters: list[list[Joined]] = []
    index: dict[Hashable, list[int]] = {}
    pairs = Pairs()
    denials = Denials(known)
    for claim in sorted(known.values(), key=_fullest_first):
        best = denials.cluster(claim) or _best(claim, clusters, index, pairs)
        if best is None:
            number, why = len(clusters), dict[str, float]()
            clusters.append([])
        else:
            number, why = best
        clusters[number].append(Joined(claim, why))
        denials.placed(claim, number)
        for key in keys(claim):
            under = index.setdefault(key, [])
            if number not in under:
                under.append(number)
    clusters.sort(key=lambda members: min(_reading_order(member.facts) for member in members))
    return [merged(sorted(members, key=lambda member: _reading_order(member.facts))) for members in clusters]


def _best(
    claim: Facts, clusters: Sequence[Sequence[Joined]], index: dict[Hashable, list[int]], pairs: Pairs
) -> tuple[int, dict[str, float]] | None:
    """The cluster that the claim weighs most with, and what each field weighs; None where none weighs enough."""
    found: tuple[float, int, dict[str, float]] | None = None
    for number in _candidates(claim, index):
        weights = _against(claim, (member.facts for member in clusters[number][-MEMBERS:]), pairs)
        if weights is None:
            continue
        total = sum(weights.values())
        if found is None or total > found[0]:  # the earlier of equals stays
            found = total, number, weights
    return (found[1], found[2]) if found else None


def _candidates(claim: Facts, index: dict[Hashable, list[int]]) -> list[int]:
    numbers = {number for key in looks(claim) for number in index.get(key, ())[-CROWD:]}
    return sorted(numbers)


def _against(claim: Facts, members: Iterable[Facts], pairs: Pairs) -> dict[str, float] | None:
    """What the claim weighs with the member it is most like, where it fits all members and weighs enough."""
    found: dict[str, float] | None = None
    for member in members:
        weights = pairs.score(claim, member)
        if weights is None:
            return None
        if enough(claim, member, weights) and (found is None or sum(weights.values()) > sum(found.values())):
            found = weights
    return found


def enough(claim: Facts, member: Facts, weights: dict[str, float]) -> bool:
    """Whether a pair is one happening; over two reports only where both place and time speak for it."""
    enough = table("linking")["enough"]
    total = sum(weights.values())
    if claim.claim.report == member.claim.report:
        return total >= float(enough["same_report"])
    return "place" in weights and "time" in weights and total >= float(enough["other_report"])


def _fullest_first(claim: Facts) -> tuple[int, tuple[str, int, str]]:
    """Claims that say most of where, when, who and how many come first."""
    it = claim.claim
    stated_place = it.place is not None and not it.place.inferred
    full = 2 * stated_place + 2 * (claim.days is not None and claim.firm) + bool(claim.actors) + bool(it.quantities)
    return -full, _reading_order(claim)


def _reading_order(claim: Facts) -> tuple[str, int, str]:
    return claim.claim.report, claim.claim.trigger.start, claim.claim.id
