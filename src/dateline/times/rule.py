"""What a rule's function is given: the words of a match, their values, and the words around."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.times.lexicon import Senses, form, listed, senses_of, words
from dateline.times.pattern import Rule
from dateline.times.sense import Node, Sense

Item = str | Node
Built = Sense | dict[str, Any] | None
N = "NUM|CARD|TENS"
DAYS = "DAY|DAYTH|ORD"
OWNERS = frozenset({"'s", "his", "her", "its", "my", "our", "their", "your"})
LINK = ",|DASH|and|to|or|until|till|through|/"


@dataclass(frozen=True)
class Found:
    """A match of a rule: items [first, last) of a text."""

    items: Sequence[Item]
    first: int
    last: int
    groups: dict[str, int]

    def word(self, place: int) -> str:
        """The token at a place, as rules know it; "" for a node or outside the text."""
        if not 0 <= place < len(self.items):
            return ""
        item = self.items[place]
        return form(item) if isinstance(item, str) else ""

    def raw(self, place: int) -> str:
        """The token at a place as it is written; "" for a node or outside the text."""
        item = self.items[place] if 0 <= place < len(self.items) else ""
        return item if isinstance(item, str) else ""

    def before(self, back: int = 1) -> str:
        """The word so many tokens before the match."""
        return self.word(self.first - back)

    def after(self, on: int = 0) -> str:
        """The word so many tokens after the match."""
        return self.word(self.last + on)

    def in_name(self) -> bool:
        """Whether the match begins with a capital inside a name ("Operation Dawn", "White Christmas")."""
        before = self.raw(self.first - 1)
        return self.raw(self.first).istitle() and before.istitle() and before.lower() not in _no_names()

    def has(self, name: str) -> bool:
        """Whether the named part is there."""
        return name in self.groups

    def named(self, name: str) -> str:
        """The word of the named part; "" where it is not there."""
        return self.word(self.groups[name]) if name in self.groups else ""

    def get(self, name: str, *categories: str) -> Any:
        """The value of the named part in the first of the categories that it has; None where it is not there."""
        return self.value(self.groups[name], *categories) if name in self.groups else None

    def value(self, place: int, *categories: str) -> Any:
        """The value of what stands at a place in the first of the categories that it has, or None."""
        item = self.items[place]
        senses: Senses = item.senses if isinstance(item, Node) else senses_of(item)
        return next((senses[category] for category in categories if category in senses), None)

    def number(self, name: str) -> int | None:
        """The number of the named part, whole; None where it is not there or out of all bounds."""
        value = self.get(name, "NUM", "CARD", "TENS", "ORD", "DAYTH", "NUM2")
        return None if value is None else int(value)

    def sense(self, name: str) -> Sense:
        """The sense of the named part, which an earlier layer read."""
        item = self.items[self.groups[name]]
        sense = item.sense if isinstance(item, Node) else None
        if sense is None:
            raise TypeError(f"{name} is no time")
        return sense


class Rules(list[Rule]):
    """A list of rules to which functions add themselves."""

    def on(self, *patterns: str) -> Callable[[Callable[[Found], Built]], Callable[[Found], Built]]:
        """The decorator that makes a function the reader of each pattern."""

        def add(build: Callable[[Found], Built]) -> Callable[[Found], Built]:
            self.extend(Rule(build.__name__, pattern, build) for pattern in patterns)
            return build

        return add


@cache
def _no_names() -> frozenset[str]:
    """Words whose capital is no part of a name."""
    return frozenset(words()) | listed("openers")


def century_year(year: int, era: int | None) -> int:
    """The astronomical year of a written one."""
    return 1 - year if era == -1 else year


def short_year(number: int) -> int:
    """The year of two digits: '98 is 1998, '23 is 2023."""
    return 1900 + number if number >= 40 else 2000 + number
