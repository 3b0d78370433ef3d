"""A numeral in its sentence -> whether it only looks like a count: a date, an age, a price, a length, a model."""

from collections.abc import Sequence
from functools import cache

from dateline.code.numbers.numerals import HYPHENS
from dateline.code.parse.tokens import Token
from dateline.ontology import table

YEARS = range(1700, 2101)


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("numbers")["measures"][name])


def uncounted(words: Sequence[Token], lower: Sequence[str], begin: int, end: int, bounded: bool) -> bool:
    """Whether words [begin, end) are a numeral that counts nothing; `bounded`: "at least", "about" stand before it."""
    before = lower[begin - 1] if begin else ""
    after = lower[end] if end < len(lower) else ""
    if _measured(words, lower, end) or _price(lower, begin, end):
        return True
    if _month_before(lower, begin) or _dated(lower, end):
        return True
    if after in _set("fractions") or (after in HYPHENS and _glued(words, end)):
        return True
    if before in HYPHENS and not _spaced(words[begin - 1]):
        return True
    if not bounded and (_year(words, lower, begin, end) or _labelled(words, lower, begin, end)):
        return True
    return _clock(lower, begin, end) or _age(words, lower, begin, end) or _not_one(words, lower, begin, end)


def _spaced(token: Token) -> bool:
    """Whether a dash has a space behind it, as a dash between clauses has."""
    return bool(token.whitespace_)


def _glued(words: Sequence[Token], at: int) -> bool:
    """Whether the dash at `at` ties the number to what follows ("five-year-old", "two-pronged")."""
    return at + 1 < len(words) and not words[at - 1].whitespace_ and not words[at].whitespace_


def _measured(words: Sequence[Token], lower: Sequence[str], end: int) -> bool:
    """A unit behind the number, at once or behind "more" and adjectives: "three more days", "500 kg"."""
    at = end
    while at < len(words) and at - end < 2 and (lower[at] in ("more", "-", "full") or words[at].tag_ == "JJ"):
        if lower[at] in _set("units"):
            return True
        at += 1
    if at >= len(words):
        return False
    if lower[at] == "m" and at + 1 < len(words) and words[at + 1].tag_ in ("NNS", "NNPS"):
        return False
    return lower[at] in _set("units") or words[at].lemma_.lower() in _set("units")


def _price(lower: Sequence[str], begin: int, end: int) -> bool:
    money = _set("money")
    following = [word.removesuffix("s") for word in lower[end : end + 2]]
    return (begin > 0 and lower[begin - 1] in money) or any(word in money for word in following)


def _month_before(lower: Sequence[str], begin: int) -> bool:
    """A month before the number, at once or over a first day ("Oct. 7", "October 7 and 8")."""
    months = _set("months") | {f"{month}." for month in _set("months")}
    if begin and lower[begin - 1] in months:
        return True
    if not lower[begin][0].isdigit():
        return False  # "On March 23, five men": no day is written so
    joint = begin > 2 and (lower[begin - 1] in ("and", "or", "to", ",") or lower[begin - 1] in HYPHENS)
    a_day = joint and lower[begin - 2].isdigit() and len(lower[begin - 2]) < 3  # not the year of "May 2013, 27 people"
    return a_day and lower[begin - 3] in months


def _dated(lower: Sequence[str], end: int) -> bool:
    """A month behind the number, at once or over a second day ("7 October", "7 and 8 October", "7-8 October")."""
    months = _set("months")
    if end < len(lower) and lower[end] in months:
        return True
    joint = end + 2 < len(lower) and (lower[end] in ("and", "or", "to") or lower[end] in HYPHENS)
    return joint and lower[end + 1].isdigit() and lower[end + 2] in months


def _year(words: Sequence[Token], lower: Sequence[str], begin: int, end: int) -> bool:
    """Four digits of a year, unless a plural noun follows and no "the" stands before."""
    if end != begin + 1 or not (len(lower[begin]) == 4 and lower[begin].isdecimal() and int(lower[begin]) in YEARS):
        return False
    counts = end < len(words) and words[end].tag_ in ("NNS", "NNPS", "JJ") and int(lower[begin]) % 10 == 0
    return not counts or (begin > 0 and lower[begin - 1] in ("the", "in", "since", "of"))


def _labelled(words: Sequence[Token], lower: Sequence[str], begin: int, end: int) -> bool:
    """A number that names what stands before it: "Article 51", "Shahed 136", "aged 17", "No 5"."""
    if not begin:
        return end < len(words) and lower[end] in (".", ")")
    before = words[begin - 1]
    if not before.whitespace_ and lower[begin - 1] == "#":
        return True
    follows = end < len(words) and words[end].tag_ in ("NNS", "NNPS", "JJ", "NN", "VBN", "JJR", "VBG")
    if lower[begin - 1] in _set("labels"):
        return not follows or lower[begin - 1] in ("aged", "age")
    if lower[begin - 1] in ("(", "[") and end < len(words) and lower[end] in (")", "]"):
        return True
    if lower[begin - 1] in _set("weekdays") or before.tag_ not in ("NNP", "NNPS"):
        return False
    if end < len(words) and lower[end] in ("were", "are", "have"):
        return False  # "in Gaza 14 were killed"
    return words[begin].head.i == before.i or (not follows and words[begin].dep_ in ("nummod", "appos", "npadvmod"))


def _clock(lower: Sequence[str], begin: int, end: int) -> bool:
    """ "at 0600", "10 local time", "at about three in the afternoon"."""
    if lower[end : end + 2] == ["local", "time"]:
        return True
    if lower[end : end + 2] == ["in", "the"] and end + 2 < len(lower) and lower[end + 2] in _set("dayparts"):
        return "at" in lower[max(0, begin - 2) : begin]
    return end == begin + 1 and len(lower[begin]) == 4 and lower[begin][0] == "0"


def _age(words: Sequence[Token], lower: Sequence[str], begin: int, end: int) -> bool:
    """ "Mina, 17,", "aged between 5 and 12", "under the age of 5", "children under five"."""
    nearby = lower[max(0, begin - 4) : begin]
    if "aged" in nearby or "ages" in nearby or "age" in nearby:
        return True
    if begin and lower[begin - 1] == "under" and words[begin - 1].dep_ == "prep":
        return words[begin - 1].head.tag_ == "NNS" and end < len(words) and words[end].tag_ not in ("NNS", "NNPS")
    if begin < 2 or lower[begin - 1] != "," or words[begin - 2].pos_ not in ("PROPN", "NOUN"):
        return False
    closed = end >= len(words) or lower[end] in (",", ".", ")", ";", "and")
    loose = words[begin].dep_ in ("appos", "npadvmod", "nummod", "punct")
    return closed and loose and bool(words[begin].head.i < words[begin].i)


def _not_one(words: Sequence[Token], lower: Sequence[str], begin: int, end: int) -> bool:
    """ "one" that is a pronoun or a figure of speech: "the last one", "one another", "one of the largest"."""
    if end != begin + 1 or lower[begin] != "one":
        return False
    if words[begin].tag_ == "PRP":
        return True
    if begin and (words[begin - 1].tag_ in ("DT", "PDT", "WDT", "JJ", "JJS", "PRP$") or lower[begin - 1] == "no"):
        return lower[begin - 1] not in ("another", "some")
    ahead = words[end : end + 6]
    if ahead and ahead[0].lower_ == "of":
        return any(word.tag_ in ("JJS", "RBS") for word in ahead)
    return bool(ahead) and ahead[0].lemma_.lower() in table("numbers")["measures"]["one_not"]
