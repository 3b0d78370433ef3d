"""Does the text introduce a name as a person's: by an office, an alias, or the names that follow it?"""

from dateline.places.recognise.names import Named
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

_PARTICLES = frozenset({"ag", "al", "as", "ash", "bin", "bint", "el", "ibn", "ould", "uld", "van", "von"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her"})
_CALLED = frozenset({"alias", "aka", "nicknamed", "codenamed", "dubbed"})
_STILL_A_PLACE = frozenset({"also", "formerly", "previously", "locally", "now", "once", "area", "district", "town"})
_GOES_ON = frozenset({"of", "for", "in", "with", "at", "who", "and", "to", "from"})


def introduced(words: list[Word], named: Named, lists: Words) -> bool:
    """Whether the words around `named` say that it is a person."""
    if _called(words, named.first):
        return True
    if _after_preposition(words, named.first, lists):
        return False
    return _particle_after(words, named.last) or _office_after(words, named, lists)


def _particle_after(words: list[Word], at: int) -> bool:
    """ "Riad al-Asaad", "Iyad ag Ghaly": a particle of names and another name follow."""
    if at + 2 >= len(words) or words[at + 1].low not in _PARTICLES or words[at + 1].start - words[at].end != 1:
        return False
    follows = at + 3 if words[at + 2].text == "-" else at + 2
    return follows < len(words) and words[follows].is_word and words[follows].upper and not words[at].caps


def _after_preposition(words: list[Word], at: int, lists: Words) -> bool:
    """Whether a preposition of place stands before word `at`, perhaps with "the" or "village of" between."""
    for n in range(at - 1, max(-1, at - 4), -1):
        low = words[n].low
        if low in lists.at or low in lists.near or low in lists.towards or low in lists.bearing:
            return True
        if low not in {"the", "of"} and low not in lists.settlement and low not in lists.point:
            return False
    return False


def _called(words: list[Word], at: int) -> bool:
    """ "known as Calarca", "nicknamed Texas", "alias Jericho": what a person calls himself."""
    if at < 1:
        return False
    low = words[at - 1].low
    if low == "as" and at > 2:
        return words[at - 2].low == "known" and words[at - 3].low not in _STILL_A_PLACE
    return low in _CALLED


def _office_after(words: list[Word], named: Named, lists: Words) -> bool:
    """ "Willy Ngoma, a spokesman for": an office in apposition, not "In Kabul, the president said"."""
    n = named.last + 1
    if n + 2 >= len(words) or words[n].text != ",":
        return False
    step = n + 1
    if words[step].low not in _ARTICLES:
        return False
    for number in range(step + 1, min(step + 6, len(words) - 1)):
        word = words[number]
        if not word.is_word or word.low in {"of", "in", "who", "for", "from"}:
            return False
        if word.low in lists.titles or word.low in lists.offices:
            following = words[number + 1]
            return following.text == "," or following.low in _GOES_ON
    return False
