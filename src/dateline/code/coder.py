"""Report, parsed, with its places, times and sayings -> claims, and the notes that explain them.

For each sentence: candidate triggers, their frames, a verdict on each, tolls given to their acts; then each act
becomes a claim, and what its sentence leaves out is carried from the text around it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.code.acts.claims import Maker
from dateline.code.acts.redundant import redundant
from dateline.code.acts.tolls import acts
from dateline.code.attribution import Saying
from dateline.code.backing import backed
from dateline.code.caused import by_cause
from dateline.code.explain import Note
from dateline.code.frames.frame import Frame
from dateline.code.frames.roles import fill
from dateline.code.frames.triggers import candidates
from dateline.code.identified import identified
from dateline.code.judge.kinds import refined
from dateline.code.judge.prune import prune
from dateline.code.judge.relevance import context
from dateline.code.judge.verdict import Judge, Verdict
from dateline.code.learned import missed
from dateline.code.owned_up import owned_up
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.setting.attach import Said, Standing
from dateline.code.setting.context import Running
from dateline.code.setting.focus import focus
from dateline.code.setting.headline import titled
from dateline.code.setting.homeland import at_home
from dateline.code.setting.pointing import Pointing
from dateline.code.setting.scene import Scenes
from dateline.code.turned_down import Denials
from dateline.parties import Cast
from dateline.parties.known import day
from dateline.parties.persons import Persons
from dateline.parties.voices import voiced
from dateline.record import Claim, Place, Report, When

MOST = 10  # acts of one sentence; of 555 sentences of news none had more than 4, and a list without stops has no end


@dataclass(frozen=True, slots=True)
class Material:
    """All that is known of a report before its claims are coded."""

    report: Report
    sentences: Sequence[Sentence]
    places: Sequence[Place]
    times: Sequence[When]
    sayings: Sequence[Saying]


@dataclass(frozen=True, slots=True)
class Coded:
    """The claims of a report, in reading order, and why each was made and others were not.

    `cut`: how many sentences tell of `MOST` acts or more; what stands after the last of them is not coded.
    """

    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    cut: int


def judged(material: Material) -> tuple[Material, Judge, list[list[Verdict]]]:
    """The material with its places settled, the judge, and the rules' verdicts on the words of each sentence."""
    persons = Persons(material.sentences, material.places)
    material = replace(material, places=at_home(material.report.text, material.places, persons))
    cast = Cast(material.sentences, material.places, day(material.report.published), persons)
    judge = Judge(cast, context(material.sentences), _time_words(material.times))
    return material, judge, [list(_verdicts(sentence, judge)) for sentence in material.sentences]


def code(material: Material) -> Coded:
    """The claims of a report."""
    material, judge, found = judged(material)
    cut = sum(sum(bool(verdict.type) for verdict in verdicts) == MOST for verdicts in found)
    cast = judge.cast
    material = replace(material, sayings=voiced(material.sayings, cast))
    said = Said(
        tuple(saying.content for saying in material.sayings),
        tuple((s.cue.start, s.cue.end) for s in material.sayings if s.cue is not None),
    )
    running = Running(
        sentences=material.sentences,
        scenes=Scenes(material.sentences, Standing(material.places), Standing(material.times), said),
        pointing=Pointing(material.sentences, Standing(material.places)),
        focus=focus(material.sentences, material.places, said),
        published=material.report.published,
    )
    maker = Maker(material, judge, said, running)
    claims: list[Claim] = []
    notes: list[Note] = []
    for sentence, verdicts in zip(material.sentences, found, strict=True):
        kept, dropped = prune([verdict for verdict in verdicts if verdict.type], judge)
        heard = missed(sentence, verdicts, kept, judge)
        dropped = [verdict for verdict in dropped if verdict not in heard]
        kept += [verdict for verdict in heard if verdict in verdicts]  # tolls go to words of the lists alone
        anew = [verdict for verdict in heard if verdict not in kept]
        here: list[Claim] = []
        for act in (*acts(kept, judge), *acts(anew, judge)):
            if reason := redundant(act, kept):
                dropped.append(act.verdict.reject(reason))
                continue
            made = maker.claims(act)
            here += made
            notes += [_note(act.verdict, claim) for claim in made]
            notes += [_toll_note(toll, claim) for toll in act.tolls if toll is not act.frame for claim in made[:1]]
        claims += by_cause(here)
        notes += [
            _note(verdict, None) for verdict in (*dropped, *(v for v in verdicts if not v.type and v not in dropped))
        ]
    claims, more = owned_up(material.sentences, claims, cast)
    notes += more
    claims, more = Denials(cast, material.sayings).among(material.sentences, claims)
    notes += more
    claims = backed(material.sentences, identified(material.sentences, claims, cast))
    claims = titled(material.sentences, claims)
    notes.sort(key=lambda note: (note.span.start, note.span.end, not note.kept))
    return Coded(tuple(claims), tuple(notes), cut)


