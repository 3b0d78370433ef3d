"""How a text tells time: as news by its day, or as a story of the past by its own dates, with a running time."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.times import calendar as cal
from dateline.times.context import Anchor, Published, Running
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored

OLD = 2  # years before publication from which a year belongs to history
STORY_YEARS = 3  # so many such years make a text a story, if they outnumber the words of news
NEAR = 4  # lines within which the day last told in news is what "the next day" follows


def is_story(senses: Sequence[Sense], published: Published | None) -> bool:
    """Whether a text tells of the past by its own dates rather than news by its day."""
    if published is None:
        return True
    this_year = cal.parts(published.day)[0]
    old = sum(sense.kind == "point" and sense.year is not None and sense.year <= this_year - OLD for sense in senses)
    news = sum(
        (sense.kind == "shift" and sense.base == "now") or (sense.weekday is not None and sense.day is None)
        for sense in senses
    )
    return old >= STORY_YEARS and old > 2 * news


@dataclass
class Narrative:
    """The running time of a text while it is read.

    In a story, `running` is the time last told of. In news it is set only by a look back in the same paragraph, and
    `told` is the day told last.
    """

    story: bool
    running: Running | None = None
    told: Running | None = None
    paragraph: int = 0

    def reach(self, paragraph: int) -> None:
        """Go on to a paragraph (its number)."""
        self.paragraph = paragraph
        if self.running is not None and not self.story and self.running.paragraph != paragraph:
            self.running = None
        if self.told is not None and paragraph > self.told.paragraph + NEAR:
            self.told = None

    def tell(self, sense: Sense, anchored: Anchored, by: Anchor, in_time: bool) -> None:
        """Take in an expression; `in_time` says that it is told of as the time of what happens ("in 1918")."""
        if sense.kind not in {"point", "shift"} or anchored.start is None or anchored.end is None or anchored.vague:
            return
        here = Running(anchored.start, anchored.end, anchored.unit, self.paragraph)
        if self._moves(sense, anchored, by, in_time):
            self.running = here
        if not (sense.kind == "shift" and anchored.unit == "Q"):  # "a year earlier" stands beside what is told
            self.told = here

    def _moves(self, sense: Sense, anchored: Anchored, by: Anchor, in_time: bool) -> bool:
        """Whether an expression moves the running time; an aside ("the pact of 1902") or an outlook does not."""
        if sense.kind == "shift" and sense.base == "now" and sense.which != "this":
            return False  # the narrator's own day is no part of the story
        if not self.story:
            told_of = in_time or sense.unit in {"M", "D", "P", "T"}
            return told_of and by.published is not None and sense.kind == "point" and _is_old(anchored, by.published)
        if by.tense == "future" and sense.unit in {"Y", "M", "S"}:
            return False
        if sense.unit in {"DE", "CE"}:
            return False
        return sense.unit != "Y" or sense.kind != "point" or in_time or sense.mod is not None


def _is_old(anchored: Anchored, published: Published) -> bool:
    return anchored.end is not None and anchored.end < published.day - 366 * OLD
