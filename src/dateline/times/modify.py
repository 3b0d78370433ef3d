"""Layer 3: what words around a date do to it: early and late, this and last, parts of days, days of shifts."""

from dataclasses import replace

from dateline.times.rule import OWNERS, Built, Found, Rules
from dateline.times.sense import Sense

RULES = Rules()
MODS = {
    "early": "START", "beginning": "START", "start": "START", "turn": "START", "opening": "START", "dawn": "START",
    "mid": "MID", "middle": "MID", "height": "MID", "midst": "MID",
    "late": "END", "end": "END", "close": "END", "ending": "END", "closing": "END",
    "later": "LATER", "earlier": "EARLIER",
}  # fmt: skip
PERIOD = "YEARN|MONTHN|SEASONN|QUARTERN|DECADEN|WEEKN|DAYN"
NAMED = "MONTHN|WDAYN|SEASONN|FEASTN"
SHIFTS = {
    "this": ("now", 0), "current": ("now", 0), "last": ("now", -1), "past": ("now", -1), "next": ("now", 1),
    "coming": ("now", 1), "that": ("then", 0), "same": ("then", 0), "previous": ("then", -1),
    "preceding": ("then", -1), "prior": ("then", -1), "following": ("then", 1), "ensuing": ("then", 1),
}  # fmt: skip
WHICH = "|".join(sorted(SHIFTS))


@RULES.on(
    f"the? e=early|mid|late|later DASH? x={PERIOD}",
    f"e=early|earlier|late|later in|on x={PERIOD}",
    f"earliest|latest e=early x={PERIOD}",
    f"the|its|their? very? e=end|beginning|start|middle|close|turn|height|midst|opening|dawn of x={PERIOD}",
    f"the e=early|opening|closing|late|last|first|final days|weeks|months|years|part|hours of x={PERIOD}",
    f"the? e=later|latter part of x={PERIOD}",
)
def part_of(m: Found) -> Built:
    """Early 1941, mid-November, the end of March."""
    inner = m.sense("x")
    word = m.named("e")
    mod = {"last": "END", "final": "END", "first": "START", "later": "END", "latter": "END"}.get(word) or MODS[word]
    if word == "later":
        mod = "LATER"
    return replace(inner, mod=mod)


@RULES.on(
    "the? h=first|second|latter half of x=MONTHN|WEEKN|DECADEN|SEASONN",
    "the? h=first|second|latter half of the|this u=UNIT",
)
def half_of(m: Found) -> Built:
    """The second half of October, the first half of the year."""
    mod = "FIRST_HALF" if m.named("h") == "first" else "SECOND_HALF"
    if m.has("x"):
        return replace(m.sense("x"), mod=mod)
    unit = str(m.get("u", "UNIT"))
    return Sense("shift", unit, number=0, base=None, mod=mod) if unit in {"W", "M", "Y", "DE", "CE"} else None


@RULES.on("the? eve of x=DAYN")
def eve_of(m: Found) -> Built:
    """The eve of Ramadan."""
    return Sense("shift", "D", number=-1, base=m.sense("x"), which="eve")


@RULES.on("the u=week|month|year before last", "the d=WDAYN before last", "p=PARTN before last")
def before_last(m: Found) -> Built:
    """The week before last, the Friday before last."""
    if m.has("d"):
        return replace(m.sense("d"), which="before last")
    if m.has("p"):
        part = m.sense("p")
        return replace(part, base=Sense("shift", "D", number=-2, base="now"), which=None) if part.base is None else None
    return Sense("shift", str(m.get("u", "UNIT")), number=-2, base="now")


@RULES.on("p=PARTN ( on|into|to )? d=DAYN (?! to|DASH DAYN )")
def overnight(m: Found) -> Built:
    """Overnight into Tuesday, the night to Tuesday: the night that ends on that day; overnight on Tuesday."""
    night = m.sense("p")
    which = "into" if m.word(m.groups["d"] - 1) in {"into", "to"} else "overnight"
    if which == "into" and night.code == "NI" and night.base is None:
        return replace(night, base=m.sense("d"), which=which)
    return replace(night, base=m.sense("d"), which=which) if night.base == "overnight" else None


@RULES.on(
    "the|its|their? very? e=end|beginning|start|middle|close|turn of the? u=UNIT",
    "e=later|earlier|early|late in|during the u=UNIT",
    "the? u=UNIT ( 's / DASH )? e=end|beginning|start",
)
def part_of_unit(m: Found) -> Built:
    """The end of the year, later in the month, year-end."""
    unit = str(m.get("u", "UNIT"))
    if unit[0] == "T" or unit in {"F", "NI"}:
        return None
    return Sense("shift", unit, number=0, base=None, mod=MODS[m.named("e")])


