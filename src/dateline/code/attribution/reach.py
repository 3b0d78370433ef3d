"""Attributions of single sentences -> the same over the whole quotations that they touch."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dateline.code.attribution.quotes import Quotation
from dateline.code.attribution.raw import Range, Raw
from dateline.code.attribution.saying import LONGEST
from dateline.code.attribution.spoken import SCARE

GAP, CLOSE = 80, 12  # characters between speaker or verb and a quotation
# How a cue stands to quotation marks: inside them, beside a quotation that it tells, beside a few quoted words.
Quoted = Literal["in", "by", "bit", "no"]


@dataclass(frozen=True)
class Reached:
    """An attribution of one sentence, with its content over the quotations that it touches."""

    raw: Raw
    content: Range
    quoted: Quoted

    @property
    def at(self) -> int:
        """Where the cue's own word stands in the report's text."""
        return self.raw.sentence.at(self.raw.verb if self.raw.verb is not None else self.raw.cue[0])


def reach(raws: Iterable[Raw], quoted: Sequence[Quotation], text: str) -> Iterator[Reached]:
    """`raws` with what they tell; those that end in a colon are dropped where no quotation follows."""
    starts = [quotation.start for quotation in quoted]
    beside: set[int] = set()
    for raw in raws:
        if quoted and raw.verb is not None and raw.verb.pos_ == "VERB" and raw.sentence.at(raw.verb) not in beside:
            beside.add(raw.sentence.at(raw.verb))
            yield from _beside(raw, quoted, starts, text)
        found = _over(raw, quoted, starts, text)
        if found is not None:
            yield found


def _over(raw: Raw, quoted: Sequence[Quotation], starts: list[int], text: str) -> Reached | None:
    start, end = raw.content
    cue = raw.sentence.at(raw.cue[0])
    before = bisect_left(starts, cue + 1) - 1
    how: Quoted = "in" if before >= 0 and quoted[before].start <= cue < quoted[before].end else "no"
    if start == end:
        at = bisect_left(starts, start)
        if at == len(quoted) or text[start : starts[at]].strip(" \n:"):
            return None
        return Reached(raw, (quoted[at].start, quoted[at].end), "by")
    at = max(0, bisect_left(starts, start) - 1)
    while at < len(quoted) and quoted[at].start < end:
        quotation = quoted[at]
        at += 1
        length = quotation.end - quotation.start
        if quotation.end <= start or quotation.start < cue < quotation.end or length >= LONGEST:
            continue
        if how != "in":
            how = "by" if length > SCARE or how == "by" else "bit"
        start, end = min(start, quotation.start), max(end, quotation.end)
    return Reached(raw, (start, end), how)


def _beside(raw: Raw, quoted: Sequence[Quotation], starts: list[int], text: str) -> Iterator[Reached]:
    """The quotations right before and after speaker and verb, which the parse may have cut off from them."""
    ends = [raw.sentence.at(raw.cue[0]), raw.sentence.at(raw.cue[1]) + len(raw.cue[1])]
    if raw.source is not None and raw.source.head == raw.verb:
        ends += [raw.sentence.at(raw.source), raw.sentence.at(raw.source) + len(raw.source)]
    first, last = min(ends), max(ends)
    at = bisect_left(starts, first) - 1
    if at >= 0 and quoted[at].end <= first and len(gap := text[quoted[at].end : first]) <= GAP and "\n" not in gap:
        near = "close" if len(gap) <= CLOSE else "apart"
        yield Reached(replace(raw, how=f"quote before {near}"), (quoted[at].start, quoted[at].end), "by")
    at = bisect_left(starts, last)
    if at < len(quoted) and len(gap := text[last : quoted[at].start]) <= GAP and "\n" not in gap:
        near = "close" if len(gap) <= CLOSE else "apart"
        yield Reached(replace(raw, how=f"quote after {near}"), (quoted[at].start, quoted[at].end), "by")
