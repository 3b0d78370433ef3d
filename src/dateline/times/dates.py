"""Layer 2: dates, years, months, weekdays, decades, centuries, seasons, quarters and holidays."""

import re
from dataclasses import replace

from dateline.times import calendar
from dateline.times.lexicon import names, senses_of, words
from dateline.times.rule import DAYS, LINK, Built, Found, N, Rules
from dateline.times.sense import Sense

RULES = Rules()
DOT = "( (?<= ABBR ) . )?"


def century_year(year: int, era: int | None) -> int:
    """The astronomical year of a written one."""
    return 1 - year if era == -1 else year


def short_year(number: int) -> int:
    """The year of two digits: '98 is 1998, '23 is 2023."""
    return 1900 + number if number >= 40 else 2000 + number


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


@RULES.on("i=ISO")
def iso(m: Found) -> Built:
    """2023-11-21T11:02:00Z."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):?(\d\d).*?(?:(Z)|([+-]\d\d):?(\d\d))?$)?", m.get("i", "ISO"))
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not (year and 1 <= month <= 12 and 1 <= day <= calendar.days_in(year, month)):
        return None
    date = Sense("point", "D", year=year, month=month, day=day)
    if found[4] is None or int(found[4]) > 23 or int(found[5]) > 59:
        return date
    zone = 0 if found[6] else None
    if found[7]:
        zone = int(found[7]) * 60 + int(found[8]) * (-1 if found[7][0] == "-" else 1)
    return Sense("point", "T", minute=int(found[4]) * 60 + int(found[5]), zone=zone, base=date)


@RULES.on("n=NUMDATE")
def numeric(m: Found) -> Built:
    """21/11/2023, 21.11.2023, 11/21/23: day first, unless only month first can be."""
    first, second, year = (int(part) for part in re.split("[/.]", m.get("n", "NUMDATE")))
    if "." not in m.raw(m.groups["n"]) and year < 100:
        first, second = second, first  # two-digit years with strokes are mostly American
    if second > 12 >= first:
        first, second = second, first
    year = short_year(year) if year < 100 else year
    if not (year and 1 <= second <= 12 and 1 <= first <= calendar.days_in(year, second)):
        return None
    return Sense("point", "D", year=year, month=second, day=first)


@RULES.on("g=GROUP")
def military_group(m: Found) -> Built:
    """211102ZNOV23: day, hour and minute, zone, month, year."""
    found = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(Z?)([A-Z]{3})(\d\d|\d{4})", m.get("g", "GROUP"))
    if found is None:
        return None
    day, hour, minute, year = int(found[1]), int(found[2]), int(found[3]), int(found[6])
    month = int(words()[found[5].lower()]["MONTH"])
    year = short_year(year) if year < 100 else year
    if not 1 <= day <= calendar.days_in(year or 4, month) or hour > 23 or minute > 59:
        return None
    date = Sense("point", "D", year=year, month=month, day=day)
    return Sense("point", "T", minute=hour * 60 + minute, zone=0 if found[4] else None, base=date)


@RULES.on(
    f"( w=WEEKDAY {DOT} ,? the? )? d={DAYS} of? m=MONTH {DOT} ,? y=NUM e=ERA",
    f"( w=WEEKDAY {DOT} ,? )? m=MONTH {DOT} the? d={DAYS} ,? y=NUM e=ERA",
    f"( w=WEEKDAY {DOT} ,? the? )? d={DAYS} of? m=MONTH {DOT} ,|of? y=YEAR",
    f"( w=WEEKDAY {DOT} ,? the? )? d={DAYS} of? m=MONTH",
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
    if m.get("m", "SHY") and m.before() not in names()["month_cues"]:
        return None
    return Sense("point", "M", month=m.get("m", "MONTH"))


@RULES.on("y=NUM|YEAR e=ERA", "e=ERA y=NUM|YEAR")
def year_of_era(m: Found) -> Built:
    """490 BC, AD 70."""
    if m.get("e", "ERA") == -1 and m.groups["e"] < m.groups["y"]:
        return None
    year = m.get("y", "NUM", "YEAR")
    return Sense("point", "Y", year=century_year(int(year), m.get("e", "ERA"))) if 0 < year < 10_000 else None


@RULES.on("y=NUM|YEAR (?= DASH|to|/|and|or NUM|YEAR e=ERA )")
def year_before_era(m: Found) -> Built:
    """The 479 of "479-478 BC"."""
    year = m.get("y", "NUM", "YEAR")
    return Sense("point", "Y", year=century_year(int(year), m.get("e", "ERA"))) if 0 < year < 10_000 else None


@RULES.on("y=YEAR")
def year(m: Found) -> Built:
    """1918, where it does not count things."""
    before, after = m.before(), m.after()
    if before in names()["count_cues"] or after in {"%", "percent"} or "." in m.raw(m.groups["y"]):
        return None
    cues = names()["year_cues"]
    plural = after.isalpha() and after.islower() and after.endswith("s") and after not in names()["small_words"]
    after_year = "YEAR" in senses_of(m.raw(m.first - 2) or " ")
    if (after in names()["counted"] and not after_year) or (plural and before not in cues):
        return None
    if before in {"-", "–"} and m.before(2).isalpha() and m.before(2) not in cues:
        return None  # a model: "AK-1974"
    return Sense("point", "Y", year=int(m.get("y", "YEAR")))


@RULES.on("(?<= YEAR DASH|/ ) n=NUM2")
def year_after_another(m: Found) -> Built:
    """The 91 of "1789-91"."""
    first = m.items[m.first - 2]
    begun = int(first) if isinstance(first, str) else 0
    year = begun // 100 * 100 + m.get("n", "NUM2")
    if m.before() == "/" and year != begun + 1:
        return None
    return Sense("point", "Y", year=year) if year > begun else None


@RULES.on("' n=NUM2")
def apostrophe_year(m: Found) -> Built:
    """'99."""
    if m.before() not in {"in", "of", "since", "by", "from", "until", "to", "summer", "winter", "spring"}:
        return None
    return Sense("point", "Y", year=short_year(m.get("n", "NUM2")))


