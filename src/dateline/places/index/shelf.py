"""One file of places, opened to read: keys in, rows out. A gazetteer is the packages' index and its imports."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.errors import GazetteerError
from dateline.places.index.store import BETWEEN, FORM

Values = tuple[object, ...]
Rows = list[tuple[object, ...]]


class Shelf:
    """A file of places. `repair` makes it anew where it turns out to be damaged, `advice` says what a user can do."""

    def __init__(self, path: Path, advice: str, repair: Callable[[], None] | None = None) -> None:
        self.path = path
        self._advice = advice
        self._repair = repair
        self._db = self._opened()

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._checked()
        except (sqlite3.Error, OSError) as problem:
            if self._repair is None:
                raise self._damaged(problem) from problem
        self._repair()
        try:
            return self._checked()
        except (sqlite3.Error, OSError) as problem:
            raise self._damaged(problem) from problem

    def _checked(self) -> sqlite3.Connection:
        """The open file. A file cut short, or of another form, fails here; a bad page where it is first read."""
        connection = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        try:
            [pages] = connection.execute("PRAGMA page_count").fetchone()
            [size] = connection.execute("PRAGMA page_size").fetchone()
            if pages * size != self.path.stat().st_size:
                raise sqlite3.DatabaseError("the file is cut short")
            found = connection.execute("SELECT value FROM about WHERE key = 'form'").fetchone()
            if found != (str(FORM),):
                raise sqlite3.DatabaseError("it was made by another version of Dateline")
        except BaseException:
            connection.close()
            raise
        return connection

    def _damaged(self, problem: Exception) -> GazetteerError:
        return GazetteerError(f"{self.path}: cannot be read: {problem}; {self._advice}")

    def reopen(self) -> None:
        """Open the file again, which a process must that was forked from the one that opened it."""
        self._db = self._opened()

    def ask(self, question: str, values: Values = ()) -> Rows:
        """The rows that answer `question`. Raises GazetteerError where the file is damaged beyond repair."""
        try:
            return self._db.execute(question, values).fetchall()
        except sqlite3.Error as problem:
            if self._repair is None:
                raise self._damaged(problem) from problem
        self._repair()
        self._db.close()
        self._db = self._opened()
        try:
            return self._db.execute(question, values).fetchall()
        except sqlite3.Error as problem:
            raise self._damaged(problem) from problem

    def each(self, question: str) -> Iterator[tuple[object, ...]]:
        """The rows that answer `question`, one by one. Raises GazetteerError where the file is damaged."""
        try:
            yield from self._db.execute(question)
        except sqlite3.Error as problem:
            raise self._damaged(problem) from problem

    def close(self) -> None:
        """Gives the file back."""
        self._db.close()

    @property
    def about(self) -> dict[str, str]:
        """What the file says of itself."""
        return {str(key): str(value) for key, value in self.ask("SELECT key, value FROM about")}

    def named(self, key: str, most: int) -> Rows:
        """The places of a folded name with the grade of that name, the most populous first."""
        return self.ask(
            "SELECT place.*, name.grade FROM name JOIN place ON place.id = name.place WHERE name.key = ? "
            "ORDER BY population DESC, place.id LIMIT ?",
            (key, most),
        )

    def similar(self, bones: str, countries: tuple[str, ...] | None) -> Rows:
        """The places of a skeleton, each with its sound last; in `countries` only, or anywhere where that is null."""
        where = "" if countries is None else f" AND skeleton.country IN ({','.join('?' * len(countries))})"
        return self.ask(
            "SELECT place.*, 3, skeleton.sound FROM skeleton JOIN place ON place.id = skeleton.place "
            f"WHERE bones = ?{where}",
            (bones, *(countries or ())),
        )

    def around(self, key: str, box: tuple[float, float, float, float], *, own: bool) -> Rows:
        """The places of a folded name inside a box (south, west, north, east); with `own`, those of our list only."""
        which = " AND name.place < 0" if own else ""
        return self.ask(
            "SELECT place.*, name.grade FROM name JOIN place ON place.id = name.place WHERE name.key = ? "
            f"AND name.grade < 2 AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?{which} ORDER BY place.id",
            (key, box[0], box[2], box[1], box[3]),
        )

    def twins(self, numbers: list[int]) -> dict[int, list[str]]:
        """The ids under which other lists know the places of `numbers`, for those that have any."""
        found: dict[int, list[str]] = {}
        marks = ",".join("?" * len(numbers))
        for number, gid in self.ask(f"SELECT place, gid FROM twin WHERE place IN ({marks}) ORDER BY gid", (*numbers,)):
            found.setdefault(int(str(number)), []).append(str(gid))
        return found

    def names(self, number: int) -> tuple[str, ...]:
        """Every name of a place but its own, as they are written."""
        rows = self.ask("SELECT names, short, other FROM alias WHERE place = ?", (number,))
        return tuple(name for row in rows for part in row for name in str(part).split(BETWEEN) if name)

    def names_of_countries(self, gids: tuple[str, ...]) -> list[str]:
        """Every name of its countries, and of its places that other lists know under one of `gids`."""
        twins = f"SELECT place FROM twin WHERE gid IN ({','.join('?' * len(gids))})"
        rows = self.ask(f"SELECT id, name FROM place WHERE kind = 'country' OR id IN ({twins})", gids)
        return [name for number, own in rows for name in (str(own), *self.names(int(str(number))))]
