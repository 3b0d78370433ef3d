"""Facts of claims -> components of groups: which claims tell of one happening, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

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


def partition(facts: Iterable[Facts], decisions: Decisions = NONE) -> list[Component]:
    """The components that the claims fall into, in reading order of their first claims; each claim is in one group.

    The order of `facts` plays no part, and claims given twice count once.
    """
    ordered = sorted({each.id: each for each in facts}.values(), key=reading_order)
    union = Union(len(ordered))
    for one, other in (*together(ordered, decisions), *denials(ordered, decisions).items()):
        union.join(one, other)
    for one, other in pairs(ordered):
        if union.top(one) != union.top(other) and score(ordered[one], ordered[other]) > 0:
            union.join(one, other)
    whole = union.sets(range(len(ordered)))
    return [Component(tuple(groups([ordered[number] for number in members], decisions))) for members in whole]


def reading_order(facts: Facts) -> tuple[str, int, str]:
    """Reports stand by their ids, and the claims of one as they are read."""
    return facts.report, facts.at, facts.id
