"""What is hit in war -> the side it stands for, where the text names no owner: that which its attackers fight.

"Rebels attacked fortified positions", "shot down a helicopter" and "ambushed the enemy" tell of the army's positions,
aircraft and troops as much as "army positions" do. A police station, a headquarters, a lorry may be anybody's, and stay
what they are.
"""

from collections.abc import Sequence
from functools import cache

from dateline.ontology import table
from dateline.ontology.words import classes
from dateline.parties.sides import opponents
from dateline.record import Party

FOUGHT = frozenset((
    "air_strike", "clash", "destruction", "ground_assault", "interception", "offensive", "repulse", "shelling", "siege",
))  # fmt: skip
OF_NO_STATE = frozenset(("militia", "rebels"))
OF_A_STATE = frozenset(("government", "police", "state_forces"))


def opposed(type_: str, actors: Sequence[Party], targets: tuple[Party, ...]) -> tuple[Party, ...]:
    """`targets` of an act of `actors`, in which what only forces have takes the kind of those whom the actors fight."""
    doers = {party.kind for party in actors}
    if type_ not in FOUGHT or not doers:
        return targets
    if doers <= OF_NO_STATE:
        return tuple(_of(party, "state_forces") if _is_armed(party) else party for party in targets)
    if doers <= OF_A_STATE:
        return tuple(_of(party, "rebels") if _is_ground(party) else party for party in targets)
    return targets


def _of(party: Party, kind: str) -> Party:
    return party.model_copy(update={"kind": kind})


def _is_armed(party: Party) -> bool:
    return _is_ground(party) or (party.kind == "equipment" and party.id is None)


def _is_ground(party: Party) -> bool:
    """Whether a party is a position that forces fight from, or only the enemy."""
    if party.id is not None or party.country is not None:
        return False
    words = party.name.casefold().split()
    if party.kind in ("person", "unknown"):
        return not opponents().isdisjoint(words)
    if party.kind != "facility" or "police" in words or not words:
        return False
    last = " ".join(words[-2:]) if len(words) > 1 and words[-2] == "military" else words[-1]
    nouns = {last, last.removesuffix("s"), last.removesuffix("es")}
    return not nouns.isdisjoint(_positions()) and any("military" in classes().get(noun, ()) for noun in nouns)


@cache
def _positions() -> frozenset[str]:
    return frozenset(table("parties")["positions"]["nouns"])
