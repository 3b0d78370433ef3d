"""The noun shared by the rules: an attribution as one rule found it, before names are resolved."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

Range = tuple[int, int]  # offsets into the report's text


@dataclass(frozen=True)
class Raw:
    """Words of one sentence that say who says what.

    `source` is the head of the source's phrase, None where nobody is named; `cue` the first and last token of the
    words of speech; `content` offsets into the report's text. `rank` orders those who say the same words: 0 says
    it first, 1 relays it. `voiced` is false for thoughts and plans, which name no source of a claim. `verb` is the
    cue's own word, where it is one: the verb of "has said", the noun of "made a promise".
    """

    sentence: Sentence
    source: Token | None
    cue: tuple[Token, Token]
    content: tuple[int, int]
    rank: int = 0
    voiced: bool = True
    verb: Token | None = None
    phrase: tuple[Token, Token] | None = None  # first and last token of the source where the parse has them wrong
    how: str = "rule"  # the way the content hangs on the cue

    @property
    def at(self) -> int:
        """Where the source, or else the cue, starts in the report's text."""
        return self.sentence.at(self.source if self.source is not None else self.cue[0])


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without blanks, commas and colons at the edges of `text[start:end]`."""
    while start < end and text[start] in " \t\n\r,;:–—-":
        start += 1
    while end > start and text[end - 1] in " \t\n\r,;:–—-":
        end -= 1
    return start, end


def head_of(words: Sequence[Token]) -> Token:
    """The first of `words`, a stretch that is not empty, on which its others hang; the last where none does."""
    first, last = words[0].i, words[-1].i
    return next((word for word in words if not first <= word.head.i <= last or word.head == word), words[-1])


def words_of(sentence: Sentence, first: Token, last: Token) -> Range | None:
    """The words from token `first` to token `last`, trimmed; None where nothing is left."""
    return range_of(sentence, sentence.at(first), sentence.at(last) + len(last))


def range_of(sentence: Sentence, start: int, end: int) -> Range | None:
    """`start` and `end`, trimmed; None where nothing is left between them."""
    start, end = trimmed(sentence.text, start, end)
    return (start, end) if start < end else None
