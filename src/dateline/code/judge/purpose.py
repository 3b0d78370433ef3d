"""A verb of people who come together -> what they do it for: in protest, or in joy.

"Hundreds gathered outside parliament" tells of no protest by itself; "to demand", "against the bill", "waving banners"
after it do. "To celebrate" tells of none, whatever the verb.
"""

from collections.abc import Iterator
from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, children
from dateline.ontology import table

AGAINST = frozenset(("against",))
IN = frozenset(("in", "at", "with"))
DONE = frozenset(("advcl", "xcomp", "acl", "conj", "ccomp"))


def in_protest(frame: Frame) -> bool:
    """Whether what stands below the verb of `frame` says that it is a protest."""
    words = _words()
    verb = frame.head
    if after_preposition(verb, AGAINST):
        return True
    if any(noun.lemma_.lower() in words["moods"] for _, noun in after_preposition(verb, IN)):
        return True  # "in protest", "in solidarity"
    for other in _beside(verb):
        lemma = other.lemma_.lower()
        if lemma in words["aims"] or (other.tag_ == "VBG" and lemma in words["chants"]):
            return True
        if lemma in words["shows"] and any(c.lemma_.lower() in words["signs"] for c in other.subtree):
            return True
    return False


def in_joy(frame: Frame) -> bool:
    """Whether they do it to celebrate, to welcome somebody, to watch."""
    return any(other.lemma_.lower() in _words()["joys"] for other in _beside(frame.head) if _is_aim(other))


def _beside(verb: Token) -> Iterator[Token]:
    """The verbs of aims and of what is done meanwhile: "to demand", "chanting", "and chanted", "for a rally to ..."."""
    yield from children(verb, *DONE)
    for child in verb.children:
        if child.dep_ in ("prep", "dobj", "npadvmod", "advmod"):
            for noun in child.subtree:
                if noun.dep_ in ("acl", "advcl", "xcomp", "relcl") and noun.tag_ in ("VB", "VBG") and noun.i > verb.i:
                    yield noun


def _is_aim(verb: Token) -> bool:
    return verb.tag_ == "VBG" or any(word.lower_ == "to" for word in children(verb, "aux"))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("triggers")["purpose"].items()}
