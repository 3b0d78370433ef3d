"""Parsed sentences -> who says what in the report.

1 verbs and phrases of speech, sentence by sentence; 2 headlines with a colon; 3 quotations: what a cue says reaches
over the whole quotation it touches, and a quotation without a cue takes its speaker from the words around it; 4 names
resolved in the order of the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.code.attribution.headlines import by_headline
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.phrases import by_phrases
from dateline.code.attribution.quotes import Quotation, quotations
from dateline.code.attribution.raw import Raw
from dateline.code.attribution.resolve import Resolver
from dateline.code.attribution.verbs import by_verbs
from dateline.code.sentences import Sentence
from dateline.record import Source, Span

LONGEST = 6_000  # characters of one saying: longer ones are broken quotation marks
SCARE = 25  # characters: a quotation shorter than this is no speech by itself


@dataclass(frozen=True)
class Saying:
    """One stretch of speech in a report.

    `source` is None where nobody is named ("reportedly"). `content` are offsets into the report's text. `carried`
    is true where the stretch has no cue of its own and its speaker comes from the text around it. `voiced` is false
    for thoughts, plans and what pictures show: those name no source of a claim. `rank` orders those who say the same
    words: 0 says them first, 1 relays them.
    """

    source: Source | None
    cue: Span | None
    content: tuple[int, int]
    direct: bool = False
    carried: bool = False
    voiced: bool = True
    rank: int = 0


def find_sayings(sentences: Sequence[Sentence], report_text: str) -> list[Saying]:
    """Who says what in the report, ordered by where the content starts; names are resolved through the report."""
    raws: list[Raw] = []
    for sentence in sentences:
        raws += _in_sentence(sentence)
    raws.sort(key=lambda raw: raw.at)
    resolver = Resolver(sentences, report_text)
    sayings = [_saying(raw, resolver) for raw in raws]
    sayings = _with_quotations(sayings, quotations(report_text), report_text)
    return sorted(sayings, key=lambda s: (s.content, s.rank, not s.voiced))


def _in_sentence(sentence: Sentence) -> list[Raw]:
    words = speech()
    found = [token for token in sentence.tokens if token.lemma_.lower() in words.cues or token.lower_ in words.cues]
    raws = list(by_headline(sentence))
    if found:
        said = list(by_verbs(sentence, found))
        phrases = list(by_phrases(sentence, found, said))
        cited = {raw.content for raw in phrases if raw.cue[0].lemma_.lower() in words.relay and raw.rank == 0}
        raws += [replace(raw, rank=1) if raw.content in cited else raw for raw in said] + phrases
    return raws


def _saying(raw: Raw, resolver: Resolver) -> Saying:
    first, last = raw.cue
    cue = raw.sentence.span(first, last)
    return Saying(resolver.source(raw), cue, raw.content, voiced=raw.voiced, rank=raw.rank)


def _with_quotations(sayings: list[Saying], quoted: list[Quotation], text: str) -> list[Saying]:
    """`sayings`, each reaching over the quotation it touches, and the quotations that only the context explains."""
    told = list(sayings)
    last: Saying | None = None
    for quotation in quoted:
        touching = [i for i, saying in enumerate(told) if _touches(saying, quotation)]
        for i in touching:
            told[i] = _stretched(told[i], quotation)
        if touching:
            last = told[touching[0]]
        elif quotation.end - quotation.start > SCARE:
            before = _speaker_before(told, quotation, text, last)
            if before is not None:
                content = (quotation.start, quotation.end)
                told.append(Saying(_spoken(before.source), before.cue, content, direct=True, carried=True))
                last = before
    return told


def _touches(saying: Saying, quotation: Quotation) -> bool:
    start, end = saying.content
    return saying.voiced and start < quotation.end and quotation.start < end and end - start < LONGEST


def _stretched(saying: Saying, quotation: Quotation) -> Saying:
    """`saying` over the whole quotation where it runs to the quotation's edge; direct where it starts inside."""
    start, end = saying.content
    inside = quotation.start - 1 <= start and end <= quotation.end + 1
    within = quotation.start + 1 < start and end < quotation.end - 2 and saying.cue is not None
    if within and saying.cue is not None and quotation.start < saying.cue.start < quotation.end:
        return saying  # speech told inside the quotation
    content = (min(start, quotation.start), max(end, quotation.end))
    if not inside and not start <= quotation.start < quotation.end <= end:
        content = (min(start, quotation.start), max(end, quotation.end))
    return replace(saying, content=content, direct=inside, source=_spoken(saying.source) if inside else saying.source)


def _spoken(source: Source | None) -> Source | None:
    return source.model_copy(update={"direct": True}) if source is not None else None


def _speaker_before(told: list[Saying], quotation: Quotation, text: str, last: Saying | None) -> Saying | None:
    """Whose a quotation without a cue is: of the speech before it in its paragraph, or of the paragraph before."""
    line = text.rfind("\n", 0, quotation.start) + 1
    if quotation.continued and last is not None:
        return last
    near = [s for s in told if s.voiced and s.source and s.cue and line <= s.cue.start < quotation.start]
    opens = not text[line : quotation.start].strip()
    sentence_start = opens or text[: quotation.start].rstrip()[-1:] in '.!?:”"'
    if near and sentence_start:
        return max(near, key=lambda s: s.cue.start if s.cue else 0)
    if (
        opens
        and last is not None
        and line - last.content[1] < 300
        and text[quotation.end :].split("\n")[0].strip() == ""
    ):
        return last
    return None


def sources_of(sayings: Sequence[Saying], start: int, end: int) -> tuple[Source, ...]:
    """Who says the words at [start, end): the one who says them first, then whoever relays them.

    Empty where the outlet itself says it, and where it is rumour without a source.
    """
    over = [
        saying
        for saying in sayings
        if saying.voiced and saying.source is not None and saying.content[0] <= start and end <= saying.content[1]
        and not _in(saying.source.span, start) and not _in(saying.cue, start)
    ]  # fmt: skip
    over.sort(key=lambda s: (s.content[1] - s.content[0], s.rank))
    found: list[Source] = []
    for saying in over:
        source = saying.source
        if source is not None and all((s.name, s.organisation) != (source.name, source.organisation) for s in found):
            found.append(source)
    return tuple(found)


def _in(span: Span | None, at: int) -> bool:
    return span is not None and span.start <= at < span.end
