"""Events -> rows in the columns of ACLED, the Armed Conflict Location & Event Data Project: one a day and place.

What ACLED does not code is left out: what nobody says happened, what is no more exact than a country or a month, and
types that it has none of. docs/schemes.md says by which rules.
"""

from collections.abc import Iterator
from datetime import date, datetime

from dateline.export.nouns import LeftOut, Row, Told
from dateline.export.schemes import received, sources
from dateline.export.schemes.acled.codes import Code
from dateline.export.schemes.acled.columns import SCALES, TARGETED, columns, interaction
from dateline.export.schemes.acled.event import Coded, coded
from dateline.export.schemes.acled.fatalities import fatalities, spread
from dateline.export.schemes.acled.names import CIVILIANS
from dateline.export.schemes.acled.notes import notes, on
from dateline.export.schemes.acled.sides import REMOTE, Sides
from dateline.export.schemes.gates import number
from dateline.ontology import table
from dateline.ontology.countries import Country
from dateline.parties.actors import named_in

_DEGREES = 4  # decimals of coordinates
_CROWDS = ("Protests", "Riots")


class Acled:
    """The scheme. Each row is an event on one of its days."""

    name = "acled"
    title = "ACLED"
    separator = ","
    header = True
    suffix = ".csv"
    columns = columns()

    def rows(self, told: Told) -> Iterator[Row | LeftOut]:
        """The rows of an event, a day each, or those that ACLED itself has of it; or why ACLED would not code it."""
        return received.rows(told, self.name, self.columns, _rows)


def _rows(told: Told) -> list[Row] | str:
    found = coded(told)
    if isinstance(found, str):
        return found
    figure, figures = fatalities(told)
    shares = spread(figure, len(found.when.days))
    return [
        {
            "event_id_cnty": f"{found.where.home.iso3}{number(told.event, 63)}{at:02}",
            "event_date": day.isoformat(),
            "year": day.year,
            "time_precision": found.when.precision,
            "fatalities": dead,
            "notes": notes(told, on(day, found.when.precision), figures, len(shares)),
            "tags": _tags(told, found.code),
            "timestamp": _seconds(sources.changed(told)),
            **_actors(found.code, found.sides),
            **_place(found),
            **_sources(told, found.where.home, day),
        }
        for at, (day, dead) in enumerate(zip(found.when.days, shares, strict=True), 1)
    ]


def _actors(code: Code, sides: Sides) -> Row:
    inter: dict[str, str] = table("acled")["inter"]
    two = sides.two
    return {
        "disorder_type": code.disorder,
        "event_type": code.type,
        "sub_event_type": code.sub,
        "actor1": sides.one.name,
        "assoc_actor_1": sources.joined(sides.with_one),
        "inter1": inter[str(sides.one.inter)],
        "actor2": two.name if two else None,
        "assoc_actor_2": sources.joined(sides.with_two),
        "inter2": inter[str(two.inter)] if two else None,
        "interaction": interaction(sides.one.inter, two.inter if two else None),
        "civilian_targeting": TARGETED if _targeted(code, sides) else None,
    }


def _targeted(code: Code, sides: Sides) -> bool:
    """Whether civilians are the main or only target: of all violence against them, of what hits none but them."""
    if code.type == "Violence against civilians" or code.sub == "Excessive force against protesters":
        return True
    return code.type in (REMOTE, "Riots") and sides.two is not None and sides.two.inter == CIVILIANS


def _place(found: Coded) -> Row:
    where = found.where
    return {
        "iso": where.home.number,
        "region": where.home.region or None,
        "country": where.home.name,
        "admin1": where.place.admin1,
        "admin2": where.place.name if where.place.precision == "admin2" else None,
        "location": where.place.name,
        "latitude": round(where.lat, _DEGREES),
        "longitude": round(where.lon, _DEGREES),
        "geo_precision": where.precision,
    }


def _sources(told: Told, home: Country, day: date) -> Row:
    names = sources.outlets(told)
    scales = {scale for name in names if (scale := _scale(name, home, day))}
    return {
        "source": sources.joined(names),
        "source_scale": "-".join(scale for scale in SCALES if scale in scales) or None,
    }


def _scale(name: str, home: Country, day: date) -> str | None:
    """Whether an outlet is of the country or from abroad; None where actors.toml does not know it."""
    for start, end, found in named_in(name, frozenset((home.code,)), day):
        if (start, end) == (0, len(name)) and found.country is not None:
            return "National" if found.country == home.code else "International"
    return None


def _tags(told: Told, code: Code) -> str | None:
    """How large the crowd was, of protests and riots."""
    if code.type not in _CROWDS:
        return None
    crowds = [toll for toll in told.event.quantities if toll.of == "participants"]
    sizes = [size for toll in crowds if (size := toll.best if toll.best is not None else toll.low) is not None]
    return f"crowd size=about {max(sizes)}" if sizes else "crowd size=no report"


def _seconds(moment: datetime | None) -> int | None:
    """A moment as seconds since 1970."""
    return int(moment.timestamp()) if moment else None


SCHEME = Acled()
