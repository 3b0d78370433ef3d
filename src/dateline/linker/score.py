"""A pair of facts -> the opinion on their being one happening, and what each field weighs in it."""

from collections.abc import Callable
from functools import cache

from dateline.linker.compiled import levels, opinion
from dateline.linker.definition import APART, UNIT, Level, across, within
from dateline.linker.facts import Facts


def score(one: Facts, other: Facts) -> int:
    """What speaks for one happening (above 0) or against it (below), in thousandths; 0 for no opinion; or APART.

    Pure, and the same both ways round. Claims of different families are apart.
    """
    if one.family != other.family:
        return APART
    inside, between = _opinions()
    return inside(one, other) if one.report == other.report else between(one, other)


def weights(one: Facts, other: Facts) -> dict[str, tuple[str, float]]:
    """The level that counts of each field, and what it weighs, where it weighs anything."""
    inside, between = _levels()
    found = (inside if one.report == other.report else between)(one, other)
    return {field: (level.name, level.weight / UNIT) for field, level in found.items() if level.weight}


@cache
def _opinions() -> tuple[Callable[[Facts, Facts], int], Callable[[Facts, Facts], int]]:
    return opinion(within()), opinion(across())


@cache
def _levels() -> tuple[Callable[[Facts, Facts], dict[str, Level]], Callable[[Facts, Facts], dict[str, Level]]]:
    return levels(within()), levels(across())
