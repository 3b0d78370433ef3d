"""Who kills whom -> UCDP's type of violence and its two sides, or why UCDP could not tell.

A side is a government, or an organised group with a name. One-sided violence is that of one side on the unarmed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.export.nouns import Told
from dateline.export.schemes.people import OF_A_STATE, is_armed, is_named, people, two_sides
from dateline.ontology.countries import country
from dateline.ontology.words import event_types
from dateline.record import Party

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
_GROUPS = ("militia", "rebels")


class Side(NamedTuple):
    """A side, and its number in the list of states; null where it is none."""

    name: str
    state: int | None


class Sides(NamedTuple):
    """The type of violence, and the sides in UCDP's order."""

    violence: int
    a: Side
    b: Side


def sides(told: Told) -> Sides | str:
    """The sides of an event; or the reason why it is none of UCDP's."""
    event = told.event
    kinds = {claim.type for claim in told.claims if claim.status == "asserted"} | {event.type}
    if not any(kind is not None and kind.ucdp for kind in map(event_types().get, kinds)):
        return f"UCDP has no event of the type {event.type!r}"
    doers, hit = two_sides(people(event.actors), people(event.targets))
    ones, twos = _organised(doers), _organised(hit)
    main = event_types().get(event.type)
    alone = main is not None and main.ucdp == ONE_SIDED
    if alone or (hit and not any(map(is_armed, hit))):
        if not ones:
            return "who did it is not told by name"
        return Sides(ONE_SIDED, ones[0], Side(CIVILIANS, None))
    two = next((side for side in twos if not ones or side != ones[0]), None)
    if not ones or two is None:
        return "one of the two sides is not told by name"
    return _ordered(ones[0], two)


def _ordered(one: Side, two: Side) -> Sides:
    if one.state is None and two.state is None:
        return Sides(NON_STATE, one, two)
    return Sides(STATE_BASED, two, one) if one.state is None else Sides(STATE_BASED, one, two)


def side(party: Party) -> Side | None:
    """The side that a party is; None where it is no government, and no group with a name."""
    if party.kind in OF_A_STATE:
        own = country(party.country)
        state = country(own.listed) if own else None
        if state is None or state.gw is None:
            return None
        return Side(f"Government of {state.ucdp}", state.gw)
    if party.kind in _GROUPS and is_named(party):
        return Side(party.name, None)
    return None


def _organised(parties: Iterable[Party]) -> list[Side]:
    found = (side(party) for party in parties)
    return list(dict.fromkeys(each for each in found if each is not None))
