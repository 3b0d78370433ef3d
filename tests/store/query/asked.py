"""A record of a few made reports, whose answers can be told by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.record import Claim, Party, Place, Quantity, Reading, Report, Source, Span, When
from dateline.store import Received, Record
from tests.store.records import opened

M23 = Party(name="March 23 Movement", id="m23", kind="rebels", country="CD")
ARMY = Party(name="Armed Forces of the DRC", id="fardc", kind="state_forces", country="CD")
PEOPLE = Party(name="civilians", kind="civilians")
GOMA = Place(name="Goma", id="geonames:216281", lat=-1.679, lon=29.2336, country="CD", admin1="North Kivu")
SAKE = Place(name="Sake", id="test:sake", lat=-1.5707, lon=29.0435, country="CD", admin1="North Kivu")  # 24 km away
KIVU = Place(name="North Kivu", id="geonames:206938", lat=-0.7, lon=29.0, country="CD", precision="admin1")
SUVA = Place(name="Suva", id="test:suva", lat=-18.1, lon=178.4, country="FJ")
SAMOA = Place(name="Apia", id="test:apia", lat=-13.8, lon=-171.8, country="WS")
NOWHERE = Place(name="Three Wells")
SPOKESMAN = Source(name="a spokesman", side="m23", kind="rebel")
GENERAL = Source(name="General Bahati", side="CD", kind="military")


@dataclass(frozen=True)
class Line:
    """One sentence of a made report and what it claims."""

    words: str
    type: str
    day: str | None
    place: Place | None
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Made:
    """One made report."""

    outlet: str
    published: str
    title: str
    lines: Sequence[Line]


def dead(low: int, high: int | None = None) -> tuple[Quantity, ...]:
    return (Quantity(of="killed", min=low, max=high or low),)


REPORTS = (
    Made("Lake Post", "2024-02-10", "Shells hit Sake", [
        Line("Rebels shelled Sake and killed nine people.", "shelling", "2024-02-09", SAKE,
             {"actors": (M23,), "targets": (PEOPLE,), "quantities": dead(9), "attribution": (GENERAL,)}),
    ]),
    Made("Hill Radio", "2024-02-12", "Sake shelled again, monitors say", [
        Line("Nine people died when shells hit Sake on Friday.", "shelling", "2024-02-09", SAKE,
             {"actors": (M23,), "targets": (PEOPLE,), "quantities": dead(9)}),
        Line("=2+3 soldiers marched through Goma.", "protest", "2024-02-11", GOMA, {"confidence": 0.9}),
    ]),
    Made("Lake Post", "2024-03-01", "Rebels take Goma", [
        Line("Rebels captured Goma, a spokesman said.", "capture", "2024-03-01", GOMA,
             {"actors": (M23,), "attribution": (SPOKESMAN,)}),
        Line("The army denied that Goma had fallen.", "capture", "2024-03-01", GOMA,
             {"actors": (M23,), "attribution": (GENERAL,), "status": "denied"}),
    ]),
    Made("Island News", "2023-05-05", "Riots at both ends of the day", [
        Line("A crowd burned cars in Suva.", "riot", "2023-05-04", SUVA),
        Line("A crowd burned cars in Apia.", "riot", "2023-05-04", SAMOA),
        Line("Fighting went on at Three Wells.", "clash", None, NOWHERE,
             {"quantities": (Quantity(of="missing", min=4, max=4),)}),
    ]),
)  # fmt: skip


def record(path: Path) -> Record:
    """The record of `REPORTS`, made by adding them."""
    found = opened(path)
    for made in REPORTS:
        reading = _reading(made)
        found.add(Received(reading.report.text.encode(), origin=made.title), reading)
    return found


def _reading(made: Made) -> Reading:
    text = "\n".join([made.title, *(line.words for line in made.lines)])
    report = Report(
        id=Received(text.encode(), origin="").hash, outlet=made.outlet, title=made.title, published=made.published,
        text=text,
    )  # fmt: skip
    return Reading(report=report, claims=tuple(_claim(report, line) for line in made.lines), dateline="1")


def _claim(report: Report, line: Line) -> Claim:
    at = report.text.index(line.words)
    by_report = When(start=None, end=report.published, precision="vague", basis="published")
    fields: dict[str, Any] = {
        "status": "asserted", "place": line.place and line.place.model_copy(update={"span": _span(line, at)}),
        "time": When(start=line.day, end=line.day, precision="day") if line.day else by_report,
    }  # fmt: skip
    return Claim(
        id=f"claim:{line.words}",
        report=report.id,
        type=line.type,
        sentence=Span.of(report.text, at, at + len(line.words)),
        trigger=Span.of(report.text, at, at + 4),
        **(fields | line.more),
    )


def _span(line: Line, at: int) -> Span | None:
    start = line.words.find(line.place.name) if line.place is not None else -1
    return (
        Span(start=at + start, end=at + start + len(line.place.name), text=line.place.name)
        if start >= 0 and line.place
        else None
    )
