"""`dateline gazetteer`: add, list, remove, search and fetch lists of places."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.output import quiet_pipe
from dateline.errors import DatelineError, GazetteerError, OntologyError, SettingsError
from dateline.printable import printable

if TYPE_CHECKING:
    from dateline.places.imports.add import Plan, Wish
    from dateline.places.imports.tally import Tally
    from dateline.places.search import Found

_HEADINGS = ("NAME", "ID", "COUNTRY", "ADMIN1", "ADMIN2", "KIND", "PEOPLE", "LAT", "LON", "FROM", "MATCH")

app = typer.Typer(
    name="gazetteer",
    help="The places that Dateline knows, and what you add to them.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
_Name = Annotated[str | None, typer.Option(metavar="NAME", help="What to call it; else its file's name.")]
_Replace = Annotated[bool, typer.Option("--replace", help="Put it in the place of the one of its name.")]


@app.command("add")
def add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="GeoNames files, GeoJSON, CSV, or a zip.")],
    name: _Name = None,
    replace: _Replace = False,
    licence: Annotated[str | None, typer.Option(metavar="TEXT", help="Its licence and source, for the list.")] = None,
) -> None:
    """Add places: a GeoNames country dump (with alternateNamesV2 and admin codes), GeoJSON, or a table."""
    from dateline.places.imports.add import Wish, plans  # noqa: PLC0415  (heavy: once there is something to add)

    with _reasons():
        added = [_add(plan, Wish(plan.name, replace, licence)) for plan in plans(files, name)]
    if not all(added):
        raise typer.Exit(1)


def _add(plan: "Plan", wish: "Wish") -> bool:
    from dateline.places.imports.add import add as add_one  # noqa: PLC0415

    try:
        tally = add_one(plan, wish)
    except GazetteerError as problem:  # the others may still be added
        _say(f"dateline: {problem}")
        return False
    if tally is None:
        _say(f"{wish.name}: is added already, and nothing of it has changed")
    else:
        _sum_up(wish.name, tally)
    return True


def _sum_up(name: str, tally: "Tally") -> None:
    _say(f"{name}: {tally.added:,} places added, {tally.known:,} of them known before; {tally.skipped:,} lines skipped")
    if tally.names:
        _say(f"  {tally.names:,} alternate names joined")
    for reason in tally.reasons:
        _say(f"  skipped: {reason}")
    if tally.skipped > len(tally.reasons):
        _say(f"  ... and {tally.skipped - len(tally.reasons):,} more")
    if tally.left:
        shown = ", ".join(f"{kind} {count:,}" for kind, count in sorted(tally.left.most_common(8), key=_by_count))
        _say(f"  left out, as no kind of place that reports name: {tally.left.total():,} ({shown})")


def _by_count(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


@app.command("list")
def list_them(as_json: _Json = False) -> None:
    """List what has been added: name, kind, places, date, licence and source; the first goes before the others."""
    from dateline.places.imports.held import held, shelf_of  # noqa: PLC0415

    with _reasons():
        paths = held()
    failed = False
    with quiet_pipe():
        for path in paths:
            try:
                with closing(shelf_of(path)) as shelf:
                    about = shelf.about
            except GazetteerError as problem:  # the others can still be listed
                _say(f"dateline: {problem}")
                failed = True
            else:
                typer.echo(_listed_json(about) if as_json else printable(_listed(about)))
    if not paths:
        _say("nothing has been added; see: dateline gazetteer add --help")
    if failed:
        raise typer.Exit(1)


def _listed(about: dict[str, str]) -> str:
    lines = [
        f"{about['name']}: {about['kind']}, {int(about['rows']):,} places, added {about['added'][:10]}",
        f"  from {about['source']}",
        f"  licence: {about['licence'] or 'not stated'}",
    ]
    if about["skipped"] != "0":
        reasons = json.loads(about["reasons"])
        lines += [f"  {int(about['skipped']):,} lines skipped, such as {reasons[0]}"]
    return "\n".join(lines)


def _listed_json(about: dict[str, str]) -> str:
    shown = {key: about[key] for key in ("name", "kind", "source", "licence", "added", "sha256")}
    counts = {"rows": int(about["rows"]), "skipped": int(about["skipped"]), "reasons": json.loads(about["reasons"])}
    return json.dumps(shown | counts, ensure_ascii=False)


@app.command("remove")
def remove(name: Annotated[str, typer.Argument(metavar="NAME", help="As the list has it.")]) -> None:
    """Remove what has been added under NAME."""
    from dateline.places.imports import held  # noqa: PLC0415

    with _reasons():
        held.remove(name)
    _say(f"{name}: removed")


@app.command("search")
def search(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place, in any spelling or script.")],
    country: Annotated[str | None, typer.Option(metavar="CC", help="In this country only (ISO 3166-1, as UA).")] = None,
    limit: Annotated[int, typer.Option(min=1, max=400, help="How many to show at most.")] = 20,
    as_json: _Json = False,
) -> None:
    """Look a place up: exactly, else in other romanisations, else by names that look alike."""
    from dateline.places.gazetteer import gazetteer  # noqa: PLC0415
    from dateline.places.search import as_json as told  # noqa: PLC0415
    from dateline.places.search import search as look_up  # noqa: PLC0415

    with _reasons():
        found = look_up(gazetteer(), name, country.upper() if country else None, limit)
    with quiet_pipe():
        if as_json:
            for entry in told(found):
                typer.echo(json.dumps(entry, ensure_ascii=False))
        elif found:
            typer.echo(printable(_table(found)))
    if not found:
        _say(f"{name!r}: no place of that name or of one like it is known")
        raise typer.Exit(1)


def _table(found: "list[Found]") -> str:
    rows: list[tuple[str, ...]] = [
        ("NAME", "ID", "COUNTRY", "ADMIN1", "ADMIN2", "KIND", "PEOPLE", "LAT", "LON", "FROM", "MATCH")
    ]
    for entry, how, gazetteer, admin2, _ in found:
        people = f"{entry.population:,}" if entry.population else "-"
        point = ["-" if degrees is None else f"{degrees:.4f}" for degrees in (entry.lat, entry.lon)]
        rows.append(
            (entry.name, entry.id, entry.country or "-", entry.admin1 or "-", admin2 or "-", entry.kind, people, *point,
             gazetteer, how)
        )  # fmt: skip
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    for place in found[:1]:
        if place.names:
            lines += ["", f"{place.entry.name} is also: {', '.join(alias.name for alias in place.names[:40])}"]
    return "\n".join(lines)


@app.command("fetch")
def fetch(
    countries: Annotated[list[str], typer.Argument(metavar="CC...", help="ISO 3166-1 alpha-2 codes, as UA.")],
    alternate_names: Annotated[
        bool, typer.Option("--alternate-names", help="Its names in other languages too (a second, larger file).")
    ] = False,
    replace: _Replace = False,
) -> None:
    """Download countries from GeoNames, and add them. This is the one command that reaches the network."""
    from dateline.places.imports.add import GEONAMES, Wish, plans  # noqa: PLC0415
    from dateline.places.imports.fetch import fetched  # noqa: PLC0415

    failed = False
    with _reasons():
        for code in countries:
            try:
                with fetched(code, alternate_names) as files:
                    [plan] = plans(files, code.upper())
                    failed |= not _add(plan, Wish(code.upper(), replace, GEONAMES))
            except GazetteerError as problem:  # the next may fare better
                _say(f"dateline: {problem}")
                failed = True
    if failed:
        raise typer.Exit(1)


def _say(text: str) -> None:
    typer.echo(printable(text), err=True)


@contextmanager
def _reasons() -> Iterator[None]:
    """Ends the run where something is wrong, and says what: with 2 for a settings or ontology file, else with 1."""
    try:
        yield
    except DatelineError as problem:
        _say(f"dateline: {problem}")
        raise typer.Exit(2 if isinstance(problem, SettingsError | OntologyError) else 1) from None
