"""People's decisions on which claims belong together, as clustering takes them."""

from collections.abc import Iterable
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of claim ids that a person put `together` or held `apart`; where a pair is in both, apart counts."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()

    @classmethod
    def of(cls, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()) -> "Decisions":
        """Decisions on the pairs, whichever claim of a pair is named first."""
        held = frozenset(map(_ordered, apart))
        return cls(frozenset(map(_ordered, together)) - held, held)

    def part(self, one: str, other: str) -> bool:
        """Whether a person held the two claims apart."""
        return bool(self.apart) and _ordered((one, other)) in self.apart


NONE = Decisions()


def _ordered(pair: Pair) -> Pair:
    one, other = pair
    return (one, other) if one <= other else (other, one)
