"""The noun of this room: a saying, and who says a given word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.record import Source, Span

CUE = 400  # characters from a cue to what it says
LONGEST = 6_000  # characters of one saying: longer ones are broken quotation marks


@dataclass(frozen=True)
class Saying:
    """One stretch of speech in a report.

    `source` is None where nobody is named ("reportedly"). `content` are offsets into the report's text. `carried`
    is true where the stretch has no cue of its own and its speaker comes from the text around it. `voiced` is false
    for plans, silence and what pictures show: those name no source of a claim. `rank` orders those who say the same
    words: 0 says them first, 1 relays them. `performs` is true where the cue is itself the act told of ("blamed").
    """

    source: Source | None
    cue: Span | None
    content: tuple[int, int]
    direct: bool = False
    carried: bool = False
    voiced: bool = True
    rank: int = 0
    performs: bool = False


def directly(source: Source | None) -> Source | None:
    """`source`, speaking inside quotation marks."""
    return source.model_copy(update={"direct": True}) if source is not None else None


def sources_of(sayings: Sequence[Saying], start: int, end: int) -> tuple[Source, ...]:
    """Who says the words at [start, end): the one who says them first, then whoever relays them.

    `sayings` are those of `find_sayings`, in its order. Empty where the outlet itself says it, and where it is rumour
    without a source.
    """
    first = bisect_left(sayings, start - 2 * LONGEST, key=lambda s: s.content[0])
    last = bisect_right(sayings, end + CUE, key=lambda s: s.content[0])
    over = [saying for saying in sayings[first:last] if _says(saying, start, end)]
    over.sort(key=lambda s: (s.content[1] - s.content[0], s.rank))
    found: list[Source] = []
    for saying in over:
        source = saying.source
        if source is not None and all((s.name, s.organisation) != (source.name, source.organisation) for s in found):
            found.append(source)
    return tuple(found)


def _says(saying: Saying, start: int, end: int) -> bool:
    if not saying.voiced or saying.source is None:
        return False
    if _in(saying.cue, start):
        return saying.performs
    return saying.content[0] <= start and end <= saying.content[1] and not _in(saying.source.span, start)


def _in(span: Span | None, at: int) -> bool:
    return span is not None and span.start <= at < span.end
