"""Abbreviated provinces, after a place or by themselves: "Monroeville, Ala.", "Springfield, IL", "W.Va. police"."""

from dateline.places.gazetteer import Gazetteer
from dateline.places.recognise.mention import Mention
from dateline.places.recognise.tokens import Word
from dateline.places.recognise.words import Words

_ENDS = frozenset({".", ",", " ", ")", ";", "", "\n"})


def province_after(text: str, words: list[Word], mention: Mention, lists: Words) -> bool:
    """ "Monroeville, Ala.": sets `inside`."""
    step = mention.last + 1
    if step + 1 >= len(words) or words[step].text != ",":
        return False
    word = words[step + 1]
    code = lists.provinces.get(word.text.rstrip(".").replace(" ", ""))
    if code and text[word.end : word.end + 1] in _ENDS:
        mention.inside = code
        return True
    return False


def province_named(words: list[Word], mention: Mention, known: Gazetteer) -> Mention | None:
    """The mention of "Ala." in "Monroeville, Ala."."""
    number = mention.last + 2
    if mention.inside is None or "." not in mention.inside or number >= len(words):
        return None
    entries = known.province(mention.inside)
    if not entries:
        return None
    word, key = words[number], entries[0].name.casefold()
    return Mention(word.start, word.end, word.text, key, entries, number, number, evidence=3.0, placed=True)


def province_here(words: list[Word], at: int, lists: Words, known: Gazetteer) -> Mention | None:
    """The mention of an abbreviated province that stands by itself: "Western Mass. towns", "D-Pa.", "W.Va. police"."""
    word = words[at]
    code = lists.provinces.get(word.text.rstrip(".").replace(" ", ""))
    if code is None or (word.text.isupper() and "." not in word.text):
        return None
    if "." not in word.text and not _dotted(words, at, lists):
        return None
    entries = known.province(code)
    if not entries:
        return None
    key = entries[0].name.casefold()
    return Mention(word.start, word.end, word.text, key, entries, at, at, evidence=3.0, placed=True)


def _dotted(words: list[Word], at: int, lists: Words) -> bool:
    """Whether a point follows that ends no sentence, and what stands before it is a part or a party's letter."""
    if at + 2 >= len(words) or words[at + 1].text != "." or words[at + 1].start != words[at].end or words[at].caps:
        return False
    ahead = words[at - 1] if at else words[at]
    return words[at + 2].low == words[at + 2].text or ahead.low in lists.parts or ahead.text == "-"
