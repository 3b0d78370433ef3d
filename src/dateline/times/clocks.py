"""Layer 2: times of day, parts of day."""

from dateline.times.lexicon import listed
from dateline.times.rule import Built, Found, Rules
from dateline.times.sense import Sense

RULES = Rules()
BEFORE_HOUR = "at|about|around|by|until|from|before|after|past|nearly|almost|between"
EVENING = 5  # "four in the night" is before dawn, "ten in the night" before midnight
ZONE = "( hours|hrs )? ( z=ZONE ( sign=+|DASH off=NUM2 )? / local time )?"


def at_minute(m: Found, minute: int) -> Built:
    """The time of day `minute` minutes after midnight, in the zone that is said."""
    zone = m.get("z", "ZONE")
    if zone is not None and m.has("off"):
        zone = int(zone) + 60 * (m.number("off") or 0) * (1 if m.named("sign") == "+" else -1)
    if not 0 <= minute <= 24 * 60 or (zone is not None and abs(zone) >= 24 * 60):
        return None
    return Sense("point", "T", minute=minute % (24 * 60), zone=zone)


@RULES.on(f"c=CLOCK a=AMPM {ZONE}", f"c=CLOCK {ZONE}")
def clock(m: Found) -> Built:
    """11:02, 5:30PM EST, 06:10 GMT+3."""
    minute = int(m.get("c", "CLOCK"))
    if m.has("a"):
        if not 60 <= minute < 13 * 60:
            return None
        minute = minute % 720 + 60 * int(m.get("a", "AMPM"))
    return at_minute(m, minute)


@RULES.on(f"h=HOUR a=AMPM {ZONE}", f"h=CARD a=AMPM {ZONE}")
def hour(m: Found) -> Built:
    """5 p.m., five pm."""
    number = m.get("h", "HOUR", "CARD")
    return at_minute(m, number % 12 * 60 + 60 * int(m.get("a", "AMPM"))) if 1 <= number <= 12 else None


@RULES.on("h=HOUR|CARD (?= and|to|until|DASH HOUR|CARD AMPM )", "h=HOUR|CARD (?= and|to|until|DASH HOURAMPM )")
def hour_before_another(m: Found) -> Built:
    """The 3 of "between 3 and 5 p.m."."""
    number, place = int(m.get("h", "HOUR", "CARD")), m.last + 1
    until = m.value(place, "HOUR", "CARD")
    half = m.value(place + 1, "AMPM") if until is not None else None
    if until is None:  # "3-5pm"
        until, half = m.value(place, "HOURAMPM") % 12, 12 if m.value(place, "HOURAMPM") >= 12 else 0
    if not 1 <= number <= 12 or half is None:
        return None
    crosses = number % 12 > until % 12  # "from 11 to 2 p.m." begins in the morning
    return at_minute(m, number % 12 * 60 + (720 if (half == 12) != crosses else 0))


@RULES.on(f"h=HOURAMPM {ZONE}")
def glued_hour(m: Found) -> Built:
    """5pm."""
    return at_minute(m, 60 * int(m.get("h", "HOURAMPM")))


@RULES.on(f"c=CLOCKDOT a=AMPM {ZONE}", "c=CLOCKDOT ( hours|hrs )? z=ZONE")
def dotted(m: Found) -> Built:
    """4.30pm, 16.30 GMT."""
    minute = int(m.get("c", "CLOCKDOT"))
    if m.has("a"):
        if not 60 <= minute < 13 * 60:
            return None
        minute = minute % 720 + 60 * int(m.get("a", "AMPM"))
    return at_minute(m, minute)


@RULES.on(
    "half past h=HOUR|CARD in the p=PART",
    f"(?<= {BEFORE_HOUR} ) h=HOUR|CARD in the p=PART",
    "h=HOUR|CARD o'clock in the p=PART",
)
def hour_of_part(m: Found) -> Built:
    """(At) three in the afternoon, half past nine in the morning."""
    number, code = int(m.get("h", "HOUR", "CARD")), m.get("p", "PART")
    if not 1 <= number <= 12 or code not in {"MO", "AF", "EV", "NI"}:
        return None
    late = code in {"AF", "EV"} or (code == "NI" and number >= EVENING)
    return at_minute(m, number % 12 * 60 + (720 if late else 0) + (30 if m.word(m.first) == "half" else 0))


@RULES.on(f"h=HOUR|CARD o'clock {ZONE}")
def oclock(m: Found) -> Built:
    """Four o'clock."""
    return at_minute(m, 60 * int(m.get("h", "HOUR", "CARD")))


@RULES.on("h=MILITARY ( hours|hrs )? z=ZONE", "h=MILITARY hours|hrs|local time?")
def military(m: Found) -> Built:
    """0600 GMT, 1800 hours."""
    return at_minute(m, int(m.get("h", "MILITARY")))


@RULES.on("(?<= at|around ) h=MILITARY")
def military_alone(m: Found) -> Built:
    """(At) 2030."""
    after = m.after()
    if after in listed("counted") or (after.isalpha() and after not in listed("small_words")):
        return None
    return at_minute(m, int(m.get("h", "MILITARY")))


@RULES.on("the? early hours", "the? small hours", "the? wee hours", "the? early|pre DASH? dawn hours",
          "pre DASH? dawn")  # fmt: skip
def early_hours(m: Found) -> Built:
    """The early hours."""
    return Sense("point", "P", code="EARLY", which="the" if m.word(m.first) == "the" else None)


@RULES.on("the? early|late|small p=PART hours", "the? p=PART hours?")
def part(m: Found) -> Built:
    """Morning, the night, dawn, noon."""
    code = str(m.get("p", "PART"))
    if m.before() == "good":
        return None  # a greeting
    opens = m.before() in {"", ".", "\n", '"', "“", "-", "—", ":"}
    if m.first == m.groups["p"] and m.raw(m.first).istitle() and not opens:
        return None  # Operation Dawn, the newspaper Dawn
    if m.get("p", "UNIT", "UNITS") and m.named("p") == "nights" and m.word(m.first) != "the":
        return None
    if code[0].isdigit():
        return Sense("point", "T", minute=int(code[:2]) * 60 % 1440)
    return Sense("point", "P", code=code, which="the" if m.word(m.first) == "the" else None)
