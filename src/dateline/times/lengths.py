"""Layer 2: durations, sets, words that point at now, and vague references."""

from dateline.times.lexicon import names
from dateline.times.rule import Built, Found, N, Rules
from dateline.times.sense import Sense

RULES = Rules()
ABOUT = (
    "( about|around|approximately|roughly|some|nearly|almost|only|just|over / more|less|fewer than / at least|most "
    "/ up to )?"
)


def length_value(number: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration; None counts as X."""
    count = "X" if number is None else f"{number:g}" if number < 10**6 else str(int(number))
    if unit == "F":
        count, unit = ("X", "W") if number is None else (f"{number * 2:g}", "W")
    if unit == "NI":
        unit = "D"
    return f"PT{count}{unit[1:]}" if unit[0] == "T" else f"P{count}{unit}"


def length(number: float | None, unit: str, guess: float | None = None, mod: str | None = None) -> Sense:
    """A duration; `guess` is the usual reading of a count that names no number."""
    value = length_value(number, unit)
    return Sense("length", unit, number=number if number is not None else guess, value=value, mod=mod,
                 code=None if number is not None else "some")  # fmt: skip


def mod_of(m: Found) -> str | None:
    """What the words before a count do to it."""
    opening = [m.word(place) for place in range(m.first, m.last)]
    if opening[:1] in (["less"], ["fewer"], ["nearly"], ["almost"]):
        return "LESS_THAN"
    if opening[:1] in (["more"], ["over"]):
        return "MORE_THAN"
    return {"about": "APPROX", "around": "APPROX", "roughly": "APPROX"}.get(opening[0])


@RULES.on(
    f"the? {ABOUT} n={N} and a h=half u=UNITS|UNIT",
    f"the? {ABOUT} n={N} to|or|DASH n2={N} DASH? u=UNITS|UNIT",
    f"the? {ABOUT} n={N} DASH? u=UNITS|UNIT ( DASH old )?",
    f"the? {ABOUT} n={N} DASH? odd u=UNITS",
    f"the? {ABOUT} n={N} full|whole|straight|consecutive|long|bloody|successive|more u=UNITS|UNIT",
    f"the? {ABOUT} a u=UNIT and a h=half",
)
def counted(m: Found) -> Built:
    """Three weeks, two and a half years, more than ten days, a 12-hour (battle)."""
    number = m.get("n", "NUM", "CARD", "TENS") if m.has("n") else 1
    unit = str(m.get("u", "UNITS", "UNIT"))
    if m.get("n", "YEAR") and not m.get("n", "CARD", "TENS"):
        return None
    if m.named("u") == "hours" and m.has("n") and m.get("n", "MILITARY") is not None and len(m.raw(m.groups["n"])) == 4:
        return None  # 0600 hours
    if m.named("u") == "quarters" and (number == 3 or m.after() == "of"):
        return None
    if m.named("u") in {"second", "quarter", "season"} and m.has("n") and m.after(-2) not in {"-", "–"}:
        return None
    return length(number + 0.5 if m.has("h") else number, unit, mod=mod_of(m))


@RULES.on(
    f"{ABOUT} the? some=several|few|many|some|various|numerous u=UNITS", f"{ABOUT} a some=few|couple of? u=UNITS",
    f"{ABOUT} a some=few|couple more|short|of u=UNITS", "some=dozens|scores|hundreds|thousands|couple of u=UNITS",
    "several more|long|hundred|thousand some=UNITS",
)  # fmt: skip
def some(m: Found) -> Built:
    """Several days, a few hours, a couple of weeks."""
    if not m.has("u"):
        return length(None, str(m.get("some", "UNITS")))
    number = names()["some"][m.named("some")]
    unit = str(m.get("u", "UNITS"))
    if unit in {"Q", "S"} and number == 0:
        return None
    return length(2 if number == 2 else None, unit, guess=number or None)


@RULES.on(
    f"{ABOUT} a|an DASH? u=UNIT", f"{ABOUT} half a|an u=UNIT", f"{ABOUT} a half DASH u=UNIT", "a full|whole u=UNIT"
)
def one(m: Found) -> Built:
    """A week, half an hour, nearly a year."""
    unit = str(m.get("u", "UNIT"))
    if m.named("u") in {"second", "quarter", "season", "weekend", "night"}:
        return None
    return length(0.5 if "half" in {m.word(p) for p in range(m.first, m.last)} else 1, unit, mod=mod_of(m))


@RULES.on("u=UNITS")
def bare(m: Found) -> Built:
    """(For) months, (within) hours."""
    unit = str(m.get("u", "UNITS"))
    if unit in {"TS", "S", "Q", "NI", "WE", "F"} or m.raw(m.first)[:1].isupper():
        return None
    if m.before() in {"the", "business", "office", "working", "opening", "visiting"} or m.before() == "'s":
        return None
    return length(None, unit, guess=names()["some"]["few"])


@RULES.on("every|each n=ORD|CARD|NUM u=UNITS|UNIT", "every|each u=UNIT|WEEKDAY|PART|MONTH|SEASON", "per u=UNIT")
def every(m: Found) -> Built:
    """Every two weeks, each day, every Friday."""
    if (weekday := m.get("u", "WEEKDAY")) is not None:
        return Sense("every", value=f"XXXX-WXX-{weekday}")
    if (month := m.get("u", "MONTH")) is not None:
        return Sense("every", value=f"XXXX-{month:02d}")
    if (season := m.get("u", "SEASON")) is not None:
        return Sense("every", value=f"XXXX-{season}")
    unit = m.get("u", "UNITS", "UNIT")
    if unit == "TS" and m.word(m.first) == "per":
        return None  # a rate of fire
    if unit is None:
        return Sense("every", value=f"XXXX-XX-XXT{m.get('u', 'PART')}")
    return Sense("every", value=length_value(m.number("n") or 1, str(unit)))


@RULES.on("o=OFTEN")
def often(m: Found) -> Built:
    """Daily, weekly; not the Daily Telegraph."""
    if m.raw(m.first)[:1].isupper() and not m.raw(m.first).isupper() and m.raw(m.last)[:1].isupper():
        return None
    return Sense("every", value=m.get("o", "OFTEN"))


@RULES.on("d=DEICTIC")
def deictic(m: Found) -> Built:
    """Today, yesterday, tomorrow; not USA Today, nor the Today Show, though in capitals all look so."""
    word, following = m.raw(m.first), m.raw(m.last)
    shown = following[:1].isupper() and not (word.isupper() and following.isupper())
    if word in {"Today", "TODAY"} and (m.before() in {"usa", "russia"} or shown):
        return None
    return Sense("shift", "D", number=m.get("d", "DEICTIC"), base="now")


@RULES.on("the day before yesterday", "d=the day after tomorrow")
def day_but_one(m: Found) -> Built:
    """The day before yesterday."""
    return Sense("shift", "D", number=2 if m.has("d") else -2, base="now")


@RULES.on("d=DEICTICPART")
def deictic_part(m: Found) -> Built:
    """Tonight, overnight."""
    if m.get("d", "DEICTICPART") == "ON":
        return Sense("point", "P", code="NI", base="overnight")
    return Sense("point", "P", code="NI", base=Sense("shift", "D", number=0, base="now"), which="tonight")


@RULES.on(
    "more|most PAST", "( in )? the recent|distant? past (?! NUM|CARD|TENS|SOME|UNIT|UNITS|SCALE|or|half|couple )",
    "PAST (?! UNITS )",
    "not long ago", "long ago",
    "a long time ago", "some time ago", "in recent times", "once before",
)  # fmt: skip
def past(_: Found) -> Built:
    """Recently, in the past."""
    return Sense("ref", value="PAST_REF")


@RULES.on("PRESENT", "at present", "the present", "at the moment", "these days", "right now", "the present day|time?")
def present(_: Found) -> Built:
    """Now, currently."""
    return Sense("ref", value="PRESENT_REF")


@RULES.on("c=COMING", "the near|foreseeable|immediate? future", "in the near|foreseeable|immediate? future")
def coming(m: Found) -> Built:
    """Soon, the near future."""
    if m.before() in {"as", "how", "too", "so"}:
        return None
    if m.named("c") == "future" and m.before() not in {"in", "the"}:
        return None  # "future raids" dates nothing
    return Sense("ref", value="FUTURE_REF", which="soon" if m.word(m.first) == "soon" else None)


@RULES.on("(?<= since ) then")
def since_then(_: Found) -> Built:
    """(Since) then."""
    return Sense("shift", "", number=0, base="then", value="", which="since")


@RULES.on("this|that|the|same|some time|moment|period|point", "the|this|that same time|moment|period")
def then(m: Found) -> Built:
    """That time, this period, the same time."""
    if m.before() not in {"at", "by", "during", "in", "from", "since", "until", "around", "of", "about", "after"}:
        return None
    if m.word(m.first) == "the" and m.before() != "at" and m.after(-1) != "period":
        return None
    if m.word(m.first) in {"same", "some"} or m.after(-1) in {"point", "moment"}:
        return None
    which = "same" if m.before() == "at" and m.word(m.last - 2) == "same" else None
    return Sense("shift", "", number=0, base="then", value="", which=which)
