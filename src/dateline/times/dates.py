"""Layer 2: days, months, weekdays and holidays by their names."""

from dataclasses import replace

from dateline.times import calendar
from dateline.times.lexicon import form, listed, names, words
from dateline.times.rule import DAYS, LINK, Built, Found, N, Rules, century_year, short_year
from dateline.times.sense import Sense

RULES = Rules()
HOLIDAY = "holiday"  # the name of the rules that the data file of holidays makes
DOT = "( (?<= ABBR ) . )?"


def day_of(m: Found) -> int | None:
    """The day of the month in part d; None where it is none."""
    day = m.get("d", "DAY", "DAYTH", "ORD")
    return int(day) if day is not None and 1 <= day <= 31 else None


def on_day(m: Found, year: int | None) -> Built:
    """The day that parts d and m name."""
    day, month = day_of(m), m.get("m", "MONTH")
    if day is None or day > calendar.days_in(2000, month):
        return None
    return Sense("point", "D", year=year, month=month, day=day, weekday=m.get("w", "WEEKDAY"))


@RULES.on(f"d=DAY m=MONTH {DOT} y=NUM2")
def date_of_short_year(m: Found) -> Built:
    """24 AUG 89, in datelines."""
    year = int(m.get("y", "NUM2"))
    return on_day(m, short_year(year)) if year > 31 and not m.after().isalpha() else None


@RULES.on("d=DAY|DAYTH of? m=SMALLMONTH ,? y=YEAR", "m=SMALLMONTH d=DAY|DAYTH ,? y=YEAR")
def small_date(m: Found) -> Built:
    """3 may 2023: between figures a month needs no capital."""
    day, month = day_of(m), m.get("m", "SMALLMONTH")
    if day is None or day > calendar.days_in(2000, month):
        return None
    return Sense("point", "D", year=m.get("y", "YEAR"), month=month, day=day)


@RULES.on(
    f"( w=WEEKDAY {DOT} ,? the? )? d={DAYS} of? m=MONTH {DOT} ,? y=NUM e=ERA",
    f"( w=WEEKDAY {DOT} ,? )? m=MONTH {DOT} the? d={DAYS} ,? y=NUM e=ERA",
    f"( w=WEEKDAY {DOT} ,? the? )? d={DAYS} of? m=MONTH {DOT} ,|of? y=YEAR",
    f"( w=WEEKDAY {DOT} ,? the? )? d={DAYS} of? m=MONTH",
    "d=DAY DASH m=MONTH DASH y=YEAR",
    "d=DAY DASH m=MONTH",
    f"( w=WEEKDAY {DOT} ,? )? m=MONTH {DOT} the? d={DAYS} ,|of? y=YEAR",
    f"( w=WEEKDAY {DOT} ,? )? m=MONTH {DOT} the? d=DAY|DAYTH (?! ,|. NUM )",
    f"( w=WEEKDAY {DOT} ,? )? m=MONTH {DOT} the? d=ORD",
    f"( w=WEEKDAY {DOT} ,? )? m=MONTH {DOT} the? d=DAY|DAYTH",
)
def date(m: Found) -> Built:
    """7 November 2023, Nov. 7, Tuesday, the 7th of November."""
    if not m.has("y") and m.groups["m"] < m.groups["d"] and m.after() in {"%", "percent", "per", "km", "miles"}:
        return None
    year = m.get("y", "YEAR", "NUM")
    return on_day(m, None if year is None else century_year(int(year), m.get("e", "ERA")))


@RULES.on(
    f"the? d=DAY|DAYTH (?= {LINK} and? the? DAY|DAYTH ( {LINK} and? DAY|DAYTH )? of? m=MONTH {DOT} ( ,? y=YEAR )? )",
)
def day_before_another(m: Found) -> Built:
    """The 7 of "7 to 21 November"."""
    return on_day(m, m.get("y", "YEAR"))


@RULES.on(
    f"(?<= MONTH DAY|DAYTH {LINK} ) the? d=DAY|DAYTH ( ,? y=YEAR )? (?! {N}|MONTH )",
    f"(?<= MONTH DAY|DAYTH {LINK} the ) d=DAY|DAYTH ( ,? y=YEAR )? (?! {N}|MONTH )",
)
def day_after_another(m: Found) -> Built:
    """The 21 of "November 7-21"; its month is the one before it."""
    back = 4 if m.before() == "the" else 3
    month = words().get(m.before(back), {}).get("MONTH")
    day = day_of(m)
    if not isinstance(month, int) or day is None or (m.before() == "," and m.after() not in {",", "and", "or"}):
        return None
    return Sense("point", "D", year=m.get("y", "YEAR"), month=month, day=day)


