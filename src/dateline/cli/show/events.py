"""Events -> rows of a table in words, and how many there are beside those shown."""

from collections.abc import Iterable, Sequence

from dateline.cli.show.cells import bounds, how_many, when, where, who, words
from dateline.record import Event, Quantity, Toll

HEADINGS = ("when", "where", "what", "who → whom", "how many", "told by", "agreement", "status", "id")


def rows(found: Iterable[Event]) -> list[tuple[str, ...]]:
    """The heading, and a row an event."""
    return [HEADINGS, *map(_row, found)]


def _row(event: Event) -> tuple[str, ...]:
    return (
        when(event.time),
        where(event.place),
        words(event.type),
        who(event.actors, event.targets),
        ", ".join(filter(None, map(toll, event.quantities))),
        told_by(event),
        words(event.agreement),
        event.status,
        event.id,
    )


def toll(figure: Toll) -> str:
    """`16 killed`; `16 (14–20) killed` where claims differ; `14+ killed`, `16 (14+) killed` where the most is open."""
    if figure.best is None:
        return how_many(Quantity(of=figure.of, min=figure.low, max=figure.high, who=figure.who))
    best = how_many(Quantity(of=figure.of, min=figure.best, max=figure.best, who=figure.who))
    if figure.low == figure.best == figure.high or figure.of == "occurrences":
        return best
    amount, _, of = best.partition(" ")
    if figure.low == figure.best and figure.high is None:
        return f"{amount}+ {of}".strip()
    return f"{amount} ({bounds(figure.low, figure.high)}) {of}".strip()


def told_by(event: Event) -> str:
    """`3 reports`; `3 reports, 1 independent` where some only repeat others."""
    told = counted(len(event.reports), "report")
    return told if event.independent == len(event.reports) else f"{told}, {event.independent:,} independent"


def counted(number: int, noun: str) -> str:
    """`1 report`, `3 reports`, `1,204 events`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def foot(shown: int, all_of_them: int, offset: int) -> Sequence[str]:
    """The line below a page of events: how many more there are."""
    if shown == all_of_them:
        return [counted(all_of_them, "event")]
    first = offset + 1 if shown else 0
    return [f"{first:,}–{offset + shown:,} of {counted(all_of_them, 'event')}; --limit and --offset show others"]
