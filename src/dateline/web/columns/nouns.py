"""The columns: one slot an event, by the number of its row; and lists of pairs where an event has several values."""

import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Ints = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]
NONE = 0  # the code of what is not told, in every list of values


class Where(NamedTuple):
    """A place as events name it."""

    id: str | None
    name: str | None
    country: str | None
    admin1: str | None


class Who(NamedTuple):
    """A party as events name it."""

    name: str
    id: str | None
    kind: str
    country: str | None


class Voice(NamedTuple):
    """Who says something of an event, and for whom; without a name the outlet itself."""

    name: str | None
    side: str | None


class Values:
    """A list of distinct values that only grows, and the code of each: its place in the list. Code 0 is None.

    Values of several parts are of the noun `of`, and asked for by their parts.
    """

    def __init__(self, of: Callable[..., Any] | None = None, known: Sequence[Any] = ()) -> None:
        self.of = of
        self.all: list[Any] = [None]
        self._codes: dict[Hashable, int] = {None: NONE}
        self.codes([tuple(each) for each in known] if of else known)

    def code(self, value: Any) -> int:
        """The code of `value`, a new one where it is new; a value without its first part and name is none."""
        found = self._codes.get(value)
        if found is None:
            if self.of is not None and not any(value[:2]):
                found = NONE
            else:
                found = len(self.all)
                self.all.append(self.of(*value) if self.of is not None else value)
            self._codes[value] = found
        return found

    def codes(self, values: Sequence[Hashable]) -> list[int]:
        """The code of each value."""
        try:
            return list(map(self._codes.__getitem__, values))
        except KeyError:
            return [self.code(value) for value in values]

    def known(self, value: Hashable) -> int:
        """The code of `value`; -1, which no event has, where no event ever had it."""
        return self._codes.get(value, -1)


VALUES: dict[str, Callable[..., Any] | None] = {
    "type": None, "status": None, "agreement": None, "review": None, "country": None, "place": Where,
    "precision": None, "party": Who, "voice": Voice, "outlet": None, "measure": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pairs:
    """Events beside the values they have: `slot[i]` has `code[i]`, each pair once."""

    slot: Ints
    code: Ints

    def mask(self, size: int, wanted: Mask) -> Mask:
        """Which of `size` slots have any of the values whose codes are `wanted`."""
        found = np.zeros(size, dtype=np.bool_)
        found[self.slot[wanted[self.code]]] = True
        return found

    def counts(self, inside: Mask, values: int) -> Ints:
        """How many of the slots `inside` have each value."""
        return np.bincount(self.code[inside[self.slot]], minlength=values)


@dataclass(frozen=True, slots=True)
class Columns:
    """All events at one moment. Arrays are never changed: a newer moment has arrays of its own.

    `version` is the number of the last change it knows of, `touched` that of each event. Slots without an event are not
    `alive`. `first` and `last` are proleptic ordinals of the days an event may be of, 0 where no time is told; `killed`
    and `injured` best figures, -1 where none is told; `home` is the event of each claim, by number, 0 for none.
    """

    version: int
    values: dict[str, Values]
    alive: Mask
    touched: Ints
    type: Ints
    status: Ints
    agreement: Ints
    review: Ints
    country: Ints
    place: Ints
    precision: Ints
    first: Ints
    last: Ints
    lat: Floats
    lon: Floats
    confidence: Floats
    killed: Ints
    injured: Ints
    claims: Ints
    reports: Ints
    home: Ints
    party: Pairs
    voice: Pairs
    outlet: Pairs
    tolls: Pairs  # of other measures: `code` is the measure's
    toll_best: Ints  # beside `tolls`
    memo: dict[str, Any] = field(default_factory=dict, compare=False)  # what `once` worked out
    working: threading.RLock = field(default_factory=threading.RLock, compare=False)

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """What `make` gives: worked out once of this moment, however many ask for it at a time."""
        with self.working:
            if name not in self.memo:
                self.memo[name] = make()
            return self.memo[name]

    @property
    def size(self) -> int:
        """How many slots there are."""
        return len(self.alive)
