"""Facts of claims -> components of groups: which claims tell of one happening, and why."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.linker.beside import beside, worth_it
from dateline.linker.bonds import denials, together
from dateline.linker.components import Union
from dateline.linker.decisions import NONE, Decisions
from dateline.linker.facts import Facts
from dateline.linker.groups import Group, groups
from dateline.linker.pairs import pairs
from dateline.linker.score import score


@dataclass(frozen=True, slots=True)
class Component:
    """Claims that links or decisions connect, in groups. How they fall into groups depends on nothing else."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A component before it falls into groups: its claims in reading order, and what is known of pairs of them.

    `weighed` has two claims, by number, and the opinion on them, one after the other.
    """

    claims: tuple[Facts, ...]
    weighed: "array[int]"


def partition(facts: Iterable[Facts], decisions: Decisions = NONE) -> list[Component]:
    """The components that the claims fall into, in reading order of their first claims; each claim is in one group.

    The order of `facts` plays no part, and claims given twice count once.
    """
    return [split(component, decisions) for component in whole(facts, decisions)]


def whole(facts: Iterable[Facts], decisions: Decisions = NONE) -> list[Whole]:
    """The components, likewise, before they fall into groups."""
    ordered = sorted({each.id: each for each in facts}.values(), key=reading_order)
    union = Union(len(ordered))
    for one, other in (*together(ordered, decisions), *denials(ordered, decisions).items()):
        union.join(one, other)
    weighed = _weighed(ordered)
    triples = iter(weighed)
    for one, other, opinion in zip(triples, triples, triples, strict=True):
        if opinion > 0:
            union.join(one, other)
    return _wholes(ordered, union, weighed)


def split(component: Whole, decisions: Decisions = NONE) -> Component:
    """The component in groups."""
    return Component(tuple(groups(component.claims, component.weighed, decisions)))


def reading_order(facts: Facts) -> tuple[str, int, str]:
    """Reports stand by their ids, and the claims of one as they are read."""
    return facts.report, facts.at, facts.id


def _weighed(facts: Sequence[Facts]) -> "array[int]":
    """The pairs that are compared and the opinions on them: of many, a second process weighs half."""

    def weighed(part: int, parts: int) -> "array[int]":
        found = array("i")
        for one, other in pairs(facts, part, parts):
            found.extend((one, other, score(facts[one], facts[other])))
        return found

    if not worth_it(len(facts)):
        return weighed(0, 1)
    theirs = beside(lambda: weighed(1, 2).tobytes())
    found = weighed(0, 2)
    found.frombytes(theirs())
    return found


def _wholes(facts: Sequence[Facts], union: Union, weighed: "array[int]") -> list[Whole]:
    home, place = [0] * len(facts), [0] * len(facts)
    found: list[Whole] = []
    for number, members in enumerate(union.sets(range(len(facts)))):
        for at, member in enumerate(members):
            home[member], place[member] = number, at
        found.append(Whole(tuple(facts[member] for member in members), array("i")))
    triples = iter(weighed)
    for one, other, opinion in zip(triples, triples, triples, strict=True):
        if home[one] == home[other]:
            found[home[one]].weighed.extend((place[one], place[other], opinion))
    return found
