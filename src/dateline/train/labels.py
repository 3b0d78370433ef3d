"""A candidate trigger and the marks of its report -> what the reader shall learn of it."""

from dataclasses import dataclass

from dateline.code.judge.verdict import Verdict
from dateline.train.corpora import Mark, Marked
from dateline.train.types import VIOLENT

# How much a label counts: what people marked; what they said of a sentence or a whole text; what the rules alone say.
MARKED, TOLD, GUESSED = 1.0, 0.6, 0.25
SURE = 5  # points from which on the rules are taken at their word


@dataclass(frozen=True, slots=True)
class Label:
    """Whether a word tells of an act of conflict, of which types it may be (none: not said), how much that counts."""

    start: int
    end: int
    tells: bool
    types: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verdict of the rules with the place of its word in the report, and whether its claim stands in the end."""

    verdict: Verdict
    start: int
    end: int
    type: str
    stands: bool

    @property
    def group(self) -> str:
        """The type of its group of words."""
        return self.verdict.frame.term.group.type


def label(candidate: Candidate, marked: Marked) -> Label | None:
    """The label of `candidate`, or None where nothing is known of it."""
    mark = next((m for m in marked.marks if m.start < candidate.end and m.end > candidate.start), None)
    if mark is not None:
        return _by_mark(candidate, mark)
    if marked.rest == "never":
        return _label(candidate, False, TOLD)
    return _by_text(candidate) if marked.rest == "always" else _by_rules(candidate)


def _by_mark(candidate: Candidate, mark: Mark) -> Label | None:
    if mark.types is None:
        return None
    if not mark.types:
        return _label(candidate, False, MARKED)
    own = mark.types & {candidate.type}
    if mark.loose:
        return _label(candidate, True, TOLD, own) if candidate.group in mark.types else None
    return _label(candidate, True, MARKED, own or mark.types)


def _by_text(candidate: Candidate) -> Label | None:
    """The whole text tells of an attack; a word of attack in it, whatever the rules miss about it, tells of that."""
    if candidate.stands:
        return _label(candidate, True, TOLD, frozenset((candidate.type,)))
    return _label(candidate, True, TOLD) if candidate.group in VIOLENT else None


def _by_rules(candidate: Candidate) -> Label | None:
    if candidate.stands and candidate.verdict.points >= SURE:
        return _label(candidate, True, GUESSED, frozenset((candidate.type,)))
    if candidate.verdict.points <= 0:  # also where its parties do not fit
        return _label(candidate, False, GUESSED)
    return None


def _label(candidate: Candidate, tells: bool, weight: float, types: frozenset[str] = frozenset()) -> Label:
    return Label(candidate.start, candidate.end, tells, types, weight)
