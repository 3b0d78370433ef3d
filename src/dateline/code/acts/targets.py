"""An act -> what it hits besides its object: the building that a bomb goes off in, and whom a bare name stands for."""

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.judge.misfits import SIDES
from dateline.code.judge.verdict import Judge
from dateline.code.lexicon import lexicon
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, children, conjuncts, objects, phrase
from dateline.ontology import table
from dateline.ontology.people import names as people_names
from dateline.ontology.words import classes, event_types, lived_in
from dateline.parties.naming import name_of
from dateline.parties.nobody import can_be_hit
from dateline.record import Party

EXPLOSIONS = frozenset(("bombing", "grenade", "suicide_bombing"))
RUINS = frozenset(("air_strike", "destruction", "ground_assault", "riot", "shelling"))  # and other acts on buildings
FIGHTS = EXPLOSIONS | {
    "air_strike", "attack_on_civilians", "clash", "ground_assault", "offensive", "repulse", "shelling", "siege",
}  # fmt: skip
BODIES = frozenset(("abduction", "casualties"))  # what only people suffer
AROUND = frozenset(
    ("at", "behind", "beneath", "beside", "in", "inside", "into", "near", "on", "outside", "under", "underneath")
)
HIT = frozenset(("facility", "vehicle"))
HOUSED = frozenset(("government", "media", "organisation"))  # kinds of bodies that may have a building of their name
AMIDST = frozenset(("amid", "among", "amongst"))
AMONG = frozenset(("including",))
INTO = frozenset(("into", "through"))
FIRED = frozenset(("air_strike", "shelling"))
BESIDE = frozenset(("along", "together"))
PEOPLE = frozenset(("armed", "civilians", "government", "people", "person"))
WITH = frozenset(("with",))
BEATEN = frozenset(("interception", "repulse"))
BY = frozenset(("by", "from", "of"))
OF = frozenset(("of",))
HARMS = frozenset(("injured", "killed"))
FAMILIES = frozenset(("attack", "territory"))
GROUND = frozenset(("position", "territory"))


def shaken(judge: Judge, frame: Frame, type_: str) -> list[Token]:
    """The buildings and vehicles that a bomb goes off in, at or before: "exploded in front of a bank"; and those that
    a shell is sent into, or a bomb is set off among: "into a school", "among the recruits"."""
    if type_ not in EXPLOSIONS:
        into = after_preposition(frame.head, INTO) if type_ in FIRED and frame.verbal else []
        return [word for _, word in into if judge.classes(frame, word) & HIT]
    heads = [frame.head] if frame.light is None else [frame.head, frame.light]
    heads += [
        word for word in children(frame.head, "dobj") if judge.only_weapon(frame, word)
    ]  # "setting off a bomb at"
    words = [word for head in heads for word in _around(head)]
    among = [word for head in heads for _, word in after_preposition(head, AMIDST)]
    return [
        *(word for word in words if judge.classes(frame, word) & HIT or _housed(word)),
        *(word for word in among if judge.classes(frame, word) & PEOPLE),
    ]


def besides(judge: Judge, frame: Frame, hit: Sequence[Token]) -> list[Token]:
    """People named among those `hit` or beside them: "ten people, including the mayor", "along with his driver"."""
    if not hit:
        return []
    heads = [*hit, *([frame.head] if frame.verbal else [])]
    named = [word for head in heads for _, word in after_preposition(head, AMONG)]
    if frame.verbal:
        named += [
            word
            for prep, word in after_preposition(frame.head, WITH)
            if prep.i > frame.head.i and prep.nbor(-1).lower_ in BESIDE
        ]
    return [word for word in named if judge.classes(frame, word) & PEOPLE and word not in hit]


def beaten(judge: Judge, frame: Frame, type_: str) -> list[Token]:
    """Whose attack is beaten off: "foiled an assault by militants", "repelled the rebels' raid"."""
    if type_ not in BEATEN:
        return []
    words = [each for word in frame.targets if is_event(word) for each in _whose(frame, word)]
    return [word for word in words if judge.classes(frame, word) & SIDES or judge.cast.country(frame.sentence, word)]


def threatened(judge: Judge, frame: Frame, type_: str) -> list[Token]:
    """Whom and what a threatened act would hit: "threatened to kill ten judges", "threats to blow up the hotel"."""
    if type_ != "threat":
        return []
    acts = [each for act in children(frame.head, "acl", "xcomp") if act.tag_ == "VB" for each in conjuncts(act)]
    words = [word for act in acts for word in objects(act)]
    return [word for word in words if can_be_hit(word) and judge.classes(frame, word) & (PEOPLE | HIT)]


