"""A sentence -> the words it is told by and the words it quotes, as linking compares them."""

import re
from functools import lru_cache

LEAST = 4  # letters of a word that is compared: shorter ones are mostly grammar
QUOTED = 3  # words of a quotation that is compared: shorter ones are names and scare quotes
MOST = 40  # words kept of a sentence: endless ones are lists
_WORD = re.compile(r"[^\W\d_]+")
_QUOTE = re.compile(r"[\"“”«»]([^\"“”«»]{8,300})[\"“”«»]")


@lru_cache(maxsize=256)  # the claims of one sentence stand together
def words_of(sentence: str) -> frozenset[str]:
    """The longer words of a sentence, without case."""
    found = dict.fromkeys(word for word in _WORD.findall(sentence.casefold()) if len(word) >= LEAST)
    return frozenset(list(found)[:MOST])


@lru_cache(maxsize=256)
def quotes_of(sentence: str) -> frozenset[str]:
    """What a sentence quotes at some length, without case and signs."""
    said = (" ".join(_WORD.findall(quote.casefold())) for quote in _QUOTE.findall(sentence))
    return frozenset(quote for quote in said if quote.count(" ") + 1 >= QUOTED)
