"""Events with their claims and reports, made up for tests of the schemes; and those of a record."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from dateline import Record
from dateline.export.nouns import Outlet, Told
from dateline.linker import merged
from dateline.record import Claim, Party, Place, Quantity, Report, Source, Span, When

DAY = When(start="2023-05-04", end="2023-05-04", precision="day", value="2023-05-04")
TOWN = Place(name="Djenne", lat=13.9061, lon=-4.5533, country="ML", admin1="Mopti", id="geonames:2458928")
ARMY = Party(name="Malian Armed Forces", id="fama", kind="state_forces", country="ML")
REBELS = Party(name="Jama'at Nusrat al-Islam wal-Muslimin", id="jnim", kind="rebels", country="ML")
GUNMEN = Party(name="gunmen", kind="militia")
PEOPLE = Party(name="villagers", kind="civilians")
RUSSIA = Party(name="Russia", id="country:RU", kind="government", country="RU")
_numbers = count(1)


def claim(type_: str, **more: Any) -> Claim:
    """A claim of 4 May 2023 in Djenne, unless `more` says otherwise."""
    number = next(_numbers)
    text = f"Sentence {number} tells of {type_}."
    told: dict[str, Any] = {
        "id": f"claim:{number:016x}", "report": "sha256:1", "type": type_, "status": "asserted",
        "sentence": Span.of(text, 0, len(text)), "trigger": Span.of(text, 0, 8), "place": TOWN, "time": DAY,
    }  # fmt: skip
    return Claim(**(told | more))


def killed(least: int | None, most: int | None = None, who: str | None = None, words: str = "") -> Quantity:
    """A toll; exact where `most` is left out."""
    span = Span(start=0, end=len(words), text=words) if words else None
    return Quantity(of="killed", min=least, max=least if most is None and not words else most, who=who, span=span)


def told(*claims: Claim, outlets: tuple[str, ...] = ("Valley Wire",)) -> Told:
    """The event that the claims make, with a report an outlet."""
    reports = tuple(
        Outlet(id=f"sha256:{n}", outlet=name, title=f"Headline, {n}", published=f"2023-05-0{n + 4}T08:00:00Z")
        for n, name in enumerate(outlets, 1)
    )
    return Told(event=merged(claims), claims=claims, reports=reports, changed="2023-05-09T00:00:00+00:00")


def source(name: str) -> tuple[Source, ...]:
    """Somebody who says it."""
    return (Source(name=name),)


def told_in(record: Record) -> Iterator[Told]:
    """The events of a record, each with its claims and reports."""
    for event in record.events():
        card = record.show(event.id)
        reports = tuple(_outlet(report) for report in card.reports)
        yield Told(event=event, claims=card.claims, reports=reports, changed="2024-01-01T00:00:00+00:00")


def _outlet(report: Report) -> Outlet:
    return Outlet(report.id, report.url, report.outlet, report.title, report.published, report.language)
