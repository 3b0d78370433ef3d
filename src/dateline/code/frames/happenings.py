"""Nouns that are happenings, and how a sentence brings them up.

In: a word of the parse, or a frame. Out: whether it is an event, one that takes lives, a new one.
"""

from dateline.code.frames.frame import Frame
from dateline.code.lexicon import lexicon
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import children
from dateline.ontology.words import event_types

# Modifiers that bring a new event up.
NEW = frozenset(("another", "fresh", "further", "more", "new", "renewed"))
# What states do from afar unless a weapon or an armed group on the ground is named.
FROM_AFAR = frozenset(("strike", "hit", "pound", "hammer", "pummel"))
FIGHTING = frozenset(("attack", "territory", "unrest"))  # families told of together


def is_event(word: Token) -> bool:
    """Whether `word` is a noun that triggers.toml lists: "strikes", "the ambush"."""
    return word.pos_ in ("NOUN", "PROPN") and (word.lemma_.lower() in lexicon().nouns or word.lower_ in lexicon().nouns)


def takes_lives(frame: Frame) -> bool:
    """Whether an event noun stands under a word of harm: "were killed in an ambush"."""
    preposition = frame.head.head
    if frame.head.dep_ != "pobj" or preposition.lower_ not in ("after", "by", "during", "in"):
        return False
    return any(term.group.harm for term in lexicon().verbs.get(preposition.head.lemma_.lower(), ()))


def kills(frame: Frame) -> bool:
    """Whether a clause on an event noun says that it kills or hurts: "the bombings, which killed 89"."""
    if frame.verbal:
        return False
    clauses = children(frame.head, "relcl", "acl")
    return any(term.group.harm for clause in clauses for term in lexicon().verbs.get(clause.lemma_.lower(), ()))


def brought_up(frame: Frame) -> bool:
    """Whether a noun is brought up as a new event: "fresh raids"."""
    return any(word.lower_ in NEW or word.dep_ == "nummod" for word in frame.head.lefts)


def told_as(type_: str) -> str:
    """The family of an event type; one for fighting, what it does to a place and what crowds do, as news tells them."""
    family = event_types()[type_].family
    return "attack" if family in FIGHTING else family
