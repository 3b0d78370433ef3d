"""Which parts of a batch are finished, and how far in its inputs each reaches: one line a part, only ever added to.

A part is finished once its line is on the disk, and not before: files of a part without a line are of a run that was
broken off while it wrote them, and are dropped.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.batch.inputs import Within
from dateline.batch.manifest import OutError, settled
from dateline.batch.tally import Tally

JOURNAL = "journal.jsonl"


@dataclass
class Journal:
    """What is finished: so many parts, the files that were read to their end, and the place in the one that was not."""

    path: Path
    parts: int = 0
    tally: Tally = field(default_factory=Tally)
    done: set[str] = field(default_factory=set)
    within: Within | None = None
    whole: int = 0  # bytes of it that are whole lines

    def finish(self, tally: Tally, done: Sequence[str], within: Within | None) -> None:
        """Write down that the next part is finished: what it counts, the files it ends, and where it ends itself."""
        line = {"part": self.parts, **tally.told(), "done": list(done), "within": within}
        content = (json.dumps(line) + "\n").encode()
        with self.path.open("ab") as file:
            file.truncate(self.whole)  # a last line that was never written to its end
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not self.parts:
            settled(self.path.parent)
        self._take(line)
        self.whole += len(content)

    def _take(self, line: dict[str, Any]) -> None:
        done, within = line.pop("done"), line.pop("within")
        if line.pop("part") != self.parts:
            raise OutError(f"{self.path}: its lines are out of order; write to another folder")
        self.parts += 1
        self.tally.add(Tally.of(line))
        self.done.update(done)
        self.within = Within(*within) if within else None


def read(out: Path) -> Journal:
    """The journal in `out`, as far as its lines are whole. Raises OutError where it cannot be read."""
    journal = Journal(out / JOURNAL)
    if not journal.path.exists():
        return journal
    with journal.path.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            try:
                journal._take(json.loads(line))
            except (ValueError, KeyError, TypeError) as problem:
                raise OutError(f"{journal.path}: cannot be read: {problem}; write to another folder") from problem
            journal.whole += len(line)
    return journal
