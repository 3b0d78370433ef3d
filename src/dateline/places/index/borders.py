"""The setting `borders` -> the country that places of disputed zones carry; without it, the gazetteer's stays."""

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.errors import SettingsError
from dateline.ontology import table
from dateline.places.imports.polygon import Ring, contains
from dateline.places.index.entry import Entry

NONE = "none"  # how a setting says that a zone is in no country


class Borders:
    """Who gets which zone: `wished` is a zone's name -> an ISO 3166-1 alpha-2 country, or "none"."""

    def __init__(self, wished: Mapping[str, str], countries: Iterable[str]) -> None:
        self._codes = frozenset(countries)
        self._by_place: dict[str, str | None] = {}
        self._by_province: dict[str, str | None] = {}
        self._by_country: dict[str, str | None] = {}
        self._outlines: list[tuple[Ring, frozenset[str | None], str | None]] = []
        self._sources: dict[str | None, set[str]] = {}
        for name, country in wished.items():
            self._give(name, country)

    def __bool__(self) -> bool:
        return bool(self._sources)

    def _give(self, name: str, country: str) -> None:
        zones: dict[str, dict[str, Any]] = table("borders")["zone"]
        zone = zones.get(name)
        if zone is None:
            raise SettingsError(f"setting 'borders': no zone is called {name!r}; the zones are {', '.join(zones)}")
        if country != NONE and country not in self._codes:
            raise SettingsError(
                f"setting 'borders': {name!r} = {country!r}: give an ISO 3166-1 alpha-2 code in capitals, as \"UA\", "
                f'or "{NONE}"'
            )
        wanted = None if country == NONE else country
        self._by_place.update(dict.fromkeys(zone.get("places", ()), wanted))
        self._by_province.update(dict.fromkeys(zone.get("provinces", ()), wanted))
        self._by_country.update(dict.fromkeys(zone.get("countries", ()), wanted))
        within = {None if code == NONE else code for code in zone.get("within", ())}
        if zone.get("outline"):
            line = [(float(lon), float(lat)) for lat, lon in zone["outline"]]
            self._outlines.append((line, frozenset(within), wanted))
        held = {code for code in zone["gazetteer"] if code != NONE} | {code for code in within if code}
        self._sources.setdefault(wanted, set()).update(held)

    def drawn(self, entry: Entry) -> Entry:
        """`entry` in the country that the setting gives it; a country that is given away becomes a region."""
        if entry.id in self._by_place:
            return entry._replace(country=self._by_place[entry.id])
        for line, within, wanted in self._outlines:
            if entry.country in within and entry.lat is not None and entry.lon is not None:  # noqa: SIM102
                if entry.kind != "country" and contains([line], entry.lon, entry.lat):
                    return entry._replace(country=wanted)
        code = entry.code1 or ""
        while code:
            if code in self._by_province:
                return entry._replace(country=self._by_province[code])
            code = code.rpartition(".")[0]
        if entry.country in self._by_country:
            kind = "region" if entry.kind == "country" else entry.kind
            return entry._replace(country=self._by_country[entry.country], kind=kind)
        return entry

    def asked(self, countries: tuple[str, ...]) -> tuple[str, ...]:
        """`countries` and those of the gazetteer from which zones were given to them."""
        more = {code for country in countries for code in self._sources.get(country, ())}
        return (*countries, *sorted(more.difference(countries)))
