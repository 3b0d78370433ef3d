"""The name of a format and of a file -> how events become rows, and what writes them. Each is imported when used."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from dateline.errors import MissingExtraError, QueryError
from dateline.export.about import About
from dateline.export.nouns import Cells, Column, LeftOut, Scheme, Table
from dateline.export.told import Kept

Rows = Callable[[Kept], Iterable[Cells | LeftOut]]


class Format(NamedTuple):
    """A format by its name: what it is, the kind of file it makes, and the module and name of its Scheme (nouns.py).

    Without a scheme the rows are our own (plain.py). With one, the end of the file's name chooses the kind.
    """

    title: str
    kind: str = "csv"
    scheme: str | None = None


FORMATS: dict[str, Format] = {
    "acled": Format("", scheme="dateline.export.schemes.acled:SCHEME"),
    "cameo": Format("", scheme="dateline.export.schemes.cameo:SCHEME"),
    "csv": Format("one row an event, as text"),
    "geojson": Format("one feature an event, for maps", "geojson"),
    "geoparquet": Format("the table with points, for maps and data frames", "geoparquet"),
    "html": Format("one page that stands by itself: map, list and evidence", "html"),
    "hxl": Format("the table with hashtags of the Humanitarian Exchange Language", "hxl"),
    "jsonl": Format("one Event of the contract a line, in JSON", "jsonl"),
    "parquet": Format("the table, for data frames and databases", "parquet"),
    "plover": Format("", scheme="dateline.export.schemes.plover:SCHEME"),
    "ucdp": Format("", scheme="dateline.export.schemes.ucdp:SCHEME"),
    "xlsx": Format("the table as a workbook, with a codebook sheet", "xlsx"),
}
TEXT = {"csv": "csv", "tsv": "csv"}  # kinds of text table, and the module that writes them
SUFFIXES = {"geoparquet": ".parquet", "hxl": ".hxl.csv"}
TABS = {"tsv": "\t"}
# The kind of table, by the end of its file's name.
TABLES = {
    ".csv": "csv",
    ".parquet": "parquet",
    ".tsv": "tsv",
    ".xlsx": "xlsx",
}


@dataclass(frozen=True, slots=True)
class Job:
    """What a writer gets: the rows of the table, or the events themselves, of which it reads one or the other."""

    table: Table
    events: Iterator[Kept]
    about: About


Writer = Callable[[Path, Job], None]


@dataclass(frozen=True, slots=True)
class Way:
    """How a file is made: the columns and rows, and what writes them.

    `form` is what the file is (csv, tsv, xlsx, ...), and `suffix` what it is called where nobody names it.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Rows
    with_claims: bool
    form: str
    suffix: str
    separator: str = ","
    header: bool = True

    def writes(self) -> Writer:
        """What writes. Raises MissingExtraError where it needs a package that is not installed."""
        module = TEXT.get(self.form, self.form)
        try:
            writer: Writer = import_module(f"dateline.export.{module}").write
        except ModuleNotFoundError as problem:
            raise MissingExtraError(f"{problem.name} is not installed: pip install 'dateline[export]'") from None
        return writer


def way(name: str, out: Path) -> Way:
    """How `out` is written as the format `name`. Raises QueryError where there is no such format."""
    if name not in FORMATS:
        raise QueryError(f"no format {name!r}; the formats are: {', '.join(FORMATS)}")
    form = FORMATS[name]
    if form.scheme is None:
        from dateline.export import plain  # noqa: PLC0415  (reads the ontology)

        kind = TABLES.get(out.suffix.lower(), "csv") if form.kind == "csv" else form.kind
        kind = kind if kind in TEXT else form.kind
        return Way(
            name, form.title, plain.columns(), lambda kept: (plain.row(kept),), with_claims=kind == "html",
            form=kind, suffix=SUFFIXES.get(name, f".{name}"), separator="\t" if kind == "tsv" else ",",
        )  # fmt: skip
    scheme = _scheme(form.scheme)
    kind = TABLES.get(out.suffix.lower(), scheme.suffix.removeprefix("."))
    own = f".{kind}" == scheme.suffix
    return Way(
        name, scheme.title, scheme.columns, _rows(scheme), with_claims=True,
        form=kind, suffix=scheme.suffix, separator=scheme.separator if own else TABS.get(kind, ","),
        header=scheme.header or not own,
    )  # fmt: skip


def _rows(scheme: Scheme) -> Rows:
    names = [column.name for column in scheme.columns]

    def rows(kept: Kept) -> Iterator[Cells | LeftOut]:
        for row in scheme.rows(kept.told()):
            yield row if isinstance(row, LeftOut) else [row[name] for name in names]

    return rows


def _scheme(place: str) -> Scheme:
    module, _, inside = place.partition(":")
    found: Scheme = getattr(import_module(module), inside)
    return found
