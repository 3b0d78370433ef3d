"""The nouns of this room besides `Received`: what is refused, what is passed over, what the user is told."""

from dataclasses import dataclass
from typing import TypeAlias

from dateline.store.received import Received


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that should have been a report and cannot be read as one. The record keeps it with its reason.

    `origin` says where it lay, `url` where it stood.
    """

    origin: str
    reason: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part of an archive or folder that is no report and was never meant to be one: a picture, a redirect."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Told:
    """Something about an input that the user should know, such as which columns of a table were taken."""

    origin: str
    line: str


Item: TypeAlias = Received | Refused | Skipped | Told
