"""A noun of a parsed sentence -> whether it can be somebody or something that is attacked, taken or held."""

from functools import cache

from dateline.code.lexicon import lexicon
from dateline.code.parse.tokens import Token
from dateline.ontology import table
from dateline.parties.classify import classes_of, core

SHORTEST = 6  # letters of a word whose ending tells


def can_be_hit(head: Token) -> bool:
    """Whether `head` may be a person, a group, a thing or ground: no deed, time, state or other thought.

    A pronoun may be one, unless it asks or relates ("what"). An unlisted noun is a thought by its ending.
    """
    head = core(head)
    if head.pos_ == "PRON":
        return head.lower_ not in _nobody("pronouns")
    lemma = head.lemma_.lower()
    if head.pos_ == "PROPN" and lemma in _nobody("times"):
        return False
    if head.pos_ == "PROPN" or classes_of(head):
        return True
    if lemma in _nobody("nouns") or lemma in _nobody("times") or lemma in lexicon().nouns:
        return False
    return len(lemma) < SHORTEST or not lemma.endswith(tuple(_nobody("endings")))


def is_time(word: Token) -> bool:
    """Whether `word` names a day, a month or another time."""
    return word.lemma_.lower() in _nobody("times")


@cache
def _nobody(name: str) -> frozenset[str]:
    return frozenset(table("parties")["nobody"][name])
