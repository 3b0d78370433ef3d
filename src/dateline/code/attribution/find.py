"""Plain text -> the contract's attributions.

1 what the rules find and whatever else might be one; 2 each over the quotations it touches; 3 the trained weights
choose; 4 quotations without a cue of their own go to the speaker around them; 5 the pieces that one cue says are one.
Where the setting `attribution` is "rules", the rules alone decide.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.code.attribution.attitudes import speaks
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.merge import merged
from dateline.code.attribution.quotes import quotations
from dateline.code.attribution.raw import Raw
from dateline.code.attribution.reach import Reached, reach
from dateline.code.attribution.resolve import phrase
from dateline.code.attribution.saying import Saying
from dateline.code.attribution.sayings import find_sayings, raw_sayings
from dateline.code.attribution.spoken import with_quotations
from dateline.code.attribution.subjects import likely_speaker
from dateline.code.attribution.wide import candidates
from dateline.code.parse.sentences import Sentence, sentences
from dateline.code.parse.tokens import Token
from dateline.record import Attribution, Part, Report, Source, Span
from dateline.settings import settings


def find_attributions(text: str) -> list[Attribution]:
    """Who says what in `text`: source, cue and content, in the order of the content."""
    parsed = parse(text)
    sayings = find_sayings(parsed, text) if settings().attribution == "rules" else _weighed(parsed, text)
    return [_attribution(saying, text) for saying in _joined(sayings, text)]


def parse(text: str) -> list[Sentence]:
    """The sentences of `text`."""
    return sentences(Report(id="", text=text, parts=_parts(text)))


def proposed(parsed: list[Sentence], text: str) -> Iterator[Reached]:
    """All that might be an attribution, by the rules and beyond them."""
    raws = [_nearest(raw) for raw in raw_sayings(parsed)]
    for sentence in parsed:
        raws += candidates(sentence)
    return reach(raws, quotations(text), text)


def _nearest(raw: Raw) -> Raw:
    """`raw` with the word nearest to its verb that stands for its source."""
    if raw.verb is None or raw.phrase is not None or raw.verb.pos_ not in ("VERB", "AUX"):
        return raw
    return replace(raw, source=likely_speaker(raw.verb) or raw.source)


def _weighed(parsed: list[Sentence], text: str) -> list[Saying]:
    from dateline.code.attribution.weigh import weigh  # noqa: PLC0415  (numpy and weights: `read` has no use for them)

    weighed, plain = to_weigh(parsed, text)
    chosen = merged(weigh(weighed)) + plain
    return with_quotations([_saying(found) for found in chosen], quotations(text), text)


def to_weigh(parsed: list[Sentence], text: str) -> tuple[list[Reached], list[Reached]]:
    """What is `proposed`: what the weights shall choose from, and what is an attribution by its form."""
    weighed: list[Reached] = []
    plain: list[Reached] = []
    for found in proposed(parsed, text):
        (plain if _plain(found.raw) else weighed).append(found)
    passed_on = {each.raw.sentence.at(verb) for each in plain if (verb := _passing(each.raw)) is not None}
    return [each for each in weighed if each.at not in passed_on], plain


def _plain(raw: Raw) -> bool:
    """Whether the form tells nothing but speech: "according to X", "citing X", "Police: ...", "reportedly"."""
    if raw.how != "rule":
        return False
    if raw.verb is not None:
        return _passing(raw) is not None
    rumour = any(child.dep_ == "expl" for child in raw.cue[0].head.children)  # "there are reports that"
    return rumour or raw.cue[0].pos_ != "NOUN"


def _passing(raw: Raw) -> Token | None:
    """The verb by which another passes `raw` on: "he was QUOTED as saying"."""
    if raw.verb is None or raw.verb.dep_ != "pcomp":
        return None
    verb = raw.verb.head.head
    return verb if verb.lemma_.lower() in speech().relay else None


def _saying(found: Reached) -> Saying:
    source, raw = None, found.raw
    if raw.source is not None:
        span = raw.sentence.span(*(raw.phrase or phrase(raw)))
        source = Source(name=span.text, kind="other", direct=False, span=span)
    cue = raw.sentence.span(*raw.cue)
    voiced = raw.voiced and speaks(raw.verb)
    return Saying(source, cue, found.content, direct=found.quoted == "by", voiced=voiced, rank=raw.rank)


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
        if "\n" in text[start:end] and text[known.content[1] : saying.content[0]].strip():
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
