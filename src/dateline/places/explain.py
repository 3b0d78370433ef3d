"""A located mention -> why it stands for what it does: the readings weighed, and the evidence for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.places.find import Located
from dateline.places.gazetteer import Entry
from dateline.places.resolve.group import Group
from dateline.places.resolve.vote import VOTES

MOST = 4  # readings passed over that are told
FAINT = 0.05  # evidence weaker than this is not told
# What each kind of evidence is called where people read it.
WORDS = {
    "people": "size",
    "kind": "kind of place",
    "name": "its own name",
    "feature": "the kind the words ask for",
    "city": "town before area",
    "no point": "no point known",
    "said": "what is said to hold it",
    "spelling": "likeness of spelling",
    "country": "country",
    "province": "province",
    "district": "district",
    "near": "nearness",
    "list": "the names listed beside it",
}
_REASONS = {
    "best": "",
    "other spelling": "another spelling, inside what is said to hold it",
    "province only": "no list has it; the words name its province",
    "elsewhere": "its namesakes all lie outside what is said to hold it",
    "unknown": "no list has it",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a name: the place, the belief in it from 0 to 1, and the evidence for it by its kind."""

    entry: Entry
    belief: float
    evidence: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A mention with its place, the reading chosen (null where none is), those passed over, and the reason in words."""

    located: Located
    chosen: Reading | None
    passed: tuple[Reading, ...]
    others: int  # how many more readings were passed over

    @property
    def why(self) -> str:
        """What decided, in words: evidence for the choice where it has more of it than the next best reading."""
        reason = _REASONS[self.located.choice.why]
        if reason or self.chosen is None:
            return reason
        if not self.passed:
            return "the only place of that name"
        return ", ".join(WORDS[name] for name in _decisive(self.chosen, self.passed[0]))


def weighed(located: Located) -> Weighed:
    """What was weighed for a mention."""
    choice = located.choice
    readings = _readings(choice.group)
    chosen = readings[0] if readings and choice.why == "best" else None
    passed = readings[1:] if chosen is not None else readings
    return Weighed(located, chosen, tuple(passed[:MOST]), max(0, len(passed) - MOST))


def behind(passed: Reading, chosen: Reading | None) -> str:
    """Why a reading was passed over, in words: the evidence of which the choice has more."""
    if chosen is None:
        return "lies elsewhere"
    told = ", ".join(WORDS[name] for name in _decisive(chosen, passed))
    return f"behind in {told}" if told else "no evidence decides"


def _decisive(one: Reading, other: Reading) -> list[str]:
    """The kinds of evidence of which `one` has more than `other`, the weightiest first, at most three."""
    gaps = {name: one.evidence.get(name, 0.0) - other.evidence.get(name, 0.0) for name in WORDS}
    more = [name for name in WORDS if gaps[name] >= FAINT]
    return sorted(more, key=lambda name: -gaps[name])[:3]


def _readings(group: Group) -> list[Reading]:
    order = sorted(range(len(group.entries)), key=lambda n: (-group.scores[n], n))
    return [Reading(group.entries[n], round(group.shares[n], 3), _evidence(group, n)) for n in order]


def _evidence(group: Group, number: int) -> dict[str, float]:
    found = dict(group.priors[number])
    for name, weight in zip(VOTES, group.votes[number], strict=False):  # none where no vote was held
        found[name] = found.get(name, 0.0) + weight
    return {name: round(weight, 2) for name, weight in found.items() if abs(weight) >= FAINT}
