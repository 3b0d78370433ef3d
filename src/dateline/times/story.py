"""How a text tells time: as news by its day, or as a story of the past by its own dates, with a running time."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.times import calendar as cal
from dateline.times.context import Anchor, Published, Running
from dateline.times.hit import Hit
from dateline.times.rule import Item
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored
from dateline.times.tense import Return

OLD = 2  # years before publication from which a year belongs to history
OPENING = 2  # expressions of which one of news makes a text news, whatever history follows
STORY_YEARS = 3  # so many such years make a text a story, if they outnumber the words of news
DAYS = frozenset({"D", "P", "T"})  # units of no more than a day
NEAR = 4  # lines within which the day last told in news is what "the next day" follows


def is_story(senses: Sequence[Sense], published: Published | None) -> bool:
    """Whether a text tells of the past by its own dates rather than news by its day."""
    if published is None:
        return True
    this_year = cal.parts(published.day)[0]
    old = sum(sense.kind == "point" and sense.year is not None and sense.year <= this_year - OLD for sense in senses)
    news = [_is_news(sense) for sense in senses if sense.kind in {"point", "shift"}]
    return old >= STORY_YEARS and old > 2 * sum(news) and not any(news[:OPENING])


def _is_news(sense: Sense) -> bool:
    """Whether an expression is one that news has: "yesterday", "on Sunday"."""
    if isinstance(sense.base, Sense):
        return _is_news(sense.base)
    return (sense.kind == "shift" and sense.base == "now") or (sense.weekday is not None and sense.day is None)


@dataclass
class Narrative:
    """The running time of a text while it is read.

    In a story, `running` is the time last told of. In news it is set only by a look back in the same paragraph, and
    `told` is the time told last, `day` the last of no more than a day, `quarter` the quarter of a year that is
    reported on. `head` is the last line of a chronology that is a date alone, from the first that says a year that is
    over: what stands below it goes on from it, and so does the next such line.
    """

    story: bool
    running: Running | None = None
    told: Running | None = None
    day: Running | None = None
    quarter: Running | None = None
    head: Running | None = None
    paragraph: int = 0
    back: Return | None = None  # whether the text has left the look back that set `running`

    def reach(self, paragraph: int, place: int, items: Sequence[Item]) -> None:
        """Go on to a paragraph (its number) and a place in it; a look back in news ends with either."""
        self.paragraph = paragraph
        running = None if self.story else self.running
        if running and self.back and (running.paragraph != paragraph or self.back.by(items, place)):
            self.running = self.head
        if self.told is not None and paragraph > self.told.paragraph + NEAR:
            self.told = None
        if self.day is not None and paragraph > self.day.paragraph + NEAR:
            self.day = None
        if self.quarter is not None and paragraph > self.quarter.paragraph + NEAR:
            self.quarter = None

    def tell(self, hit: Hit, in_time: bool, alone: bool = False) -> None:
        """Take in an expression.

        `in_time`: it is told of as the time of what happens ("in 1918"); `alone`: it is a line, or heads one.
        """
        sense, anchored, by = hit.sense, hit.anchored, hit.by
        if sense.kind == "length" and sense.unit == "M":
            self.quarter = None  # "in the nine months ..."
        if sense.kind not in {"point", "shift"} or anchored.start is None or anchored.end is None or anchored.vague:
            return
        if sense.value == "":
            return  # "since then" tells of no other time
        if sense.base == "war" and sense.which != "nth":
            return  # nor does "since the war began"
        here = Running(anchored.start, anchored.end, anchored.unit, self.paragraph)
        if self._moves(sense, anchored, by, in_time):
            self.running, self.back = here, Return(hit.place)
            if alone and not self.story and sense.unit in {"D", "M"}:
                self.head = here
        if sense.kind == "shift" and sense.which == "one" and self.quarter is not None:
            return  # "a year earlier" stands beside what is told
        self.told = here
        if here.unit in DAYS:
            self.day = here
        if sense.unit in {"Q", "Y", "M"} and sense.base != "now":
            self.quarter = here if sense.unit == "Q" else None

    def _moves(self, sense: Sense, anchored: Anchored, by: Anchor, in_time: bool) -> bool:
        """Whether an expression moves the running time; an aside ("the pact of 1902") or an outlook does not."""
        if not self.story and self.running is not None and sense.kind == "shift" and sense.base == "now":
            last_year = sense.unit == "Y" and sense.number == -1
            return last_year and (anchored.start or 0) > self.running.end  # "they came back last year"
        if sense.kind == "shift" and sense.base == "now" and sense.which != "this":
            return False  # the narrator's own day is no part of the story
        if not self.story:
            told_of = in_time or sense.unit in {"M", "D", "P", "T"}
            return told_of and by.published is not None and sense.kind == "point" and _is_back(sense, anchored, by)
        if by.tense == "future" and sense.unit in {"Y", "M", "S"}:
            return False
        if sense.unit in {"DE", "CE"}:
            return False
        return sense.unit != "Y" or sense.kind != "point" or in_time or sense.mod is not None


def _is_back(sense: Sense, anchored: Anchored, by: Anchor) -> bool:
    """Whether a date in news is a look back: its year is said and over, or it goes on with a look back."""
    if anchored.start is None or anchored.end is None or by.published is None or anchored.end > by.published.day:
        return False
    if by.running is not None and anchored.start >= by.running.start:
        return True
    year_said = sense.year is not None and sense.year < cal.parts(by.published.day)[0]
    return year_said or anchored.end < by.published.day - 366 * OLD
