"""Text -> its time expressions, anchored: parse, decide how the text tells time, anchor each in order."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.record import Report, When
from dateline.times.anchor import anchor
from dateline.times.conflicts import Wars
from dateline.times.context import Anchor, Published, published_time
from dateline.times.filed import filed
from dateline.times.grammar import Parsed, parse
from dateline.times.hit import Hit
from dateline.times.lexicon import form
from dateline.times.order import order_of, ordered
from dateline.times.ranges import join
from dateline.times.rule import Item
from dateline.times.sense import Node, Sense, innermost
from dateline.times.story import DAYS, Narrative, is_story
from dateline.times.tense import perfect, scheduled, spoken, tense, word_at
from dateline.times.write import when_of

IN_TIME = frozenset({"in", "by", "during", "throughout"})
BOUNDS = frozenset({"by", "until", "till", "through", "effective"})
BRACKET = 6  # items within which a clock time has its day behind a bracket
LINKS = frozenset(["-", "–", "—", "to", "until", "till", "through", "and", "or"])


PublishedAt = Callable[[int], Published | None]


def find_times(text: str, published: dt.date | dt.datetime | str | None = None) -> list[When]:
    """Every time expression of a text as an interval, in the order of the text.

    `published` anchors what is relative ("on Sunday", "last week"): a date, a date-time (whose offset the answers
    take), or ISO text; what is not known anchors nothing. The ends of a range stand apart, as TIMEX3 has them.
    """
    known = published_time(published)
    found = [hit for hit in hits(parse(text), known) if hit.sense.which != "since"]  # TIMEX3 has no "since then"
    return [when_of(text, (hit.node.start, hit.node.end), hit.anchored, known) for hit in found]


def find_times_in(report: Report) -> list[When]:
    """The times of a report, as its claims need them: ranges joined, open bounds closed by the publication.

    The posts of a live blog are anchored at their own time, all else at the report's: the day of its dateline, where
    that comes before its publication.
    """
    text = report.text
    whole = published_time(report.published)
    posts = [(p.start, p.end, published_time(p.published)) for p in report.parts if p.kind == "post" and p.published]

    def published_at(place: int) -> Published | None:
        return next((known for start, end, known in posts if known and start <= place < end), whole)

    parsed = parse(text)
    whole = filed(text, parsed, whole)
    joined = join(parsed, hits(parsed, whole, published_at, report.url))
    return [when_of(text, j.span, j.anchored, j.published) for j in joined]


def hits(
    parsed: Parsed, published: Published | None, published_at: PublishedAt | None = None, url: str | None = None
) -> list[Hit]:
    """The anchored expressions of a parsed text.

    `published_at` gives the publication time of a place in it; `url`, where it comes from, settles numeric dates.
    """
    found = [(place, item) for place, item in enumerate(parsed.items) if isinstance(item, Node) and item.sense]
    senses = [node.sense for _, node in found if node.sense]
    story, order = is_story(senses, published), order_of(map(innermost, senses), published, url)
    tenses = [tense(parsed.items, place) for place, _ in found]
    of_past = tenses.count("past") > 2 * tenses.count("future")
    made: list[Hit] = []
    narrative = Narrative(story)
    paragraphs = _paragraphs(parsed.items)
    wars = Wars(parsed.items, published)
    for index, (place, node) in enumerate(found):
        sense = ordered(_completed(parsed.items, found, index), order)
        narrative.reach(paragraphs[place], place, parsed.items)
        here = published_at(node.start) if published_at else published
        before = word_at(parsed.items, place - 1)
        bound = before in BOUNDS or _no_later(parsed.items, place)
        told_in = tenses[index] or ("past" if of_past and not bound else None)
        by = Anchor(
            here, narrative.running, story, told_in, narrative.told, bound, narrative.quarter, day=narrative.day
        )
        if sense.base == "war":
            by = replace(by, war=wars.first_day(place, sense, narrative.running if story else None))
            if by.war is None and sense.which in {"after", "before"}:
                sense = replace(sense, base="event", which=None)
        if here and _of_now(sense, by, parsed.items, place, paragraphs[place]):
            by = replace(by, running=None, story=False)
        if sense.kind == "length" and sense.which is None and sense.code != "upto":
            sense = _ends_now(sense, parsed.items, place)
        if _says_nothing(sense, by):
            continue
        made.append(Hit(place, node, sense, by, anchor(sense, by)))
        alone = _alone(parsed.items, place)
        if narrative.day is None or sense.unit not in DAYS or not spoken(parsed.items, place):
            narrative.tell(made[-1], alone or before in IN_TIME, alone)
    return made


def _says_nothing(sense: Sense, by: Anchor) -> bool:
    """Whether an expression tells no time here.

    "Soon escaped" is no time to come, "at the same time" is no more than "also" in news, "the latest period" is one
    where quarters are told of, and days of a war are counted where it is clear which war.
    """
    if sense.base == "war":
        return by.war is None
    if sense.value == "FUTURE_REF" and sense.which == "soon":
        return by.tense != "future"
    if sense.which == "latest":
        return by.quarter is None
    return sense.which == "same" and sense.value == "" and not by.story


def _no_later(items: Sequence[Item], place: int) -> bool:
    """Whether the words before an expression make it the last day of something: "no later than", "on or before"."""
    return (word_at(items, place - 2), word_at(items, place - 1)) in {("later", "than"), ("or", "before")}


def _of_now(sense: Sense, by: Anchor, items: Sequence[Item], place: int, paragraph: int) -> bool:
    """Whether an expression within a story is none of the story's: it is counted from publication.

    "Since April soldiers have been ...", "comes out in May"; a weekday alone, but beside the days of a story.
    """
    if sense.unit == "P" and isinstance(sense.base, Sense) and sense.base.weekday is not None:
        sense = sense.base  # "Thursday morning"
    if sense.kind != "point" or sense.year is not None or isinstance(sense.base, Sense):
        return False
    if sense.weekday is not None and sense.day is None:
        told = by.running
        return told is None or told.unit not in {"D", "P", "T"} or told.paragraph != paragraph
    if word_at(items, place - 1) == "since" and perfect(items, place):
        return True
    return sense.unit in {"D", "M", "S"} and scheduled(items, place)


def _alone(items: Sequence[Item], place: int) -> bool:
    """Whether an expression is a line of its own, or heads one ("2005: Elections"): a heading of a story."""
    return word_at(items, place - 1) in {"", "\n"} and word_at(items, place + 1) in {"", "\n", ":", "-", "–", "—"}


def _paragraphs(items: Sequence[Item]) -> list[int]:
    numbers, number = [], 0
    for item in items:
        number += item == "\n"
        numbers.append(number)
    return numbers


def _completed(items: Sequence[Item], found: Sequence[tuple[int, Node]], index: int) -> Sense:
    """The sense, with the year of the date it is joined to ("14 August - 24 August 1918")."""
    place, node = found[index]
    sense = node.sense
    if sense is None:
        raise TypeError("a node with no sense is no time")
    if sense.unit == "T" and sense.base is None:
        return replace(sense, base=_day_of_clock(items, place))
    if sense.kind != "point" or sense.year is not None or sense.month is None or sense.base is not None:
        return sense
    if index + 1 < len(found):
        next_place, after = found[index + 1]
        other = after.sense
        between = items[place + 1 : next_place]
        joined = 1 <= len(between) <= 2 and all(isinstance(item, str) and form(item) in LINKS for item in between)
        if joined and other and other.kind == "point" and other.year is not None and other.month is not None:
            return replace(sense, year=other.year - (sense.month > other.month))
    return sense


def _day_of_clock(items: Sequence[Item], place: int) -> Sense | None:
    """The day of a clock time that brackets part from it: "at 9 p.m. (1800 GMT) on Tuesday"."""
    bracketed = False
    for item in items[place + 1 : place + 1 + BRACKET]:
        if isinstance(item, str):
            bracketed = bracketed or item == ")"
            if form(item) not in {"(", ")", ",", "on"}:
                return None
        elif item.sense is not None and item.sense.unit != "T":
            return item.sense if bracketed and item.sense.unit == "D" else None
    return None


def _ends_now(sense: Sense, items: Sequence[Item], place: int) -> Sense:
    """A duration that runs up to now: "for several days now", "has held it for three weeks"."""
    before, after = word_at(items, place - 1), word_at(items, place + 1)
    if before == "for" and (_is_now(items, place + 1) or perfect(items, place)):
        return replace(sense, which="now")
    if before in {"in", "within"} and after not in {"of"} and perfect(items, place):
        return replace(sense, which="now")
    return sense


def _is_now(items: Sequence[Item], place: int) -> bool:
    item = items[place] if place < len(items) else None
    return isinstance(item, Node) and item.sense is not None and item.sense.value == "PRESENT_REF"
