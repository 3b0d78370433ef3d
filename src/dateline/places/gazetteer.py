"""The gazetteer: names -> places, from an SQLite index that is built once and queried by name.

Nothing is held in memory but what was asked for. The index of the packages' places lies in the folder of the setting
`cache`; what a user has imported lies in that of the setting `gazetteers` and goes before it.
"""

from functools import cache, cached_property, lru_cache
from pathlib import Path

from rapidfuzz.fuzz import ratio

from dateline.ontology import table
from dateline.places.fold import beginnings, fold, skeletons
from dateline.places.imports.held import held, shelf_of
from dateline.places.index.borders import Borders
from dateline.places.index.entry import Entry, entry_of
from dateline.places.index.folder import ensure, index_path, rebuild
from dateline.places.index.shelf import Rows, Shelf
from dateline.settings import settings

__all__ = ["FUZZY_RATIO", "Entry", "Gazetteer", "gazetteer", "index_path", "reload"]

_MOST = 400  # namesakes read, the biggest first
FUZZY_RATIO = 80  # measured on 59 romanisations: 57 right inside the report's countries


class Gazetteer:
    """An opened index, with imports that go before it, the first first. Open one with `gazetteer()`."""

    def __init__(self, index: Shelf, imports: tuple[Shelf, ...] = ()) -> None:
        self.index = index
        self.imports = imports
        self.borders = Borders(settings().borders, self.countries)
        self.named = lru_cache(maxsize=65536)(self._named)
        self.country_named = lru_cache(maxsize=16384)(self._country_named)
        self.capital = lru_cache(maxsize=512)(self._capital)

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """The imports, and the index last."""
        return (*self.imports, self.index)

    def _named(self, key: str) -> tuple[Entry, ...]:
        """The places of the folded name `key`, the most populous first."""
        entries = self.as_they_are(key)
        return tuple(map(self.borders.drawn, entries)) if self.borders else entries

    def as_they_are(self, key: str) -> tuple[Entry, ...]:
        """The places of the folded name `key` as the gazetteer has them, before the setting `borders` is heeded."""
        if not self.imports:
            return tuple(entry_of(row) for row in self.index.named(key, _MOST))
        found = self._joined([shelf.named(key, _MOST) for shelf in self.shelves])
        return tuple(sorted((e for e, _ in found), key=lambda e: (-e.population, e.number)))[:_MOST]

    def _joined(self, answers: list[Rows]) -> list[tuple[Entry, str]]:
        """The shelves' rows without what an earlier shelf knows better; with each its sound, if it has one."""
        found: dict[int, tuple[Entry, str]] = {}
        hidden: set[str] = set()
        for shelf, rows in zip(self.shelves, answers, strict=True):
            entries = [entry_of(row[:12]) for row in rows]
            twins = shelf.twins([entry.number for entry in entries]) if shelf is not self.index else {}
            for row, here in zip(rows, entries, strict=True):
                if here.id in hidden:
                    continue
                entry = self._weighed(here, twins.get(here.number, []))
                hidden.update(twins.get(here.number, []))
                first = found.get(entry.number)
                if first is None:
                    found[entry.number] = entry, str(row[-1])
                elif entry.grade < first[0].grade:
                    found[entry.number] = first[0]._replace(grade=entry.grade), first[1]
        return list(found.values())

    def _weighed(self, entry: Entry, twins: list[str]) -> Entry:
        """An import's entry; where our own list has the place too, with the weight that this gives it."""
        for gid in twins:
            for number, kind in self.index.ask("SELECT id, kind FROM place WHERE gid = ? AND id < 0", (gid,)):
                return entry._replace(number=int(str(number)), kind=str(kind))
        return entry

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places called exactly `name` in any of their spellings, the most populous first."""
        return self.named(fold(name))

    def similar(self, name: str, countries: tuple[str, ...] | None) -> tuple[Entry, ...]:
        """Places of `countries` whose name is another romanisation of `name`, the most alike first.

        Reports are never read world-wide: Charków is not Czarków. Null asks for any country. Entries have grade 3.
        """
        asked = None if countries is None else self.borders.asked(countries)
        best: dict[int, tuple[float, Entry]] = {}
        for bones, sound in skeletons(name):
            for entry, theirs in self._joined([shelf.similar(bones, asked) for shelf in self.shelves]):
                alike = ratio(sound, theirs)
                place = self.borders.drawn(entry)
                if countries is not None and place.country not in countries:
                    continue
                if alike >= FUZZY_RATIO and alike > best.get(place.number, (0.0, place))[0]:
                    best[place.number] = (alike, place)
        ranked = sorted(best.values(), key=lambda found: (-found[0], -found[1].population, found[1].number))
        return tuple(entry for _, entry in ranked)

    def province(self, code: str) -> tuple[Entry, ...]:
        """The province of a GeoNames code ("US.AL"), none where no such code is known."""
        question = "SELECT place.*, 0 FROM place WHERE code1 = ? AND kind = 'admin1' ORDER BY id"
        found = self._joined([shelf.ask(question, (code,)) for shelf in self.shelves])
        return tuple(self.borders.drawn(entry) for entry, _ in found)

    def home(self, entry: Entry) -> tuple[Shelf, int]:
        """The file that `entry` comes from, and its number there, which is another where two lists know the place."""
        for shelf in self.shelves:
            for (number,) in shelf.ask("SELECT id FROM place WHERE id = ? AND gid = ?", (entry.number, entry.id)):
                return shelf, int(str(number))
            twins = "SELECT id FROM place JOIN twin ON place = id WHERE place.gid = ? LIMIT 1"
            for (number,) in shelf.ask(twins, (entry.id,)) if entry.number < 0 else ():
                return shelf, int(str(number))
        return self.index, entry.number

    def district(self, code: str) -> str | None:
        """The name of the district (admin2) of a GeoNames code ("UA.05.1408"); null where none is known."""
        areas = "SELECT name FROM place WHERE code2 = ? AND kind = 'admin2' ORDER BY id LIMIT 1"
        lists = "SELECT name FROM division WHERE code2 = ?"
        answers = (shelf.ask(question, (code,)) for question in (areas, lists) for shelf in self.shelves)
        return next((str(rows[0][0]) for rows in answers if rows), None)

    @cached_property
    def common(self) -> frozenset[str]:
        """Names that are English words first, and need more than a capital to be places."""
        found = {str(key) for (key,) in self.index.ask("SELECT key FROM common")}
        for shelf in self.imports:
            theirs = {str(key) for (key,) in shelf.ask("SELECT key FROM common")} - found
            found.update(key for key in theirs if not self.index.named(key, 1))  # of others the index judges better
        return frozenset(found)

    @cached_property
    def demonyms(self) -> dict[str, str]:
        """Folded demonym -> ISO 3166-1 alpha-2 country: "ukrainian" and "ukrainians" -> "UA"."""
        found: dict[str, str] = {}
        for code, words in table("place-words")["demonym"].items():
            for word in words:
                found[fold(word)] = code
                if self.country_named(word + "s") is None:
                    found.setdefault(fold(word) + "s", code)
        return found

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """What the folded names of countries and demonyms begin with: what begins else names no country."""
        return beginnings([*self._names_of_countries, *self.demonyms, "the"])

    def country_of_demonym(self, word: str) -> str | None:
        """ISO 3166-1 alpha-2 of "Russian" or "Russians"; null where `word` is no demonym."""
        return self.demonyms.get(fold(word))

    def _country_named(self, name: str) -> str | None:
        """ISO 3166-1 alpha-2 of "Russia", "the Russian Federation", "U.S."; null where `name` is no country."""
        key = fold(name).removeprefix("the ")
        if key not in self._names_of_countries:
            return None
        for entry in self.as_they_are(key) if self.borders else self.named(key):
            if entry.kind == "country":
                return entry.country
        return None

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The numbers of the capitals' entries."""
        return frozenset(int(str(number)) for (number,) in self.index.ask("SELECT id FROM capital"))

    def _capital(self, country: str) -> Entry | None:
        """The capital of a country (ISO 3166-1 alpha-2); null where none is known."""
        question = (
            "SELECT place.*, 0 FROM place JOIN capital ON place.id = capital.id WHERE country = ? ORDER BY place.id"
        )
        return next((entry_of(row) for row in self.index.ask(question, (country,))), None)

    @cached_property
    def countries(self) -> dict[str, Entry]:
        """Each country's own entry, by its code."""
        return {entry.country: entry for entry in self._states if entry.country}

    @cached_property
    def _states(self) -> list[Entry]:
        """The countries' entries, as the packages have them."""
        return [entry_of(row) for row in self.index.ask("SELECT place.*, 0 FROM place WHERE kind = 'country'")]

    @cached_property
    def _names_of_countries(self) -> frozenset[str]:
        """The folded names that a country may have: most names of a text are none, and need no look into the index."""
        found = {fold(name) for state in self._states for name in (state.name, *self.index.names(state.number))}
        gids = tuple(state.id for state in self._states)
        for shelf in self.imports:
            found.update(fold(name) for name in shelf.names_of_countries(gids))
        return frozenset(found)


def _index(path: Path) -> Shelf:
    return Shelf(path, "delete it to have it built anew", repair=lambda: rebuild(path))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this process, its index built at first use. Raises GazetteerError."""
    path = index_path()
    ensure(path)
    return Gazetteer(_index(path), tuple(shelf_of(path) for path in held()))


def reload() -> None:
    """Has the gazetteer opened anew at its next use, with what has been imported or removed since."""
    gazetteer.cache_clear()
