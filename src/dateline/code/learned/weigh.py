"""The rules' verdicts on a report, and the learned reader's shares -> the verdicts that stand.

Rules decide where they are sure. The reader is asked of claims that stand by few points, of words that lack few, and,
where a sentence makes no claim, of words of violence whose parties did not fit. In a report about something else it is
not asked at all: there the words around a trigger mislead it as they mislead a list of words.
"""

from collections.abc import Iterator, Sequence

from dateline.code.frames.frame import Frame
from dateline.code.judge.kinds import refined
from dateline.code.judge.relevance import speaks_of_other_things
from dateline.code.judge.verdict import Judge, Verdict
from dateline.code.learned.reader import opinions
from dateline.code.learned.weights import facts
from dateline.code.parse.tree import is_passive
from dateline.settings import settings

MOST = 8  # words of one sentence that are asked about; a sentence with more of them in doubt is none that people write
ARREST = "arrest"
POLICE = "police"
TAKING_UP = frozenset(("that", "the", "these", "this", "those"))  # before a noun: its act has been told of


def weigh(verdicts: Sequence[Sequence[Verdict]], judge: Judge) -> None:
    """Take up, or turn down, what the rules are not sure of; `verdicts` are those of each sentence of a report.

    With the setting `reader = "rules"` nothing is read and nothing changes.
    """
    if settings().reader == "rules" or judge.context.sign < 0:
        return
    for said in verdicts:
        asked = list(_doubtful(said, judge))
        if len(asked) > MOST:
            continue
        for verdict, share in zip(asked, _shares(asked), strict=True):
            if share is not None:
                _decide(verdict, share, judge)


def arrested(verdict: Verdict, judge: Judge) -> bool:
    """Whether a misfit is one only for want of a doer: "fifty persons were held", which may tell of an arrest."""
    frame = verdict.frame
    people = frame.term.group.object - {"unlisted"}  # as elections and talks are
    whom = any(judge.fits(frame, word, people) for word in frame.targets)
    return verdict.misfit and whom and not frame.actors and _suffers(frame, judge)


def only_fitting(frame: Frame, judge: Judge) -> None:
    """Leave out of the roles whom the group cannot have there, since the parse must have put them there."""
    group = frame.term.group
    if group.object:
        frame.targets[:] = [word for word in frame.targets if judge.fits(frame, word, group.object)]
    if group.actor:
        frame.actors[:] = [word for word in frame.actors if judge.fits(frame, word, group.actor)]


def _doubtful(verdicts: Sequence[Verdict], judge: Judge) -> Iterator[Verdict]:
    """Those whose fate the reader's share may change, which alone are asked about: each costs as much as its parse."""
    silent = not any(verdict.type for verdict in verdicts)
    for verdict in verdicts:
        violent = verdict.frame.term.group.type in facts()["violence"]
        if verdict.type:
            open_ = judge.context.sign == 0 and violent and 0 < verdict.points <= facts()["unsure"]
        elif verdict.misfit:
            open_ = (silent and violent and _nobody_found(verdict.frame)) or _suffers(verdict.frame, judge)
        else:
            open_ = 0 < verdict.points <= facts()["unsure"]
        if open_ and (verdict.type or not (_takes_up(verdict.frame, silent) or _peaceful(verdict.frame, judge))):
            yield verdict


def _takes_up(frame: Frame, silent: bool) -> bool:
    """Whether a noun takes up what is told elsewhere: "called the attack a crime", "death toll of station attack"."""
    if frame.head.pos_ != "NOUN":
        return False
    return not silent or any(child.lower_ in TAKING_UP for child in frame.head.children)


def _nobody_found(frame: Frame) -> bool:
    """Whether a misfit is one for want of anybody in the role, which the parse may have lost, not for a wrong one."""
    group = frame.term.group
    if group.narrow or frame.head.dep_ in ("amod", "compound"):
        return False
    if group.object:
        return not frame.targets
    return bool(group.actor) and not (frame.actors or frame.causes or frame.means)


def _suffers(frame: Frame, judge: Judge) -> bool:
    """Whether it says that somebody was arrested, whoever the parse takes for that one: "troops were hurt and 21 held".

    In the active a thing may be meant, "arrested the decline", and where no people do it: "arrested by the view".
    """
    head, wanted = frame.head, frame.term.group.actor
    if frame.term.group.type != ARREST or not frame.verbal or not is_passive(head):
        return False
    doers = [word for word in frame.actors + frame.causes if word.i > head.i]
    return not doers or any(judge.fits(frame, word, wanted) for word in doers)


def _shares(verdicts: Sequence[Verdict]) -> list[float | None]:
    if not verdicts:
        return []
    sentence = verdicts[0].frame.sentence
    starts = [sentence.at(verdict.frame.head) - sentence.start for verdict in verdicts]
    words = [(start, start + len(verdict.frame.head)) for start, verdict in zip(starts, verdicts, strict=True)]
    found = opinions(sentence.text[sentence.start : sentence.end], words)
    return [None if opinion is None else opinion.share for opinion in found]


def _decide(verdict: Verdict, share: float, judge: Judge) -> None:
    verdict.share = share
    if verdict.type:
        if judge.context.sign == 0 and share < facts()["turn_down"]:
            verdict.reject(f"the learned reader takes it for no act of conflict (share {share:.2f})")
    elif share >= _least(verdict, judge):
        if verdict.misfit:
            only_fitting(verdict.frame, judge)
        verdict.type = verdict.frame.term.group.type
        verdict.type = refined(verdict, judge)
        verdict.why.append(f"the learned reader takes it for an act of conflict (share {share:.2f})")


def _least(verdict: Verdict, judge: Judge) -> float:
    """The share from which on `verdict` makes a claim; more is asked where nothing shows a report of conflict."""
    least = facts()["take_up"]
    if verdict.misfit and _suffers(verdict.frame, judge):
        sure = _names_police(verdict.frame) and arrested(verdict, judge)
        return float(least["police" if sure else "passive"])
    if judge.context.sign == 0:
        return float(least["bare"])
    return float(least["misfit" if verdict.misfit else "short"])


def _names_police(frame: Frame) -> bool:
    """Whether the sentence names the police: "four men were held, police said"."""
    return any(word.lower_ == POLICE for word in frame.sentence.words)


def _peaceful(frame: Frame, judge: Judge) -> bool:
    """Whether civilians are said to do it, or the sentence is of sport or markets: "tourists stormed the bar"."""
    civilian = bool(frame.actors) and all("civilians" in judge.classes(frame, word) for word in frame.actors)
    return civilian or speaks_of_other_things(frame.sentence, frame.head)
