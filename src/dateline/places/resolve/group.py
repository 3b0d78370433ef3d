"""Mentions -> groups: those of one name with one container stand for one place, and are resolved together."""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.places.gazetteer import Entry
from dateline.places.recognise.mention import ADMIN, Mention
from dateline.places.resolve.distance import kilometres

MOST = 60  # namesakes weighed, the most populous first
CITY, ACROSS_KM = 250_000, 15.0  # people of a city that has districts, and how far from its middle they lie
_PARTS, _FEW = frozenset({"admin2", "district", "settlement"}), 5
SHARPNESS = 1.6  # how fast belief follows the score


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one name with one container, and what each of the readings, `entries`, has for it.

    `scores` are sums of evidence, `shares` the belief in each reading, adding up to 1. `priors` and `votes` hold the
    evidence by its name: what is known of the place and said around its name, and what the report's other names say.
    """

    mentions: list[Mention]
    entries: tuple[Entry, ...]
    priors: list[Mapping[str, float]] = field(default_factory=list)
    bases: list[float] = field(default_factory=list)  # the sums of `priors`
    votes: list[tuple[float, ...]] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    contains: bool = False  # it is said to contain another
    parent: "Group | None" = None
    listed: "list[Group]" = field(default_factory=list)  # the groups beside it in a list

    @property
    def name(self) -> str:
        """The name as the text first writes it."""
        return self.mentions[0].name

    @property
    def best(self) -> int:
        """The number of the reading that leads."""
        return max(range(len(self.scores)), key=lambda n: (self.scores[n], -n))

    @property
    def sure(self) -> bool:
        """Whether one of its mentions is a place whatever the report's other places are."""
        return any(mention.sure for mention in self.mentions)

    def open(self) -> None:
        """Makes of `priors` the scores and the shares from which voting starts."""
        self.bases = [sum(weights.values()) for weights in self.priors]
        self.votes = [()] * len(self.entries)
        self.scores = self.bases
        self.shares = shares(self.scores)

    def weigh(self) -> None:
        """Makes of `bases` and `votes` the scores and the shares."""
        self.scores = [base + sum(votes) for base, votes in zip(self.bases, self.votes, strict=True)]
        self.shares = shares(self.scores)

    def leader(self) -> tuple[Entry, float] | None:
        """The reading that leads and the belief in it; null where no list has the name."""
        if not self.entries:
            return None
        best = self.best
        return self.entries[best], self.shares[best]


def shares(scores: list[float]) -> list[float]:
    """Scores as beliefs that add up to 1."""
    if len(scores) < 2:
        return [1.0] * len(scores)
    top = max(scores)
    raised = [math.exp(SHARPNESS * (score - top)) for score in scores]
    total = sum(raised)
    return [value / total for value in raised]


def groups_of(mentions: list[Mention]) -> list[Group]:
    """The groups of `mentions` in the order of the text, each with its container and its neighbours in lists."""
    by_key: dict[tuple[str, str, bool], list[Mention]] = defaultdict(list)
    said: dict[str, str] = {}
    for mention in mentions:
        if container := _container(mention):
            said.setdefault(mention.key, container)
    for mention in mentions:
        container = _container(mention) or said.get(mention.key, "")
        by_key[mention.key, container, mention.hint == ADMIN].append(mention)
    groups = [Group(many, many[0].entries[:MOST]) for many in by_key.values()]
    _relate(mentions, {id(mention): group for group in groups for mention in group.mentions})
    return groups


def _container(mention: Mention) -> str:
    return mention.inside or (mention.parent.key if mention.parent else "")


def _relate(mentions: list[Mention], of: dict[int, Group]) -> None:
    """Sets what contains each group, and what stands beside it in lists."""
    for mention in mentions:
        group = of[id(mention)]
        if group.parent is None and mention.parent is not None:
            group.parent = of.get(id(mention.parent))
        other = of.get(id(mention.listed)) if mention.listed is not None else None
        if other is not None:
            group.listed.append(other)
            other.listed.append(group)
    for group in dict.fromkeys(of.values()):
        if group.parent is not None and group.sure and group.entries and not _in_town(group, group.parent):
            group.parent.contains = True


def _in_town(group: Group, parent: Group) -> bool:
    """ "the Shevchenkivskyi district of Kyiv": what is said to contain it is the city, not the city's province."""
    if not any(mention.hint == ADMIN for mention in group.mentions):
        return False
    towns = [entry for entry in parent.entries[:_FEW] if entry.kind == "settlement" and entry.population >= CITY]
    parts = [entry for entry in group.entries[:_FEW] if entry.kind in _PARTS]
    return any(kilometres(part, town) <= ACROSS_KM for part in parts for town in towns)
