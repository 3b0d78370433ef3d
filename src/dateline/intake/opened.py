"""The noun that readers of archives and tables take: a stream, with the name of what it is."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.intake.tables.columns import NONE_GIVEN, Columns


@dataclass(frozen=True, slots=True)
class Opened:
    """One input, open for reading from its start.

    `origin` is how the record names it, `name` the part that tells its kind by its ending. `path` is its file, where it
    is one: a zip's table of contents stands at its end. `inside` is true of what lies in an archive.
    """

    stream: io.BufferedReader
    origin: str
    name: str
    columns: Columns = NONE_GIVEN
    path: Path | None = None
    inside: bool = False

    def member(self, stream: io.BufferedReader, name: str) -> "Opened":
        """What lies in this archive under `name`."""
        return replace(self, stream=stream, origin=f"{self.origin}#{name}", name=name, path=None, inside=True)
