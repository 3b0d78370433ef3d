"""A claim -> the cells of its row in a table, in words: when, where, what, who to whom, how many, says who."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from dateline.record import Claim, Party, Place, Quantity, Reading, Source, When

HEADINGS = ("#", "when", "where", "what", "who → whom", "how many", "says who", "status")


@dataclass(frozen=True, slots=True)
class Row:
    """One claim's cells, in the order of `HEADINGS`. What the report leaves open is an empty cell."""

    number: str
    when: str
    where: str
    what: str
    who: str
    how_many: str
    says_who: str
    status: str

    def cells(self) -> tuple[str, ...]:
        """All cells, left to right."""
        return astuple(self)


def rows(reading: Reading) -> list[Row]:
    """A row a claim, numbered from 1 in the order of the claims."""
    outlet = reading.report.outlet or "the report"
    return [_row(str(number), claim, outlet) for number, claim in enumerate(reading.claims, 1)]


def _row(number: str, claim: Claim, outlet: str) -> Row:
    return Row(
        number=number,
        when=when(claim.time),
        where=where(claim.place),
        what=words(claim.type),
        who=who(claim.actors, claim.targets),
        how_many=", ".join(filter(None, map(how_many, claim.quantities))),
        says_who=says_who(claim.attribution) or outlet,
        status=claim.status,
    )


def words(name: str) -> str:
    """A name of the ontology as people write it: `air_strike` is air strike."""
    return name.replace("_", " ")


def when(time: When | None) -> str:
    """`2023-11-26`, `2022 – 2023-11-28`; `(2023-09)` by the context, `by 2023-09-06` by the report's own date alone."""
    if time is None or not (time.start or time.end):
        return ""
    if time.basis == "published":
        return f"by {_day(time.end or time.start)}"
    text = _stretch(time)
    return f"({text})" if time.basis == "context" else text


def _stretch(time: When) -> str:
    start, end = time.start, time.end
    if start is None or end is None:
        return f"from {_day(start)}" if start else f"until {_day(end)}"
    if time.precision == "year" and start[:4] == end[:4]:
        return start[:4]
    if time.precision == "month" and start[:7] == end[:7]:
        return start[:7]
    return _day(start) if start == end or _day(start) == _day(end) else f"{_day(start)} – {_day(end)}"


def _day(moment: str | None) -> str:
    """A date as it is; of a date-time its day, hour and minute."""
    return (moment or "")[:16].replace("T", " ")


def where(place: Place | None) -> str:
    """`near Bakhmut, UA`; in brackets where the sentence does not name it."""
    if place is None:
        return ""
    relation = "" if place.relation in ("at", "in") else f"{words(place.relation)} "
    wide = f" ({words(place.precision)})" if place.precision == "region" else ""
    country = f", {place.country}" if place.country and place.precision != "country" else ""
    text = f"{relation}{place.name}{country}{wide}"
    return f"({text})" if place.inferred else text


def who(actors: Iterable[Party], targets: Iterable[Party]) -> str:
    """`Russia → Ukraine`; a party the sentence leaves out stands in brackets, one nobody names is `?`."""
    by, to = _names(actors), _names(targets)
    return f"{by or '?'} → {to}" if to else by


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(f"({party.name})" if party.inferred else party.name for party in parties)


def how_many(quantity: Quantity) -> str:
    """`40 civilians killed`, `14+ killed`, `10 times`, `24–99 displaced`."""
    amount = bounds(quantity.min, quantity.max)
    if not amount:
        return ""
    if quantity.of == "occurrences":
        return "once" if amount == "1" else f"{amount} times"
    of = quantity.who if quantity.of == "other" else " ".join(filter(None, (quantity.who, quantity.of)))
    return f"{amount} {of}" if of else amount


def bounds(low: int | None, high: int | None) -> str:
    """The two ends of a figure: `14`, `14+`, `up to 14`, `24–99`; empty where both are open."""
    if low is None:
        return "" if high is None else f"up to {high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}–{high}"


def says_who(sources: tuple[Source, ...]) -> str:
    """`security sources, via RTB`: who says it first, then whoever passes it on; empty for the outlet itself."""
    return ", via ".join(source.name for source in sources)
