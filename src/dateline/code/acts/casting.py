"""An act -> who does it and to whom, as parties: those its sentence names, else the doer carried from before."""

from collections.abc import Iterator, Sequence

from dateline.code.acts.opposed import opposed
from dateline.code.acts.police import Police
from dateline.code.acts.targets import beaten, besides, by_building, by_name, fought, nationals, shaken, threatened
from dateline.code.acts.tolls import Act
from dateline.code.frames.frame import Frame
from dateline.code.judge.verdict import Judge
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, children, conjuncts, phrase
from dateline.code.setting.context import Running
from dateline.ontology.words import event_types
from dateline.parties.naming import name_of
from dateline.parties.nobody import can_be_hit
from dateline.parties.sides import Sides, unnamed
from dateline.record import Party, Source

OWNERS = frozenset(("armed", "country", "government"))  # who may own a weapon or an attack
BY = frozenset(("by", "of"))
OF = frozenset(("of",))
SUFFER = frozenset(("armed", "civilians", "facility", "government", "people", "person", "police", "vehicle"))
WHERE = frozenset(("across", "in", "inside", "near", "through"))
BODILY = frozenset(("abduction", "attack", "territory", "unrest"))  # families of what is done to people and things
OF_WORDS = frozenset(("demand", "threat"))  # acts whose words may name who speaks again
ON_TOWNS = frozenset(("air_strike", "ground_assault", "offensive", "shelling", "siege"))  # types that towns suffer
FOUGHT = frozenset(("abduction", "attack"))  # families whose ground is where they happen, not what they are done to
ASKING = frozenset(("it", "which", "who", "whom"))  # pronouns that name nobody where they lead to nobody
PEOPLE = frozenset(("i", "me", "they", "them", "us", "we"))  # and those that name nobody whom an act hits
SOMEBODY = PEOPLE | {"those"}  # those that mean people all the same
REMEMBERED = 100  # claims whose parties tell who "the enemy" is, so that time grows with the text alone

Parties = tuple[Party, ...]


