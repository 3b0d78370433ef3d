"""A folder of pages, each with its gold in a TOML file of the same name -> pages to score.

A page is NAME.txt or NAME.html; its gold, NAME.toml, says what a careful reader finds there. The keys are those of
the models below; docs/accuracy.md explains how gold is written.
"""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dateline.errors import DatelineError

Point = tuple[float, float]
Days = tuple[date, date]
Bounds = tuple[int, int]


class GoldError(DatelineError):
    """A gold file does not say what it must."""


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldClaim(_Strict):
    """What one sentence claims; only the fields that are given are scored.

    `type` lists every type a careful coder might accept. `actor`, `target` and `speaker` are regular expressions
    found, whatever the case, in a right name; an empty `speaker` is the outlet itself. Points are latitude and
    longitude; `when` is the first and last day. `count`, `killed`, `injured` are [least, most].
    """

    quote: str
    type: Annotated[tuple[str, ...], Field(min_length=1)]
    actor: str | None = None
    actor_optional: bool = False
    target: str | None = None
    place: Point | None = None
    place_any: tuple[Point, ...] = ()
    place_optional: bool = False
    when: Days | None = None
    status: str | None = None
    speaker: str | None = None
    count: Bounds | None = None
    killed: Bounds | None = None
    injured: Bounds | None = None
    optional: bool = False

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point that is right."""
        return self.place_any or ((self.place,) if self.place else ())


class Never(_Strict):
    """What must not be claimed: anything on `quote`, or what has one of `type`, a status that does not match
    `unless_status`, or a date inside `when_not`.
    """

    quote: str
    type: tuple[str, ...] = ()
    unless_status: str | None = None
    when_not: Days | None = None


class Gold(_Strict):
    """What a careful reader finds on one page."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    not_in_text: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    no_claims: bool = False
    claims: tuple[GoldClaim, ...] = ()
    never: tuple[Never, ...] = ()

    def option(self, name: str) -> str | None:
        """The value of the option `--name` that `dateline read` is given with this page."""
        flag = f"--{name}"
        given = dict(zip(self.options[::2], self.options[1::2], strict=True))
        return given.get(flag)


class Page(_Strict):
    """A page on disk with its gold."""

    name: str
    path: Path
    gold: Gold

    @property
    def published(self) -> date | None:
        """What the gold's options say of the publication time, for pages that do not say it themselves."""
        given = self.gold.option("published")
        if given is None:
            return None
        return date.fromisoformat(given) if len(given) == len("2023-11-21") else datetime.fromisoformat(given)


def load(folder: Path) -> list[Page]:
    """The pages of `folder`, by name. Raises GoldError, which names the file and what is wrong with it."""
    return [_page(file) for file in sorted(folder.glob("*.toml"))]


def _page(file: Path) -> Page:
    try:
        gold = Gold.model_validate(tomllib.loads(file.read_text("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise GoldError(f"{file}: cannot be read as TOML: {problem}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        raise GoldError(f"{file}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from problem
    if len(gold.options) % 2 or not set(gold.options[::2]) <= {"--published", "--url"}:
        raise GoldError(f"{file}: options: only --published TIME and --url URL are known, each with its value")
    beside = [path for path in (file.with_suffix(".txt"), file.with_suffix(".html")) if path.is_file()]
    if not beside:
        raise GoldError(f"{file}: there is no page {file.stem}.txt or {file.stem}.html beside it")
    return Page(name=file.stem, path=beside[0], gold=gold)
