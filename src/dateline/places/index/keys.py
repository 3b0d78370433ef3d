"""A place's names -> the keys it is looked up by, and which names are worth a key at all."""

from collections.abc import Iterable, Iterator

from dateline.places.fold import caron_free, fold, skeletons

MAIN, ALTERNATE, SHORT = 0, 1, 2  # how good a name is: the place's own, another, a short form
_CODE = 4  # capitals up to this length among alternate names are airport and railway codes, not names


def worth(names: Iterable[str]) -> Iterator[str]:
    """Alternate names worth a key: in Latin, Greek, Cyrillic or Arabic letters, no codes, no machine transliterations.

    Other scripts are folded into letters that meet other places' names by chance: Chinese for Paris gives "bali".
    """
    for name in names:
        first = name[:1]
        if name.isascii():
            if not first.islower() and not (name.isupper() and len(name) <= _CODE) and len(name) > 2:
                yield name
        elif first < "\u0530" or "\u0600" <= first < "\u0700":
            yield name


def keys(name: str, names: Iterable[str], short: Iterable[str]) -> dict[str, int]:
    """Each key of a place with the grade of the best name that gives it."""
    found: dict[str, int] = {}
    for grade, many in ((MAIN, (name,)), (ALTERNATE, names), (SHORT, short)):
        for one in many:
            key = fold(one)
            if key and found.get(key, SHORT + 1) > grade:
                found[key] = grade
    return found


def bones(name: str, found: Iterable[str]) -> Iterator[tuple[str, str]]:
    """One skeleton and sound a romanisation; of the keys that share it, the first: the own name before its others."""
    seen: set[str] = set()
    for one in dict.fromkeys((*found, caron_free(name))):
        for skeleton, sound in skeletons(one):
            if skeleton not in seen:
                seen.add(skeleton)
                yield skeleton, sound
