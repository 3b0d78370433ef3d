"""A claim -> what linking compares of it, read once: its days, its point, its tolls, its sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.ontology import table
from dateline.ontology.words import event_types
from dateline.record import Claim, Party, When

THINGS = frozenset(("facility", "vehicle"))
FRESH = 2  # days: what a report tells without a date is mostly no older


@dataclass(frozen=True, slots=True)
class Facts:
    """What linking compares of a claim.

    `family` is the one under which it is compared with other claims. `days` are the first and last day (proleptic
    ordinals) that the text gives, null where it gives none: then `published` is the day that bounds them. `firm` is
    false where the days come from the text around. `point` is null where the place is unknown. `things` are buildings
    and vehicles that are hit, by their noun. `voice` names who says it; where the outlet itself does, it is the
    report's id.
    """

    claim: Claim
    family: str
    published: int | None
    days: tuple[int, int] | None
    firm: bool
    point: tuple[float, float] | None
    actors: frozenset[str]
    targets: frozenset[str]
    things: frozenset[str]
    voice: str


def facts(claim: Claim) -> Facts:
    """The facts of `claim`."""
    kind = event_types().get(claim.type)
    family = kind.family if kind else claim.type
    place = claim.place
    known = place is not None and place.lat is not None and place.lon is not None
    return Facts(
        claim=claim,
        family=table("linking")["families"].get(family, family),
        published=_ordinal(claim.time.end) if claim.time and claim.time.basis == "published" else None,
        days=_days(claim.time),
        firm=claim.time is not None and claim.time.basis == "stated",
        point=(place.lat, place.lon) if place and known and place.lat is not None and place.lon is not None else None,
        actors=named(claim.actors),
        targets=named(claim.targets),
        things=frozenset(party.name.split()[-1].casefold() for party in claim.targets if party.kind in THINGS),
        voice=claim.attribution[0].name.casefold() if claim.attribution else claim.report,
    )


def named(parties: Iterable[Party]) -> frozenset[str]:
    """Ids, or else names, of the parties that are named rather than described ("gunmen")."""
    return frozenset(party.id or party.name.casefold() for party in parties if party.id or is_name(party))


def sides(parties: Iterable[Party]) -> frozenset[str]:
    """Who the parties are, for comparing: those named, or else the kinds described; empty where nothing is told."""
    listed = list(parties)
    return named(listed) or frozenset(party.kind for party in listed if party.kind != "unknown")


def is_name(party: Party) -> bool:
    """Whether the party goes by a name of its own."""
    return party.kind not in ("unknown", "civilians") and any(word[:1].isupper() for word in party.name.split())


def _days(when: When | None) -> tuple[int, int] | None:
    """First and last day; null where only the report's own date bounds the time, or an end is open."""
    if when is None or when.basis == "published" or (when.precision == "vague" and not (when.start and when.end)):
        return None
    start, end = _ordinal(when.start), _ordinal(when.end)
    if start is None or end is None:
        return None
    return (start, end) if start <= end else (end, start)


def _ordinal(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None
