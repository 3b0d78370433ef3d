"""Short reports of many outlets with the event that each of their statements is about -> what linking is scored on.

A folder of TOML files; each has `[[reports]]` with `outlet`, `published` (ISO 8601 with offset), `title`, `text`, and
`told`: the events it tells of, each with the words that tell of it. One name is one happening, over all files.
"""

import tomllib
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from dateline.evaluate.gold import GoldError


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Told(_Strict):
    """One event that a report tells of, and its words that do."""

    event: str
    quotes: tuple[str, ...]


class Wire(_Strict):
    """A short report with its gold."""

    outlet: str
    published: AwareDatetime
    title: str
    text: str
    told: tuple[Told, ...]

    @property
    def whole(self) -> str:
        """The report as it is read: its title, then its text."""
        return f"{self.title}\n\n{self.text.strip()}\n"


class _File(_Strict):
    reports: tuple[Wire, ...]


def load_wires(folder: Path) -> list[Wire]:
    """The reports of `folder`, by file. Raises GoldError, which names the file and what is wrong with it."""
    return [wire for file in sorted(folder.glob("*.toml")) for wire in _wires(file)]


def _wires(file: Path) -> tuple[Wire, ...]:
    try:
        wires = _File.model_validate(tomllib.loads(file.read_text("utf-8"))).reports
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise GoldError(f"{file}: cannot be read as TOML: {problem}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        raise GoldError(f"{file}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from problem
    for wire in wires:
        for quote in (quote for told in wire.told for quote in told.quotes):
            if quote not in wire.whole:
                raise GoldError(f"{file}: {wire.title!r}: the text does not have the words {quote!r}")
    return wires
