"""Claims of one happening -> the event they make: its best fields, its tolls, and how its claims agree."""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from dateline.linker.facts import is_outcome, voice
from dateline.linker.first import independent
from dateline.linker.parties import kinds, named
from dateline.linker.tolls import comparable, contradict, figures
from dateline.record import Claim, Event, Party, Place, Reason, Voice, When
from dateline.record.claim import Status
from dateline.record.event import Agreement

_STATUS: tuple[Status, ...] = ("asserted", "possible", "planned", "denied")
Speaker = Callable[[Claim], str]  # a claim -> who says it
_PLACES = ("exact", "near", "admin2", "admin1", "region", "country")
_TIMES = ("minute", "hour", "day", "week", "month", "season", "year", "vague")
_BASES = ("stated", "context", "published")


def merged(claims: Sequence[Claim], why: Sequence[Reason] = (), origins: Mapping[str, str] | None = None) -> Event:
    """The event that `claims`, in reading order, make; `why` says what brought them together.

    `origins` gives the voice of a report's outlet, by the report's id, where reports copy each other: copies speak with
    one voice.
    """

    def speaker(claim: Claim) -> str:
        return voice(claim) if claim.attribution else (origins or {}).get(claim.report, claim.report)

    main = min(claims, key=_rank)
    return Event(
        id="event:" + hashlib.sha256("\n".join(sorted(claim.id for claim in claims)).encode()).hexdigest()[:16],
        type=main.type,
        status=min((claim.status for claim in claims), key=_STATUS.index),
        actors=_parties(claim.actors for claim in claims),
        targets=_parties(claim.targets for claim in claims),
        place=_place(claims),
        time=_time(claims),
        quantities=figures(claims, speaker),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(dict.fromkeys(claim.report for claim in claims)),
        agreement=agreement(claims, speaker),
        why=tuple(why),
        codes=main.codes,
        confidence=max(claim.confidence for claim in claims),
        voices=_voices(claims),
        independent=independent(claims, origins or {}, [turns_down(claim) for claim in claims]),
    )


def _voices(claims: Sequence[Claim]) -> tuple[Voice, ...]:
    """What each source says of the event's status, in reading order; a rejection of it is its denial."""
    said: dict[tuple[str, Status], list[Claim]] = {}
    for claim in claims:
        status: Status = "denied" if turns_down(claim) else claim.status
        said.setdefault((voice(claim), status), []).append(claim)
    return tuple(_voice(status, told) for (_, status), told in said.items())


def _voice(status: Status, claims: Sequence[Claim]) -> Voice:
    source = next(iter(claims[0].attribution), None)
    return Voice(
        name=source.name if source is not None else None,
        side=next((each.side for claim in claims for each in claim.attribution[:1] if each.side), None),
        status=status,
        claims=tuple(claim.id for claim in claims),
    )


def agreement(claims: Sequence[Claim], speaker: Speaker = voice) -> Agreement:
    """How the claims of an event stand to each other.

    Disputed: one voice denies what another asserts, or tolls cannot both be right. Else told by both sides, where a
    voice speaks for an actor and another for a target; corroborated by two voices or more; or single. The outlet
    itself is a voice only of a report that names no source.
    """
    if _denied(claims, speaker) or _tolls_clash(claims):
        return "disputed"
    if _both_sides(claims):
        return "both_sides"
    sourced = {claim.report for claim in claims if claim.attribution}
    voices = {speaker(claim) for claim in claims if claim.attribution or claim.report not in sourced}
    return "corroborated" if len(voices) > 1 else "single"


def _denied(claims: Sequence[Claim], speaker: Speaker) -> bool:
    """Whether one voice denies what another tells."""
    denying = {speaker(claim) for claim in claims if turns_down(claim)}
    telling = {speaker(claim) for claim in claims if claim.status in ("asserted", "possible") and not turns_down(claim)}
    return any(telling - {voice} for voice in denying)


def turns_down(claim: Claim) -> bool:
    """Whether a claim says that something did not happen, or rejects that it did."""
    return claim.status == "denied" or claim.denies is not None


def _tolls_clash(claims: Sequence[Claim]) -> bool:
    counted = list({_counted(claim): claim for claim in claims if claim.quantities}.values())
    return any(
        contradict(a, b) for i, one in enumerate(counted) for other in counted[:i] for a, b in comparable(one, other)
    )


def _counted(claim: Claim) -> tuple[Hashable, ...]:
    """What is compared of a claim's tolls: claims that repeat it need no comparing again."""
    tolls = ((quantity.of, quantity.who, quantity.min, quantity.max) for quantity in claim.quantities)
    return named(claim.targets), kinds(claim.targets), frozenset(tolls)


def _both_sides(claims: Sequence[Claim]) -> bool:
    sides = {source.side for claim in claims for source in claim.attribution[:1] if source.side}
    actors = {key for claim in claims for party in claim.actors for key in (party.id, party.country) if key}
    targets = {key for claim in claims for party in claim.targets for key in (party.id, party.country) if key}
    return bool(sides & (actors - targets)) and bool(sides & (targets - actors))


def _rank(claim: Claim) -> tuple[bool, bool, int, int, int, float, str, int, str]:
    """The claim that names the event comes first: an act before its rejection and its toll, then the most certain."""
    return (
        claim.denies is not None,
        is_outcome(claim.type),
        _STATUS.index(claim.status),
        _place_rank(claim.place),
        _time_rank(claim.time),
        -claim.confidence,
        claim.report,
        claim.trigger.start,
        claim.id,
    )


def _place_rank(place: Place | None) -> int:
    if place is None:
        return 99
    return 10 * place.inferred + 5 * (place.lat is None) + _PLACES.index(place.precision)


def _time_rank(when: When | None) -> int:
    return 99 if when is None else 10 * _BASES.index(when.basis) + _TIMES.index(when.precision)


def _place(claims: Sequence[Claim]) -> Place | None:
    return min((claim.place for claim in claims), key=_place_rank)


def _time(claims: Sequence[Claim]) -> When | None:
    return min((claim.time for claim in claims), key=_time_rank)


def _parties(lists: Iterable[Iterable[Party]]) -> tuple[Party, ...]:
    """Every party once, stated before inferred, in reading order."""
    found: dict[str, Party] = {}
    for party in sorted((party for parties in lists for party in parties), key=lambda party: party.inferred):
        found.setdefault(party.id or party.name.casefold(), party)
    return tuple(found.values())
