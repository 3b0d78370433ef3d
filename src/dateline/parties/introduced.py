"""A stretch of capital words -> the noun whose name a sentence gives with it: "a man, Rex Masai, was shot".

In: the words of what may be a name, in the parse. Out: the noun for a person that they name, None where they name none.
So a name is known for a person's whatever it is made of.
"""

from dateline.code.parse.tokens import Token
from dateline.ontology.people import titles
from dateline.parties.classify import classes_of
from dateline.places import gazetteer

CALLED = frozenset(("called", "identified", "known", "named"))  # "a guard named Diaz", "a woman identified as Ana"
PEOPLE = frozenset(("armed", "civilians", "people", "person"))
BODIES = frozenset(("facility", "organisation", "place", "territory"))
OUT = 8  # words from a noun to its name, on the way up the parse
ENDS = frozenset((",", ".", ";", "-", "\u2013", "\u2014"))


def introduces(run: list[Token]) -> Token | None:
    """The noun that `run` says the name of."""
    return _called(run) or _set_off(run)


def _called(run: list[Token]) -> Token | None:
    """The noun of "a guard named Diaz", "a woman identified as Ana Ruiz", "a boy known as Kito"."""
    above = run[-1].head
    if above.lower_ == "as":
        above = above.head
    if above.lower_ not in CALLED or above.dep_ != "acl" or above.i > run[0].i:
        return None
    return above.head if _one(above.head) else None


def _set_off(run: list[Token]) -> Token | None:
    """The noun before a comma that a name of two words or more follows: "the mayor of Trujillo, Jose Perez, ..."."""
    doc, first, last = run[0].doc, run[0].i, run[-1].i
    if len(run) < 2 or any(word.pos_ != "PROPN" for word in run if word.text[:1].isupper()) or classes_of(run[-1]):
        return None
    if first < 2 or doc[first - 1].text != "," or last + 1 >= len(doc) or doc[last + 1].text not in ENDS:
        return None
    word = doc[first - 2]
    for _ in range(OUT):
        if word.pos_ == "NOUN" and _one(word):
            return word
        if word.dep_ not in ("compound", "pobj", "prep"):
            return None
        word = word.head
    return None


def _one(noun: Token) -> bool:
    """Whether a noun is one person: "a man", "the mayor", "an American"."""
    if noun.tag_ == "NN":
        classes = classes_of(noun)
        return noun.lower_ in titles() or (bool(classes & PEOPLE) and not classes & BODIES)
    return noun.tag_ == "NNP" and gazetteer().country_of_demonym(noun.text) is not None
