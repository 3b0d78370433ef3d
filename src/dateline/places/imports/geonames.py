"""GeoNames' own files: country dumps -> rows; alternate names and admin codes, which join them by ids and codes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from dateline.places.imports.kinds import of_code
from dateline.places.imports.source import lines
from dateline.places.imports.tally import BrokenLineError, Tally, cleaned, degrees, people
from dateline.places.index.keys import worth
from dateline.places.index.row import Row

Reached = Callable[[int], None]
_COLUMNS = 19
_STEP = 2000  # lines between two looks at how far it is
# Languages of alternateNamesV2 that are codes and links, not names.
_NO_NAMES = frozenset({"abbr", "faac", "iata", "icao", "link", "phon", "piny", "post", "tcid", "unlc", "wkdt"})


def split(stream: IO[bytes], reached: Reached) -> Iterator[tuple[int, list[str] | None]]:
    """The numbered tab-separated lines; null for one that is not UTF-8. Empty lines and comments are passed over."""
    for number, raw in lines(stream):
        if number % _STEP == 0:
            reached(stream.tell())
        if not raw.strip() or raw.startswith(b"#"):
            continue
        try:
            yield number, raw.decode("utf-8-sig" if number == 1 else "utf-8").split("\t")
        except UnicodeDecodeError:
            yield number, None


def dump(stream: IO[bytes], tally: Tally, reached: Reached) -> Iterator[Row]:
    """The places of a country dump (`XX.txt`, 19 columns) that are of a kind we know."""
    for number, cells in split(stream, reached):
        try:
            if cells is None:
                raise BrokenLineError("is not UTF-8")
            if len(cells) != _COLUMNS:
                raise BrokenLineError(f"has {len(cells)} columns, not {_COLUMNS}")
            kind = of_code(cells[7])
            if kind is None:
                tally.left[cells[7] or "no feature code"] += 1
                continue
            yield _row(cells, kind)
        except BrokenLineError as problem:
            tally.broken(f"line {number}", problem)


def _row(cells: list[str], kind: str) -> Row:
    number = _number(cells[0])
    name = cleaned(cells[1])
    lat, lon = degrees(cells[4], "latitude", 90), degrees(cells[5], "longitude", 180)
    others = tuple(dict.fromkeys(n for n in (cells[2], *cells[3].split(",")) if n and n != name and n.isprintable()))
    found = frozenset(worth(others))
    country = cells[8].strip() or None
    codes = [code for code in (cells[10].strip(), cells[11].strip()) if code]
    return Row(
        id=number,
        gid=f"geonames:{number}",
        name=name,
        country=country,
        kind=kind,
        lat=lat,
        lon=lon,
        code1=f"{country}.{codes[0]}" if country and cells[10].strip() not in {"", "00"} else None,
        code2=f"{country}.{codes[0]}.{codes[1]}" if country and len(codes) == 2 else None,
        population=people(cells[14]),
        names=tuple(n for n in others if n in found),
        other=tuple(n for n in others if n not in found and not n.isascii()),
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1 << 31):
        raise BrokenLineError(f"geonameid {text[:20]!r} is not a number")
    return int(text)


@dataclass(frozen=True, slots=True)
class Name:
    """A line of alternateNamesV2: a name of the place `number`."""

    number: int
    text: str
    preferred: bool  # the name that English readers know


def alternate_names(stream: IO[bytes], tally: Tally, reached: Reached) -> Iterator[Name]:
    """The names of `alternateNamesV2.txt` (8 columns or 10), without codes and links."""
    for number, cells in split(stream, reached):
        try:
            if cells is None:
                raise BrokenLineError("is not UTF-8")
            if not 8 <= len(cells) <= 10:
                raise BrokenLineError(f"has {len(cells)} columns, not 8 or 10")
            if cells[2] in _NO_NAMES:
                continue
            historic = cells[7] == "1"
            yield Name(_number(cells[1]), cleaned(cells[3]), cells[2] == "en" and cells[4] == "1" and not historic)
        except BrokenLineError as problem:
            tally.broken(f"line {number}", problem)


def admin_codes(stream: IO[bytes], tally: Tally, reached: Reached) -> Iterator[tuple[str, str, int]]:
    """The codes of `admin1CodesASCII.txt` and `admin2Codes.txt`, each with its name and geonameid."""
    for number, cells in split(stream, reached):
        try:
            if cells is None:
                raise BrokenLineError("is not UTF-8")
            if len(cells) != 4:
                raise BrokenLineError(f"has {len(cells)} columns, not 4")
            yield cells[0], cleaned(cells[1]), _number(cells[3])
        except BrokenLineError as problem:
            tally.broken(f"line {number}", problem)
