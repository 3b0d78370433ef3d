"""Event types of other lists -> ours: those that a word marked with the other type may have."""

ATTACK = frozenset((
    "air_strike", "attack_on_civilians", "bombing", "chemical_attack", "clash", "crackdown", "grenade",
    "ground_assault", "mob_violence", "offensive", "repulse", "shelling", "suicide_bombing",
))  # fmt: skip
HARM = frozenset(("attack_on_civilians", "casualties", "harm"))
VIOLENT = ATTACK | HARM | {"abduction", "protest", "riot"}

# Starts of the types of KAIROS (WikiEvents) and AIDA (RAMS), in small letters, the first that fits. Of what is not
# listed nothing is said; what has no types is none of ours.
_TYPES: tuple[tuple[str, frozenset[str]], ...] = (
    ("conflict.attack.steal", frozenset(("destruction", "mob_violence"))),
    ("conflict.attack", ATTACK),
    ("conflict.demonstrate", frozenset(("crackdown", "protest", "riot"))),
    ("conflict.yield", frozenset(("capture", "group_change", "withdrawal"))),
    ("conflict.defeat", frozenset(("capture", "ground_assault", "repulse"))),
    ("life.die.nonviolent", frozenset()),
    ("life.injure.illness", frozenset()),
    ("life.die", HARM),
    ("life.injure", HARM),
    ("justice.arrest", frozenset(("arrest",))),
    ("justice.release", frozenset(("release",))),
    ("artifactexistence.damage", frozenset(("destruction",))),
    ("contact.threaten", frozenset(("threat",))),
    ("contact.negotiate", frozenset(("negotiation",))),
    ("movement.transportperson.evac", frozenset(("displacement",))),
    ("government.agreements", frozenset(("agreement",))),
    ("transaction.transaction.embargo", frozenset(("sanction",))),
    ("transaction.transferownership.embargo", frozenset(("sanction",))),
    ("transaction.transfermoney.embargo", frozenset(("sanction",))),
    ("transaction.transaction.transfercontrol", frozenset(("capture",))),
    ("transaction.transaction.gift", frozenset(("aid",))),
    ("transaction.transfermoney.gift", frozenset(("aid",))),
    ("transaction.transferownership.gift", frozenset(("aid",))),
)

# What the police of IndiaPoliceEvents do.
POLICE: dict[str, frozenset[str]] = {
    "KILL": ATTACK | HARM,
    "FORCE": ATTACK,
    "ARREST": frozenset(("abduction", "arrest")),
}


def types_of(other: str) -> frozenset[str] | None:
    """The types of ours that a word of the type `other` may have; empty where it is none, null where that is open."""
    name = other.lower()
    return next((types for start, types in _TYPES if name.startswith(start)), None)
