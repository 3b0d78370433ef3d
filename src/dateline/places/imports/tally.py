"""What became of each line of a file of places: added, left out on purpose, or skipped because it is broken."""

from collections import Counter
from dataclasses import dataclass, field

FIRST = 10  # broken lines that are named one by one


class BrokenLineError(ValueError):
    """A line that cannot be read as a place; its text is the reason."""


@dataclass(slots=True)
class Tally:
    """Counts over one import. `reasons` names the first broken lines, `left` counts what is left out, by its kind."""

    added: int = 0
    known: int = 0  # of those added: in the gazetteer already, and enriched
    names: int = 0  # alternate names joined to a place
    skipped: int = 0
    reasons: list[str] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)

    def broken(self, where: str, reason: object) -> None:
        """Counts a broken line, and names it if it is among the first."""
        self.skipped += 1
        if len(self.reasons) < FIRST:
            self.reasons.append(f"{where}: {reason}")


def degrees(text: str, name: str, most: float) -> float:
    """A coordinate in decimal degrees, with a point or a comma, perhaps with ° and a letter of the compass.

    Raises BrokenLineError.
    """
    plain = text.strip().replace("\N{MINUS SIGN}", "-").replace("°", "").strip()
    sign = 1.0
    if plain[-1:].upper() in {"N", "E", "S", "W"} and plain[:-1].strip():
        sign = -1.0 if plain[-1].upper() in "SW" else 1.0
        plain = plain[:-1].strip()
    if "." not in plain:
        plain = plain.replace(",", ".")
    try:
        value = sign * float(plain)
    except ValueError:
        raise BrokenLineError(f"{name} {text[:30]!r} is not a number" if text.strip() else f"no {name}") from None
    if not -most <= value <= most:  # not-a-number fails this too
        raise BrokenLineError(f"{name} {text.strip()[:30]} is not between {-most:.0f} and {most:.0f} degrees")
    return value


def cleaned(name: str) -> str:
    """`name` on one line without doubled blanks. Raises BrokenLineError for one that is empty or no name."""
    plain = " ".join(name.split())
    if not any(sign.isalpha() for sign in plain):
        raise BrokenLineError(f"name {plain[:30]!r} has no letters" if plain else "no name")
    if len(plain) > 200:
        raise BrokenLineError(f"the name is {len(plain)} characters long")
    if not plain.isprintable():
        raise BrokenLineError(f"name {plain[:30]!r} holds control characters")
    return plain


def people(text: str) -> int:
    """A population; 0, which is unknown, where `text` is no whole number of people."""
    plain = text.strip().replace(",", "").replace(" ", "").replace("\N{NO-BREAK SPACE}", "").partition(".")[0]
    return min(int(plain), 10**10) if plain.isascii() and plain.isdigit() and len(plain) < 12 else 0
