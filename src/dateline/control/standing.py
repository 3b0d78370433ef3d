"""Statements in the order of their days -> which of them stand on a day, each side's word weighed by whose it is.

- Who takes a place ends what was told of others before that day, whoever tells it.
- Who is no side in it ends, by saying who holds the place, what was told of others and denied before that day.
- A side's word for itself ends nothing told of others: it stands beside it.
- A side's word against itself ("the town has fallen", "we have left") ends its own.
- A denial stands beside what it denies, until the place is taken anew or somebody who is no side says who holds it.

"Before" is before all days that the newer statement may be about, so that statements of the same days stand together.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from dateline.control.nouns import Statement
from dateline.control.sides import key, unnamed


@dataclass(slots=True)
class Word:
    """Statements of one speaker to one effect, the newest last: one standing word, with its days as ordinals."""

    said: list[Statement]
    first: int
    last: int

    @property
    def newest(self) -> Statement:
        """The one that counts."""
        return self.said[-1]


@dataclass(slots=True)
class Standing:
    """What stands: who is told to hold the place, what is denied, who left by their own word, who surrounds it."""

    holds: list[Word] = field(default_factory=list)
    denials: list[Word] = field(default_factory=list)
    left: list[Word] = field(default_factory=list)
    sieges: list[Word] = field(default_factory=list)

    def add(self, said: Statement) -> None:
        """Let a statement count that is no older than those before it."""
        first, last = ordinal(said.first), ordinal(said.last)
        if said.act == "besieges":
            _join(self.sieges, said)
        elif said.act == "leaves" and said.denied and said.stance == "own":  # not to have left is to be there
            self._held(said, first, last)
        elif said.denied:
            self._denied(said, last)
        elif said.act == "leaves":
            self._left(said, last)
        else:
            self._held(said, first, last)

    def _held(self, said: Statement, first: int, last: int) -> None:
        if said.act == "takes" or said.stance == "third_party":
            self.holds = _without(self.holds, lambda word: word.last < first and rivals(word.newest, said))
            self.denials = _without(self.denials, lambda word: word.last < first)
        self.left = _without(self.left, lambda word: not rivals(word.newest, said) and word.first <= last)
        self.sieges = _without(self.sieges, lambda word: not rivals(word.newest, said) and word.first <= last)
        if said.stance == "other_side":
            self._conceded(said.speaker.side, last)
        _join(self.holds, said)

    def _left(self, said: Statement, last: int) -> None:
        if said.stance == "other_side":  # a rival says so: no more than a denial that they hold it
            _join(self.denials, said)
            return
        self.holds = _without(self.holds, lambda word: not rivals(word.newest, said) and word.first <= last)
        self.sieges = _without(self.sieges, lambda word: not rivals(word.newest, said) and word.first <= last)
        _join(self.left, said)

    def _denied(self, said: Statement, last: int) -> None:
        if said.stance == "own":
            self._conceded(said.speaker.side, last)
        _join(self.denials, said)

    def _conceded(self, side: str | None, last: int) -> None:
        """A side says that it does not hold the place: its own words to the contrary end."""
        self.holds = _without(self.holds, lambda word: word.first <= last and _own_word(word.newest, side))


def _own_word(said: Statement, side: str | None) -> bool:
    return said.stance == "own" and said.speaker.side == side


def rivals(one: Statement, other: Statement) -> bool:
    """Whether two statements are about different sides; unnamed rebels may be any rebels, unnamed troops any troops."""
    mine, yours = {key(side) for side in one.sides}, {key(side) for side in other.sides}
    if mine & yours:
        return False
    open_mine = {unnamed(side) for side in one.sides if side.id is None}
    open_yours = {unnamed(side) for side in other.sides if side.id is None}
    classes_mine, classes_yours = {unnamed(s) for s in one.sides}, {unnamed(s) for s in other.sides}
    return not (open_mine & classes_yours or open_yours & classes_mine)


def against(denial: Statement, holders: Iterable[Statement]) -> bool:
    """Whether a denial is of what is told of the holders; one that names no side is of any but the denier's own."""
    if not denial.sides:
        return not any(side.id == denial.speaker.side for held in holders for side in held.sides if side.id)
    return any(not rivals(denial, held) for held in holders)


def ordinal(iso: str) -> int:
    """An ISO date as a proleptic ordinal."""
    return date.fromisoformat(iso).toordinal()


def _join(words: list[Word], said: Statement) -> None:
    """Add a statement to the speaker's standing word to that effect, or as a new word."""
    first, last = ordinal(said.first), ordinal(said.last)
    mine = _same(said)
    for word in words:
        if _same(word.newest) == mine:
            word.said.append(said)
            word.first, word.last = min(word.first, first), max(word.last, last)
            return
    words.append(Word([said], first, last))


def _same(said: Statement) -> tuple[object, ...]:
    speaker = said.speaker
    return speaker.side or speaker.name.casefold(), said.denied, said.act == "leaves", tuple(map(key, said.sides))


def _without(words: list[Word], ended: Callable[[Word], bool]) -> list[Word]:
    return [word for word in words if not ended(word)]
