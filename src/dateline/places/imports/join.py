"""GeoNames' alternate names and admin codes -> joined to the places of an import, or to places known already."""

from collections.abc import Iterable, Iterator

from dateline.places.imports.geonames import Name
from dateline.places.imports.tally import Tally
from dateline.places.index.keys import worth
from dateline.places.index.row import Row
from dateline.places.index.shelf import Shelf
from dateline.places.index.store import BETWEEN, Writer

_BATCH = 10_000


class Joiner:
    """Joins to the places that `writer` holds so far."""

    def __init__(self, writer: Writer, tally: Tally) -> None:
        self._writer = writer
        self._db = writer.db
        self._tally = tally
        self.provinces: dict[str, str] = {}  # GeoNames code -> name

    def codes(self, found: Iterable[tuple[str, str, int]]) -> None:
        """Takes the names of provinces (admin1), and those of districts (admin2), which have a table of their own."""
        for code, name, _ in found:
            if code.count(".") == 1:
                self.provinces[code] = name
            else:
                self._db.execute("INSERT OR REPLACE INTO division VALUES (?,?)", (code, name))

    def names(self, found: Iterable[Name], others: tuple[Shelf, ...]) -> None:
        """Joins names by their geonameid; to places of `others` too, which then are taken over."""
        self._db.execute("CREATE TEMP TABLE more (place, name, preferred)")
        batch: list[tuple[int, str, bool]] = []
        for name in found:
            batch.append((name.number, name.text, name.preferred))
            if len(batch) == _BATCH:
                self._keep(batch)
        self._keep(batch)
        if others:
            self._take_over(others)
        [strangers] = self._db.execute("SELECT COUNT(*) FROM more WHERE place NOT IN (SELECT id FROM place)").fetchone()
        if strangers:
            self._tally.left["names of places that are not in it"] += strangers
        for number, many in self._by_place():
            self._join(number, many)
        self._db.execute("DROP TABLE more")

    def _keep(self, batch: list[tuple[int, str, bool]]) -> None:
        self._db.executemany("INSERT INTO more VALUES (?,?,?)", batch)
        batch.clear()

    def _take_over(self, others: tuple[Shelf, ...]) -> None:
        """Copies the places that the names are of, so that the names have something to stand with."""
        numbers = [number for (number,) in self._db.execute("SELECT DISTINCT place FROM more ORDER BY place")]
        for number in numbers:
            for shelf in others:
                rows = shelf.ask("SELECT * FROM place WHERE id = ?", (number,))
                if rows:
                    self._tally.added += self._writer.add(_copy(rows[0], shelf.names(number)))
                    self._tally.known += 1
                    break

    def _by_place(self) -> Iterator[tuple[int, list[tuple[str, bool]]]]:
        """The names of each place of the import, read in the order of places."""
        held: list[tuple[str, bool]] = []
        last = None
        for number, name, preferred in self._db.execute(
            "SELECT more.place, more.name, preferred FROM more JOIN place ON id = more.place ORDER BY 1, more.rowid"
        ):
            if number != last and last is not None:
                yield last, held
                held = []
            last = number
            held.append((name, bool(preferred)))
        if last is not None:
            yield last, held

    def _join(self, number: int, many: list[tuple[str, bool]]) -> None:
        [shown, joined, other] = self._db.execute(
            "SELECT place.name, names, other FROM place JOIN alias ON place = id WHERE id = ?", (number,)
        ).fetchone()
        there = {shown, *joined.split(BETWEEN), *other.split(BETWEEN)}
        new = list(dict.fromkeys(name for name, _ in many if name not in there))
        found = list(worth(new))
        looked_up = set(found)
        self._writer.more(number, tuple(found), tuple(n for n in new if n not in looked_up and not n.isascii()))
        self._tally.names += len(new)


def _copy(row: tuple[object, ...], names: tuple[str, ...]) -> Row:
    number, gid, name, country, kind = int(str(row[0])), str(row[1]), str(row[2]), row[3], str(row[7])
    found = tuple(worth(names))
    looked_up = frozenset(found)
    return Row(
        id=number, gid=gid, name=name, country=None if country is None else str(country), kind=kind,
        lat=None if row[9] is None else float(str(row[9])), lon=None if row[10] is None else float(str(row[10])),
        code1=_text(row[4]), code2=_text(row[5]), admin1=_text(row[6]), population=int(str(row[8])),
        names=found, other=tuple(n for n in names if n not in looked_up),
    )  # fmt: skip


def _text(value: object) -> str | None:
    return None if value is None else str(value)
