"""A trigger in its sentence -> how high it stands there: whether it is what the sentence says, or a thing mentioned."""

from dateline.code.parse.tokens import Token

# Arcs of what is said, begun or joined to the main clause, which the sentence says as well.
SAID = frozenset(("ROOT", "ccomp", "conj", "parataxis", "xcomp"))
PART = frozenset(("agent", "attr", "dobj", "nsubj", "nsubjpass"))


def is_main(head: Token) -> bool:
    """Whether the sentence itself says it: its main verb, a clause under a word of saying, or their subject or object.

    False for what stands in an adjunct, a relative clause or a phrase: "rejected the call to deploy troops".
    """
    word = head
    if word.pos_ not in ("VERB", "AUX") and word.dep_ in PART:
        word = word.head
    while word.dep_ in SAID:
        if word.dep_ == "ROOT":
            return True
        word = word.head
    return False
