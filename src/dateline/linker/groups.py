"""One component of claims -> its groups, each of one happening, and what brought each claim to its group."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from dateline.linker.bonds import decided, denials, root
from dateline.linker.cluster import clustered
from dateline.linker.decisions import Decisions
from dateline.linker.definition import APART
from dateline.linker.facts import Facts
from dateline.linker.pairs import inside
from dateline.linker.score import score, weights
from dateline.linker.why import reasons
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


def groups(facts: Sequence[Facts], weighed: Iterable[int], decisions: Decisions) -> list[Group]:
    """The groups of one component, by their first claims. `facts` stand in reading order.

    `weighed` has what pairs.pairs finds between them: two claims, by number, and the opinion on them, one after the
    other.
    """
    if len(facts) == 1:
        return [Group((facts[0].id,), ())]
    return _Component(facts, weighed, decisions).groups()


class _Component:
    """The claims of a component, by number. Of a few, all pairs are compared; of more, those that may match."""

    def __init__(self, facts: Sequence[Facts], weighed: Iterable[int], decisions: Decisions) -> None:
        self._facts = facts
        self._decisions = decisions
        self._denials = denials(facts, decisions)
        self._denied_by: dict[int, list[int]] = defaultdict(list)
        for denial, denied in self._denials.items():
            self._denied_by[denied].append(denial)
        self._opinions: list[dict[int, int]] = [{} for _ in facts]  # on each claim and others
        triples = iter(weighed)
        for one, other, opinion in zip(triples, triples, triples, strict=True):
            self._keep(one, other, opinion)
        for one, other in combinations(range(len(facts)), 2) if len(facts) <= FEW else inside(facts):
            self._opinion(one, other)

    def _keep(self, one: int, other: int, opinion: int) -> int:
        if self._decisions.apart and self._decisions.part(self._facts[one].id, self._facts[other].id):
            opinion = APART
        self._opinions[one][other] = self._opinions[other][one] = opinion
        return opinion

    def _opinion(self, one: int, other: int) -> int:
        known = self._opinions[one].get(other)
        return self._keep(one, other, score(self._facts[one], self._facts[other])) if known is None else known

    def groups(self) -> list[Group]:
        """A denial joins what it denies in the end, and has no say in what else does; so does what a person joins."""
        denied = [root(number, self._denials) for number in range(len(self._facts))]
        free = [told == number for number, told in enumerate(denied)]
        links = [
            (one, other, opinion)
            for one, told in enumerate(self._opinions)
            for other, opinion in told.items()
            if opinion > 0 and one < other and free[one] and free[other]
        ]
        grown = clustered(links, self._apart(), self._rows(), self._opinion)
        home = {number: group for group in grown for number in group}
        for number, told in enumerate(denied):
            if told != number:  # until now alone
                home[number].remove(number)
                home[told].append(number)
        grown = [group for group in grown if group]
        return [self._group(group) for group in decided(grown, self._facts, self._decisions)]

    def _apart(self) -> list[list[int]]:
        """The claims that each is apart from."""
        return [[other for other, opinion in told.items() if opinion == APART] for told in self._opinions]

    def _rows(self) -> dict[int, tuple[str, str]]:
        """The claims that are rows of datasets."""
        return {number: (each.dataset, each.numbered) for number, each in enumerate(self._facts) if each.dataset}

    def _group(self, group: Sequence[int]) -> Group:
        inside = set(group)
        why = [reason for number in group[1:] for reason in self._why(number, inside)]
        return Group(tuple(self._facts[number].id for number in group), reasons(why))

    def _why(self, number: int, group: Set[int]) -> Iterator[dict[str, Any]]:
        """What each field weighed between a claim and the one of its group that it weighs most with."""
        claim = self._facts[number]
        bound = [*([self._denials[number]] if number in self._denials else []), *self._denied_by[number]]
        for other in bound:
            if other in group:
                weighed = float(table("linking")["denies"]["weight"])
                yield {"claim": claim.id, "field": DENIES, "weight": weighed, "other": self._facts[other].id}
                return
        opinions = self._opinions[number].items()
        weighed_with = [(opinion, -other) for other, opinion in opinions if opinion > 0 and other in group]
        if not weighed_with:
            yield {"claim": claim.id, "field": DECISION, "weight": 0.0}
            return
        best = self._facts[-max(weighed_with)[1]]
        for field, (level, weight) in weights(claim, best).items():
            yield {"claim": claim.id, "field": field, "weight": weight, "level": level, "other": best.id}
