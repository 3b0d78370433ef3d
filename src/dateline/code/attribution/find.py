"""Plain text -> the contract's attributions."""

from dateline.code.attribution.sayings import Saying, find_sayings
from dateline.code.sentences import sentences
from dateline.record import Attribution, Part, Report, Span


def find_attributions(text: str) -> list[Attribution]:
    """Who says what in `text`: source, cue and content, in the order of the content."""
    report = Report(id="", text=text, parts=_parts(text))
    return [_attribution(saying, text) for saying in find_sayings(sentences(report), text)]


def _parts(text: str) -> tuple[Part, ...]:
    """The first line is taken for the headline where more text follows."""
    first = text.find("\n")
    if first <= 0 or not text[first:].strip():
        return ()
    return (Part(kind="title", start=0, end=first), Part(kind="paragraph", start=first + 1, end=len(text)))


def _attribution(saying: Saying, text: str) -> Attribution:
    source = saying.source.span if saying.source is not None else None
    return Attribution(source=source, cue=saying.cue, content=Span.of(text, *saying.content), direct=saying.direct)
