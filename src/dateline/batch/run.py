"""The whole of a batch: inputs -> workers -> parts, in the order of the inputs whatever worker ends first.

Each report is read once, by the hash of its bytes: of equal ones the first in the order of the inputs. Parts are
finished one after the other, so that whoever is killed goes on behind the last that was.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from dateline.batch import inputs, journal, manifest, parts
from dateline.batch.crew import Crew, Task
from dateline.batch.inputs import At, Ended
from dateline.batch.interrupts import Interrupts
from dateline.batch.limits import Limits
from dateline.batch.parts import Entry, Part
from dateline.batch.rows import refused
from dateline.batch.tally import Tally
from dateline.intake.nouns import Item, Refused, Skipped, Told
from dateline.store.received import Received

SIZE = 1000  # reports of a part
_WAIT = 1.0  # seconds after which a Ctrl-C is heeded at the latest, whatever thread it came to
_OPEN = 3  # parts that are open at once: how far the rest may get ahead of one slow report


@dataclass(frozen=True, slots=True)
class Plan:
    """What to read and where to put what comes of it. `size` is how many reports are finished together."""

    names: Sequence[str]
    out: Path
    limits: Limits = field(default_factory=Limits)
    gate: bool = True
    size: int = SIZE
    reader: str = "dateline.batch.one"


class Teller(Protocol):
    """Who is told how far it is: see cli/along.py."""

    def moved(self, count: int) -> None:
        """So many bytes more were read."""

    def say(self, line: str) -> None:
        """Something about one input."""

    def tick(self) -> None:
        """Something has changed."""


class Run:
    """A batch that is about to be run, or is: `before` is what was finished before, `total` the bytes left to read."""

    def __init__(self, plan: Plan) -> None:
        """Find out where it stands. The folder must be this process's: see `begun`."""
        self._plan = plan
        self._journal = journal.read(plan.out)
        self.before = self._journal.parts
        parts.drop(plan.out, self.before)
        self._seen = {_short(id_) for id_ in parts.ids(plan.out)}
        self.total = inputs.to_read(plan.names, self._journal.done)
        self._finished = Tally()
        self._parts: deque[Part] = deque()
        self._asked: dict[int, tuple[Part, Entry]] = {}
        self._say: Callable[[str], None] = print
        self._interrupts = Interrupts()

    @property
    def all(self) -> Tally:
        """What came of all reports of finished parts, in this run and before."""
        return self._journal.tally

    @property
    def tally(self) -> Tally:
        """What this run has come to so far."""
        total = Tally()
        for each in (self._finished, *(part.tally for part in self._parts)):
            total.add(each)
        return total

    @property
    def seen(self) -> int:
        """Reports that this run has looked at."""
        return self.tally.seen

    def counts(self) -> list[str]:
        """What it came to, for a line on the way."""
        return self.tally.counts()

    def go(self, told: Teller) -> None:
        """Read what is left to read. Raises DatelineError where no report could be read, or nothing written.

        Ctrl-C raises KeyboardInterrupt, once a part that is being finished is.
        """
        self._say = told.say
        begun, within = frozenset(self._journal.done), self._journal.within
        part = self._next()
        crew = Crew(self._plan.limits, gate=self._plan.gate, reader=self._plan.reader)
        with self._interrupts, crew:
            for found in inputs.read(self._plan.names, begun, within, told.moved):
                if isinstance(found, Ended):
                    part.done.append(found.file)
                else:
                    self._put(crew, part, found)
                if part.full:
                    part = self._next()
                self._take(crew, 0)
                while crew.waits or len(self._parts) > _OPEN:
                    self._take(crew, _WAIT)
                told.tick()
            part.sealed = True
            while not crew.idle:
                self._take(crew, _WAIT)
                told.tick()
            self._finish()

    def _next(self) -> Part:
        if self._parts:
            self._parts[-1].sealed = True
        self._parts.append(Part(self._plan.size))
        return self._parts[-1]

    def _put(self, crew: Crew, part: Part, at: At) -> None:
        part.within = at.place or part.within
        item: Item = at.item
        if isinstance(item, Told):
            self._say(f"{item.origin}: {item.line}")
        elif isinstance(item, Skipped):
            part.tally.skipped[item.reason] += 1
        elif isinstance(item, Refused):
            self._say(f"{item.origin}: {item.reason}")
            if self._new(f"{item.origin}\0{item.reason}"):
                part.add(b"", refused(item))
        elif self._new(item.hash):
            self._ask(crew, part, item)
        else:
            part.tally.known += 1

    def _ask(self, crew: Crew, part: Part, received: Received) -> None:
        number = len(self._seen)  # none was asked under that yet
        self._asked[number] = part, part.add(received.body)
        crew.give(Task(number, received))

    def _new(self, id_: str) -> bool:
        short = _short(id_)
        if short in self._seen:
            return False
        self._seen.add(short)
        return True

    def _take(self, crew: Crew, seconds: float | None) -> None:
        """Take what was answered, and finish the parts that this makes whole."""
        for number, rows in crew.take(seconds):
            part, entry = self._asked.pop(number)
            part.close(entry, rows)
            for row in rows.rejected:
                self._say(f"{row['origin']}: {row['reason']}")
        self._finish()
        self._interrupts.check()

    def _finish(self) -> None:
        while self._parts and self._parts[0].whole:
            part = self._parts[0]
            with self._interrupts.held():
                if not part.blank:
                    part.write(self._plan.out, self._journal.parts)
                    self._journal.finish(part.tally, part.done, part.within)
                    self._finished.add(part.tally)
                self._parts.popleft()


@contextmanager
def begun(plan: Plan) -> Iterator[Run]:
    """A run in the folder of `plan`, which no other process may write to meanwhile.

    Raises InputsError where it cannot be read again from the start, and OutError where the folder is another's, or was
    begun with other settings.
    """
    inputs.check(plan.names, plan.out)
    with manifest.opened(plan.out, manifest.wanted(gate=plan.gate, size=plan.size)):
        yield Run(plan)


def _short(id_: str) -> bytes:
    """What stands for an id among those that were seen: its digest, half as large as its name."""
    mark, _, digest = id_.partition(":")
    return bytes.fromhex(digest) if mark == "sha256" and len(digest) == 64 else id_.encode("utf-8", "replace")
