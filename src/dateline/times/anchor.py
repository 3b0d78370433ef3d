"""Senses -> stretches of days: each expression is anchored by its context.

In: a `Sense` and an `Anchor` (publication, running time, tense). Out: an `Anchored` stretch, or one with no days where
none is known. Publication anchors news, the running time anchors a story told in the past.
"""

from dataclasses import dataclass, replace

from dateline.times import calendar as cal
from dateline.times.context import Published, Running
from dateline.times.lengths import length_value
from dateline.times.lexicon import names
from dateline.times.sense import Sense

SOON = 45  # days within which a day without a year or a tense is still to come
CLOSE_ENOUGH = 7  # months a story may step back within its running year before it is the next year


@dataclass(frozen=True)
class Anchored:
    """A stretch: first and last day, first and last minute of those where known, its unit and TIMEX3 value."""

    start: int | None
    end: int | None
    unit: str
    value: str | None
    first: int | None = None
    last: int | None = None
    zone: int | None = None
    vague: bool = False

    @property
    def known(self) -> bool:
        """Whether both ends are."""
        return self.start is not None and self.end is not None


@dataclass(frozen=True)
class Anchor:
    """What an expression is anchored by.

    `running` is a story's running time, or that of a look back within news; `told` the last day told in news.
    `bound` is true after a word that sets a last day ("by", "until").
    """

    published: Published | None
    running: Running | None
    story: bool
    tense: str | None = None
    told: Running | None = None
    bound: bool = False

    def now(self) -> Running | None:
        """The publication day as a stretch; the running time where publication is not known."""
        if self.published is None:
            return self.running
        return Running(self.published.day, self.published.day, "D", -1)

    def then(self) -> Running | None:
        """The time last told of: a story's running time, in news the day told last in the paragraph."""
        return self.running or self.told or (self.now() if self.published is None else None)

    def then_or_now(self) -> Running | None:
        """The time last told of, or publication where nothing was told yet."""
        return self.then() or self.now()


