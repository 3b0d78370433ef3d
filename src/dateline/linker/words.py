"""A sentence -> the words it is told by and the words it quotes, as linking compares them."""

import re
import sys
from functools import lru_cache

LEAST = 4  # letters of a word that is compared: shorter ones are mostly grammar
QUOTED = 3  # words of a quotation that is compared: shorter ones are names and scare quotes
MOST = 40  # words kept of a sentence: endless ones are lists
_WORD = re.compile(r"[^\W\d_]+")
_LONGER = re.compile(rf"[^\W\d_]{{{LEAST},}}")
_SIGNS = '"“”«»'
_QUOTE = re.compile(f"[{_SIGNS}]([^{_SIGNS}]{{8,300}})[{_SIGNS}]")


@lru_cache(maxsize=256)  # the claims of one sentence stand together
def words_of(sentence: str) -> frozenset[str]:
    """The longer words of a sentence, without case."""
    found = list(map(sys.intern, _LONGER.findall(sentence.casefold())))  # kept once, however many sentences have it
    return frozenset(found if len(found) <= MOST else list(dict.fromkeys(found))[:MOST])


@lru_cache(maxsize=256)
def quotes_of(sentence: str) -> frozenset[str]:
    """What a sentence quotes at some length, without case and signs."""
    if not any(sign in sentence for sign in _SIGNS):  # as most do not
        return frozenset()
    said = (" ".join(_WORD.findall(quote.casefold())) for quote in _QUOTE.findall(sentence))
    return frozenset(quote for quote in said if quote.count(" ") + 1 >= QUOTED)
