"""Layer 4: times counted from other times: ago, later, after, the past, of that year."""

from dataclasses import replace

from dateline.times.lengths import length_value
from dateline.times.lexicon import listed
from dateline.times.modify import MODS
from dateline.times.rule import OWNERS, Built, Found, N, Rules
from dateline.times.sense import Sense

RULES = Rules()
LONG = {"DE": 10, "CE": 100, "ML": 1000}  # years
PAST_WORDS, COMING_WORDS = {"past", "last", "previous", "preceding", "recent"}, {"next", "coming", "following"}


def shift(length: Sense, sign: int, base: Sense | str | None) -> Sense:
    """So many units before (-1) or after (1) a base."""
    number = length.number if length.number is not None else 0
    if length.unit in LONG and number % 1:  # "half a century ago" is a year
        length = replace(length, unit="Y", number=number * LONG[length.unit])
        number = length.number or 0
    if length.value is None or length.code == "some":
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Sense("shift", length.unit, number=sign * number, base=base, value=value, mod="APPROX")
    which = "one" if number == 1 else None
    return Sense("shift", length.unit, number=sign * number, base=base, mod=length.mod, which=which)


@RULES.on("l=LENGTH s=ago on? x=POINT")
def ago_on(m: Found) -> Built:
    """Twenty years ago today, ten years ago on Sunday: that day of the year it was."""
    length, day = m.sense("l"), m.sense("x")
    is_day = day.unit == "D" and (day.weekday is not None or (day.base == "now" and day.number == 0))
    return replace(shift(length, -1, day), which="day") if is_day and length.unit == "Y" else None


@RULES.on("l=LENGTH s=ago to the day", "l=LENGTH ( or so )? s=ago", "l=LENGTH s=from now", "l=LENGTH s=hence")
def from_now(m: Found) -> Built:
    """Two years ago, a year ago to the day, a week from now."""
    found = shift(m.sense("l"), -1 if m.named("s") == "ago" else 1, "now")
    if m.after(-1) == "day":
        return replace(found, which="day")
    return found


@RULES.on(
    "l=LENGTH s=after|before|from|following|since the? x=POINT", "the unit=UNIT s=after|before|following x=POINT",
)  # fmt: skip
def from_point(m: Found) -> Built:
    """Two days after 3 May, the day before Christmas."""
    sign = -1 if m.named("s") == "before" else 1
    if m.has("unit") and m.get("unit", "UNIT")[0] == "T":
        return None
    if m.has("unit"):
        return Sense("shift", str(m.get("unit", "UNIT")), number=sign, base=m.sense("x"))
    return shift(m.sense("l"), sign, m.sense("x"))


@RULES.on("l=LENGTH s=after|before that (?= ,|. )")
def from_that(m: Found) -> Built:
    """Two days after that."""
    return shift(m.sense("l"), -1 if m.named("s") == "before" else 1, "then")


@RULES.on("l=LENGTH s=later|earlier|afterwards|afterward|prior|thereafter|previously", "only? l=LENGTH s=before|after")
def from_then(m: Found) -> Built:
    """Two days later, a week earlier, three months after."""
    word = m.named("s")
    if word in {"before", "after"} and m.after() not in {".", ",", ";", ")", "", "\n"}:
        return shift(m.sense("l"), -1 if word == "before" else 1, "event")
    return shift(m.sense("l"), -1 if word in {"earlier", "prior", "before", "previously"} else 1, "then")


@RULES.on("l=LENGTH on (?= , )", "l=LENGTH on (?= \n )")
def years_on(m: Found) -> Built:
    """Ten years on: so long after what is told, or else now."""
    opens = m.before() in {"", ".", "!", "?", "\n", '"', "“", ",", ":", "but", "and"}
    if not opens or m.sense("l").value is None or m.sense("l").number is None:
        return None
    return replace(shift(m.sense("l"), 1, "then"), which="on")


@RULES.on("the w=first|last|final|opening|closing|initial l=LENGTH of x=POINT")
def edge(m: Found) -> Built:
    """The first ten months of 1915, the last two weeks of February."""
    length, outer = m.sense("l"), m.sense("x")
    mod = "END" if m.named("w") in {"last", "final", "closing"} else "START"
    return replace(length, base=outer, which=mod)


@RULES.on("the w=first|last|final|opening|closing l=LENGTH of the|this u=UNIT")
def edge_of_unit(m: Found) -> Built:
    """The first three months of the year."""
    unit = str(m.get("u", "UNIT"))
    if unit not in {"Y", "M", "Q", "DE", "W"}:
        return None
    mod = "END" if m.named("w") in {"last", "final", "closing"} else "START"
    return replace(m.sense("l"), base=Sense("shift", unit, number=0, base=None), which=mod)


@RULES.on("the u=week|month|year (?= to|ending|ended|through DAYN )")
def unit_up_to(m: Found) -> Built:
    """The week (to 28 June)."""
    unit = str(m.get("u", "UNIT"))
    return Sense("length", unit, number=1, value=length_value(1, unit), code="upto")


@RULES.on("the w=last|final o=UNIT of x=POINT")
def last_unit(m: Found) -> Built:
    """The last week of May."""
    unit = str(m.get("o", "UNIT"))
    return Sense("length", unit, number=1, value=length_value(1, unit), base=m.sense("x"), which="END")


