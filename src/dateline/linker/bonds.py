"""Claims that stand together whatever they say: denials with what they deny, and what a person put together."""

from collections.abc import Mapping, Sequence, Set

from dateline.linker.components import components
from dateline.linker.decisions import Decisions
from dateline.linker.facts import Facts


def denials(facts: Sequence[Facts], decisions: Decisions) -> dict[int, int]:
    """A denial -> what it denies, by number, unless a person held the two apart."""
    at = {each.id: number for number, each in enumerate(facts)}
    return {
        number: at[each.denies]
        for number, each in enumerate(facts)
        if each.denies in at and each.denies != each.id and not decisions.part(each.id, each.denies)
    }


def together(facts: Sequence[Facts], decisions: Decisions) -> list[tuple[int, int]]:
    """The pairs that a person put together, by number, as far as both claims are there."""
    if not decisions.together:
        return []
    at = {each.id: number for number, each in enumerate(facts)}
    return sorted((at[one], at[other]) for one, other in decisions.together if one in at and other in at)


def root(number: int, denied: Mapping[int, int]) -> int:
    """What a denial of a denial denies in the end; where two deny each other, the first told; else the claim itself."""
    seen = [number]
    while seen[-1] in denied:
        following = denied[seen[-1]]
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


def decided(groups: Sequence[Sequence[int]], facts: Sequence[Facts], decisions: Decisions) -> list[list[int]]:
    """The groups as a person joined and parted them, each in order, by their first claims."""
    pairs = together(facts, decisions)
    home = {number: place for place, members in enumerate(groups) for number in members}
    whole = components(len(groups), ((home[one], home[other]) for one, other in pairs))
    named = {number for pair in pairs for number in pair}
    joined = [sorted(number for place in places for number in groups[place]) for places in whole]
    if not decisions.apart:
        return sorted(joined)
    return sorted(part for group in joined for part in _parted(group, named, facts, decisions))


def _parted(group: Sequence[int], named: Set[int], facts: Sequence[Facts], decisions: Decisions) -> list[list[int]]:
    """The group in parts that hold no pair apart: those that a person named first, each in the first part it may be."""
    parts: list[list[int]] = []
    for number in sorted(group, key=lambda number: (number not in named, number)):
        fits = (part for part in parts if not any(decisions.part(facts[number].id, facts[o].id) for o in part))
        part = next(fits, None)
        if part is None:
            parts.append([number])
        else:
            part.append(number)
    return [sorted(part) for part in parts]
