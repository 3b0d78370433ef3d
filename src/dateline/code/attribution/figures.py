"""A verb that gives a figure -> the words of the figure: "counted 14 dead", "puts the number of injured at 42"."""

from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.raw import Range, words_of
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

PLACED = frozenset({"place", "put"})  # verbs that give a figure only with "at"
MANY = frozenset({"dozen", "hundred", "million", "score", "thousand"})


def figure(sentence: Sentence, verb: Token, source: Token | None) -> Range | None:
    """What `verb`, one of the table's `figures`, counts; None where it counts nothing ("put troops at the bridge")."""
    counted = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if counted is None or not _counts(verb, counted, source):
        return None
    first, last = counted.left_edge, _last(verb, counted)
    stretch = verb.doc[first.i : last.i + 1]
    if not any(token.tag_ == "CD" or token.lemma_.lower() in MANY for token in stretch):
        return None
    if verb.lemma_ in PLACED and not any(token.lower_ == "at" for token in stretch):
        return None
    return words_of(sentence, first, last)


def _counts(verb: Token, counted: Token, source: Token | None) -> bool:
    words = speech()
    if verb.lemma_ in PLACED or counted.dep_ == "nsubjpass":
        return any(word in words.tolls for word in (counted.lemma_.lower(), counted.lower_))
    # "Somalia recorded 200 attacks" tells of the country, not of a count that its government gives
    return source is not None and source.text not in words.states


def _last(verb: Token, counted: Token) -> Token:
    """The last word of the figure: what follows the object, up to another clause or the one who counts."""
    last = counted.right_edge
    for child in verb.rights:
        if child.i <= last.i:
            continue
        marked = any(token.dep_ in ("mark", "nsubj", "nsubjpass") for token in child.children)
        if child.dep_ == "cc":
            continue
        told = child.dep_ in ("prep", "npadvmod", "advmod") or (child.dep_ in ("advcl", "acl", "conj") and not marked)
        if not told or child.lower_ in ("by", "according") or child.lemma_.lower() in speech().said:
            break
        last = child.right_edge
    return last
