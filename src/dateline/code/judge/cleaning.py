"""A frame's roles, cleaned: weapons are means, events are causes, times are neither.

In: a frame as the parse gives it. Out: the same frame, its words moved to the role they play.
"""

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.judge.sense import WEAPONS, Sense
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, children
from dateline.ontology.words import weapons
from dateline.parties.classify import core, term

DOERS = frozenset(
    ("alliance", "armed", "country", "government", "media", "organisation", "people", "protesters", "unknown")
)
BODIES = frozenset(("police", "state_forces"))
# Fights that police have with those they are after; what else is fought tells who fights whom by itself.
ENCOUNTERS = frozenset(("encounter", "exchange", "gunbattle", "gunfight", "shoot-out", "shootout"))
IN = frozenset(("during", "in"))
OF = frozenset(("of",))
WITH = frozenset(("with",))
USED = frozenset((
    "detonate", "drop", "fire", "hurl", "launch", "lay", "lob", "operate", "place", "plant", "release", "send", "set",
    "throw",
))  # fmt: skip
THINGS_HIT = frozenset(("facility", "place", "territory", "vehicle"))


def clean(frame: Frame, sense: Sense) -> None:
    """Moves the words of `frame` to the roles they play, in place."""
    actors, targets = frame.actors[:], frame.targets[:]
    frame.actors.clear()
    frame.targets.clear()
    for word in actors:
        classes = sense.classes(frame, word)
        if sense.is_time(frame.sentence, word):
            continue
        if "weapon" in classes and not classes & {"armed"}:
            frame.means.append(word)
            if classes & {"vehicle", "equipment"} or "weapon" in frame.term.group.actor:
                frame.actors.append(word)
            frame.actors += [sender for sender in _senders(word) if frame.verbal and sender not in frame.actors]
        elif is_event(word) and not classes & {"armed", "people", "organisation"}:
            frame.causes.append(word)
        elif _can_act(frame, sense, word, classes):
            frame.actors.append(word)
        elif classes & THINGS_HIT and not frame.verbal and frame.term.group.roles != "meet":
            frame.targets.append(word)  # "hospital attack"
    targets = [word for word in targets if word not in frame.targets and not sense.is_time(frame.sentence, word)]
    if frame.verbal and not frame.term.group.object & WEAPONS:
        frame.means += [word for word in targets if sense.only_weapon(frame, word)]  # "fired rockets at the town"
        targets = [word for word in targets if not sense.only_weapon(frame, word)]
    frame.targets += [word for word in targets if word.dep_ not in ("amod", "compound") or sense.classes(frame, word)]
    frame.means[:] = [word for word in frame.means if _is_weapon(word)]
    if frame.verbal and frame.term.group.harm and not frame.actors:
        frame.actors += _encountered(frame, sense)


def _senders(weapon: Token) -> list[Token]:
    """Those by whom a weapon is said to have been used: "rockets fired BY THE HOUTHIS hit a tanker"."""
    used = [verb for verb in children(weapon, "acl") if verb.tag_ == "VBN" and verb.lemma_.lower() in USED]
    by = [word for verb in used for word in children(verb, "agent", "prep") if word.lower_ == "by"]
    return [sender for word in by for sender in children(word, "pobj")]


def _encountered(frame: Frame, sense: Sense) -> list[Token]:
    """The police or soldiers in a fight with whom somebody is killed: "gunned down in an encounter with the police"."""
    if any(
        "armed" in sense.classes(frame, word) and not sense.classes(frame, word) & {"militia"} for word in frame.targets
    ):
        return []
    fights = [word for _, word in after_preposition(frame.head, IN) if word.lemma_.lower() in ENCOUNTERS]
    met = [word for fight in fights for each in (fight, *_of(fight)) for _, word in after_preposition(each, WITH)]
    return [word for word in met if sense.classes(frame, word) & BODIES]


def _all(frame: Frame, sense: Sense) -> list[frozenset[str]]:
    return [sense.classes(frame, word) for word in frame.targets]


def _of(noun: Token) -> list[Token]:
    return [word for _, word in after_preposition(noun, OF)]  # "an exchange of fire with the police"


def _can_act(frame: Frame, sense: Sense, word: Token, classes: frozenset[str]) -> bool:
    if classes & DOERS:
        if "place" in classes and "country" not in classes and not classes & {"armed", "people"}:
            return frame.verbal and word.dep_ in ("nsubj", "agent")  # "Kyiv launched ..."
        return True
    if frame.verbal and word.dep_ in ("nsubj", "pobj", "conj") and word.pos_ in ("NOUN", "PROPN", "PRON"):
        return True  # an unlisted noun; what it is decides later
    return sense.cast.country(frame.sentence, word) is not None and word.pos_ != "NOUN"


def _is_weapon(word: Token) -> bool:
    return term(core(word))[0] in weapons()
