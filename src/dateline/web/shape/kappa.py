"""Two people's decisions -> how far they agree beyond chance, on what both have decided."""

from collections import Counter
from typing import get_args

from pydantic import BaseModel
from sqlalchemy import Connection

from dateline.store.decisions import verdicts
from dateline.store.nouns import Verdict


class Agreement(BaseModel):
    """`both` things were decided by both, `same` of them alike. `kappa` is Cohen's: 1 where all are, 0 where no more
    than chance would have it; null where that cannot be told. `table[x][y]` counts what a said x of and b y.
    """

    both: int
    same: int
    kappa: float | None
    table: dict[str, dict[str, int]]


def agreement(connection: Connection, a: str, b: str) -> Agreement:
    """The agreement of two people."""
    mine, yours = verdicts(connection, a), verdicts(connection, b)
    pairs = [(mine[subject], yours[subject]) for subject in mine.keys() & yours.keys()]
    counted = Counter(pairs)
    kinds = get_args(Verdict)
    same = sum(counted[kind, kind] for kind in kinds)
    return Agreement(
        both=len(pairs),
        same=same,
        kappa=_kappa(pairs, same),
        table={one: {other: counted[one, other] for other in kinds} for one in kinds},
    )


def _kappa(pairs: list[tuple[str, str]], same: int) -> float | None:
    if not pairs:
        return None
    number = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[kind] * second[kind] for kind in first) / number**2
    return None if chance == 1 else round((same / number - chance) / (1 - chance), 4)
