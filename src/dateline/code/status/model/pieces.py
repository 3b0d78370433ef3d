"""A sentence -> the word pieces that the encoder knows, each with its place (BERT's WordPiece, uncased)."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LONGEST = 100  # characters of a word; longer ones are unknown, as in BERT
WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
# Text that comes with its words split ("do n't", "city 's", "left .") is read as it would be written.
SPLIT = re.compile(r" (?=(?:n't|'s|'re|'ve|'ll|'d|'m|[,.;:?!)])(?:\s|$))|(?<=\() ")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Numbers of the pieces, and where each starts and ends in the sentence."""

    ids: list[int]
    places: list[tuple[int, int]]

    def at(self, start: int, end: int) -> int | None:
        """The first piece that has a character of `[start, end)`."""
        return next((i for i, (first, last) in enumerate(self.places) if first < end and last > start), None)


def pieces(sentence: str, vocabulary: Mapping[str, int]) -> Pieces:
    """The pieces of `sentence`, without the marks of its start and end."""
    ids: list[int] = []
    places: list[tuple[int, int]] = []
    glued = {match.start() for match in SPLIT.finditer(sentence)}
    kept = [index for index in range(len(sentence)) if index not in glued] if glued else range(len(sentence))
    text = "".join(sentence[index] for index in kept) if glued else sentence
    for match in WORD.finditer(text):
        place = kept[match.start()], kept[match.end() - 1] + 1
        word = _plain(match.group())
        whole = vocabulary.get(word) if len(word) <= LONGEST else None
        numbers = [whole] if whole is not None else list(_word(word, vocabulary))
        ids += numbers
        places += [place] * len(numbers)
    return Pieces(ids, places)


def _plain(word: str) -> str:
    """In small letters, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def _word(word: str, vocabulary: Mapping[str, int]) -> Iterator[int]:
    """The longest known piece from the left, again and again."""
    found: list[int] = []
    start = 0
    while start < len(word):
        end = len(word) if len(word) <= LONGEST else start
        while end > start and (word[start:end] if start == 0 else f"##{word[start:end]}") not in vocabulary:
            end -= 1
        if end == start:
            found = [vocabulary["[UNK]"]]
            break
        found.append(vocabulary[word[start:end] if start == 0 else f"##{word[start:end]}"])
        start = end
    yield from found