@RULES.on(f"( e=later|earlier|early|late )? the|this|that? s={WHICH} very? u=UNIT", "the u=weekend", "the u=quarter")
def shifted_unit(m: Found) -> Built:
    """Last week, that same day, the following month, earlier this year."""
    unit = str(m.get("u", "UNIT"))
    if not m.has("s"):
        return Sense("shift", unit, number=0, base="now" if unit == "WE" else None)
    word = m.named("s")
    base, number = SHIFTS[word]
    if m.before() in OWNERS and m.groups["s"] == m.first and unit == "D":
        return None  # the truce's "last day" is not yesterday
    opening = m.word(m.groups["s"] - 1)  # "the last week" is another thing than "last week"
    if opening == "the" and word in {"last", "past"}:
        return None if word == "last" else Sense("length", unit, number=1, value=None, which="past")
    if opening == "the" and word == "next":
        base = "then"
    if opening in {"this", "that"} and word in {"last", "past", "next", "coming"}:
        base = "now"
    if word in {"that", "same"} and m.raw(m.groups["u"]) == "second":
        return None
    if unit == "NI":
        return Sense("point", "P", code="NI", base=Sense("shift", "D", number=number, base=base), which=word)
    if unit[0] == "T":
        return (
            None if base == "now" and number == 0 and unit == "TS" else Sense("shift", unit, number=number, base=base)
        )
    mod = {"early": "START", "late": "END"}.get(m.named("e")) or MODS.get(m.named("e"))
    return Sense("shift", unit, number=number, base=base, mod=mod, which=word)


@RULES.on(f"( e=later|earlier|early|late )? the|this|that? s={WHICH} x={NAMED}", "s=this|last|next x=SHYSEASON",
          "the? s=following|next|previous x=SHYSEASON")  # fmt: skip
def shifted_name(m: Found) -> Built:
    """Last Friday, next May, the following spring."""
    inner = m.get("x", "SHYSEASON")
    sense = Sense("point", "S", code=str(inner)) if inner else m.sense("x")
    if sense.kind != "point" or sense.year is not None:
        return None
    word = m.named("s")
    if word == "following" and m.word(m.groups["s"] - 1) not in {"the", "that"}:
        return None  # "following Sunday's raid" is after it
    if m.word(m.first) == "the" and word == "next":
        word = "following"
    return replace(sense, which=word, mod=MODS.get(m.named("e")) or sense.mod)


@RULES.on(f"the|this|that? s={WHICH} p=PARTN", "the|that very p=PARTN")
def shifted_part(m: Found) -> Built:
    """This morning, last night, the previous evening, that afternoon."""
    part = m.sense("p")
    if not m.has("s"):
        return replace(part, base=Sense("shift", "D", number=0, base="then"))
    base, number = SHIFTS[m.named("s")]
    if part.base is not None or part.which == "the":
        return None
    if m.word(m.first) == "the" and m.named("s") == "next":
        base = "then"
    return replace(part, base=Sense("shift", "D", number=number, base=base), which=m.named("s"))


@RULES.on("e=PARTN of d=DAYN p=PARTN")
def early_part_of_day(m: Found) -> Built:
    """The early hours of Saturday morning."""
    early = m.sense("e")
    return replace(early, base=m.sense("d"), which=None) if early.code == "EARLY" and early.base is None else None


@RULES.on(
    "( e=early|late|mid DASH? )? d=DAYN ,? p=PARTN",
    "( e=early|late in? )? p=PARTN ,? of|on|to|from|between d=DAYN",
    "e=early|late d=DAYN ,? p=PARTN",
    "p=PARTN ( on / of )? the d=DAYN",
    "p=PARTN ,? d=DAYN",
    "p=PARTN on|of the? night of d=DAYN",
)
def part_of_day(m: Found) -> Built:
    """Sunday afternoon, the morning of 3 March, the night of the 9th, yesterday evening."""
    part, day = m.sense("p"), m.sense("d")
    if part.base is not None or part.which in {"this", "last"}:
        return None
    if m.groups["d"] < m.groups["p"] and part.which == "the":
        return None
    return replace(part, base=day, which=None, mod=MODS.get(m.named("e")))


@RULES.on(
    "d=DAYN ,? at? c=CLOCKN", "c=CLOCKN ( ,|on|of / on the )? d=DAYN", "p=PARTN at? c=CLOCKN",
    "d=DAYN at? around|about|approximately c=CLOCKN", "c=CLOCKN ( in the|that|this )? p=PARTN",
    "c=CLOCKN in p=PARTN",
)  # fmt: skip
def clock_of_day(m: Found) -> Built:
    """5 pm on Sunday, Tuesday at 11:30, 5 in the morning."""
    clock = m.sense("c")
    if clock.base is not None:
        return None
    if m.has("d"):
        return replace(clock, base=m.sense("d"))
    part = m.sense("p")
    minute = clock.minute or 0
    if part.code in {"AF", "EV", "NI"} and 60 <= minute < 720 and not (part.code == "NI" and minute < 300):
        minute += 720
    return replace(clock, minute=minute, base=part.base)