def stretch(unit: str, year: int, month: int, day: int) -> cal.Stretch:
    """The stretch of a unit that holds a day."""
    number = cal.ordinal(year, month, day)
    if unit == "W":
        first = number - cal.weekday(number) + 1
        return first, first + 6
    if unit == "WE":
        first = number - cal.weekday(number) + 6
        return first, first + 1
    if unit == "M":
        return cal.months(year, month, 1)
    if unit == "Q":
        return cal.months(year, (month - 1) // 3 * 3 + 1, 3)
    if unit == "S":
        return cal.months(*cal.add_months(year, month // 3 * 3, 0), 3) if month > 2 else cal.months(year - 1, 12, 3)
    if unit == "H":
        return cal.months(year, (month - 1) // 6 * 6 + 1, 6)
    years = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(unit)
    if years:
        first = year // years * years if year > 0 else year
        return cal.ordinal(first, 1, 1), cal.ordinal(first + years - 1, 12, 31)
    return number, number


def value_of(unit: str, start: int) -> str:
    """The TIMEX3 value of the unit's stretch that begins on a day."""
    year, month, day = cal.parts(start)
    text = cal.year_text(year)
    if year < 1 and unit in {"DE", "CE", "ML"}:  # BC0900 to BC0801 is the 9th century: BC08
        text = cal.year_text(year + {"DE": 9, "CE": 99, "ML": 999}[unit])
    if unit in {"W", "WE"}:
        year, week = cal.week_of(start)
        return f"{cal.year_text(year)}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "S":
        code = next((c for c, first in names()["season_start"].items() if first == month), "WI")
        return f"{text}-{code}"
    return {
        "Y": text, "M": f"{text}-{month:02d}", "Q": f"{text}-Q{(month + 2) // 3}", "H": f"{text}-H{(month + 5) // 6}",
        "DE": text[:-1], "CE": text[:-2], "ML": text[:-3],
    }.get(unit, f"{text}-{month:02d}-{day:02d}")  # fmt: skip


def of_unit(unit: str, year: int, month: int = 1, day: int = 1) -> Anchored:
    """The anchored stretch of a unit that holds a day."""
    start, end = stretch(unit, year, month, day)
    return Anchored(start, end, unit, value_of(unit, start))


def unknown(unit: str, value: str | None) -> Anchored:
    """An expression whose days nothing tells."""
    return Anchored(None, None, unit, value, vague=True)


def anchor(sense: Sense, by: Anchor) -> Anchored:
    """The stretch that a sense names in its context."""
    if sense.kind == "point":
        found = _point(sense, by)
    elif sense.kind == "shift":
        found = _shift(sense, by)
    elif sense.kind == "length":
        return _length(sense, by)
    else:
        days = by.published.day if by.published and sense.value == "PRESENT_REF" else None
        return Anchored(days, days, "", sense.value, vague=True)
    return narrowed(found, sense.mod) if sense.mod else found


def narrowed(found: Anchored, mod: str) -> Anchored:
    """The early, middle or late part of a stretch; its value stays, as TIMEX3 has it."""
    if found.start is None or found.end is None or found.unit in {"P", "T"}:
        return found
    days = found.end - found.start + 1
    third = max(days // 3, 1)
    bounds = {
        "START": (found.start, found.start + third - 1), "END": (found.end - third + 1, found.end),
        "FIRST_HALF": (found.start, found.start + (days - 1) // 2),
        "SECOND_HALF": (found.end - (days - 1) // 2, found.end),
        "MID": (found.start + (days - third) // 2, found.end - (days - third) // 2),
    }  # fmt: skip
    start, end = bounds.get(mod, (found.start, found.end))
    return replace(found, start=start, end=max(start, end))


def _point(sense: Sense, by: Anchor) -> Anchored:
    if sense.unit in {"P", "T"}:
        return _time_of_day(sense, by)
    if sense.unit == "NTH":
        return _nth(sense, by)
    if sense.weekday is not None and sense.day is None and isinstance(sense.base, Sense):
        week = anchor(sense.base, by)
        return unknown("D", None) if week.start is None else of_unit("D", *cal.parts(week.start + sense.weekday - 1))
    if sense.weekday is not None and sense.day is None:
        return _weekday(sense, by)
    if isinstance(sense.base, Sense):
        outer = anchor(sense.base, by)
        if outer.start is None:
            return unknown(sense.unit, None)
        year, month, _ = cal.parts(outer.start)
        return anchor(replace(sense, base=None, year=year, month=sense.month or month), by)
    if sense.year is not None:
        return _dated(sense, sense.year)
    if sense.month is None and sense.day is not None:
        return _day_alone(sense, by)
    return _yearless(sense, by)


def _dated(sense: Sense, year: int) -> Anchored:
    """A point whose year is known."""
    if sense.code and sense.unit == "D":
        return of_unit("D", *cal.parts(holiday(sense.code, year)))
    if sense.unit == "S" and sense.code:
        first = int(names()["season_start"][sense.code])
        start, end = cal.months(year, first, 3)
        return Anchored(start, end, "S", f"{cal.year_text(year)}-{sense.code}")
    if sense.unit in {"Q", "H"}:
        length = 3 if sense.unit == "Q" else 6
        return of_unit(sense.unit, year, int(sense.number or 1) * length - length + 1)
    return of_unit(sense.unit, year, sense.month or 1, sense.day or 1)


def holiday(rule: str, year: int) -> int:
    """The day of a holiday in a year, by the rule of its data file."""
    if "/" in rule:
        month, name, nth = rule.split("/")
        wanted, count = int(names()["weekday"][name]), int(nth)
        if count > 0:
            first = cal.ordinal(year, int(month), 1)
            return first + (wanted - cal.weekday(first)) % 7 + 7 * (count - 1)
        last = cal.ordinal(year, int(month), 31)
        return last - (cal.weekday(last) - wanted) % 7 + 7 * (count + 1)
    for name, feast in (("easter", cal.easter), ("pascha", cal.pascha)):
        if rule.startswith(name):
            return int(feast(year)) + int(rule[len(name) :])
    month, day = rule.split("-")
    return cal.ordinal(year, int(month), int(day))


def _yearless(sense: Sense, by: Anchor) -> Anchored:
    """A month, day, season, quarter or holiday without its year."""
    reference = by.then_or_now() if by.story or by.running else by.now()
    if sense.which in {"last", "next", "this"} and not by.story:
        reference = by.now()
    if reference is None:
        return unknown(sense.unit, _open_value(sense))
    year = cal.parts(reference.start)[0]
    if (sense.month, sense.day) == (2, 29):
        leap = next(y for y in range(year, year - 9, -1) if cal.days_in(y, 2) == 29)
        return _dated(sense, leap)
    if sense.weekday is not None:  # "Saturday, April 25" is in a year in which that is a Saturday
        near = sorted(range(year - 6, year + 2), key=lambda y: (abs(y - year), y))
        year = next((y for y in near if _is_weekday(sense, y)), year)
        return _dated(sense, year)
    choices = [_dated(sense, y) for y in (year - 1, year, year + 1)]
    before, same, after = choices
    if sense.which in {"this", "current", "that", "same"}:
        return same
    if sense.which in {"last", "past", "previous", "preceding", "prior"}:
        return same if (same.end or 0) < reference.start else before
    if sense.which in {"next", "coming", "following", "ensuing"}:
        return same if (same.start or 0) > reference.end else after
    if by.story or by.running:
        return _told_next(choices, reference, sense.unit)
    if by.tense == "future" and sense.unit != "Q":
        return same if (same.end or 0) >= reference.start else after
    latest = same if (same.start or 0) <= reference.end else before
    following = after if latest is same else same
    ahead = (following.start or 0) - reference.end
    if ahead <= SOON and sense.unit == "D" and (by.bound or by.tense is None):
        return following
    if ahead <= 2 * SOON and sense.unit == "M" and by.bound and by.tense is None:
        return following
    return latest


def _is_weekday(sense: Sense, year: int) -> bool:
    found = _dated(sense, year)
    return found.start is not None and cal.weekday(found.start) == sense.weekday


def _told_next(choices: list[Anchored], reference: Running, unit: str) -> Anchored:
    """In a story: the running year, unless that steps back further than a story does within a year."""
    _, same, after = choices
    if reference.unit in {"Y", "DE", "CE", "ML"}:
        return same
    behind = reference.start - (same.start or 0)
    return after if behind > CLOSE_ENOUGH * 30 and unit != "S" else same


def _open_value(sense: Sense) -> str:
    if sense.unit == "M" or (sense.unit == "D" and sense.month):
        return f"XXXX-{sense.month:02d}" + (f"-{sense.day:02d}" if sense.day else "")
    if sense.unit == "S":
        return f"XXXX-{sense.code}"
    return f"XXXX-{sense.unit}{sense.number:g}" if sense.number else "XXXX"


def _day_alone(sense: Sense, by: Anchor) -> Anchored:
    """The 9th: of the running month, or the last such day in news."""
    reference = by.then_or_now()
    if reference is None:
        return unknown("D", f"XXXX-XX-{sense.day:02d}")
    year, month, day = cal.parts(reference.start)
    if not by.story and by.running is None and (sense.day or 0) > day and by.tense != "future":
        year, month = cal.add_months(year, month, -1)
    return of_unit("D", year, month, sense.day or 1)


def _weekday(sense: Sense, by: Anchor) -> Anchored:
    reference = by.then_or_now() if by.story else by.now()
    if reference is None:
        return unknown("D", f"XXXX-WXX-{sense.weekday}")
    if by.story and reference.unit not in {"D", "P", "T"}:
        return unknown("D", f"XXXX-WXX-{sense.weekday}")
    day, wanted = reference.start, sense.weekday or 1
    back = (cal.weekday(day) - wanted) % 7
    if sense.which in {"next", "coming", "following", "this"} or (by.tense == "future" and sense.which is None):
        ahead = (wanted - cal.weekday(day)) % 7
        if sense.which == "this" and by.tense == "past":
            return of_unit("D", *cal.parts(day - back))
        return of_unit("D", *cal.parts(day + (ahead or (0 if sense.which in {None, "this"} else 7))))
    if by.story and sense.which is None:
        ahead = (wanted - cal.weekday(day)) % 7
        return of_unit("D", *cal.parts(day + ahead))
    if sense.which in {"last", "previous", "past"} and back == 0:
        back = 7
    return of_unit("D", *cal.parts(day - back))


def _nth(sense: Sense, by: Anchor) -> Anchored:
    outer = anchor(sense.base, by) if isinstance(sense.base, Sense) else unknown("", None)
    if outer.start is None or outer.end is None:
        return unknown(sense.code or "D", None)
    size = {"D": 1, "W": 7}.get(sense.code or "D")
    nth = int(sense.number or 1)
    if size is None:
        year, month, _ = cal.parts(outer.start)
        found = of_unit("M", *cal.add_months(year, month, nth - 1))
    else:
        first = outer.start + size * (nth - 1)
        found = Anchored(first, first + size - 1, sense.code or "D", value_of(sense.code or "D", first))
    if found.end is not None and found.end > outer.end:
        return unknown(sense.code or "D", None)
    return found


def _time_of_day(sense: Sense, by: Anchor) -> Anchored:
    """A clock time or a part of a day, on its own day or on the running one."""
    if sense.base == "overnight":
        now = by.then_or_now() if by.story else by.now()
        day = None if now is None else now.end - 1
        return _night(day)
    outer: Anchored | None = None
    if isinstance(sense.base, Sense):
        outer = anchor(sense.base, by)
    elif sense.unit == "T" or sense.which == "the" or sense.code in {"DA", "DU"}:
        reference = by.then()
        reference = reference if reference and reference.unit in {"D", "P", "T"} else None
        if reference is None and not by.story:
            reference = by.now()
        if reference is not None:
            outer = Anchored(reference.start, reference.start, "D", value_of("D", reference.start))
    code = (
        f"{(sense.minute or 0) // 60:02d}:{(sense.minute or 0) % 60:02d}"
        if sense.unit == "T" else {"DA": "MO", "DU": "EV", "EARLY": "NI"}.get(sense.code or "", sense.code)
    )  # fmt: skip
    if outer is None or outer.start is None or outer.end != outer.start:
        if outer is not None and outer.known and outer.unit == "P":
            outer = replace(outer, end=outer.start)
        else:
            return unknown(sense.unit, f"XXXX-XX-XXT{code}")
    day = outer.start or 0
    if sense.unit == "T":
        return Anchored(day, day, "T", f"{value_of('D', day)}T{code}", sense.minute, sense.minute, sense.zone)
    if sense.code == "NI":
        if sense.which == "into":
            return _night(day - 1)
        if sense.which == "tonight":
            return replace(_night(day), end=day, last=1439)
        return _night(day)
    first, last = names()["hours"][sense.code or "MO"]
    return Anchored(day, day, "P", f"{value_of('D', day)}T{code}", first * 60, last * 60 + 59)


def _night(day: int | None) -> Anchored:
    """The night that begins on a day and ends on the next."""
    if day is None:
        return unknown("P", "XXXX-XX-XXTNI")
    first, last = names()["hours"]["NI"]
    return Anchored(day, day + 1, "P", f"{value_of('D', day)}TNI", first * 60, last * 60 + 59)


FINER = {"T": 0, "P": 0, "D": 1, "WE": 2, "W": 2, "M": 3, "Q": 4, "S": 4, "H": 5, "Y": 6, "DE": 7, "CE": 8, "ML": 9}


def _reference(sense: Sense, by: Anchor) -> Running | None:
    if isinstance(sense.base, Sense):
        found = anchor(sense.base, by)
        if found.start is None or found.end is None:
            return None
        return Running(found.start, found.end, found.unit, -1)
    if sense.base == "now":
        return by.then_or_now() if by.story and sense.which == "this" else by.now()
    if sense.base is None and not by.story:
        return by.now()
    if by.story or (sense.number or 0) <= 0:
        return by.then_or_now()
    return by.then()  # later than what? not later than publication, in a report of the past


def _shift(sense: Sense, by: Anchor) -> Anchored:
    reference = _reference(sense, by)
    if sense.value is not None and sense.value != "":
        return unknown(sense.unit, sense.value)
    if sense.base == "event" and not by.story:
        return unknown(sense.unit, length_value(abs(sense.number or 0), sense.unit) if sense.unit else None)
    if reference is None:
        return unknown(sense.unit, None)
    if sense.value == "":  # "that time": the running stretch itself
        unit = reference.unit
        return Anchored(reference.start, reference.end, unit, value_of(unit, reference.start), vague=True)
    number, unit = sense.number or 0, sense.unit
    if unit[:1] == "T":
        return _shift_clock(number, unit, reference, by)
    coarser = FINER.get(reference.unit, 1) > FINER.get(unit, 1)
    if unit == "Y" and abs(number) == 1 and sense.which == "one" and by.told and by.told.unit == "Q" and not by.story:
        year, month, _ = cal.parts(by.told.start)  # "a year earlier" beside a quarter is the same quarter then
        return of_unit("Q", year + int(number), month)
    if coarser and (number == 0 or reference.unit not in {"S", "Q"} or unit != "M"):
        return Anchored(reference.start, reference.end, reference.unit, None, vague=True)
    day = reference.end if number > 0 and unit in {"D", "NI"} else reference.start
    year, month, date = cal.parts(day)
    if unit == "Q" and number == 0 and sense.base is None and not by.story:
        number = -1  # "the quarter" that news reports on is the one that has ended
    if unit in {"D", "NI"}:
        return of_unit("D", *cal.parts(day + int(number)))
    if unit in {"W", "WE", "F"}:
        steps = int(number * (14 if unit == "F" else 7))
        if unit == "WE" and number == 0 and cal.weekday(day) < 6:
            steps = -7 if by.tense != "future" else 0
        return of_unit("W" if unit == "F" else unit, *cal.parts(day + steps))
    per_unit = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit, 12)
    year, month = cal.add_months(year, month, round(number * per_unit))
    if sense.which == "day":
        return of_unit("D", year, month, date)
    return of_unit(unit if unit in FINER else "Y", year, month, 1)


def _shift_clock(number: float, unit: str, reference: Running, by: Anchor) -> Anchored:
    """So many hours or minutes on: exact where the minute of publication is known, else the days it may be."""
    minutes = number * {"TS": 1 / 60, "TM": 1, "TH": 60}.get(unit, 60)
    if by.published and by.published.minute is not None and not by.story:
        at = by.published.day * 1440 + by.published.minute + round(minutes)
        day, minute = divmod(at, 1440)
        return Anchored(day, day, "T", f"{value_of('D', day)}T{minute // 60:02d}:{minute % 60:02d}", minute, minute)
    if FINER.get(reference.unit, 1) > 1:
        return unknown("T", None)
    whole = int(abs(minutes) // 1440)
    day = reference.start + (whole if number > 0 else -whole)
    spread = 1 if abs(minutes) % 1440 else 0
    start, end = (day, day + spread) if number > 0 else (day - spread, day)
    return Anchored(start, end, "P", f"{value_of('D', start)}TXX")


def _length(sense: Sense, by: Anchor) -> Anchored:
    """A duration: days only where it ends now, begins now, or stands beside the running time."""
    value = sense.value or "P1" + sense.unit
    if isinstance(sense.base, Sense):
        return _edge(sense, anchor(sense.base, by), value)
    reference = by.now() if not by.story or sense.which in {"now"} else by.then_or_now()
    if sense.which is None or reference is None or sense.number is None or (by.story and reference.unit != "D"):
        return unknown(sense.unit, value)
    days, month_count = _size(sense.number, sense.unit)
    back = sense.which in {"past", "now", "before"}
    edge = reference.start if back else reference.end
    year, month, day = cal.parts(edge)
    if month_count:
        moved = cal.ordinal(*cal.add_months(year, month, -month_count if back else month_count), day)
    else:
        moved = edge - days if back else edge + days
    start, end = (moved, edge) if back else (edge, moved)
    return Anchored(start, end, sense.unit, value, vague=sense.code == "some")


def _edge(sense: Sense, outer: Anchored, value: str) -> Anchored:
    """The first or last so many units of a stretch."""
    if outer.start is None or outer.end is None or sense.number is None:
        return unknown(sense.unit, value)
    days, month_count = _size(sense.number, sense.unit)
    if sense.which == "END":
        moved = outer.end - days + 1
        if month_count:
            year, month, day = cal.parts(outer.end + 1)
            moved = cal.ordinal(*cal.add_months(year, month, -month_count), day)
        start, end = moved, outer.end
    else:
        moved = outer.start + days - 1
        if month_count:
            year, month, day = cal.parts(outer.start)
            moved = cal.ordinal(*cal.add_months(year, month, month_count), day) - 1
        start, end = outer.start, moved
    if start < outer.start or end > outer.end or end < start:
        return unknown(sense.unit, value)
    return Anchored(start, end, sense.unit, value, vague=sense.code == "some")


def _size(number: float, unit: str) -> tuple[int, int]:
    """(days, months) of a duration, rounded up to whole days."""
    months = {"M": 1, "Q": 3, "S": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit)
    if months:
        return 0, round(number * months)
    days = {"D": 1.0, "NI": 1.0, "W": 7.0, "WE": 7.0, "F": 14.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}
    return -int(-number * days.get(unit, 1.0) // 1), 0
