"""A file of feeds (TOML) -> the feeds, each with how often it is asked.

every = "30m"                 # how often each feed is asked: seconds, or with s, m, h, d; at least a minute
pages = false                 # true: fetch the page behind each entry; false: the entry's own content is the report

[[feeds]]
url = "https://..."
outlet = "The Harbour Times"  # who publishes it, where the feed's own title should not stand
every = "15m"                 # this feed's own
pages = true
"""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from dateline.errors import FeedsError

_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400}
_SHORTEST = 60.0


def _seconds(value: Any) -> Any:
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([smhd]?)\s*", str(value))
    if not match:
        raise ValueError(f'{value!r} is no length of time, as "30m"')
    return float(match[1]) * _UNITS[match[2]]


def _not_too_often(seconds: float) -> float:
    if seconds < _SHORTEST:
        raise ValueError("no feed is asked more often than once a minute")
    return seconds


Every = Annotated[float, BeforeValidator(_seconds), AfterValidator(_not_too_often)]


class Feed(BaseModel):
    """One feed. `every` is in seconds; `outlet` is null where the feed's own title names it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(pattern="^https?://[^/]+")
    outlet: str | None = None
    every: Every
    pages: bool = False


class _Listed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    every: Every = 1800.0
    pages: bool = False
    feeds: list[dict[str, Any]] = Field(min_length=1)


def load(path: Path) -> list[Feed]:
    """The feeds that `path` lists, each once. Raises FeedsError, which says what is wrong where."""
    try:
        listed = _Listed.model_validate(tomllib.loads(path.read_text("utf-8")))
        own = {"every": listed.every, "pages": listed.pages}
        feeds = [Feed.model_validate(own | feed) for feed in listed.feeds]
    except OSError as problem:
        raise FeedsError(f"{path}: cannot be opened: {problem.strerror or problem}") from problem
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise FeedsError(f"{path}: cannot be read as TOML: {problem}") from problem
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise FeedsError(f"{path}: {where!r}: {first['msg']} (it is {first['input']!r})") from problem
    return list({feed.url: feed for feed in feeds}.values())