class Casting:
    """Finds the parties of one report's acts."""

    def __init__(self, judge: Judge, running: Running) -> None:
        self._judge = judge
        self._cast = judge.cast
        self._running = running
        self._sides = Sides(judge.cast)
        self._police = Police(judge.cast, running.sentences)

    def parties(self, act: Act, type_: str, sources: tuple[Source, ...]) -> tuple[Parties, Parties]:
        """(those who do it, those it is done to), with "the enemy" and "we" named by who speaks."""
        frame = act.frame
        hit = self._hit(act)
        if type_ == "displacement" and frame.term.group.type != type_:
            hit = frame.actors or hit  # "villagers crossed into Rwanda": they are the ones driven out
        family = event_types()[type_].family
        more = [*shaken(self._judge, frame, type_), *beaten(self._judge, frame, type_)]
        more += threatened(self._judge, frame, type_)
        if family in FOUGHT:
            more += besides(self._judge, frame, hit)
        hit += [word for word in more if word not in hit]
        bodily = family in BODILY
        if bodily:
            hit = [word for word in hit if can_be_hit(word)]
        targets = nationals(self._judge, frame, type_, by_name(frame, type_, self._parties(frame, hit)))
        targets = fought(type_, by_building(type_, targets))
        if not targets and family not in FOUGHT:
            targets = self._grounds(frame, frame.targets)
        elif not targets and type_ in ON_TOWNS:
            targets = self._grounds(frame, [word for word in frame.targets if self._town(frame, word)])
        if type_ == "accusation":  # the one said to have done it is its actor; who says so is its source
            actors, targets = targets or self._parties(frame, list(self._doers(frame))[len(frame.actors) :]), ()
        elif type_ == "buildup" and not frame.actors:
            actors, targets = targets, ()  # forces that are moved up are the ones that build up
        else:
            actors = self._actors(frame, type_, targets)
        actors, targets = self._by_speaker(actors, sources), self._by_speaker(targets, sources)
        targets = opposed(type_, actors, targets)
        if type_ in OF_WORDS:
            said = {party.name for party in actors}
            targets = tuple(party for party in targets if party.name not in said)  # "warned that they would strike"
        return (_able(_told(actors, ASKING)), _told(targets, ASKING | PEOPLE)) if bodily else (actors, targets)

    def _hit(self, act: Act) -> list[Token]:
        """What the act is done to, with those its tolls name."""
        frame = act.frame
        found = [word for word in frame.targets if not self._only_where(frame, word)]
        for toll in act.tolls:
            found += [word for word in toll.targets if word not in found]
        return found or self._own_object(frame)

    def _own_object(self, frame: Frame) -> list[Token]:
        """Whom or what the trigger's own words say: "expelled the ambassador", "froze the accounts of two generals"."""
        noun = frame.last
        if not frame.verbal or noun.i == frame.head.i or noun.dep_ not in ("dobj", "nsubjpass"):
            return []
        if self._judge.classes(frame, noun) & SUFFER:
            return [noun]
        owners = [*(word for _, word in after_preposition(noun, OF)), *children(noun, "poss")]
        return [word for word in owners if self._judge.classes(frame, word) & SUFFER]

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
            for party in (self._cast.party(frame.sentence, word), *self._called(frame, word)):
                if party is not None:
                    found.setdefault(party.name, party)
        return tuple(found.values())

    def _called(self, frame: Frame, word: Token) -> Iterator[Party | None]:
        """The people that a noun of several is followed by: "two reporters, Ana Ruiz and Juan Diaz, were killed"."""
        if word.tag_ not in ("NNS", "NNPS"):
            return
        for first in children(word, "appos"):
            for name in conjuncts(first):
                if self._cast.persons.at(frame.sentence.at(name)) is not None:
                    yield self._cast.party(frame.sentence, name)

    def _town(self, frame: Frame, word: Token) -> bool:
        """Whether a place that an attack is aimed at is its object, or is after "at" or "on": "shelled Kharkiv"."""
        if self._only_where(frame, word) or "place" not in self._judge.classes(frame, word):
            return False
        return word.dep_ != "pobj" or word.head.lower_ in ("at", "into", "on", "of")

    def _grounds(self, frame: Frame, words: Sequence[Token]) -> tuple[Party, ...]:
        """The town or ground an act is aimed at, where nobody and nothing else is said to be hit."""
        found = []
        for word in words:
            if self._judge.classes(frame, word) & {"place", "territory"} and word.pos_ in ("NOUN", "PROPN"):
                span = frame.sentence.span(*phrase(word))
                found.append(Party(name=name_of(word), span=span))
        return tuple(found)

    def _actors(self, frame: Frame, type_: str, targets: tuple[Party, ...]) -> tuple[Party, ...]:
        found = self._parties(frame, list(self._doers(frame)))
        hit = {party.span.start for party in targets if party.span}
        found = tuple(party for party in found if party.span is None or party.span.start not in hit)
        if not found:
            carried = self._running.doer(frame, type_, targets) or self._police.doer(frame, type_, targets)
            return (carried,) if carried is not None else ()
        return found

    def _by_speaker(self, parties: Parties, sources: tuple[Source, ...]) -> Parties:
        """`parties`, with "the enemy", "our troops" and "both sides" named by who speaks and who fights."""
        if not any(unnamed(party) for party in parties):
            return parties
        seen = [each for _, claim in self._running.claims[-REMEMBERED:] for each in (*claim.actors, *claim.targets)]
        return self._sides.named(parties, sources, seen)

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


def _able(parties: Parties) -> Parties:
    """`parties` without common nouns that no list has, nor the dictionary as people or things: "surrounded by rugs"."""
    return tuple(
        party for party in parties if party.kind != "unknown" or party.name in SOMEBODY or not party.name.islower()
    )


def _told(parties: Parties, nobody: frozenset[str]) -> Parties:
    """`parties` without those pronouns of `nobody` of which the text does not tell whom they mean."""
    return tuple(party for party in parties if party.kind != "unknown" or party.name not in nobody)
