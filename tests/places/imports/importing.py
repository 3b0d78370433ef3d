"""Files to import, a folder of the test's own to import them into, and what comes of that."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dateline.places import gazetteer
from dateline.places.gazetteer import Entry, reload
from dateline.places.imports.add import Wish, add, plans
from dateline.places.imports.tally import Tally
from dateline.settings import settings

COLUMNS = 19


def dump_line(number: int, name: str, lat: float | str, lon: float | str, **more: str) -> str:
    """A line of a GeoNames dump; `more` gives other, code (of the feature), country, admin1, admin2 and people."""
    cells = [""] * COLUMNS
    cells[0:6] = [str(number), name, name, more.get("other", ""), str(lat), str(lon)]
    cells[6:9] = ["P", more.get("code", "PPL"), more.get("country", "UA")]
    cells[10], cells[11] = more.get("admin1", "05"), more.get("admin2", "")
    cells[14] = more.get("people", "0")
    return "\t".join(cells)


@contextmanager
def kept_in(folder: Path, more: str = "") -> Iterator[Path]:
    """While this lasts, imports are kept in `folder`, and what the settings file says in `more` holds."""
    cache = settings().cache  # whose index there is already
    folder.mkdir(exist_ok=True)
    path = folder / "settings.toml"
    path.write_text(f"cache = '{cache}'\ngazetteers = 'kept'\n{more}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATELINE_SETTINGS", str(path))
        settings.cache_clear()
        reload()
        yield folder
    settings.cache_clear()
    reload()


def imported(folder: Path, name: str, content: str | bytes, *, called: str | None = None) -> Tally:
    """Writes `content` to the file `name` in `folder`, and adds it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    [plan] = plans([path], called)
    tally = add(plan, Wish(plan.name))
    assert tally is not None
    return tally


def only(name: str) -> Entry:
    """The one place called `name`."""
    [entry] = gazetteer().find(name)
    return entry
