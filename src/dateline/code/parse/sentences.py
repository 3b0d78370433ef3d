"""Report -> sentences, parsed: each line of the text by itself, so that a headline never runs into a caption."""

from dataclasses import dataclass, field

from dateline.code.parse.clipped import unclip
from dateline.code.parse.lines import lines
from dateline.code.parse.parser import parse_all
from dateline.code.parse.recase import recase, small_words
from dateline.code.parse.tokens import Token, Tokens
from dateline.record import Part, Report, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report.

    `tokens` is its stretch of the parsed line, and `words` are those tokens; `offset` is where that line starts in the
    report's text, so that `offset + token.idx` is a place in `report.text`. `part` is the title, paragraph, caption it
    stands in; `post` the live-blog entry around it, if any; `line` numbers the lines from 0, and `number` the
    sentences.
    """

    tokens: Tokens
    words: tuple[Token, ...] = field(compare=False, repr=False)
    offset: int
    part: Part
    post: Part | None
    line: int
    number: int
    text: str  # the whole report's text

    @property
    def start(self) -> int:
        """Where the sentence starts in the report's text."""
        return self.offset + self.tokens.start_char

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.offset + self.tokens.end_char

    def span(self, first: Token, last: Token) -> Span:
        """The words from token `first` to token `last`, both included."""
        return Span.of(self.text, self.offset + first.idx, self.offset + last.idx + len(last))

    def at(self, token: Token) -> int:
        """Where `token` starts in the report's text."""
        return self.offset + token.idx


def sentences(report: Report) -> list[Sentence]:
    """The sentences of `report`, in order; line breaks always end one, and what is `endless` is left out."""
    parsed = list(lines(report))
    found: list[Sentence] = []
    seen = small_words(report.text)
    docs = parse_all(recase(report.text[line.start : line.end], seen) for line in parsed)
    for line, doc in zip(parsed, docs, strict=True):
        told = unclip(doc)
        for tokens in told.sents:
            words = tuple(tokens)
            if not all(word.is_space for word in words):
                place = line.start, line.part, line.post, line.number
                found.append(Sentence(tokens, words, *place, len(found), report.text))
    return found
