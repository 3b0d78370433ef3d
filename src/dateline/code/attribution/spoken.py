"""Sayings and quotations -> sayings that reach over whole quotations, and quotations with a speaker from around them.

A cue beside a quotation says all of it. A quotation with no cue is said by whoever spoke before it in its paragraph,
by the words before a colon, by whoever speaks elsewhere in a quotation that runs over paragraphs, or, as a paragraph
of its own, by the last speaker. A few words in quotation marks without any of these are no speech.
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from dateline.code.attribution.quotes import Quotation
from dateline.code.attribution.saying import LONGEST, Saying, directly

SCARE = 25  # characters: a quotation shorter than this is no speech by itself
NEAR = 300  # characters between a speaker and a quotation that stands as its own paragraph


def with_quotations(sayings: list[Saying], quoted: list[Quotation], text: str) -> list[Saying]:
    """`sayings` over the quotations they touch, with those that only the context explains."""
    found = _Spoken(sayings, text)
    for chain in _chains([quotation for quotation in quoted if quotation.end - quotation.start < LONGEST]):
        found.read(chain)
    return [saying for saying in found.told if saying.content[0] < saying.content[1]]


def _chains(quoted: list[Quotation]) -> list[list[Quotation]]:
    """Quotations that run on over paragraphs, together."""
    chains: list[list[Quotation]] = []
    for quotation in quoted:
        if quotation.continued and chains:
            chains[-1].append(quotation)
        else:
            chains.append([quotation])
    return chains


class _Spoken:
    """The sayings so far, sorted by where they start, with the last speaker."""

    def __init__(self, sayings: list[Saying], text: str) -> None:
        self.told = sorted(sayings, key=lambda s: s.content)
        self._starts = [saying.content[0] for saying in self.told]
        self._cues = sorted(
            ((s.cue.start, i) for i, s in enumerate(self.told) if s.cue and s.source and s.voiced), key=lambda c: c[0]
        )
        self._text = text
        self._last: Saying | None = None

    def read(self, chain: list[Quotation]) -> None:
        """Give the quotations of `chain` their speaker."""
        spoken: set[Quotation] = set()
        for quotation in chain:
            for i in self._touching(quotation):
                self.told[i] = _stretched(self.told[i], quotation)
                if self.told[i].source is not None:
                    self._last = self.told[i]
                spoken.add(quotation)
        for quotation in chain:
            if quotation in spoken or quotation.end - quotation.start <= SCARE:
                continue
            speaker = self._last if spoken else self._before(quotation)
            if speaker is not None:
                self._carry(speaker, quotation)

    def _carry(self, speaker: Saying, quotation: Quotation) -> None:
        content = (quotation.start, quotation.end)
        self.told.append(Saying(directly(speaker.source), speaker.cue, content, direct=True, carried=True))
        self._last = speaker

    def _touching(self, quotation: Quotation) -> list[int]:
        """The sayings that tell `quotation` from outside of it, those whose content meets it."""
        first = bisect_left(self._starts, quotation.start - LONGEST)
        last = bisect_right(self._starts, quotation.end)
        return [i for i in range(first, last) if self._touches(self.told[i], quotation)]

    def _touches(self, saying: Saying, quotation: Quotation) -> bool:
        start, end = saying.content
        if not saying.voiced or saying.carried or end - start >= LONGEST or _in(saying, quotation):
            return False
        if start == end:  # a cue that ends in a colon
            return start <= quotation.start and not self._text[start : quotation.start].strip(" \n:")
        return start < quotation.end and quotation.start < end

    def _before(self, quotation: Quotation) -> Saying | None:
        """Who spoke before a quotation without a cue."""
        text = self._text
        line = text.rfind("\n", 0, quotation.start) + 1
        ahead = text[line : quotation.start].rstrip()
        if not ahead or ahead[-1:] in '.!?:”"':
            at = bisect_left(self._cues, quotation.start, key=lambda c: c[0]) - 1
            if at >= 0 and self._cues[at][0] >= line:
                return self.told[self._cues[at][1]]
        stop = text.find("\n", quotation.end)
        alone = not ahead and not text[quotation.end : stop if stop >= 0 else len(text)].strip()
        if alone and self._last is not None and line - self._last.content[1] < NEAR:
            return self._last
        return None


def _in(saying: Saying, quotation: Quotation) -> bool:
    """Whether the cue stands inside the quotation: speech told by the one who is quoted."""
    return saying.cue is not None and quotation.start < saying.cue.start < quotation.end


def _stretched(saying: Saying, quotation: Quotation) -> Saying:
    """`saying` over the whole quotation; direct where all of it is quoted."""
    start, end = saying.content
    direct = start == end or (quotation.start - 1 <= start and end <= quotation.end + 1)
    content = (quotation.start if start == end else min(start, quotation.start), max(end, quotation.end))
    source = directly(saying.source) if direct else saying.source
    return replace(saying, content=content, direct=direct or saying.direct, source=source)
