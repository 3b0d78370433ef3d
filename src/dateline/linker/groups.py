"""One component of claims -> its groups, each of one happening, and what brought each claim to its group."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from dateline.linker.bonds import decided, denials, root
from dateline.linker.cluster import Link, clustered
from dateline.linker.decisions import Decisions
from dateline.linker.definition import APART
from dateline.linker.facts import Facts
from dateline.linker.pairs import pairs
from dateline.linker.score import score, weights
from dateline.ontology import table
from dateline.record import Reason

FEW = 40  # claims, of which comparing all pairs costs less than finding those that may match
DENIES = "denies"
DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one happening, by id, in reading order; `why` says what brought each but the first to the others."""

    claims: tuple[str, ...]
    why: tuple[Reason, ...]


def groups(facts: Sequence[Facts], decisions: Decisions) -> list[Group]:
    """The groups of one component, by their first claims. `facts` stand in reading order."""
    if len(facts) == 1:
        return [Group((facts[0].id,), ())]
    return _Component(facts, decisions).groups()


def _pairs(facts: Sequence[Facts]) -> Iterable[tuple[int, int]]:
    """All pairs of a few claims; of more, those that their keys bring together."""
    return combinations(range(len(facts)), 2) if len(facts) <= FEW else pairs(facts)


class _Component:
    """The claims of a component, by number."""

    def __init__(self, facts: Sequence[Facts], decisions: Decisions) -> None:
        self._facts = facts
        self._decisions = decisions
        self._denials = denials(facts, decisions)
        self._denied_by: dict[int, list[int]] = defaultdict(list)
        for denial, denied in self._denials.items():
            self._denied_by[denied].append(denial)
        self._linked: dict[int, list[int]] = defaultdict(list)  # the claims that each is linked with
        self._barred: dict[int, list[int]] = defaultdict(list)  # and those it is apart from
        self._opinions: dict[tuple[int, int], int] = {}
        self._links: list[Link] = []
        for one, other in _pairs(facts):
            opinion = self._opinion(one, other)
            if opinion > 0:
                self._links.append((one, other, opinion))
            kept = self._linked if opinion > 0 else self._barred if opinion == APART else None
            if kept is not None:
                kept[one].append(other)
                kept[other].append(one)

    def groups(self) -> list[Group]:
        """A denial joins what it denies in the end, and has no say in what else does; so does what a person joins."""
        denied = [root(number, self._denials) for number in range(len(self._facts))]
        links = [link for link in self._links if all(denied[number] == number for number in link[:2])]
        grown = clustered(len(denied), links, self._barred, self._opinion)
        home = {number: group for group in grown for number in group}
        for number, told in enumerate(denied):
            if told != number:  # until now alone
                home[number].remove(number)
                home[told].append(number)
        grown = [group for group in grown if group]
        return [self._group(group) for group in decided(grown, self._facts, self._decisions)]

    def _opinion(self, one: int, other: int) -> int:
        pair = (one, other) if one < other else (other, one)
        known = self._opinions.get(pair)
        if known is None:
            a, b = self._facts[one], self._facts[other]
            known = self._opinions[pair] = APART if self._decisions.part(a.id, b.id) else score(a, b)
        return known

    def _group(self, group: Sequence[int]) -> Group:
        inside = set(group)
        why = tuple(reason for number in group[1:] for reason in self._why(number, inside))
        return Group(tuple(self._facts[number].id for number in group), why)

    def _why(self, number: int, group: Set[int]) -> Iterator[Reason]:
        """What each field weighed between a claim and the one of its group that it weighs most with."""
        claim = self._facts[number]
        bound = [*([self._denials[number]] if number in self._denials else []), *self._denied_by[number]]
        for other in bound:
            if other in group:
                weighed = float(table("linking")["denies"]["weight"])
                yield Reason(claim=claim.id, field=DENIES, weight=weighed, other=self._facts[other].id)
                return
        weighed_with = [(self._opinion(number, other), -other) for other in self._linked[number] if other in group]
        if not weighed_with:
            yield Reason(claim=claim.id, field=DECISION, weight=0.0)
            return
        best = self._facts[-max(weighed_with)[1]]
        for field, (level, weight) in weights(claim, best).items():
            yield Reason(claim=claim.id, field=field, weight=weight, level=level, other=best.id)
