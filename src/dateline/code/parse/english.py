"""A word in small letters -> whether English has it, and as what, by the word lists the parser's lemmatizer carries."""

from functools import cache, lru_cache

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.strings import get_string_id

from dateline.code.parse.parser import parser

_POS = ("noun", "verb", "adj", "adv")
_NOTHING: dict[str, frozenset[str]] = {}


@lru_cache(maxsize=50_000)
def english(word: str) -> frozenset[str]:
    """The parts of speech ("noun", "verb", "adj", "adv", "stop") that `word`, or what it is a form of, has in English.

    Empty for a word that English does not have: a name, mostly. Words of grammar are "stop".
    """
    found = {"stop"} if word in STOP_WORDS else set()
    for pos in _POS:
        index, exceptions, rules = _tables(pos)
        stems = (word[: len(word) - len(old)] + new for old, new in rules if word.endswith(old))
        if word in index or word in exceptions or any(stem in index for stem in stems):
            found.add(pos)
    return frozenset(found)


@cache
def _tables(pos: str) -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]]:
    """The lemmas of a part of speech, its irregular forms, and the endings of the regular ones."""
    lookups = parser().get_pipe("lemmatizer").lookups
    key = get_string_id(pos)
    index = lookups.get_table("lemma_index").get(key, ())
    exceptions = lookups.get_table("lemma_exc").get(key, _NOTHING)
    rules = lookups.get_table("lemma_rules").get(key, ())
    return frozenset(index), frozenset(exceptions), tuple((old, new) for old, new in rules)