@RULES.on(
    f"m=MONTH {DOT} ,? y=NUM e=ERA", f"m=MONTH {DOT} ,|of? y=YEAR", f"m=MONTH {DOT} ' n=NUM2",
)  # fmt: skip
def month_of_year(m: Found) -> Built:
    """May 2023."""
    year = m.get("y", "YEAR", "NUM")
    year = short_year(m.get("n", "NUM2")) if year is None else century_year(int(year), m.get("e", "ERA"))
    return Sense("point", "M", year=year, month=m.get("m", "MONTH"))


@RULES.on(f"m=MONTH {DOT}")
def month(m: Found) -> Built:
    """September; and May only where the words beside it say that it is a month."""
    before = m.before(2) if m.before() in {"-", "–"} else m.before()  # "mid-May"
    cued, named = before in listed("month_cues"), m.raw(m.last)[:1].isupper() and not m.raw(m.first).isupper()
    cut = m.get("m", "ABBR") and m.after().isalpha() and m.after() not in listed("small_words")
    if m.get("m", "SHY") and (not cued or cut):
        return None  # May says; in Mar del Plata
    if named and not cued and m.word(m.first) in listed("given_names") and m.before() != "the":
        return None  # June Thomas
    return Sense("point", "M", month=m.get("m", "MONTH"))


@RULES.on("w=WEEKDAY (?= . ABBR )", "w=WEEKDAY")
def weekday(m: Found) -> Built:
    """Friday; an abbreviation only where no name follows (Sun Yat-sen)."""
    if m.get("w", "ABBR") and not _dated(m):
        return None
    if m.before() in {"a", "any", "one", "some"}:
        return Sense("every", value=f"XXXX-WXX-{m.get('w', 'WEEKDAY')}")  # "on a Sunday" is no day
    return Sense("point", "D", weekday=m.get("w", "WEEKDAY"))


def _dated(m: Found) -> bool:
    """Whether the words beside an abbreviated weekday say that it is one: "on Sun", "Sat 4 May", "Thu, Nov 3"."""
    if m.before() in {"on", "by", "until", "since", "last", "next", "this", "from"} or m.after().isdigit():
        return True
    at = m.last + (m.after() in {".", ","})
    word = m.word(at)
    return word.isdigit() or "MONTH" in words().get(word, {}) or (m.after() == "." and m.raw(at)[:1].islower())


@RULES.on("w=WEEKDAYS")
def weekdays(m: Found) -> Built:
    """Fridays."""
    return Sense("every", value=f"XXXX-WXX-{m.get('w', 'WEEKDAYS')}")


@RULES.on(
    "(?<= on|of|by|until|till|from|since|and|to|about|between|DASH ) the d=DAYTH", "the d=DAYTH of the|that|this month",
)  # fmt: skip
def day_of_month(m: Found) -> Built:
    """(On) the 9th."""
    after, day = m.after(), m.get("d", "DAYTH")
    if m.raw(m.last)[:1].isupper() and (m.before() != "on" or after in listed("numbered_units")):
        return None
    of_part = m.before() == "of" and "PART" in words().get(m.before(2), {})
    if after.isalpha() and m.raw(m.last).islower() and not of_part and after not in listed("after_day"):
        return None
    return Sense("point", "D", day=int(day))


def holiday_rules() -> Rules:
    """A rule for each holiday of the data file, longest names first."""
    rules = Rules()
    for name, when in sorted(names()["holiday"].items(), key=lambda pair: (-len(pair[0].split()), pair[0])):
        spaced = name.replace("'s", " 's").replace("s'", "s '").replace(".", " .").replace("-", " DASH? ")
        literal = " ".join(word if word == "DASH?" else form(word) for word in spaced.split())

        def holiday(m: Found, when: str = when) -> Built:
            if not m.raw(m.first)[:1].isupper() or m.in_name():
                return None
            if m.raw(m.last)[:1].isupper() and m.after() in listed("events"):
                return None  # the Yom Kippur War
            return replace(Sense("point", "D", code=when), year=m.get("y", "YEAR"))

        rules.on(f"{literal} ,|of|in? y=YEAR", literal)(holiday)
    return rules
