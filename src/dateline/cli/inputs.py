"""FILE arguments -> what the pipeline reads, or the reason why one cannot be."""

import sys
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import UnreadableInputError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One FILE as the user named it."""

    name: str

    @property
    def label(self) -> str:
        """How messages name it."""
        return "standard input" if self.name == STDIN else self.name

    def source(self) -> Path | bytes:
        """The file's path, or the bytes of standard input. Raises UnreadableInputError for a folder."""
        if self.name == STDIN:
            from dateline.reader import MAX_BYTES  # noqa: PLC0415  (heavy: only once there is something to read)

            return sys.stdin.buffer.read(MAX_BYTES + 1)  # one byte too many is enough to be turned away
        path = Path(self.name)
        if path.is_dir():
            raise UnreadableInputError(f"is a folder; name the files in it, as in: dateline read {path / '*.html'}")
        return path


def reason(entry: Input, problem: Exception) -> str:
    """What was wrong with an input, in words, without its name; the system's own errors without their number."""
    if isinstance(problem, OSError) and problem.strerror:
        return problem.strerror
    return str(problem).removeprefix(f"{entry.name}: ") or type(problem).__name__
