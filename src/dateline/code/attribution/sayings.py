"""Parsed sentences -> who says what in the report.

1 verbs and phrases of speech, sentence by sentence; 2 headlines with a colon; 3 names resolved in the order of the
text; 4 quotations: what a cue says reaches over the whole quotation it touches, and a quotation without a cue takes
its speaker from the words around it; 5 the answers of interviews.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.code.attribution.dialogue import answers
from dateline.code.attribution.headlines import by_headline
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.phrases import by_phrases
from dateline.code.attribution.quotes import quotations
from dateline.code.attribution.raw import Raw
from dateline.code.attribution.resolve import Resolver
from dateline.code.attribution.saying import Saying
from dateline.code.attribution.spoken import with_quotations
from dateline.code.attribution.tails import by_tails
from dateline.code.attribution.verbs import by_verbs
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token


def find_sayings(sentences: Sequence[Sentence], report_text: str) -> list[Saying]:
    """Who says what in the report, ordered by where the content starts; names are resolved through the report."""
    raws = raw_sayings(sentences)
    resolver = Resolver(sentences, report_text)
    sayings = with_quotations([_saying(raw, resolver) for raw in raws], quotations(report_text), report_text)
    sayings += _answered(sentences, resolver)
    return sorted(sayings, key=lambda s: (s.content, s.rank, not s.voiced))


def _answered(sentences: Sequence[Sentence], resolver: Resolver) -> Iterator[Saying]:
    """What is said in answers of an interview, each by the one who gives it."""
    for answer in answers(sentences):
        source = resolver.named(answer.sentence, answer.who)
        yield Saying(source, None, (answer.start, answer.end), direct=True, carried=True)


def raw_sayings(sentences: Sequence[Sentence]) -> list[Raw]:
    """What the rules find, ordered by where it starts, names not resolved."""
    raws = [raw for sentence in sentences for raw in _in_sentence(sentence)]
    speakers = frozenset(raw.source.text for raw in raws if raw.source is not None and raw.source.pos_ == "PROPN")
    for sentence in sentences:
        raws += by_headline(sentence, speakers)
    return sorted(raws, key=lambda raw: raw.at)


def _in_sentence(sentence: Sentence) -> list[Raw]:
    cues = speech().cues
    found = [token for token in sentence.words if token.lemma_ in cues or token.lower_ in cues]
    if not found:
        return []
    said = list(by_verbs(sentence, found))
    tails = list(by_tails(sentence, found, said))
    told = {raw.verb.i for raw in tails if raw.verb is not None}
    said = [raw for raw in said if raw.verb is None or raw.verb.i not in told] + tails
    said = [_parted(raw, said) for raw in said]
    phrases = list(by_phrases(sentence, found, said))
    cited = {raw.content for raw in phrases if raw.cue[0].lemma_.lower() in speech().relay and raw.rank == 0}
    return [replace(raw, rank=1) if raw.content in cited else raw for raw in said] + phrases


def _parted(raw: Raw, said: list[Raw]) -> Raw:
    """`raw` up to where another begins to speak: "Russia said A, WHILE UKRAINE SAID B"."""
    start, end = raw.content
    for other in said:
        if other.source is None or other.verb is None or raw.verb is None or other.source.head != other.verb:
            continue
        at = raw.sentence.at(other.source.left_edge)
        if other.verb.i > raw.verb.i and start < at < end and other.content[1] <= end:
            mark = _boundary(other.source.left_edge)
            end = raw.sentence.at(mark) if mark is not None else end
    return replace(raw, content=(start, end)) if start < end else raw


def _boundary(first: Token) -> Token | None:
    """The semicolon, or the comma and its conjunction, right before `first`."""
    before = first.doc[first.i - 1] if first.i else first
    if before.text == ";":
        return before
    if before.lower_ in ("while", "whereas", "but", "and") and before.i and before.nbor(-1).text in (",", ";"):
        return before.nbor(-1)
    return None


def _saying(raw: Raw, resolver: Resolver) -> Saying:
    first, last = raw.cue
    performs = raw.verb is not None and raw.verb.lemma_.lower() in speech().performs
    source, cue = resolver.source(raw), raw.sentence.span(first, last)
    return Saying(source, cue, raw.content, voiced=raw.voiced, rank=raw.rank, performs=performs)
