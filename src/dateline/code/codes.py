"""A claim's type, its doers, and what its sentence says of it -> its codes in other schemes.

PLOVER and CAMEO code words and deeds apart: what somebody says will be done is an agreement or a threat, and what
somebody will not do is a refusal. types.toml says which roots become which.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.code.frames.frame import Frame
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child
from dateline.ontology.words import EventType, event_types, said_of
from dateline.ontology.words import weapons as ontology
from dateline.record import Codes, Party, Quantity, Weapon
from dateline.record.claim import Status


class Told(NamedTuple):
    """What a claim says that decides between codes of its type; `home` is the country of its place."""

    actors: Sequence[Party]
    status: Status
    quantities: Sequence[Quantity]
    weapons: Sequence[Weapon]
    home: str | None = None


AIR = "air"
HARMED = frozenset(("injured", "killed"))
SHOTS = frozenset(("fire", "gun", "kill", "mow", "open", "shoot"))
OF_A_STATE = frozenset(("state_forces", "government", "police"))
REFUSING = frozenset(("decline", "rebuff", "refuse", "reject", "renege", "rule"))
FUTURE = frozenset(("'ll", "shall", "will", "wo", "would"))


def codes(type_: str, frame: Frame, told: Told) -> Codes:
    """The codes of a claim of `type_` that `frame` makes."""
    found = event_types()[type_]
    acled = found.acled
    if found.acled_non_state and told.actors and not _of_the_state(told.actors[0], told.home):
        acled = found.acled_non_state
    if found.acled_lethal and _lethal(frame, told):
        acled = found.acled_lethal
    plover, cameo = _in_words(found, told.status, frame.head) or (found.plover, found.cameo)
    return Codes(acled=acled, plover=plover, cameo=cameo, ucdp=found.ucdp)


def _of_the_state(party: Party, home: str | None) -> bool:
    """Whether a party is of the state whose land it is; what another state takes is not regained."""
    return party.kind in OF_A_STATE and (party.country is None or home is None or party.country == home)


def _lethal(frame: Frame, told: Told) -> bool:
    """Whether shots are fired, or people killed or hurt."""
    if any(quantity.of in HARMED for quantity in told.quantities):
        return True
    mild = any(ontology()[weapon.name].kind == "crowd_control" for weapon in told.weapons)
    return frame.term.words[0] in SHOTS and not mild and AIR not in frame.term.words


def _in_words(found: EventType, status: Status, head: Token) -> tuple[str, str] | None:
    """The codes of an act that is only spoken of as coming, or refused; None where it is neither."""
    if found.plover is None:
        return None
    root = found.plover.split("/")[0]
    if status == "planned":
        return said_of("planned").get(root)
    if status == "denied" and _refused(head):
        return said_of("refused").get(root)
    return None


def _refused(head: Token) -> bool:
    """Whether the doer will not do it: "refused to send aid", "will not negotiate"."""
    if any(word.lower_ in FUTURE for word in head.children if word.dep_ == "aux") and child(head, "neg") is not None:
        return True
    return head.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "pobj") and head.head.lemma_.lower() in REFUSING
