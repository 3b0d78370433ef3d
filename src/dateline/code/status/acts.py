"""A word of a sentence -> whether it tells of conflict, by the lists that claims are made from."""

from functools import cache

from dateline.code.lexicon import Group, lexicon, verb_lemma
from dateline.code.parse.tokens import Token
from dateline.ontology import table
from dateline.parties.classify import classes_of

ALONE = 2  # the strength of words that tell of conflict by themselves (triggers.toml)
NOUNS = frozenset({"NOUN", "PROPN"})


def tells_of_conflict(token: Token) -> bool:
    """Whether `token` is an act of conflict: by itself, or as a word that may be one where the sentence speaks of it.

    A noun that may be one ("the attack") needs no such sentence, since few of them are used of peaceful things.
    """
    strength = _strength(token)
    if strength >= ALONE or (token.lemma_.lower() in _signs() and _groups(token)):
        return True
    return strength > 0 and (token.pos_ in NOUNS or any(_is_sign(word) for word in token.doc))


def _groups(token: Token) -> list[Group]:
    words = lexicon()
    terms = (*words.verbs.get(verb_lemma(token), ()), *words.nouns.get(token.lemma_.lower(), ()))
    return [term.group for term in terms if len(term.words) == 1]


def _strength(token: Token) -> int:
    """How surely `token` makes a claim: 0 where it makes none, words of politics among these."""
    return max((group.strength for group in _groups(token) if not group.soft), default=0)


def _is_sign(word: Token) -> bool:
    if word.lemma_.lower() in _signs() or _strength(word) >= ALONE:
        return True
    return word.pos_ in NOUNS and "armed" in classes_of(word)


@cache
def _signs() -> frozenset[str]:
    return frozenset(table("relevance")["conflict"])
