"""An act -> its claims, one a place: parties, place, time, numbers, weapons, who says so, and whether it happened."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from dateline.code.attach import Mention, Said, Standing, describes, nearest
from dateline.code.attribution import sources_of
from dateline.code.context import ON_THE_GROUND, Running
from dateline.code.counts import quantities
from dateline.code.evidence import evidence
from dateline.code.frames import Frame
from dateline.code.quantities import Number, numbers
from dateline.code.sentences import Sentence
from dateline.code.status import status_of
from dateline.code.tolls import Act
from dateline.code.tree import after_preposition, child, clause, phrase
from dateline.code.verdict import ENOUGH, Judge
from dateline.ontology.words import event_types, weapons
from dateline.parties.capitals import capital_of
from dateline.parties.cast import name_of
from dateline.parties.classify import classes_of, core, term
from dateline.parties.sides import OURS, opponent, opponents, side_of
from dateline.record import Claim, Codes, Party, Place, Quantity, Source, Weapon, When
from dateline.record.claim import Status

if TYPE_CHECKING:
    from dateline.code.coder import Material

OWNERS = frozenset(("armed", "country", "government"))  # who may own a weapon or an attack
BY = frozenset(("by", "of"))
WHERE = frozenset(("across", "in", "inside", "near", "through"))
# Share of claims that gold knows of, on its development half, by points above what a claim needs (a number and a
# place of its own count as points): scripts/confidence.py says how they hold up.
CONFIDENCE = (0.6, 0.9, 0.9, 0.95)


class Maker:
    """Makes the claims of one report, in reading order."""

    def __init__(self, material: "Material", judge: Judge, said: Said, running: Running) -> None:
        self._material = material
        self._judge = judge
        self._cast = judge.cast
        self._said = said
        self._running = running
        self._sentence: Sentence | None = None
        self._standing = Standing(material.places), Standing(material.times)
        self._places: list[Mention] = []
        self._times: list[Mention] = []
        self._numbers: list[Number] = []

    def claims(self, act: Act) -> list[Claim]:
        """The claims that `act` makes: one for each place it is said of, one where no place is said."""
        frame = act.frame
        self._look_at(frame.sentence)
        type_ = self._running.type(frame.sentence, act)
        targets = self._parties(frame, self._targets(act)) or self._grounds(frame)
        if type_ == "accusation":  # the one said to have done it is its actor; who says so is its source
            actors, targets = targets or self._parties(frame, list(self._doers(frame))[len(frame.actors) :]), ()
        elif type_ == "buildup" and not frame.actors:
            actors, targets = targets, ()  # forces that are moved up are the ones that build up
        else:
            actors = self._actors(frame, type_, targets)
        sources = self._sources(frame)
        actors, targets = self._by_speaker(actors, sources), self._by_speaker(targets, sources)
        counted = quantities(act, self._numbers, self._judge)
        made = []
        for place in self._placed(frame, type_):
            claim = Claim(
                id=self._id(frame, type_, place),
                report=self._material.report.id,
                type=type_,
                status=_status(frame),
                sentence=frame.sentence.span(frame.sentence.tokens[0], frame.sentence.tokens[-1]),
                trigger=frame.sentence.span(frame.first, frame.last),
                actors=actors,
                targets=targets,
                place=place,
                time=self._time(frame, type_, place),
                quantities=counted,
                weapons=self._weapons(frame),
                attribution=sources,
                evidence=evidence(frame),
                codes=_codes(type_, actors),
                confidence=_confidence(act.verdict.points, counted, place),
            )
            made.append(claim)
        for claim in made:
            self._running.keep(frame.sentence, claim)
        return made

    def _look_at(self, sentence: Sentence) -> None:
        if sentence is not self._sentence:
            self._sentence = sentence
            places, times = self._standing
            self._places = places.mentions(sentence)
            self._times = times.mentions(sentence)
            self._numbers = numbers(sentence)

    # ------------------------------------------------------------ parties

    def _targets(self, act: Act) -> list[Token]:
        """What the act is done to, with those its tolls name."""
        frame = act.frame
        found = [word for word in frame.targets if not self._only_where(frame, word)]
        for toll in act.tolls:
            found += [word for word in toll.targets if word not in found]
        return found

    def _only_where(self, frame: Frame, word: Token) -> bool:
        """Whether a named place only says where: "struck a market in Ukraine"."""
        return word.dep_ == "pobj" and word.head.lower_ in WHERE and "place" in self._judge.classes(frame, word)

    def _parties(self, frame: Frame, words: Sequence[Token]) -> tuple[Party, ...]:
        found: dict[str, Party] = {}
        for word in words:
            classes = self._judge.classes(frame, word)
            if "place" in classes and not classes & {"country", "armed", "people", "facility"}:
                continue
            if classes and classes <= {"territory"}:
                continue
            party = self._cast.party(frame.sentence, word)
            if party is not None:
                found.setdefault(party.name, party)
        return tuple(found.values())

    def _grounds(self, frame: Frame) -> tuple[Party, ...]:
        """The town or ground an act is aimed at, where nobody and nothing else is said to be hit."""
        found = []
        for word in frame.targets:
            if self._judge.classes(frame, word) & {"place", "territory"} and word.pos_ in ("NOUN", "PROPN"):
                span = frame.sentence.span(*phrase(word))
                found.append(Party(name=name_of(word), span=span))
        return tuple(found)

    def _actors(self, frame: Frame, type_: str, targets: tuple[Party, ...]) -> tuple[Party, ...]:
        found = self._parties(frame, list(self._doers(frame)))
        hit = {party.span.start for party in targets if party.span}
        found = tuple(party for party in found if party.span is None or party.span.start not in hit)
        if not found:
            carried = self._running.doer(frame, type_, targets)
            return (carried,) if carried is not None else ()
        return found

    def _by_speaker(self, parties: tuple[Party, ...], sources: tuple[Source, ...]) -> tuple[Party, ...]:
        """`parties`, with "the enemy" and "we" named by who speaks."""
        side = next((found for source in sources if (found := side_of(source))), None)
        if side is None or not any(party.name.lower() in opponents() | OURS for party in parties):
            return parties
        return tuple(self._named_by(side, party) for party in parties)

    def _named_by(self, side: str, party: Party) -> Party:
        name = party.name.lower()
        if name in OURS:
            country = side if len(side) == 2 else None
            return party.model_copy(update={"country": country, "id": None if country else side})
        if name not in opponents():
            return party
        seen = [each for _, claim in self._running.claims for each in (*claim.actors, *claim.targets)]
        other = opponent(side, seen) or self._cast.rival(side)
        return party if other is None else other.model_copy(update={"span": party.span, "inferred": False})

    def _doers(self, frame: Frame) -> Iterator[Token]:
        """Who does it; where an event or a weapon does ("Israeli strikes killed"), whose it is."""
        yield from frame.actors
        for cause in (*frame.causes, *frame.means):
            if cause in frame.actors:
                continue
            for word in cause.lefts:
                if word.dep_ not in ("amod", "compound", "poss", "nmod"):
                    continue
                if self._judge.classes(frame, word) & OWNERS or self._cast.country(frame.sentence, word):
                    yield word
            yield from (word for _, word in after_preposition(cause, BY))

    # ------------------------------------------------------------ where and when

    def _placed(self, frame: Frame, type_: str) -> list[Place | None]:
        acting = {word.i for word in frame.actors}
        usable = [
            mention
            for mention in self._places
            if isinstance(mention.what, Place)
            and mention.what.relation != "government"
            and mention.head.i not in acting
            and not (mention.what.precision == "country" and _names_a_state(mention.head))
            and not _goes_with(mention.head)
            and not (mention.head.dep_ == "nsubj" and self._cast.country(frame.sentence, mention.head))
        ]
        governing = nearest(frame, usable, self._said) or nearest(frame, usable, self._said, strict=False)
        found = [_itself(frame, mention) for mention in governing]
        places: list[Place | None] = [place for place in found if isinstance(place, Place)]
        if not places:
            capital = self._capital(frame)
            return [capital if capital is not None else self._running.place(frame.sentence, type_)]
        if event_types()[type_].family not in ON_THE_GROUND:
            return places[:1]
        return list({(place.id, place.name): place for place in places if place is not None}.values())

    def _capital(self, frame: Frame) -> Place | None:
        """The capital of the country most spoken of, where the claim's clause happens "in the capital"."""
        for word in frame.sentence.tokens:
            if word.lower_ != "capital" or word.dep_ not in ("pobj", "dobj") or child(word, "det") is None:
                continue
            if child(word, "prep") is not None or clause(word).i not in (clause(frame.head).i, frame.governor.i):
                continue
            country = next((code for code, _ in self._cast.countries.most_common(1)), None)
            return capital_of(country, frame.sentence.span(*phrase(word))) if country else None
        return None

    def _time(self, frame: Frame, type_: str, place: Place | None) -> When | None:
        dated = [
            m for m in self._times if isinstance(m.what, When) and m.what.start is not None and m.what.end is not None
        ]
        found = nearest(frame, dated, self._said)
        if found and isinstance(found[0].what, When):
            return found[0].what
        carried = self._running.time(frame.sentence, type_, place)
        if carried is not None:
            return carried
        published = frame.sentence.post.published if frame.sentence.post else None
        end = (published or self._material.report.published or "")[:10]
        if not end:
            return None
        if published:  # an entry of a live blog tells of its own day
            return When(start=end, end=end, precision="day", basis="published")
        return When(start=None, end=end, precision="vague", basis="published")

    # ------------------------------------------------------------ the rest

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


