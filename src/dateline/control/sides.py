"""Parties and sources of a claim -> the sides of a fight that they are, and on whose side the speaker stands."""

from datetime import date

from dateline.control.nouns import Side, Speaker, Stance, Told
from dateline.parties.actors import named_in
from dateline.parties.known import actor, day, rows
from dateline.parties.sides import OURS
from dateline.record import Claim, Party

_STATE = frozenset(("government", "peacekeepers", "police", "state_forces"))
_IRREGULAR = frozenset(("militia", "rebels"))
_ARMED = _STATE | _IRREGULAR
_OFFICIAL = {"military": _STATE, "official": _STATE, "rebel": _IRREGULAR}


def sides(claim: Claim, speaker: Speaker, on: date | None) -> tuple[Side, ...]:
    """The sides that the claim says act on that day; none where it names none, or people who are no side."""
    found: dict[str, Side] = {}
    for party in claim.actors:
        side = _side(party, speaker, on, claim.type != "siege")
        if side is not None:
            found.setdefault(key(side), side)
    return tuple(found.values())


def _side(party: Party, speaker: Speaker, on: date | None, may_be_own: bool) -> Side | None:
    identity = _identity(party, on)
    if identity is not None:
        return Side(id=identity, name=_named(identity, party, on), kind=party.kind)
    own = party.name.casefold() in OURS or (may_be_own and party.kind in _OFFICIAL.get(speaker.kind, ()))
    if own and speaker.side is not None:  # "the army said its soldiers had left"
        kind = party.kind if party.kind in _ARMED else "unknown"
        return Side(id=speaker.side, name=_name(speaker.side, on) or speaker.name, kind=kind, inferred=True)
    return Side(id=None, name=party.name, kind=party.kind) if party.kind in _ARMED else None


def _identity(party: Party, on: date | None) -> str | None:
    """The side of a named party. The country of a rebel group is where it fights, not for whom."""
    if party.id in rows():
        return actor(party.id, on).side
    return party.country if party.kind in _STATE else None


def _named(identity: str, party: Party, on: date | None) -> str:
    return (_name(identity, on) if identity != party.id else None) or party.name


def _name(identity: str, on: date | None) -> str | None:
    return actor(identity, on).name if identity in rows() else None


def key(side: Side) -> str:
    """What two mentions of one side have in common; those unnamed are told apart by state or not."""
    return side.id or unnamed(side)


def unnamed(side: Side) -> str:
    """The class of an unnamed side: "~state" for troops, "~irregular" for rebels and militias."""
    return "~state" if side.kind in _STATE else "~irregular"


def speaker_of(claim: Claim, told: Told) -> Speaker:
    """Who says it first: the source named, or the outlet; a state-run outlet speaks for its state."""
    source = next(iter(claim.attribution), None)
    if source is not None:
        return Speaker(name=source.name, side=source.side, kind=source.kind)
    name = told.outlet or "the report"
    return Speaker(name=name, side=_outlet_side(name, day(told.published)), outlet=True)


def _outlet_side(name: str, on: date | None) -> str | None:
    """The side that an outlet is run by, where the whole of its name is that of a listed actor."""
    return next((who.side for start, end, who in named_in(name, on=on) if (start, end) == (0, len(name))), None)


def stance(speaker: Speaker, about: tuple[Side, ...], claim: Claim, published: date | None) -> Stance:
    """Whose word it is, seen from the sides it is about.

    A group that has come to govern speaks for a country on the day of the report, and for itself on the day told of.
    """
    if speaker.side is None:
        return "unplaced" if speaker.kind in _OFFICIAL else "third_party"
    ours = {side.id for side in about} | {_identity(party, published) for party in claim.actors}
    return "own" if speaker.side in ours else "other_side"