def _verdicts(sentence: Sentence, judge: Judge) -> Iterator[Verdict]:
    """One verdict a trigger: of the first term that makes a claim, else of the one that came closest."""
    covered: set[int] = set()
    typed = 0
    for token, terms in candidates(sentence):
        if typed == MOST:
            return
        if token.i in covered:
            continue
        closest: Verdict | None = None
        for term, first, last in terms:
            frame = Frame(sentence, term, token, first, last)
            fill(frame)
            verdict = judge.judge(frame)
            if verdict.type:
                verdict.type = refined(verdict, judge)
                covered.update(_words(first, last, token))
                typed += 1
                closest = verdict
                break
            other = closest is not None and closest.frame.term.group.narrow and not term.group.narrow
            if closest is None or other or verdict.points > closest.points:
                closest = verdict
        if closest is not None:
            yield closest


def _words(first: Token, last: Token, head: Token) -> Iterator[int]:
    """The words a term covers: those of a noun's term, and the end of a verb's."""
    if head.pos_ in ("VERB", "AUX"):
        yield from (head.i, first.i, last.i)
    else:
        yield from range(first.i, last.i + 1)


class _time_words:  # noqa: N801  (a function with a memory)
    """Whether a word stands inside a time expression."""

    def __init__(self, times: Sequence[When]) -> None:
        self._inside = {at for when in times if when.span for at in range(when.span.start, when.span.end)}

    def __call__(self, sentence: Sentence, token: Token) -> bool:
        return (sentence.at(token) in self._inside and not _tells(token) and not _aged(token)) or _month(token)


def _tells(token: Token) -> bool:
    """Whether a verb tells something, though it bounds a time: "since the rebels attacked the camp in April"."""
    return token.pos_ == "VERB" and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.lefts)


def _aged(token: Token) -> bool:
    """Whether somebody is meant, by age: "a 23-year-old was shot"."""
    return token.lower_ in ("old", "olds") and token.dep_ not in ("acomp", "amod", "npadvmod")


def _month(token: Token) -> bool:
    """Whether a month is meant in a text without capitals: "on march 10"."""
    if token.lower_ not in ("march", "may") or token.pos_ not in ("NOUN", "PROPN"):
        return False
    return token.i + 1 < len(token.doc) and bool(token.nbor().like_num)


def _toll_note(toll: Frame, claim: Claim) -> Note:
    span = toll.sentence.span(toll.first, toll.last)
    why = f"its toll belongs to {claim.trigger.text!r}"
    return Note(span=span, rule=toll.term.rule, kept=True, why=why, claim=claim.id)


def _note(verdict: Verdict, claim: Claim | None) -> Note:
    frame = verdict.frame
    return Note(
        span=frame.sentence.span(frame.first, frame.last),
        rule=frame.term.rule,
        kept=claim is not None,
        why="; ".join(verdict.why),
        claim=claim.id if claim else None,
    )
