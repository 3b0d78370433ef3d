"""A frame, with the times its sentence names -> when it happened: stated, carried, or bounded by publication alone."""

from collections.abc import Sequence

from dateline.code.attach import Mention, Said, nearest
from dateline.code.context import Running
from dateline.code.frames import Frame
from dateline.record import Place, When


class Dating:
    """Dates the claims of one report."""

    def __init__(self, said: Said, running: Running, published: str | None) -> None:
        self._said = said
        self._running = running
        self._published = published

    def time(self, frame: Frame, type_: str, place: Place | None, mentions: Sequence[Mention]) -> When | None:
        """When `frame` happened, if it was at `place`; None where not even a bound is known."""
        dated = [
            m for m in mentions if isinstance(m.what, When) and m.what.start is not None and m.what.end is not None
        ]
        found = nearest(frame, dated, self._said)
        if found and isinstance(found[0].what, When):
            return found[0].what
        carried = self._running.time(frame.sentence, type_, place)
        return carried if carried is not None else self._bound(frame)

    def _bound(self, frame: Frame) -> When | None:
        """The day of a live blog's entry, which tells of its own day; else nothing but "before publication"."""
        published = frame.sentence.post.published if frame.sentence.post else None
        end = (published or self._published or "")[:10]
        if not end:
            return None
        if published:
            return When(start=end, end=end, precision="day", basis="published")
        return When(start=None, end=end, precision="vague", basis="published")