def _names_a_state(head: Token) -> bool:
    """Whether a country's name stands for its state, not for where it happens: "Mali's army", "the embassy of Mali"."""
    if head.dep_ in ("nsubj", "poss", "compound", "agent", "nmod"):
        return True
    while head.dep_ == "conj":
        head = head.head
    owner = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else None
    return owner is not None and bool(classes_of(owner) & {"armed", "facility", "government", "organisation"})


def _itself(frame: Frame, mention: Mention) -> Place | When:
    """What a mention stands for; in a clause about its name, that alone: "20 km from Bakhmut, which they took"."""
    place = mention.what
    if isinstance(place, Place) and place.relation == "from" and describes(frame, mention):
        return place.model_copy(update={"relation": "at", "precision": "exact"})
    return place


def _goes_with(head: Token) -> bool:
    """Whether a place only says with whom, or where people come from: "with Burkina Faso", "miners from Niger"."""
    while head.dep_ == "conj":
        head = head.head
    preposition = head.head
    if head.dep_ != "pobj" or preposition.lower_ not in ("from", "with"):
        return False
    return preposition.lower_ == "with" or "people" in classes_of(preposition.head)


def _status(frame: Frame) -> Status:
    found = status_of(frame.head)
    return frame.term.group.status or found if found == "asserted" else found


def _codes(type_: str, actors: Sequence[Party]) -> Codes:
    found = event_types()[type_]
    acled = found.acled
    if found.acled_non_state and actors and actors[0].kind not in ("state_forces", "government", "police"):
        acled = found.acled_non_state
    return Codes(acled=acled, plover=found.plover, cameo=found.cameo, ucdp=found.ucdp)


def _confidence(points: int, counted: Sequence[Quantity], place: Place | None) -> float:
    above = points - ENOUGH + bool(counted) + (place is not None and not place.inferred)
    return CONFIDENCE[max(0, min(above, len(CONFIDENCE) - 1))]
