"""Events -> rows in the columns of the Georeferenced Event Dataset of UCDP, the Uppsala Conflict Data Program.

Its events are those of organised violence that kill: at least one dead, and sides that are known. docs/schemes.md says
by which rules.
"""

from collections.abc import Iterator

from dateline.export.nouns import LeftOut, Row, Told
from dateline.export.schemes import received, sources
from dateline.export.schemes.days import Days, days
from dateline.export.schemes.gates import not_told, number
from dateline.export.schemes.ucdp.columns import columns
from dateline.export.schemes.ucdp.deaths import Deaths, deaths
from dateline.export.schemes.ucdp.sides import STATE_BASED, Sides, sides
from dateline.export.schemes.ucdp.where import where
from dateline.ontology.countries import numbered

# Days that each date_prec means at most.
_PRECISIONS = ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366))
NOBODY = "nobody is said to have been killed"
_BITS = 53  # of an id: what spreadsheets and JSON readers keep of a number


class Ucdp:
    """The scheme: a row an event."""

    name = "ucdp"
    title = "UCDP GED"
    separator = ","
    header = True
    suffix = ".csv"
    columns = columns()

    def rows(self, told: Told) -> Iterator[Row | LeftOut]:
        """The row of an event, or those that UCDP itself has of it; or why it is none of UCDP's."""
        return received.rows(told, self.name, self.columns, _rows)


def _rows(told: Told) -> list[Row] | str:
    event = told.event
    if reason := not_told(event):
        return reason
    if not any(toll.of == "killed" and (toll.best or toll.low or toll.high) for toll in event.quantities):
        return NOBODY
    both = sides(told)
    if isinstance(both, str):
        return both
    dead = deaths(told, both)
    if not dead.best:
        return NOBODY
    when = days(event.time, lasting=True)
    if when is None:
        return "no day is told that it was on or after"
    precision = next((code for code, most in _PRECISIONS if when.length <= most), None)
    if precision is None:
        return "its time is coarser than a year"
    place = where(told)
    if isinstance(place, str):
        return place
    row: Row = {
        **place,
        **_sides(both),
        **_deaths(dead),
        **_sources(told),
        **_names(told, both, place, when),
        "event_clarity": 2 if _summed_up(told, when) else 1,
        "date_prec": precision,
        "date_start": when.first.isoformat(),
        "date_end": when.last.isoformat(),
    }
    return [row]


def _names(told: Told, both: Sides, place: Row, when: Days) -> Row:
    own = numbered()[int(place["country_id"] or 0)]
    number_ = number(told.event, _BITS)
    return {
        "id": number_,
        "relid": f"{own}-{when.first.year}-{both.violence}-{number_}",
        "year": when.first.year,
    }


def _sides(both: Sides) -> Row:
    dyad = f"{both.a.name} - {both.b.name}"
    return {
        "type_of_violence": both.violence,
        "conflict_name": None if both.violence == STATE_BASED else dyad,
        "dyad_name": dyad,
        "side_a": both.a.name,
        "side_b": both.b.name,
        "gwnoa": both.a.state,
        "gwnob": both.b.state,
    }


def _deaths(dead: Deaths) -> Row:
    return {
        "deaths_a": dead.a,
        "deaths_b": dead.b,
        "deaths_civilians": dead.civilians,
        "deaths_unknown": dead.unknown,
        "best": dead.best,
        "high": dead.high,
        "low": dead.low,
    }


def _sources(told: Told) -> Row:
    reports = sources.in_order(told)
    articles = [
        ",".join((sources.named(report) or "", sources.day(report) or "", report.title or "")).replace('"', "'")
        for report in reports
    ]
    return {
        "number_of_sources": len(reports),
        "source_article": ";".join(f'"{" ".join(article.split())}"' for article in articles) or None,
        "source_office": sources.joined([sources.named(report) or "" for report in reports], ";"),
        "source_date": sources.joined([sources.day(report) or "" for report in reports], ";"),
        "source_headline": sources.joined([report.title or "" for report in reports], ";"),
        "source_original": sources.joined(sources.claimants(told)),
    }


def _summed_up(told: Told, when: Days) -> bool:
    """Whether the reports sum several events up: so many attacks, or the dead of days of fighting."""
    several = any(toll.of == "occurrences" and (toll.low or 0) > 1 for toll in told.event.quantities)
    return several or (when.each and when.length > 1)


SCHEME = Ucdp()
