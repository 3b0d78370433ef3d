"""A hit -> the stretch it bounds: open bounds closed by the publication.

"Since February 2022" runs up to publication, and so does "since the war began in February 2022"; "until Friday" has
no first day unless it runs from now; a stretch that has begun by publication ends there in a report of the past.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.times import calendar as cal
from dateline.times.conflicts import named_after
from dateline.times.context import Published
from dateline.times.grammar import Parsed
from dateline.times.hit import Hit
from dateline.times.hours import before_dawn
from dateline.times.lexicon import form, listed, senses_of
from dateline.times.rule import Item
from dateline.times.stretches import Anchored
from dateline.times.tense import word_at

LONG = 400  # the highest so manieth day that a report counts up to
CLAUSE = 12  # words that a clause of "since" may have before its time
ENDS = frozenset({".", ",", ";", ":", "\n", "!", "?"})


@dataclass(frozen=True)
class Joined:
    """A time as a claim needs it, with its place in the text and the publication time it was read by."""

    span: tuple[int, int]
    anchored: Anchored
    published: Published | None


def bounded(parsed: Parsed, hit: Hit, last: int | None = None) -> Joined:
    """A hit with the bound that the word before it sets; `last` is where its words end, if not where its node does."""
    found, published = _rest(hit), hit.by.published
    first = hit.place
    if word_at(parsed.items, first - 1) == "the" and word_at(parsed.items, first - 2) == "since":
        first -= 1  # "since the October 7 attack"
    before = word_at(parsed.items, first - 1)
    now = None if published is None else published.day
    if hit.sense.base == "war" and hit.sense.which == "since":
        war = named_after(lambda at: word_at(parsed.items, at), hit.place + 1)
        end = parsed.ends[war[2] - 1] if war else hit.node.end
        return Joined((hit.node.start, end), _up_to(found, published), published)
    if hit.sense.kind in {"point", "shift"} and found.start is not None and not found.vague:
        if before == "since" and (now is None or found.start <= now):
            first -= 1
            found = _up_to(found, published)
        elif before in {"until", "till"}:
            first -= 1
            begins = now if now is not None and found.end is not None and found.end >= now else None
            found = replace(found, start=begins, first=None, value=f"/{found.value}")
        elif before == "before" and hit.sense.code == "DA" and found.start == found.end:
            first -= 1
            found = before_dawn(found)
        elif before in {"before", "after"} and found.unit not in {"P", "T"} and not _owns(parsed.items, hit.place):
            first -= 1
            or_on = word_at(parsed.items, first - 1) == "or"  # "on or before"
            found = replace(_beyond(found, before, now), end=found.end) if or_on else _beyond(found, before, now)
    to_come = (
        before in {"until", "till", "before"}
        or hit.by.tense == "future"
        or hit.sense.mod == "LATER"
        or hit.sense.which in {"next", "coming", "tonight"}
    )
    if published and not to_come:
        found = _begun(found, published)
    if found is hit.anchored:
        first = hit.place
    return Joined((parsed.starts[first], last or hit.node.end), found, published)


def alone(parsed: Parsed, hit: Hit) -> list[Joined]:
    """A hit alone: bounded, and beside it the stretch that a clause of "since" opens or the day named again."""
    made = [bounded(parsed, hit)]
    found, published = hit.anchored, hit.by.published
    if hit.sense.kind not in {"point", "shift"} or found.start is None or found.vague:
        return made
    first = None if _describes(parsed.items, hit.place) else _since(parsed.items, hit.place)
    if first is not None and (published is None or found.start <= published.day):
        made.insert(0, Joined((parsed.starts[first], hit.node.end), _up_to(found, published), published))
    if words := _again(parsed.items, hit):
        span = (parsed.starts[hit.place + 2], parsed.ends[hit.place + 1 + words])
        made.append(Joined(span, found, published))
    elif count := _nth_day(parsed.items, hit):
        span = (parsed.starts[hit.place + 2], parsed.ends[hit.place + 4])
        begun = (found.start or 0) - count + 1
        value = f"{cal.iso(begun)}/{cal.iso(found.end or 0)}"
        made.append(Joined(span, replace(found, start=begun, first=None, value=value), published))
    return made


def _nth_day(items: Sequence[Item], hit: Hit) -> int:
    """The count in "on Friday, the third day of an assault", by which the assault began two days before; else 0."""
    at = hit.place
    words = [word_at(items, at + step) for step in range(1, 6)]
    if hit.anchored.unit != "D" or words[:2] != [",", "the"] or words[3] != "day" or words[4] not in {"of", "in"}:
        return 0
    item = items[at + 3]
    count = (senses_of(item) if isinstance(item, str) else item.senses).get("ORD", 0)
    return count if isinstance(count, int) and 1 < count < LONG else 0


def _again(items: Sequence[Item], hit: Hit) -> int:
    """How many words after the comma name the stretch again: "since 3 May, the day they ...", "..., when"."""
    after = [word_at(items, hit.place + step) for step in range(1, 5)]
    if after[:2] == [",", "when"] and word_at(items, hit.place - 1) == "since":
        return 1
    if hit.anchored.unit == "D" and after[:3] == [",", "the", "day"]:
        return 0 if after[3] in {"", "after", "before", "of", ","} else 2
    return 0


def _describes(items: Sequence[Item], place: int) -> bool:
    """Whether a season only describes ("the summer campaign"), so that a clause of "since" is not dated by it."""
    item, after = items[place], word_at(items, place + 1)
    sense = None if isinstance(item, str) else item.sense
    return (
        bool(sense and sense.unit == "S" and sense.year is None)
        and after.isalpha()
        and (after not in listed("small_words"))
    )


def _since(items: Sequence[Item], place: int) -> int | None:
    """Where "since the fighting began on ..." begins, for the time at `place`."""
    for at in range(place - 2, max(place - 2 - CLAUSE, -1), -1):
        item = items[at]
        if not isinstance(item, str):
            if item.sense is not None and not _describes(items, at):
                return None
        elif form(item) in ENDS:
            return None
        elif form(item) == "since":
            return at
    return None


def _up_to(found: Anchored, published: Published | None) -> Anchored:
    """From a stretch on, up to publication."""
    now = None if published is None else published.day
    value = f"{found.value}/" if now is None else f"{found.value}/{cal.iso(now)}"
    return replace(found, end=now, last=None, value=value)


def _rest(hit: Hit) -> Anchored:
    """What is left of a stretch from the running time on ("later that year"), or from publication ("this year")."""
    found, by = hit.anchored, hit.by
    since = by.now() if hit.sense.which == "this" and not by.story else by.then()
    if hit.sense.mod != "LATER" or since is None or found.start is None or found.end is None:
        return found
    return replace(found, start=since.end) if found.start < since.end <= found.end else found


def _owns(items: Sequence[Item], place: int) -> bool:
    """Whether a time dates the thing named next ("after Saturday's raid"), and so bounds nothing."""
    return word_at(items, place + 1) in {"'s"}


def _begun(found: Anchored, published: Published) -> Anchored:
    """A stretch that has begun by publication, ended there."""
    if found.start is None or found.end is None or not found.start <= published.day <= found.end:
        return found
    if found.end == published.day:
        minute = published.minute
        open_ = minute is None or found.first is None or found.last is None or found.last <= minute
        begun = found.start < published.day or (found.first or 0) <= (minute or 0)
        return found if open_ or not begun else replace(found, last=minute)
    if found.first is not None and found.start == published.day and found.first > (published.minute or 0):
        return found
    minute = None if found.first is None else published.minute
    return replace(found, end=published.day, last=minute)


def _beyond(found: Anchored, before: str, now: int | None) -> Anchored:
    """Before or after a stretch: open on one side, and never more than vague."""
    if before == "before":
        end = None if found.start is None else found.start - 1
        return replace(found, start=None, end=end, first=None, last=None, vague=True, value=f"/{found.value}")
    start, end = found.end, now
    if start is not None and end is not None and end < start:
        end = None
    return replace(found, start=start, end=end, first=None, last=None, vague=True, value=f"{found.value}/")
