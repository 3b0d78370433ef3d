"""Parsed sentences -> who says what in the report.

1 verbs and phrases of speech, sentence by sentence; 2 headlines with a colon; 3 names resolved in the order of the
text; 4 quotations: what a cue says reaches over the whole quotation it touches, and a quotation without a cue takes
its speaker from the words around it.
"""

from collections.abc import Sequence
from dataclasses import replace

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
from dateline.code.sentences import Sentence


def find_sayings(sentences: Sequence[Sentence], report_text: str) -> list[Saying]:
    """Who says what in the report, ordered by where the content starts; names are resolved through the report."""
    raws = [raw for sentence in sentences for raw in _in_sentence(sentence)]
    speakers = frozenset(raw.source.text for raw in raws if raw.source is not None and raw.source.pos_ == "PROPN")
    for sentence in sentences:
        raws += by_headline(sentence, speakers)
    raws.sort(key=lambda raw: raw.at)
    resolver = Resolver(sentences, report_text)
    sayings = with_quotations([_saying(raw, resolver) for raw in raws], quotations(report_text), report_text)
    return sorted(sayings, key=lambda s: (s.content, s.rank, not s.voiced))


def _in_sentence(sentence: Sentence) -> list[Raw]:
    cues = speech().cues
    found = [token for token in sentence.tokens if token.lemma in cues or token.lower in cues]
    if not found:
        return []
    said = list(by_verbs(sentence, found))
    tails = list(by_tails(sentence, found, said))
    told = {raw.verb.i for raw in tails if raw.verb is not None}
    said = [raw for raw in said if raw.verb is None or raw.verb.i not in told] + tails
    phrases = list(by_phrases(sentence, found, said))
    cited = {raw.content for raw in phrases if raw.cue[0].lemma_.lower() in speech().relay and raw.rank == 0}
    return [replace(raw, rank=1) if raw.content in cited else raw for raw in said] + phrases


def _saying(raw: Raw, resolver: Resolver) -> Saying:
    first, last = raw.cue
    performs = raw.verb is not None and raw.verb.lemma_.lower() in speech().performs
    source, cue = resolver.source(raw), raw.sentence.span(first, last)
    return Saying(source, cue, raw.content, voiced=raw.voiced, rank=raw.rank, performs=performs)
