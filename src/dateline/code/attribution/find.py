"""Plain text -> the contract's attributions."""

from dataclasses import replace

from dateline.code.attribution.saying import Saying
from dateline.code.attribution.sayings import find_sayings
from dateline.code.sentences import sentences
from dateline.record import Attribution, Part, Report, Span


def find_attributions(text: str) -> list[Attribution]:
    """Who says what in `text`: source, cue and content, in the order of the content."""
    report = Report(id="", text=text, parts=_parts(text))
    return [_attribution(saying, text) for saying in _joined(find_sayings(sentences(report), text), text)]


def _joined(sayings: list[Saying], text: str) -> list[Saying]:
    """`sayings`, the pieces that one cue says in one paragraph as one ("A," he said. "B.")."""
    whole: dict[tuple[int, int], Saying] = {}
    for saying in sorted(sayings, key=lambda s: s.carried):
        if saying.cue is None:
            continue
        cue = (saying.cue.start, saying.rank)
        known = whole.get(cue)
        if known is None or not saying.carried:
            whole[cue if known is None else (saying.cue.start, -len(whole) - 1)] = saying
            continue
        start, end = min(known.content[0], saying.content[0]), max(known.content[1], saying.content[1])
        if "\n" in text[start:end]:
            whole[(saying.content[0], -len(whole) - 1)] = saying
        else:
            whole[cue] = replace(known, content=(start, end))
    return sorted(whole.values(), key=lambda s: s.content)


def _parts(text: str) -> tuple[Part, ...]:
    """The first line is taken for the headline where more text follows."""
    first = text.find("\n")
    if first <= 0 or not text[first:].strip():
        return ()
    return (Part(kind="title", start=0, end=first), Part(kind="paragraph", start=first + 1, end=len(text)))


def _attribution(saying: Saying, text: str) -> Attribution:
    source = saying.source.span if saying.source is not None else None
    return Attribution(source=source, cue=saying.cue, content=Span.of(text, *saying.content), direct=saying.direct)
