"""A frame, with the times its sentence names -> when it happened: stated, carried, or bounded by publication alone."""

import re
from collections.abc import Sequence

from dateline.code.frames.aspect import aspect
from dateline.code.frames.frame import Frame
from dateline.code.parse.tree import below, clause
from dateline.code.setting.attach import Mention, Said, describes, nearest
from dateline.code.setting.clock import Clock, earlier
from dateline.code.setting.scope import refers_back
from dateline.record import Place, When

BESIDE = len(", on ")  # characters between two times that say one
AS_FAR = 4  # words between "largest" and "since"
BOUNDS = frozenset(("least", "most"))  # "at least 400 killed since Friday" compares nothing
ORDINALS = frozenset(("first", "only", "second", "third"))
LENGTH = re.compile(r"P(\d+)([DWMY])")
DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


class Dating:
    """Dates the claims of one report."""

    def __init__(self, said: Said, clock: Clock, published: str | None) -> None:
        self._said = said
        self._clock = clock
        self._published = published

    def stated(self, frame: Frame, mentions: Sequence[Mention], tolls: Sequence[Frame] = ()) -> When | None:
        """The time that the sentence of `frame` states for it, and for its `tolls`."""
        counted = next(
            (length for m in mentions if (length := _length_after(m)) is not None and _under(frame, m)), None
        )
        form = aspect(frame.governor)
        own = {clause(word).i for word in (frame.governor, frame.head)}
        usable = []
        told = [frame.sentence.at(each.head) for each in (frame, *tolls)]
        for mention in mentions:
            when = mention.what
            if not isinstance(when, When) or when.end is None or (when.start is None and not describes(frame, mention)):
                continue
            if all(mention.span.start <= at < mention.span.end for at in told):
                continue  # "since the ship was hit on May 4": the day of what began it stands within
            if (
                counted is not None
                and below(mention.head, frame.governor)
                and clause(mention.head).i != frame.governor.i
            ):
                continue  # "a day after troops took it, ending an assault launched in April"
            if _compares(mention) and not describes(frame, mention):
                continue
            beside = clause(mention.head).i in own
            if not beside and (when.value == "PRESENT_REF" or (form == "perfect" and self._clock.over(when))):
                continue  # "have left the town that rebels took on Friday": they did not leave on Friday
            usable.append(mention)
        found = nearest(frame, usable, self._said)
        stated = _itself(frame, _narrowed(found[0], usable)) if found else None
        if stated is not None and counted is not None:
            return earlier(stated, counted)
        return stated if stated is not None or form != "perfect" else self._since(frame, mentions)

    def _since(self, frame: Frame, mentions: Sequence[Mention]) -> When | None:
        """From the time of a clause with "since" until the report: "have fled since war broke out on 16 January"."""
        for mention in mentions:
            when, verb = mention.what, clause(mention.head)
            if not isinstance(when, When) or when.start is None or self._published is None:
                continue
            begun = any(word.lower_ == "since" and word.dep_ in ("mark", "prep") for word in verb.children)
            if begun and verb.dep_ == "advcl" and verb.head.i == clause(frame.governor).i:
                return when.model_copy(update={"end": self._published[:10], "precision": "day"})
        return None

    def carried(self, frame: Frame, type_: str, place: Place | None, mentions: Sequence[Mention]) -> When | None:
        """When `frame`, said to be at `place`, happened, by the text around it; None where nothing bounds it."""
        for mention in mentions:
            length = _length_after(mention)
            if length is None:
                continue
            verb = clause(mention.head)
            if _under(frame, mention):
                return self._clock.before(frame, length) or self._bound(frame)
            if not refers_back(frame) and verb.i in (clause(frame.governor).i, clause(frame.head).i):
                return self._bound(frame)  # so long after another happening, not when the text around it is
        found = self._clock.time(frame, type_, place)
        return found if found is not None else self._bound(frame)

    def _bound(self, frame: Frame) -> When | None:
        """The day of a live blog's entry, which tells of its own day; else nothing but "before publication"."""
        published = frame.sentence.post.published if frame.sentence.post else None
        end = (published or self._published or "")[:10]
        if not end:
            return None
        if published:
            return When(start=end, end=end, precision="day", basis="published")
        return When(start=None, end=end, precision="vague", basis="published")


def _compares(mention: Mention) -> bool:
    """Whether a time only says since when nothing was like it: "the largest attack since 2002"."""
    word = mention.head if mention.head.lower_ == "since" else mention.head.head
    if word.lower_ != "since":
        return False
    before = word.doc[max(0, word.i - AS_FAR) : word.i]
    return any((each.tag_ == "JJS" and each.lower_ not in BOUNDS) or each.lower_ in ORDINALS for each in before)


def _narrowed(mention: Mention, others: Sequence[Mention]) -> Mention:
    """The mention right beside it that says it more closely: "last month, on March 8"."""
    if mention.span.text.split(maxsplit=1)[0].lower() in ("since", "until"):
        return mention
    for other in others:
        gap = max(other.span.start - mention.span.end, mention.span.start - other.span.end)
        if 0 <= gap <= BESIDE and _inside(other.what, mention.what):
            return other
    return mention


def _inside(inner: Place | When, outer: Place | When) -> bool:
    """Whether a day lies within a longer stretch; of ISO days, the texts compare like the days."""
    if not isinstance(inner, When) or not isinstance(outer, When):
        return False
    if None in (inner.start, inner.end, outer.start, outer.end):
        return False
    days = [str(each)[:10] for each in (outer.start, inner.start, inner.end, outer.end)]
    return days == sorted(days) and days[0] != days[3] and days[1] == days[2]


def _itself(frame: Frame, mention: Mention) -> When | None:
    """What a mention stands for; in a clause about its day or year, that alone: "since Friday, when the town fell"."""
    when = mention.what
    if not isinstance(when, When) or not describes(frame, mention):
        return when if isinstance(when, When) else None
    opening = mention.span.text.split(maxsplit=1)[0].lower()
    named = when.start if opening == "since" else when.end if opening == "until" else None
    if named is None or when.precision not in ("day", "year"):
        return when if when.start is not None else None
    first, last = (named, named) if when.precision == "day" else (f"{named[:4]}-01-01", f"{named[:4]}-12-31")
    return when.model_copy(update={"start": first, "end": last})


def _length_after(mention: Mention) -> int | None:
    """The days of "three days after"; None for any other time."""
    when = mention.what
    found = LENGTH.fullmatch(when.value or "") if isinstance(when, When) else None
    if found is None or not mention.span.text.lower().endswith(" after"):
        return None
    return int(found[1]) * DAYS[found[2]]


def _under(frame: Frame, mention: Mention) -> bool:
    """Whether `frame` is what a length of time is counted from: "three days after a bomber blew himself up"."""
    verb = frame.governor
    if verb.i < mention.head.i:
        return False
    while verb.dep_ == "ccomp":
        verb = verb.head  # "a day after he said that he had deposed him"
    return verb.dep_ in ("advcl", "pobj", "pcomp") and mention.span.end <= frame.sentence.at(verb)
