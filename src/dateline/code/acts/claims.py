"""An act -> its claims, one a place: parties, place, time, numbers, weapons, who says so, and whether it happened."""

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.code.acts.casting import Casting
from dateline.code.acts.counts import quantities
from dateline.code.acts.tolls import Act
from dateline.code.attribution import sources_of
from dateline.code.codes import Told, codes
from dateline.code.evidence import Shown, evidence, shown_in
from dateline.code.frames.frame import Frame
from dateline.code.frames.standing import is_main
from dateline.code.judge.verdict import ENOUGH, Judge
from dateline.code.lexicon import NO_LIST
from dateline.code.numbers.quantities import Number, numbers
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import children
from dateline.code.setting.attach import Mention, Said, Standing
from dateline.code.setting.clock import Clock
from dateline.code.setting.context import Running
from dateline.code.setting.dating import Dating
from dateline.code.setting.placing import Placing
from dateline.code.status import status_of
from dateline.ontology.words import weapons
from dateline.parties.classify import core, term
from dateline.record import Claim, Place, Quantity, Source, Weapon
from dateline.record.claim import Status

if TYPE_CHECKING:
    from dateline.code.coder import Material


# Share of claims that gold knows of, on its development half, by points above what a claim needs (a number and a
# place of its own count as points): of what a sentence itself says, and of what it mentions beside that.
# scripts/confidence.py says how they hold up.
CONFIDENCE = {True: (0.8, 0.95, 0.95, 0.95), False: (0.6, 0.8, 0.8, 0.9)}


NO = frozenset(("no", "nobody", "none", "nothing"))


class Maker:
    """Makes the claims of one report, in reading order."""

    def __init__(self, material: "Material", judge: Judge, said: Said, running: Running) -> None:
        self._material = material
        self._judge = judge
        self._cast = judge.cast
        self._running = running
        self._casting = Casting(judge, running)
        self._placing = Placing(judge.cast, said, running)
        self._dating = Dating(said, Clock(running), material.report.published)
        self._sentence: Sentence | None = None
        self._standing = Standing(material.places), Standing(material.times)
        self._places: list[Mention] = []
        self._times: list[Mention] = []
        self._numbers: list[Number] = []
        self._shown: tuple[Shown, ...] = ()

    def claims(self, act: Act) -> list[Claim]:
        """The claims that `act` makes: one for each place it is said of, one where no place is said."""
        frame = act.frame
        self._look_at(frame.sentence)
        type_ = self._running.type(frame.sentence, act)
        sources = self._sources(frame)
        actors, targets = self._casting.parties(act, type_, sources)
        counted = quantities(act, self._numbers, self._judge)
        status, weapons_ = _status(frame), self._weapons(frame)
        made = []
        stated = self._dating.stated(frame, self._times, act.tolls)
        for place in self._placing.places(frame, type_, stated, self._places, sources):
            claim = Claim(
                id=self._id(frame, type_, place),
                report=self._material.report.id,
                type=type_,
                status=status,
                sentence=frame.sentence.span(frame.sentence.tokens[0], frame.sentence.tokens[-1]),
                trigger=frame.sentence.span(frame.first, frame.last),
                actors=actors,
                targets=targets,
                place=place,
                time=stated or self._dating.carried(frame, type_, place, self._times),
                quantities=counted,
                weapons=weapons_,
                attribution=sources,
                evidence=evidence(frame, self._shown),
                codes=codes(type_, frame, Told(actors, status, counted, weapons_, place.country if place else None)),
                confidence=_confidence(act, counted, place),
            )
            made.append(claim)
        for claim in made:
            self._running.keep(frame, claim)
        return made

    def _look_at(self, sentence: Sentence) -> None:
        if sentence is not self._sentence:
            self._sentence = sentence
            places, times = self._standing
            self._places = places.mentions(sentence)
            self._times = times.mentions(sentence)
            self._numbers = numbers(sentence)
            self._shown = tuple(shown_in(sentence))

    def _sources(self, frame: Frame) -> tuple[Source, ...]:
        start = frame.sentence.at(frame.head)
        found = sources_of(self._material.sayings, start, start + len(frame.head))
        if frame.term.group.type != "accusation":
            return found
        own = [s.source for s in self._material.sayings if s.cue and s.source and s.cue.start <= start < s.cue.end]
        if own or found:
            return (*own[:1], *found)
        accusers = [self._cast.party(frame.sentence, word) for word in frame.actors]
        return tuple(Source(name=p.name, side=p.country, cue=frame.head.text, span=p.span) for p in accusers[:1] if p)

    def _weapons(self, frame: Frame) -> tuple[Weapon, ...]:
        own = [word for word in frame.sentence.tokens.doc[frame.first.i : frame.last.i + 1] if word.pos_ == "NOUN"]
        words = sorted({*frame.means, *frame.targets, *frame.actors, *own}, key=lambda word: int(word.i))
        found: dict[str, Weapon] = {}
        for word in words:
            name, first = term(core(word))
            if name in weapons():
                found.setdefault(name, Weapon(name=name, span=frame.sentence.span(first, core(word))))
        return tuple(found.values())

    def _id(self, frame: Frame, type_: str, place: Place | None) -> str:
        where = place.span.start if place is not None and place.span is not None else ""
        key = f"{self._material.report.id} {type_} {frame.sentence.at(frame.head)} {where}"
        return "claim:" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _status(frame: Frame) -> Status:
    found = status_of(frame.head)
    if found == "denied" and ("not" in frame.term.words or (frame.term.number == NO_LIST and _negated(frame.head))):
        found = "asserted"  # "would not hear of it" turns it down; "nothing came up the road" tells of a siege
    return frame.term.group.status or found if found == "asserted" else found


def _negated(verb: Token) -> bool:
    """Whether a verb of no list has a "no" of its own, which then is a part of what it tells."""
    around = (verb, *children(verb, "nsubj", "nsubjpass", "dobj"))
    return any(word.dep_ == "neg" or word.lower_ in NO for each in around for word in (each, *each.children))


def _confidence(act: Act, counted: Sequence[Quantity], place: Place | None) -> float:
    above = act.verdict.points - ENOUGH + bool(counted) + (place is not None and not place.inferred)
    shares = CONFIDENCE[is_main(act.frame.head)]
    return shares[max(0, min(above, len(shares) - 1))]