@RULES.on("the? d=DECADES|DECADES3 e=ERA", "the? '? d=DECADES")
def decade(m: Found) -> Built:
    """The 1990s, the '80s."""
    number = m.get("d", "DECADES", "DECADES3")
    if m.has("e"):
        return Sense("point", "DE", year=number if m.get("e", "ERA") > 0 else -number - 8)
    if number >= 1000:
        return Sense("point", "DE", year=number)
    return Sense("point", "DE", year=1900 + number if number else 2000)


@RULES.on("the d=DECADE")
def decade_in_words(m: Found) -> Built:
    """The nineties."""
    return Sense("point", "DE", year=1900 + int(m.get("d", "DECADE")))


@RULES.on(
    "the? o=ORD DASH? century|centuries e=ERA?",
    "the? o=ORD (?= LINK|to|and|or|DASH the? ORD DASH? century|centuries e=ERA? )",
)
def century(m: Found) -> Built:
    """The 19th century, the 4th century BC."""
    number = int(m.get("o", "ORD"))
    if not 0 < number < 100:
        return None
    year = 1 - number * 100 if m.get("e", "ERA") == -1 else (number - 1) * 100
    return Sense("point", "CE", year=year)


@RULES.on(
    "the? s=SEASON DASH? ,|of? y=YEAR",
    "the? s=SHYSEASON of? y=YEAR",
    "the y=YEAR s=SEASON",
    "the? s=SEASON of? y=NUM e=ERA",
)
def season_of_year(m: Found) -> Built:
    """The winter of 1994."""
    year = m.get("y", "YEAR", "NUM")
    return Sense("point", "S", year=century_year(int(year), m.get("e", "ERA")), code=m.get("s", "SEASON", "SHYSEASON"))


@RULES.on("the? s=SEASON")
def season(m: Found) -> Built:
    """Summer; the Prague Spring is none."""
    if m.first == m.groups["s"] and m.in_name():
        return None
    return Sense("point", "S", code=m.get("s", "SEASON"))


@RULES.on(
    "the y=YEAR o=ORD DASH? quarter",
    "the? fiscal? o=ORD DASH? fiscal? quarter ,|of? y=YEAR",
    "the? fiscal? o=ORD DASH? fiscal? quarter",
)
def quarter(m: Found) -> Built:
    """The third quarter of 1984."""
    number = m.get("o", "ORD")
    return Sense("point", "Q", year=m.get("y", "YEAR"), number=number) if 1 <= number <= 4 else None


@RULES.on("the? first|1st half of y=YEAR", "the? s=second|2nd|latter|last half of y=YEAR")
def half(m: Found) -> Built:
    """The first half of 2023."""
    return Sense("point", "H", year=m.get("y", "YEAR"), number=2 if m.has("s") else 1)


@RULES.on("w=WEEKDAY (?= . ABBR )", "w=WEEKDAY")
def weekday(m: Found) -> Built:
    """Friday; an abbreviation only where no name follows (Sun Yat-sen)."""
    after = m.raw(m.last)
    dated = m.before() in {"on", "by", "until", "since"} or re.fullmatch("[.,]|[0-9]+", after)
    if m.get("w", "ABBR") and not dated:
        return None
    return Sense("point", "D", weekday=m.get("w", "WEEKDAY"))


@RULES.on("w=WEEKDAYS")
def weekdays(m: Found) -> Built:
    """Fridays."""
    return Sense("every", value=f"XXXX-WXX-{m.get('w', 'WEEKDAYS')}")


@RULES.on(
    "(?<= on|of|by|until|till|from|since|and|to|about|DASH ) the d=DAYTH", "the d=DAYTH of the|that|this month",
)  # fmt: skip
def day_of_month(m: Found) -> Built:
    """(On) the 9th."""
    after, day = m.after(), m.get("d", "DAYTH")
    if m.raw(m.last)[:1].isupper():
        return None
    of_part = m.before() == "of" and "PART" in words().get(m.before(2), {})
    if after.isalpha() and not of_part and after not in names()["after_day"]:
        return None
    return Sense("point", "D", day=int(day))


def holiday_rules() -> Rules:
    """A rule for each holiday of the data file, longest names first."""
    rules = Rules()
    for name, when in sorted(names()["holiday"].items(), key=lambda pair: (-len(pair[0].split()), pair[0])):
        literal = " ".join(name.replace("'s", " 's").replace("s'", "s '").replace(".", " .").split())

        def read(m: Found, when: str = when) -> Built:
            if not m.raw(m.first)[:1].isupper() or m.in_name():
                return None
            return replace(Sense("point", "D", code=when), year=m.get("y", "YEAR"))

        rules.on(f"{literal} ,|of? y=YEAR", literal)(read)
    return rules
