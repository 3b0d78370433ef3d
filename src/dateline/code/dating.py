"""A frame, with the times its sentence names -> when it happened: stated, carried, or bounded by publication alone."""

from collections.abc import Sequence

from dateline.code.aspect import aspect
from dateline.code.attach import Mention, Said, describes, nearest
from dateline.code.context import Running
from dateline.code.frames import Frame
from dateline.code.tree import clause
from dateline.record import Place, When


class Dating:
    """Dates the claims of one report."""

    def __init__(self, said: Said, running: Running, published: str | None) -> None:
        self._said = said
        self._running = running
        self._published = published

    def stated(self, frame: Frame, mentions: Sequence[Mention]) -> When | None:
        """The time that the sentence of `frame` states for it."""
        form = aspect(frame.governor)
        own = {clause(word).i for word in (frame.governor, frame.head)}
        usable = []
        for mention in mentions:
            when = mention.what
            if not isinstance(when, When) or when.start is None or when.end is None:
                continue
            beside = clause(mention.head).i in own
            if not beside and (when.value == "PRESENT_REF" or (form == "perfect" and self._running.over(when))):
                continue  # "have left the town that rebels took on Friday": they did not leave on Friday
            usable.append(mention)
        found = nearest(frame, usable, self._said)
        return _itself(frame, found[0]) if found else None

    def carried(self, frame: Frame, type_: str, place: Place | None) -> When | None:
        """When `frame`, said to be at `place`, happened, by the text around it; None where nothing bounds it."""
        found = self._running.time(frame, type_, place)
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


def _itself(frame: Frame, mention: Mention) -> When | None:
    """What a mention stands for; in a clause about its day, that day: "since Friday, when the town fell"."""
    when = mention.what
    if not isinstance(when, When):
        return None
    if describes(frame, mention) and mention.span.text.lower().startswith("since ") and when.precision == "day":
        return when.model_copy(update={"end": when.start})
    return when
