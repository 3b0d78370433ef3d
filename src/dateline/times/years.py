"""Layer 2: years, decades, centuries, seasons, quarters and halves."""

from dateline.times.lexicon import listed, senses_of
from dateline.times.rule import Built, Found, Rules, century_year, short_year
from dateline.times.sense import Sense

RULES = Rules()


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
    if before in listed("numbered"):
        return None
    if before in listed("count_cues") or after in {"%", "percent"} or "." in m.raw(m.groups["y"]):
        return None
    cues = listed("year_cues")
    plural = after.isalpha() and after.islower() and after.endswith("s") and after not in listed("small_words")
    after_year = "YEAR" in senses_of(m.raw(m.first - 2) or " ")
    verb = after in listed("counted_verbs") and before in {"in", "since", "until"}
    if (after in listed("counted") and not after_year and not verb) or (plural and before not in cues):
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
    "the? s=SEASON DASH? ,|of? y=YEAR DASH|/ NUM2|YEAR",
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
    if m.raw(m.groups["s"]).istitle() and m.raw(m.last).istitle() and m.before() not in {"", ".", "\n"}:
        return None  # the Winter Palace
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


@RULES.on("q n=NUM2 y=YEAR")
def short_quarter(m: Found) -> Built:
    """Q3 2023."""
    number = m.number("n") or 0
    return Sense("point", "Q", year=m.get("y", "YEAR"), number=number) if 1 <= number <= 4 else None


@RULES.on("the? first|1st half of y=YEAR", "the? s=second|2nd|latter|last half of y=YEAR")
def half(m: Found) -> Built:
    """The first half of 2023."""
    return Sense("point", "H", year=m.get("y", "YEAR"), number=2 if m.has("s") else 1)
