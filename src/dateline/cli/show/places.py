"""The places of a report -> plain text, or one line of JSON."""

from typing import Any, NamedTuple

from dateline.cli.show.cells import words
from dateline.cli.show.json import dumped
from dateline.cli.show.plain import table
from dateline.places.explain import Reading, Weighed, behind
from dateline.printable import printable
from dateline.record import Place, Report

HEADINGS = ("#", "words", "place", "where", "sure", "why")
NOTHING = "No places."
_KINDS = {"admin1": "province", "admin2": "district"}


class Row(NamedTuple):
    """One mention, or below it one reading passed over, as cells; `chosen` tells which."""

    cells: tuple[str, ...]
    chosen: bool


def head(label: str, report: Report) -> str:
    """The line that names the report: outlet, time of publication, file."""
    return " · ".join(filter(None, (report.outlet, report.published, label)))


def rows(found: list[Weighed]) -> list[Row]:
    """A row a mention, numbered from 1, and one below it for each reading passed over."""
    told = []
    for number, weighed in enumerate(found, 1):
        place = weighed.located.place
        said = place.span.text if place.span is not None else ""
        cells = (str(number), said, _name(place), _point(place.lat, place.lon), f"{place.confidence:.2f}", weighed.why)
        told.append(Row(cells, chosen=True))
        for passed in weighed.passed:
            entry = passed.entry
            not_ = f"not {_area(entry.name, entry.admin1, entry.country)} ({_KINDS.get(entry.kind, entry.kind)})"
            why = behind(passed, weighed.chosen)
            told.append(Row(("", "", not_, _point(entry.lat, entry.lon), f"{passed.belief:.2f}", why), chosen=False))
        if weighed.others:
            told.append(Row(("", "", f"nor {weighed.others} more", "", "", ""), chosen=False))
    return told


def _name(place: Place) -> str:
    """`north of Kabul, Kabul, AF (near)`: the relation, the place, and how precisely the point stands for it."""
    relation = "" if place.relation == "at" else f"{words(place.relation)} "
    return f"{relation}{_area(place.name, place.admin1, place.country)} ({place.precision})"


def _area(name: str, admin1: str | None, country: str | None) -> str:
    return ", ".join(filter(None, (name, admin1 if admin1 != name else None, country)))


def _point(lat: float | None, lon: float | None) -> str:
    return "not known" if lat is None or lon is None else f"{lat:.2f} {lon:.2f}"


def lines(label: str, report: Report, found: list[Weighed]) -> list[str]:
    """All lines, in order."""
    shown = table([HEADINGS, *(row.cells for row in rows(found))]) if found else [NOTHING]
    return [printable(head(label, report)), "", *shown, *(printable(f"Note: {note}") for note in report.notes)]


def show(label: str, done: tuple[Report, list[Weighed]]) -> None:
    """Print the lines, and an empty one behind them."""
    print("\n".join([*lines(label, *done), ""]))


def show_json(label: str, done: tuple[Report, list[Weighed]]) -> None:  # noqa: ARG001  (JSON names no file)
    """Print one line: the report's id, url, title and time, and its places."""
    report, found = done
    about = report.model_dump(mode="json", include={"id", "url", "outlet", "title", "published", "notes"})
    print(dumped({"report": about, "places": [_as_json(weighed) for weighed in found]}))


def _as_json(weighed: Weighed) -> dict[str, Any]:
    chosen = weighed.chosen
    return {
        **weighed.located.place.model_dump(mode="json"),
        "why": weighed.why,
        "evidence": dict(chosen.evidence) if chosen is not None else {},
        "passed_over": [{**_reading(passed), "why": behind(passed, chosen)} for passed in weighed.passed],
        "more": weighed.others,
    }


def _reading(reading: Reading) -> dict[str, Any]:
    entry = reading.entry
    return {
        "name": entry.name, "id": entry.id, "lat": entry.lat, "lon": entry.lon, "country": entry.country,
        "admin1": entry.admin1, "kind": entry.kind, "population": entry.population, "belief": reading.belief,
        "evidence": dict(reading.evidence),
    }  # fmt: skip
