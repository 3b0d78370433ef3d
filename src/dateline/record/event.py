"""Nouns of an event: what one or more claims are about, merged, with their disagreements kept."""

from typing import Literal

from dateline.record.claim import Claim, Codes, Measure, Party, Place, Share, Status, When
from dateline.record.text import Noun, Report

Agreement = Literal["single", "corroborated", "both_sides", "disputed"]


class Toll(Noun):
    """One figure of an event as its claims give it: the bounds, the best, and who gave which (claim ids).

    `claims` gave figures; of these `low_by`, `best_by` and `high_by` gave that very one; none where the figure is open.
    """

    of: Measure
    low: int | None
    best: int | None
    high: int | None
    who: str | None = None
    claims: tuple[str, ...] = ()
    low_by: tuple[str, ...] = ()
    best_by: tuple[str, ...] = ()
    high_by: tuple[str, ...] = ()


class Rival(Noun):
    """One of several versions of who did it: whom its claims (ids) name, and the claims that deny this version."""

    actors: tuple[Party, ...]
    claims: tuple[str, ...]
    denied: tuple[str, ...] = ()


class Reason(Noun):
    """What one field added to the decision that a claim belongs to the event.

    `other` is the claim of the event that it was compared with, and weighs most with; `level` says how the two compare
    in this field.
    """

    claim: str
    field: str
    weight: float
    level: str | None = None
    other: str | None = None


class Voice(Noun):
    """What one source says of an event: whether it happened, and in which claims (ids).

    `name` is null where the outlet itself says it; `side` is the country or party the source speaks for.
    """

    name: str | None
    side: str | None = None
    status: Status
    claims: tuple[str, ...] = ()


class Event(Noun):
    """Claims about one happening, merged.

    `claims` and `reports` are ids. `agreement`: `single` source, `corroborated` by several on their own, told by
    `both_sides`, or `disputed` where one denies what another asserts, the tolls cannot both be right, or voices name
    rival doers, whose versions are `rivals`. `voices` say who says what of its status. `independent` counts who says it
    first: copies of one text are one, and who repeats another none.
    """

    id: str
    type: str
    status: Status
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    place: Place | None = None
    time: When | None = None
    quantities: tuple[Toll, ...] = ()
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    agreement: Agreement = "single"
    why: tuple[Reason, ...] = ()
    codes: Codes = Codes()
    confidence: Share = 0.5
    voices: tuple[Voice, ...] = ()
    independent: int = 1
    rivals: tuple[Rival, ...] = ()


class Reading(Noun):
    """A report with its claims and the events they make; `dateline` is the version that read it."""

    report: Report
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    dateline: str