@RULES.on(
    "the|these|those|his|her|its|our|their? few? w=past|last|next|coming|previous|preceding|following few? l=LENGTH",
    "the w=first|last|past|final|opening|closing|initial l=LENGTH (?! of )",
    "w=recent l=LENGTH",
    "these w=past|last l=LENGTH",
)
def running(m: Found) -> Built:
    """The past two weeks, the next few days, recent months; the first two weeks."""
    length, word = m.sense("l"), m.named("w")
    if word == "last" and m.after() == "of":
        return length  # "the last two days of the strike"
    if word in PAST_WORDS:
        return replace(length, which="past" if word != "previous" else "before")
    if word in COMING_WORDS:
        return replace(length, which="coming" if word != "following" else "after")
    return length


@RULES.on("the|a? u=year|month|week|quarter DASH ago|earlier ( o=ORD? period|quarter|month )?", "the latest u=quarter",
          "the latest period (?! of )")  # fmt: skip
def unit_ago(m: Found) -> Built:
    """The year-earlier period, the latest quarter."""
    back = -1 if m.word(m.first) != "the" or m.word(m.first + 1) != "latest" else 0
    which = "one" if back else None
    if not m.has("u"):
        return Sense("shift", "Q", number=0, which="latest")
    return Sense("shift", str(m.get("u", "UNIT")), number=back, base="now" if back else None, which=which)


@RULES.on("the u=day|week|month|year|evening|morning|night s=before|after")
def one_from_then(m: Found) -> Built:
    """The day before, the year after."""
    sign = -1 if m.named("s") == "before" else 1
    unit = m.get("u", "UNIT")
    if m.after().isalpha() and m.after() not in listed("after_day"):
        return Sense("shift", str(unit), number=sign, base="event") if unit else None
    if unit is None or unit == "NI":
        return Sense("point", "P", code=m.get("u", "PART"), base=Sense("shift", "D", number=sign, base="then"))
    return Sense("shift", str(unit), number=sign, base="then")


@RULES.on("p=PARTN s=before|after")
def part_from_then(m: Found) -> Built:
    """The night before, the evening after; not "the night before the vote"."""
    part = m.sense("p")
    if part.base is not None or part.which != "the" or (m.after().isalpha() and m.after() not in {"and", "but", "in"}):
        return None
    return replace(part, base=Sense("shift", "D", number=-1 if m.named("s") == "before" else 1, base="then"))


@RULES.on("the|this|these? w=past|last|next|coming|previous|following n=UNIT ( or so )? (?! UNIT )")
def running_unit(m: Found) -> Built:
    """The last year, the past month."""
    if m.before() in OWNERS and m.named("n") == "day":
        return None  # the truce's "last day" is not yesterday
    word = m.named("w")
    if word == "last" and m.after() == "of":
        return None  # "the last day of the strike"
    which = "past" if word in PAST_WORDS else "coming"
    return Sense(
        "length", str(m.get("n", "UNIT")), number=1, which=which, value=length_value(1, str(m.get("n", "UNIT")))
    )


@RULES.on("the? e=beginning|start|middle|end of x=SHIFTN", "e=early|late x=SHIFTN")
def part_of_counted(m: Found) -> Built:
    """The end of last month, early last year."""
    return replace(m.sense("x"), mod=MODS[m.named("e")]) if m.sense("x").unit in {"M", "Y"} else None


@RULES.on("x=PARTN ,? y=SHIFTN")
def part_of_shift(m: Found) -> Built:
    """The night of 16 June last year."""
    part, year = m.sense("x"), m.sense("y")
    day = part.base
    if not isinstance(day, Sense) or day.kind != "point" or year.unit != "Y":
        return None
    if day.month is None or day.year is not None or isinstance(day.base, Sense):
        return None
    return replace(part, base=replace(day, base=year))


@RULES.on(
    "x=MONTHN|SEASONN|QUARTERN|DAYN of|, y=SHIFTN", "x=MONTHN|SEASONN|QUARTERN|WDAYN|DAYN y=SHIFTN",
    "y=SHIFTN 's x=MONTHN|SEASONN|QUARTERN", "x=DAYN of y=MONTHN",
)  # fmt: skip
def of_shift(m: Found) -> Built:
    """October of that year, last year's third quarter, the 14th of that month."""
    inner, outer = m.sense("x"), m.sense("y")
    if inner.kind == "point" and inner.weekday and not inner.day and not inner.which and outer.unit == "W":
        return replace(inner, base=outer)
    if inner.kind != "point" or inner.year is not None or inner.weekday is not None or inner.base is not None:
        return None
    if (outer.unit == "Y" and (inner.month or inner.unit in {"S", "Q"})) or (outer.unit == "M" and not inner.month):
        return replace(inner, base=outer)
    return None


@RULES.on(f"the? o=ORD|{N} DASH? u=UNIT of x=POINT")
def nth_unit(m: Found) -> Built:
    """The first week of May."""
    number = m.number("o")
    if number is None or not m.get("o", "ORD") or m.get("u", "UNIT") not in {"D", "W", "M"}:
        return None
    return Sense("point", "NTH", number=number, code=str(m.get("u", "UNIT")), base=m.sense("x"))
