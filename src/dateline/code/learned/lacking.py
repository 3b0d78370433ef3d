"""The rules' verdicts on a sentence -> those that lack nothing but signs of conflict, which the net may give."""

from collections.abc import Iterator, Sequence

from dateline.code.frames.frame import Frame
from dateline.code.judge.relevance import speaks_of_other_things
from dateline.code.judge.verdict import Judge, Verdict

TAKING_UP = frozenset(("that", "the", "these", "this", "those"))  # before a noun: its act has been told of


def lacking(verdicts: Sequence[Verdict], kept: Sequence[Verdict], judge: Judge) -> Iterator[Verdict]:
    """Of the `verdicts` of a sentence, which keeps some, those whose parties fit, and which have a sign of conflict,
    but too few of them. A death needs a sign of its own."""
    for verdict in verdicts:
        frame = verdict.frame
        short = not verdict.type and not verdict.misfit and verdict.points > 0 and not frame.term.group.harm
        if short and not _takes_up(frame, bool(kept)) and not _peaceful(frame, judge):
            yield verdict


def _takes_up(frame: Frame, told: bool) -> bool:
    """Whether a noun takes up what is told elsewhere: "called the attack a crime", "death toll of station attack"."""
    return frame.head.pos_ == "NOUN" and (told or any(child.lower_ in TAKING_UP for child in frame.head.children))


def _peaceful(frame: Frame, judge: Judge) -> bool:
    """Whether civilians are said to do it, or the sentence is of sport or markets: "tourists stormed the bar"."""
    civilian = bool(frame.actors) and all("civilians" in judge.classes(frame, word) for word in frame.actors)
    return civilian or speaks_of_other_things(frame.sentence, frame.head)
