"""A text -> whether it may be English, told by its small words: cheap, and in doubt yes."""

from collections import Counter
from collections.abc import Sequence

from dateline.gate.words import tokens, without_stops

# Words of two letters or more that few English sentences do without, and that no other language lives on.
_SMALL = frozenset((
    "after", "and", "are", "as", "at", "been", "but", "by", "for", "from", "had", "has", "have", "he", "his", "in",
    "is", "it", "of", "on", "or", "said", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who",
    "will", "with",
))  # fmt: skip
_ENOUGH = 50  # words, or characters; a line of fewer may have none of them
_SHARE = 0.08  # the least in English news is .12: headlines, telegrams and lists of names leave them out
_SAMPLE = 20_000  # characters
_FOREIGN = 0.3  # of characters beyond ASCII; dashes, quotes and accents make a hundredth


def is_english(text: str, said: Sequence[str] | None = None) -> bool:
    """Whether `text`, whose tokens are `said` where they are known, may be English; true if it is too short to tell."""
    sample = text[:_SAMPLE]
    if len(sample) >= _ENOUGH and len(sample.encode("ascii", errors="ignore")) < (1 - _FOREIGN) * len(sample):
        return False
    found = Counter(without_stops(tokens(sample) if said is None or len(text) > _SAMPLE else said))
    count = found.total()
    return count < _ENOUGH or sum(found[word] for word in _SMALL) >= _SHARE * count
