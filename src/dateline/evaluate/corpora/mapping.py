"""Event types of other schemes -> the kinds of claims that tell of them."""

from dateline.evaluate.corpora.items import Kinds

FIGHTING = frozenset((
    "air_strike", "attack_on_civilians", "bombing", "chemical_attack", "clash", "crackdown", "grenade",
    "ground_assault", "interception", "mob_violence", "offensive", "repulse", "riot", "sexual_violence", "shelling",
    "siege", "suicide_bombing",
))  # fmt: skip
LOSSES = frozenset(("killed", "injured", "other"))
ATTACK = Kinds(FIGHTING | {"abduction", "casualties", "destruction"}, LOSSES)
DEATH = Kinds(frozenset(("attack_on_civilians", "casualties")), frozenset(("killed", "other")))
INJURY = Kinds(frozenset(("attack_on_civilians", "casualties")), frozenset(("injured", "other")))
ARREST = Kinds(frozenset(("arrest",)), frozenset(("detained",)))
DAMAGE = Kinds(FIGHTING | {"destruction"})
MEETING = Kinds(frozenset(("agreement", "cooperation", "negotiation")))
PROTEST = Kinds(frozenset(("crackdown", "protest", "riot")))
