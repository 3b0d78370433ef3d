"""Which year, month or week: points that leave it out, anchored by the context.

In: a point sense and its `Anchor`. Out: the stretch, by the running time of a story, or by publication and tense.
"""

from dateline.times import calendar as cal
from dateline.times.context import Anchor, Running
from dateline.times.feasts import feast, in_year
from dateline.times.sense import Sense
from dateline.times.stretches import Anchored, dated, of_unit, unknown

SOON = 45  # days within which a day without a year or a tense is still to come
CLOSE_ENOUGH = 7  # months a story may step back within its running year before it is the next year


def yearless(sense: Sense, by: Anchor) -> Anchored:
    """A month, day, season, quarter or holiday without its year."""
    reference = by.then_or_now() if by.story or by.running else by.now()
    if sense.which in {"last", "next", "this"} and not by.story:
        reference = by.now()
    if reference is None:
        return unknown(sense.unit, _open_value(sense))
    year = cal.parts(reference.start)[0]
    if (sense.month, sense.day) == (2, 29):
        leap = next(y for y in range(year, year - 9, -1) if cal.days_in(y, 2) == 29)
        return dated(sense, leap)
    if sense.weekday is not None:  # "Saturday, April 25" is in a year in which that is a Saturday
        near = sorted(range(year - 6, year + 2), key=lambda y: (abs(y - year), y))
        year = next((y for y in near if _is_weekday(sense, y)), year)
        return dated(sense, year)
    choices = [dated(sense, y) for y in (year - 1, year, year + 1)]
    before, same, after = choices
    if sense.which in {"this", "current", "that", "same"}:
        return same
    if sense.which in {"last", "past", "previous", "preceding", "prior"}:
        return same if (same.end or 0) < reference.start else before
    if sense.which in {"next", "coming", "following", "ensuing"}:
        return same if (same.start or 0) > reference.end else after
    if by.story or by.running:
        far = by.story or _far(by)
        told = _told_next(choices, reference, sense.unit) if far else _next(choices, reference)
        now = by.now()
        if by.published is None or now is None or by.tense == "future":
            return told
        last = _last(sense, now)
        fresh = not far and now.start - (last.end or 0) <= SOON  # days before publication, it is news
        return last if fresh or (told.start or 0) > now.end else told
    if by.tense == "future" and sense.unit != "Q":
        just = sense.unit == "D" and reference.start - (same.end or 0) <= SOON  # "was to have the town by 9 May"
        return same if just or (same.end or 0) >= reference.start else after
    latest = same if (same.start or 0) <= reference.end else before
    following = after if latest is same else same
    ahead = (following.start or 0) - reference.end
    if ahead <= SOON and sense.unit == "D" and (by.bound or by.tense is None):
        return following
    if ahead <= 3 * SOON and sense.unit in {"D", "M"} and by.bound and by.tense is None:
        return following
    return latest


def holiday(sense: Sense, by: Anchor) -> Anchored:
    """A holiday, in the year that is said or in the one the context gives."""
    if sense.year is not None:
        return in_year(sense, sense.year)
    told = by.story or (by.running and sense.which not in {"last", "next", "this"})
    reference = by.then_or_now() if told else by.now()
    return unknown("D", None) if reference is None else feast(sense, by, reference)


def _is_weekday(sense: Sense, year: int) -> bool:
    found = dated(sense, year)
    return found.start is not None and cal.weekday(found.start) == sense.weekday


def _told_next(choices: list[Anchored], reference: Running, unit: str) -> Anchored:
    """In a story: the running year, unless that steps back further than a story does within a year."""
    _, same, after = choices
    if reference.unit in {"Y", "DE", "CE", "ML"}:
        return same
    behind = reference.start - (same.start or 0)
    return after if behind > CLOSE_ENOUGH * 30 and unit != "S" else same


def _last(sense: Sense, now: Running) -> Anchored:
    """The last such time that has begun by publication."""
    year = cal.parts(now.start)[0]
    this = dated(sense, year)
    return this if (this.start or 0) <= now.end else dated(sense, year - 1)


def _far(by: Anchor) -> bool:
    """Whether the running time lies years before publication."""
    return by.running is None or by.published is None or by.running.end < by.published.day - 2 * 366


def _next(choices: list[Anchored], reference: Running) -> Anchored:
    """The first such time that is not over when the running time begins."""
    return next((choice for choice in choices if (choice.end or 0) >= reference.start), choices[-1])


def _open_value(sense: Sense) -> str:
    if sense.unit == "M" or (sense.unit == "D" and sense.month):
        return f"XXXX-{sense.month:02d}" + (f"-{sense.day:02d}" if sense.day else "")
    if sense.unit == "S":
        return f"XXXX-{sense.code}"
    return f"XXXX-{sense.unit}{sense.number:g}" if sense.number else "XXXX"


def day_alone(sense: Sense, by: Anchor) -> Anchored:
    """The 9th: of the running month; in news of the month last told, or the last such day up to publication."""
    reference = by.then_or_now()
    if reference is None:
        return unknown("D", f"XXXX-XX-{sense.day:02d}")
    year, month, day = cal.parts(reference.start)
    now = by.now()
    if by.story or by.running is not None or now is None or by.tense == "future":
        return of_unit("D", year, month, sense.day or 1)
    if reference == now:
        return of_unit(
            "D", *(cal.add_months(year, month, -1) if (sense.day or 0) > day else (year, month)), sense.day or 1
        )
    told = of_unit("D", year, month, sense.day or 1)
    if (told.start or 0) > now.end:  # told of a day this month, and of one of the last
        return of_unit("D", *cal.add_months(year, month, -1), sense.day or 1)
    return told


def _to_come(by: Anchor) -> bool:
    """Whether a weekday is to come: in a plan, or as the last day of what goes on ("it holds until Friday")."""
    return by.tense == "future" or (by.bound and by.tense is None)


def weekday(sense: Sense, by: Anchor) -> Anchored:
    """Sunday: the last one up to publication, the next in a plan or a story."""
    reference = by.then_or_now() if by.story else by.now()
    if reference is None:
        return unknown("D", f"XXXX-WXX-{sense.weekday}")
    if by.story and reference.unit not in {"D", "P", "T"}:
        return unknown("D", f"XXXX-WXX-{sense.weekday}")
    day, wanted = reference.start, sense.weekday or 1
    back = (cal.weekday(day) - wanted) % 7
    if sense.which in {"next", "coming", "following", "this"} or (_to_come(by) and sense.which is None):
        ahead = (wanted - cal.weekday(day)) % 7
        if sense.which == "this" and by.tense == "past":
            return of_unit("D", *cal.parts(day - back))
        return of_unit("D", *cal.parts(day + (ahead or (0 if sense.which in {None, "this"} else 7))))
    if by.story and sense.which is None:
        ahead = (wanted - cal.weekday(day)) % 7
        return of_unit("D", *cal.parts(day + ahead))
    if sense.which in {"last", "previous", "past"} and back == 0:
        back = 7
    if sense.which == "before last":
        back += 7
    return of_unit("D", *cal.parts(day - back))
