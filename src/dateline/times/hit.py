"""One anchored expression of a text."""

from dataclasses import dataclass

from dateline.times.context import Anchor
from dateline.times.sense import Node, Sense
from dateline.times.stretches import Anchored


@dataclass(frozen=True)
class Hit:
    """An expression: its place among the items, its meaning, what anchored it and its stretch."""

    place: int
    node: Node
    sense: Sense
    by: Anchor
    anchored: Anchored
