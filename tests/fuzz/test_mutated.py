"""What must hold of any input, tried on mutated pages and archives."""

import random

from hostile_seeds import archives, pages
from mutating import MUTATORS, mutated

from tests.fuzz import holds
from tests.fuzz.seeds import DEVELOP


def test_mutated_pages() -> None:
    chance = random.Random(7)
    found = pages(DEVELOP)
    for _ in range(40):
        holds.reader(mutated(chance.choice(found)[1], chance.choice(found)[1], chance)[:20_000])


def test_mutated_archives() -> None:
    chance = random.Random(7)
    made = archives(pages(DEVELOP)[:9])
    for _ in range(40):
        holds.intake(bytes([holds.ENDINGS.index("")]) + mutated(chance.choice(made)[1], chance.choice(made)[1], chance))


def test_mutations_are_the_same_again() -> None:
    [(_, one), (_, two)] = pages(DEVELOP)[:2]
    first, second = (mutated(one, two, random.Random(3)) for _ in range(2))
    assert first == second != one
    for each in MUTATORS:
        assert isinstance(each(b"", b"", random.Random(1)), bytes)
