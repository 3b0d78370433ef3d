"""A claim's type, its doers, and what its sentence says of it -> its codes in other schemes.

PLOVER and CAMEO code words and deeds apart: what somebody says will be done is an agreement or a threat, and what
somebody will not do is a refusal. types.toml says which roots become which.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.code.tree import child
from dateline.ontology.words import EventType, event_types, said_of
from dateline.record import Codes, Party
from dateline.record.claim import Status

OF_A_STATE = frozenset(("state_forces", "government", "police"))
REFUSING = frozenset(("decline", "rebuff", "refuse", "reject", "renege", "rule"))
FUTURE = frozenset(("'ll", "shall", "will", "wo", "would"))


def codes(type_: str, actors: Sequence[Party], status: Status, head: Token) -> Codes:
    """The codes of a claim of `type_` whose trigger's main word is `head`."""
    found = event_types()[type_]
    acled = found.acled
    if found.acled_non_state and actors and actors[0].kind not in OF_A_STATE:
        acled = found.acled_non_state
    plover, cameo = _in_words(found, status, head) or (found.plover, found.cameo)
    return Codes(acled=acled, plover=plover, cameo=cameo, ucdp=found.ucdp)


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
