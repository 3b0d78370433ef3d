"""An act under a phrase for a part in it -> whether somebody is said to have had none: "was not behind the ATTACK".

What is denied is that they did it; that it was done by somebody else may still be told in the same breath.
"""

from typing import Literal

from dateline.code.parse.tokens import Token
from dateline.code.status.clause import negated
from dateline.code.status.words import denials


def told_part(act: Token) -> Literal["denied", "possible"] | None:
    """What somebody says of a part in `act`: "denied any role in the ATTACK"; not to deny it leaves it possible."""
    if _disowned(act):
        return "denied"
    part = _part(act)
    if part.dep_ != "dobj" or part.lemma_.lower() not in denials("parts"):
        return None
    return "possible" if part.head.lemma_.lower() in denials("verbs") and negated(part.head) else None


def _disowned(act: Token) -> bool:
    """Whether the sentence denies a part in `act`, which a preposition governs."""
    prep = act.head
    part = _part(act)
    if part.lemma_ == "be" and prep.lower_ == "behind":
        return _denied(part)
    if part.lower_ in denials("owners") and prep.lower_ in ("for", "of") and part.head.lemma_ == "be":
        return _denied(part.head)
    return part.lemma_.lower() in denials("parts") and prep.lower_ in ("for", "in") and _no_part(part)


def owner(act: Token) -> Token | None:
    """The verb whose subject is said to have, or to have had no, part in `act`: "DENIED any role in the attack"."""
    part = _part(act)
    if part.lower_ in denials("owners") and part.head.lemma_ == "be":
        return part.head
    if part.lemma_.lower() in denials("parts") | denials("credits") and part.dep_ == "dobj":
        verb = part.head
        return verb if verb.lemma_.lower() in denials("owning") | denials("verbs") else None
    return None


def _part(act: Token) -> Token:
    """What the preposition over `act` goes with; a verb's object where the parser hangs it on the verb."""
    held = act.head.head
    taken = next((child for child in held.children if child.dep_ == "dobj" and child.i < act.i), None)
    return held if taken is None or held.pos_ not in ("AUX", "VERB") else taken


def _no_part(part: Token) -> bool:
    """Whether a part is one that somebody denies, or that is none: "denied any role", "had no role"."""
    verb = part.head
    if part.dep_ != "dobj":
        return False
    if verb.lemma_.lower() in denials("verbs"):
        return not negated(verb)
    if verb.lemma_.lower() not in denials("owning"):
        return False
    return any(child.lower_ == "no" for child in part.children) or _denied(verb)


def _denied(verb: Token) -> bool:
    """Whether a verb has a "not", or somebody denies it: "denied that it was"; "did not deny that" does nothing."""
    above = verb.head
    if verb.dep_ in ("ccomp", "pcomp", "xcomp") and above.lemma_.lower() in denials("verbs"):
        return not negated(above)
    return negated(verb)
