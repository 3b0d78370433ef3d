"""Links between claims -> components: claims that no link connects can be clustered apart from each other."""

from collections.abc import Iterable


class Union:
    """Sets of the numbers below `size`, that grow together (union-find)."""

    def __init__(self, size: int) -> None:
        self._over = list(range(size))

    def top(self, number: int) -> int:
        """The lowest number of the set that `number` is in."""
        over = self._over
        while over[number] != number:
            over[number] = over[over[number]]
            number = over[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        one, other = self.top(one), self.top(other)
        self._over[max(one, other)] = min(one, other)

    def sets(self, numbers: Iterable[int]) -> list[list[int]]:
        """The sets that `numbers` are in, in the order in which they are met."""
        found: dict[int, list[int]] = {}
        for number in numbers:
            found.setdefault(self.top(number), []).append(number)
        return list(found.values())


def components(size: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers below `size` that the pairs connect, each list in order."""
    union = Union(size)
    for one, other in pairs:
        union.join(one, other)
    return union.sets(range(size))