def _whose(frame: Frame, event: Token) -> Iterator[Token]:
    held = (event, event.head) if event.dep_ == "dobj" and event.head == frame.head else (event,)
    yield from (word for above in held for prep, word in after_preposition(above, BY) if prep.i > event.i)
    yield from (word for word in event.lefts if word.dep_ in ("amod", "compound", "nmod", "poss"))


def _housed(word: Token) -> bool:
    """Whether `word` is a body that has a building of its name: "in front of the church"."""
    return bool({word.lemma_.lower(), word.lower_} & housed())


@cache
def housed() -> frozenset[str]:
    """Nouns of bodies that have a building of their name."""
    return frozenset(table("parties")["housed"]["words"])


def _around(head: Token) -> Iterator[Token]:
    for _, word in after_preposition(head, AROUND):
        if word.lower_ == "front":
            yield from (behind for _, behind in after_preposition(word, OF))
        else:
            yield word


def by_name(frame: Frame, type_: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties`, in which a name no list knows is a person's where the act is one that only people suffer."""
    if type_ != "abduction" and frame.term.group.harm not in HARMS:
        return parties
    if not frame.verbal and frame.term.words[-1] not in table("triggers")["personal"]["nouns"]:
        return parties
    names = {frame.sentence.at(word) for word in frame.targets if word.pos_ == "PROPN" and not _like_a_place(word)}

    def named(party: Party) -> bool:
        span = party.span
        return party.kind == "unknown" and span is not None and any(span.start <= at < span.end for at in names)

    return tuple(party.model_copy(update={"kind": "person"}) if named(party) else party for party in parties)


def _like_a_place(name: Token) -> bool:
    """Whether a name no list knows opens as a town's does: "La Ceibita", "San Miguel de Mercedes"."""
    return phrase(name)[0].lower_ in people_names("openers")


def nationals(judge: Judge, frame: Frame, type_: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties`, in which people of a country are those people, not their state, where people are harmed.

    "Countless Colombians were murdered"; "the Mexican, 39, died".
    """
    if type_ != "abduction" and frame.term.group.harm not in HARMS:
        return parties
    at = {frame.sentence.at(word): word for word in frame.targets if "nationals" in judge.classes(frame, word)}

    def people(party: Party) -> Party:
        words = [word for start, word in at.items() if party.span and party.span.start <= start < party.span.end]
        if party.kind != "government" or not words:
            return party
        return party.model_copy(update={"name": name_of(words[0]), "kind": "civilians", "id": None})

    return tuple(people(party) for party in parties)


def by_building(type_: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties`, in which the office of a body that a bomb or a fire hits is a building: "bombed company offices"."""
    if type_ not in EXPLOSIONS | RUINS:
        return parties

    def hit(party: Party) -> bool:
        if party.id is not None or party.kind not in HOUSED:
            return False
        return party.kind == "organisation" or party.name.rsplit(maxsplit=1)[-1].lower() in housed()

    return tuple(party.model_copy(update={"kind": "facility"}) if hit(party) else party for party in parties)


def fought(type_: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties` without common nouns that no list has, where it is fought, with sides, people, things and settlements,
    and where people suffer: no "shots" are killed.

    "Area" or "highway" only says where. What is destroyed or threatened may be anything, and keeps its word.
    """
    if type_ not in FIGHTS | BODIES:
        return parties
    return tuple(party for party in parties if party.kind != "unknown" or not _no_side(party.name))


def _no_side(name: str) -> bool:
    """Whether a name is a common noun, in small letters, of ground that nobody lives on, or in no list of parties."""
    last = name.rsplit(maxsplit=1)[-1]
    nouns = {last, last.removesuffix("s"), last.removesuffix("ies") + "y"}
    if last.islower() and any(_of_fighting(noun) for noun in nouns):
        return True  # "a rebel attack" that is beaten off: whose it is, is named beside it
    known = [classes()[noun] for noun in sorted(nouns & classes().keys())]
    return name.islower() and not nouns & lived_in() and all(found <= GROUND for found in known)


@cache
def _of_fighting(noun: str) -> bool:
    """Whether a noun stands for fighting itself: "attack", "counteroffensive"."""
    return any(_family(each.group.type) in FAMILIES for each in lexicon().nouns.get(noun, ()))


def _family(type_: str) -> str:
    return "attack" if type_ == "harm" else event_types()[type_].family
