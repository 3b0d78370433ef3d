"""Layer 1: numbers in words, and years in words."""

from dateline.times.rule import Built, Found, N, Rules

RULES = Rules()


@RULES.on("c=CARD t=TENS DASH? u=CARD", "c=CARD t=TENS")
def year_in_words(m: Found) -> Built:
    """Nineteen ninety-six."""
    century, tens, units = m.get("c", "CARD"), m.get("t", "TENS"), m.get("u", "CARD") or 0
    if not 10 < century <= 21 or units > 9:
        return None
    return {"YEAR": century * 100 + tens + units}


@RULES.on("t=twenty s=CARD|TENS ( DASH? u=CARD )?")
def twenty_years_in_words(m: Found) -> Built:
    """Twenty twenty-three, twenty-four."""
    second, units = m.number("s") or 0, m.number("u") or 0
    if not m.has("u") and second < 10:
        return {"NUM": 20 + second}
    return {"YEAR": 2000 + second + units} if second >= 10 and units < 10 else None


@RULES.on("t=TENS DASH? u=CARD")
def tens(m: Found) -> Built:
    """Thirty-five."""
    units = m.get("u", "CARD")
    return {"NUM": m.get("t", "TENS") + units} if units < 10 else None


@RULES.on("t=TENS DASH? o=ORD")
def ordinal_tens(m: Found) -> Built:
    """Twenty-first."""
    units = m.get("o", "ORD")
    return {"ORD": m.get("t", "TENS") + units} if units < 10 else None


@RULES.on(
    f"n={N} s=SCALE and? t=TENS DASH? u=CARD", f"n={N} s=SCALE and? t=TENS|CARD", f"n={N} s=SCALE",
    "a s=SCALE and? t=TENS|CARD", "a s=SCALE",
)  # fmt: skip
def scaled(m: Found) -> Built:
    """Two thousand and four, a hundred."""
    times = m.get("n", "NUM", "CARD", "TENS") if m.has("n") else 1
    number = times * m.get("s", "SCALE") + (m.number("t") or 0) + (m.number("u") or 0)
    if number > 10**12:
        return None
    return {"NUM": number, "YEAR": number} if 1990 < number < 2100 and m.has("n") else {"NUM": number}
