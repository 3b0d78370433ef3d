"""The parties of an event -> who can act in it, and for which state."""

from collections.abc import Iterable, Sequence

from dateline.ontology.words import armed_kinds
from dateline.parties.sides import side_of
from dateline.record import Party

OF_A_STATE = frozenset(("government", "police", "state_forces"))
UNARMED = frozenset(("civilians", "media", "organisation", "person"))
_THINGS = frozenset(("equipment", "vehicle"))
_NOBODY = frozenset(("facility", "unknown"))


def people(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Those of `parties` that are people or bodies. A state's jets are its forces; places and other things are out."""
    found = []
    for party in parties:
        if party.kind in _THINGS and party.country:
            found.append(Party(name=party.name, kind="state_forces", country=party.country, span=party.span))
        elif party.kind not in _NOBODY and party.kind not in _THINGS:
            found.append(party)
    return tuple(found)


def is_armed(party: Party) -> bool:
    """Whether it bears arms: forces, rebels, militias, police, peacekeepers; and a state, which has forces."""
    return party.kind in armed_kinds() or (party.kind == "government" and party.country is not None)


def is_named(party: Party) -> bool:
    """Whether it has a name of its own; "gunmen" and "Palestinian militants" have none."""
    if party.id is not None:
        return True
    words = party.name.split()
    return any(word[:1].isupper() for word in words[1:]) or (party.name.isupper() and len(words) == 1)


def two_sides(actors: Sequence[Party], targets: Sequence[Party]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Both sides of a fight. Where all that fight are told as doers ("A and B clashed"), the second is parted off."""
    if any(map(is_armed, targets)) or not actors:
        return tuple(actors), tuple(targets)
    others = tuple(party for party in actors[1:] if is_armed(party) and _opposed(actors[0], party))
    if not others:
        return tuple(actors), tuple(targets)
    return tuple(party for party in actors if party not in others), (*others, *targets)


def _opposed(one: Party, other: Party) -> bool:
    """Whether two that act are on two sides: of two known ones; "troops" are no group's, and "rebels" no state's."""
    own, others = side_of(one), side_of(other)
    if own is not None and others is not None:
        return own != others
    return own is None and others is not None and (one.kind in OF_A_STATE) != (other.kind in OF_A_STATE)
