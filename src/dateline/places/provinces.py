"""Abbreviated provinces after a place: "Monroeville, Ala.", "Springfield, IL"."""

from dateline.places.gazetteer import Gazetteer
from dateline.places.mention import Mention
from dateline.places.tokens import Word
from dateline.places.words import Words

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
