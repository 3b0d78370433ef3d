"""Claims of one happening -> the event they make: its best fields, its tolls, and how its claims agree."""

import hashlib
from collections.abc import Mapping, Sequence

from dateline.linker.agreement import agreement, parties, rivals, speaker_of, turns_down
from dateline.linker.facts import is_outcome, voice
from dateline.linker.first import independent
from dateline.linker.parties import fullest
from dateline.linker.tolls import figures
from dateline.record import Claim, Event, Party, Place, Reason, Voice, When
from dateline.record.claim import Status

_STATUS: tuple[Status, ...] = ("asserted", "possible", "planned", "denied")
_PLACES = ("exact", "near", "admin2", "admin1", "region", "country")
_TIMES = ("minute", "hour", "day", "week", "month", "season", "year", "vague")
_BASES = ("stated", "context", "published")


def merged(claims: Sequence[Claim], why: Sequence[Reason] = (), origins: Mapping[str, str] | None = None) -> Event:
    """The event that `claims`, in reading order, make; `why` says what brought them together.

    `origins` gives the voice of a report's outlet, by the report's id, where reports copy each other: copies speak with
    one voice.
    """

    origins = origins or {}
    main = min(claims, key=_rank)
    versions = rivals(claims, origins)
    return Event(
        id="event:" + hashlib.sha256("\n".join(sorted(claim.id for claim in claims)).encode()).hexdigest()[:16],
        type=main.type,
        status=min((claim.status for claim in claims), key=_STATUS.index),
        actors=_gathered([claim.actors for claim in claims]),
        targets=_gathered([claim.targets for claim in claims]),
        place=_place(claims),
        time=_time(claims),
        quantities=figures(claims, speaker_of(origins)),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(dict.fromkeys(claim.report for claim in claims)),
        agreement=agreement(claims, versions, origins),
        why=tuple(why),
        codes=main.codes,
        confidence=max(claim.confidence for claim in claims),
        voices=_voices(claims),
        independent=independent(claims, origins, list(map(turns_down, claims))),
        rivals=versions,
    )


def _gathered(lists: Sequence[Sequence[Party]]) -> tuple[Party, ...]:
    return fullest(parties(lists), lists)


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
