"""A numeral in its parsed sentence -> the noun it counts, and whether it is a part of another number."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.code.parse.tokens import Token
from dateline.ontology import table

_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_UP = ("nummod", "quantmod", "amod", "compound", "nmod", "det", "predet", "advmod", "npadvmod")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: `noun`, or itself; `head` is the noun, or else the numeral's own head word."""

    noun: Token | None
    head: Token
    part: bool = False


def counted(words: Sequence[Token], begin: int, end: int) -> Counted | None:
    """What words [begin, end), a numeral, count; None where they compare ("three times as many")."""
    anchor = _anchor(words, begin, end)
    if end < len(words) and words[end].lower_ == "of":
        return _of(words, anchor, end + 1)
    noun = _by_parse(anchor, words, end) or _by_order(words, end)
    if noun is None:
        return Counted(None, anchor)
    if noun.lemma_.lower() in table("numbers")["measures"]["occurrences"] and _compares(words, noun):
        return None
    return Counted(noun, noun)


def is_part(words: Sequence[Token], lower: Sequence[str], begin: int, previous: tuple[bool, int] | None) -> bool:
    """Whether the number at `begin` is a part of an earlier one.

    Either "including", "among them" stand right before it, or it goes on a list that they opened: `previous` says
    whether the number before was a part, and where it ended. The whole that a number is taken of counts as little:
    "30 of 38 missiles", "30 out of 38".
    """
    if previous is not None and list(lower[previous[1] : begin]) in (["of"], ["out", "of"]):
        return True
    data = table("numbers")["part"]
    for phrase in data["before"]:
        wanted = phrase.split()
        start = begin - len(wanted)
        if start >= 0 and list(lower[start:begin]) == wanted:
            return True
    if previous is None or not previous[0]:
        return False
    between = words[previous[1] : begin]
    listed = any(word.lower_ in (",", "and", "or") for word in between)
    if not listed or any(word.pos_ in ("VERB", "AUX") for word in between):
        return False
    return not any(lower[i] == "," and i + 1 < begin and lower[i + 1] == "and" for i in range(previous[1], begin))


def _anchor(words: Sequence[Token], begin: int, end: int) -> Token:
    """The word of the numeral that hangs on the rest of the sentence; the last where there are several."""
    inside = {word.i for word in words[begin:end]}
    own = [word for word in words[begin:end] if word.pos_ not in ("ADP", "PART", "CCONJ", "PUNCT", "SYM")]
    outer = [word for word in own if word.head.i not in inside or word.head.i == word.i]
    return outer[-1] if outer else own[-1] if own else words[end - 1]


def _of(words: Sequence[Token], anchor: Token, at: int) -> Counted | None:
    """ "dozens of people", "11 of its men", "three of them"."""
    pronouns = table("numbers")["part"]["pronouns"]
    definite = at < len(words) and (words[at].tag_ in ("DT", "PRP$", "CD") and words[at].lower_ not in ("a", "an"))
    if at < len(words) and words[at].lower_ in pronouns and words[at].pos_ == "PRON":
        return Counted(None, anchor, part=True)
    noun = _by_order(words, at + 1 if definite else at)
    if noun is None:
        return Counted(None, anchor, part=definite)
    some = definite and words[at].tag_ not in ("PRP$", "CD")  # "30 of 38 missiles" counts 30, "11 of its men" 11
    return Counted(noun, noun if anchor.dep_ in _UP else anchor, part=some)


def _by_parse(anchor: Token, words: Sequence[Token], end: int) -> Token | None:
    """The noun that the parse hangs the number on, where nothing but modifiers stands between."""
    up = anchor.head
    if anchor.dep_ not in _UP or up.i <= anchor.i:
        return None
    between = [word for word in words[end:] if word.i < up.i]
    if any(word.pos_ in ("VERB", "ADP", "AUX", "PRON") and word.dep_ != "amod" for word in between):
        return None
    if up.tag_ in _NOUNS:
        return None if up.lower_ in _times_of_day() else up
    nominal = up.tag_ in ("JJ", "VBN") and up.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    return up if nominal else None


def _by_order(words: Sequence[Token], at: int) -> Token | None:
    """The last noun of the noun phrase that starts at `at`, past determiners and adjectives."""
    noun: Token | None = None
    for word in words[at:]:
        if word.tag_ in _NOUNS and word.lower_ not in _times_of_day():
            noun = word
        elif (noun is not None and word.tag_ not in ("HYPH",)) or (
            word.tag_ not in ("JJ", "JJR", "DT", "PRP$", "HYPH", "CD", "JJS") and word.dep_ != "amod"
        ):
            break
    return noun


def _compares(words: Sequence[Token], noun: Token) -> bool:
    """Whether "times" multiplies: "three times more", "ten times as many", "five times the number"."""
    following = [word for word in words if word.i > noun.i][:1]
    return any(word.tag_ in ("JJR", "RBR") or word.lower_ in ("as", "the") for word in following)


@cache
def _times_of_day() -> frozenset[str]:
    data: dict[str, Any] = table("numbers")["measures"]
    return frozenset((*data["weekdays"], *data["months"]))
