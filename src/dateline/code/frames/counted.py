"""Who the dead or hurt are, where a sentence counts or names them: "among the dead are ten", "put the dead at 40".

In: a frame whose trigger is a noun for them. Out: its targets, and the verb that says so as its light verb.
"""

from dateline.code.frames.frame import Frame
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, conjuncts

AMONG = frozenset(("among", "amongst"))
AS = frozenset(("as",))
COUNTS = frozenset(("count", "number", "tally", "toll", "total"))
ESTIMATES = frozenset(("estimate", "place", "put", "set"))


def counted_among(frame: Frame, noun: Token) -> None:
    """What a sentence counts as the dead: "among the dead are ten", "the dead included four", "put the dead at 40"."""
    among = noun.dep_ == "pobj" and noun.head.lower_ in AMONG
    verb = noun.head.head if among else noun.head
    if among and verb.lemma_ == "be":
        whom = child(verb, "attr", "nsubj")
    elif noun.dep_ == "nsubj" and verb.lemma_.lower() in ("comprise", "include"):
        whom = child(verb, "dobj")
    elif (named := _named_as(noun)) is not None:
        whom = named
    elif (estimate := _estimates(noun)) is not None:
        frame.light, frame.actors = estimate, []  # whoever counts them did not kill them
        return
    else:
        return
    if whom is not None and whom.i != noun.i:
        frame.light = verb
        frame.targets = conjuncts(whom)


def _estimates(noun: Token) -> Token | None:
    """The verb that gives the number of the dead: "put the dead at 40", "put the number of the dead at 50"."""
    counted = noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in COUNTS:
        counted = noun.head.head
    verb = counted.head
    return verb if counted.dep_ == "dobj" and verb.lemma_.lower() in ESTIMATES and _at_a_number(verb) else None


def _named_as(noun: Token) -> Token | None:
    """The name that a sentence gives the dead: "the dead were identified as Juan Diaz", "the injured were ..."."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_.lower() not in ("be", "identify", "name"):
        return None
    said = [child(verb, "attr", "oprd"), *(word for _, word in after_preposition(verb, AS))]
    return next((word for word in said if word is not None and word.pos_ == "PROPN"), None)


def _at_a_number(verb: Token) -> bool:
    """Whether "at" stands below the verb, wherever the parser hangs it: "put the dead since May at 600"."""
    return any(word.lower_ == "at" and word.i > verb.i for word in verb.subtree)
