"""Names that many towns have a part of: "Mosul's Old City", "the Old Town of Hebron", "the Old City" by itself.

In: a word of the text. Out: where such a name ends, and whether the words say whose part it is.
"""

from dataclasses import dataclass

from dateline.places.recognise.scene import Scene
from dateline.places.recognise.tokens import Word

DOUBTED = 0.2  # evidence of one by itself: a place only where the report's other places lie around it
GREAT = 100_000  # people of a town that is meant by such a name: Medina
OWNS = frozenset({"'s", "’s"})
_LONGEST = 3
_BETWEEN = frozenset({"the", "city", "town", "village"})


@dataclass(frozen=True, slots=True)
class Generic:
    """The number of the name's last word, and whether the words say of which town it is a part."""

    last: int
    owned: bool


def generic(scene: Scene, at: int) -> Generic | None:
    """The part of a town whose name begins at word `at`; null where none does, or a town is called so."""
    words = scene.words
    if words[at].low not in scene.lists.generic_first:
        return None
    for size in range(_LONGEST, 0, -1):
        some = words[at : at + size]
        key = " ".join(word.low for word in some)
        if key in scene.lists.generic and all(word.upper and not word.caps for word in some):
            last = at + len(some) - 1
            owned = _owner_before(words, at) or _owner_after(words, last)
            large = any(entry.population >= GREAT for entry in scene.known.named(key)[:1])
            return None if large and not owned else Generic(last, owned)
    return None


def _owner_before(words: list[Word], at: int) -> bool:
    """ "Mosul's Old City"."""
    return at > 1 and words[at - 1].text in OWNS and words[at - 2].upper


def _owner_after(words: list[Word], last: int) -> bool:
    """ "the Old City of Mosul"."""
    n = last + 1
    if n >= len(words) or words[n].low != "of":
        return False
    n += 1
    while n < len(words) and words[n].low in _BETWEEN and not words[n].upper:
        n += 1
    return n < len(words) and words[n].upper
