"""A frame, judged: whether it tells of armed conflict, and of which type; else the reason why not.

Words of war have peaceful senses, so no trigger counts by itself: who does what to whom decides (misfits.py), beside
how sure the word is and what the whole report is about. Each sign gives points (signs.py), and a claim needs `ENOUGH`
of them.
"""

from dataclasses import dataclass, field

from dateline.code.frames.frame import Frame
from dateline.code.judge.cleaning import clean
from dateline.code.judge.misfits import misfit
from dateline.code.judge.sense import Sense
from dateline.code.judge.signs import signs
from dateline.code.parse.tree import is_passive

# On the development half of our gold: at 2, three metaphors come through; at 4, recall falls from .88 to .74.
ENOUGH = 3
# Terms of meeting a mine: their subject suffers it, their object is the weapon.
STRUCK = frozenset((("drive", "over"), ("hit",), ("run", "over"), ("step", "on"), ("strike",)))


# Acts of which a term may say how long: "gave them until noon", "spent the night in the bush".
TIMED = frozenset(("demand", "displacement"))


@dataclass(slots=True)
class Verdict:
    """What a frame was found to be: its type ("" where it makes no claim), its points and the reasons.

    A `misfit` was turned down for its parties, before any points; where it tells `nothing`, there is no event at all,
    whatever stands around the word: an accident, a wish, acts in general. `share` is the learned reader's, where it was
    asked (code/learned).
    """

    frame: Frame
    type: str = ""
    points: int = 0
    misfit: bool = False
    nothing: bool = False
    share: float | None = None
    why: list[str] = field(default_factory=list)

    def reject(self, reason: str) -> "Verdict":
        """This verdict, with the claim turned down for `reason`."""
        self.type = ""
        self.why.append(reason)
        return self


def _turn(frame: Frame) -> None:
    """Make whoever meets a mine its victim: "their lorry drove over a mine"."""
    if is_passive(frame.head):
        return
    frame.means += [word for word in frame.targets if word not in frame.means]
    frame.targets[:] = frame.actors
    frame.actors.clear()


class Judge(Sense):
    """Judges the frames of one report."""

    def judge(self, frame: Frame) -> Verdict:
        """The verdict on `frame`, whose roles it also cleans: weapons are means, events are causes, times go."""
        verdict = Verdict(frame, frame.term.group.type)
        asked = frame.verbal and _timed(frame)
        named = () if asked else (frame.first, frame.last)
        if any(self.is_time(frame.sentence, word) for word in (frame.head, *named)) or self._governs_time(frame):
            return verdict.reject("part of a time expression")
        clean(frame, self)
        reason = misfit(frame, self)
        if reason:
            verdict.misfit = True
            return verdict.reject(reason)
        if frame.verbal and frame.term.group.type == "bombing" and frame.term.words in STRUCK:
            _turn(frame)
        for points, sign in signs(frame, self):
            verdict.points += points
            verdict.why.append(f"{sign} {points:+d}")
        if verdict.points < ENOUGH:
            return verdict.reject(f"{verdict.points} of {ENOUGH} signs of armed conflict ({', '.join(verdict.why)})")
        return verdict

    def _governs_time(self, frame: Frame) -> bool:
        """Whether the preposition that makes the term says when: "was taken ON the 18th", "turned back ON Thursday"."""
        last = frame.last
        if not frame.verbal or last.i == frame.head.i or last.pos_ not in ("ADP", "SCONJ"):
            return False
        return any(word.dep_ == "pobj" and self.is_time(frame.sentence, word) for word in last.children)


def _timed(frame: Frame) -> bool:
    """Whether a time may be one of the term's own words: "gave him 20 years", "was held for days"."""
    if frame.term.group.type == "arrest":
        return frame.term.group.roles == "give" or is_passive(frame.head)
    return frame.term.group.type in TIMED
