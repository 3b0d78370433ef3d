"""A verb's frame -> why its parties are unlike those that its group speaks of; "" where they may be.

Forces do not flee as refugees do, people whom they bring out do not withdraw, one man who leaves his house is not
displaced, whom gunmen take is no ground that they capture, who answers a question does not threaten, and a verb that
says what somebody says does nothing.
"""

from collections.abc import Callable

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.judge.sense import Sense
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, children, objects

# Acts on the ground, of which no verb says what somebody thinks or says.
ON_THE_GROUND = frozenset((
    "abduction", "aid", "arrest", "buildup", "capture", "control", "displacement", "interception", "offensive",
    "release", "siege", "withdrawal",
))  # fmt: skip
MANY = frozenset((
    "community", "crowd", "everybody", "everyone", "family", "half", "household", "majority", "many", "most", "number",
    "people", "population", "rest", "third", "tribe", "village",
))  # fmt: skip
ONE = frozenset(("he", "her", "him", "i", "me", "she"))
FLIGHT = frozenset(("evacuate", "flee"))  # of one person as well: "the president fled to Uzbekistan"
COVER = frozenset(("asylum", "cover", "refuge", "sanctuary", "shelter"))


def unlike(frame: Frame, sense: Sense) -> str:
    """Why whoever does or suffers what the verb says is not of the group's kind."""
    if frame.term.group.type in ON_THE_GROUND and _says(frame.head):
        return "says what somebody says"
    rule = _RULES.get(frame.term.group.type)
    return rule(frame, sense) if rule is not None else ""


def _says(verb: Token) -> bool:
    """Whether what somebody says or what is so is the verb's object: "recalled that", "it turned out that"."""
    said = child(verb, "ccomp")
    if said is None or child(verb, "dobj") is not None:
        return False
    mark = child(said, "mark")
    return mark is not None and mark.lower_ == "that"


def _displacement(frame: Frame, sense: Sense) -> str:
    if frame.term.group.roles != "undergo":
        return ""
    found = [sense.classes(frame, word) for word in frame.targets]
    if found and all("armed" in each and "civilians" not in each for each in found):
        return "forces are on the move"
    if frame.head.lemma_.lower() in FLIGHT or not found:
        return ""
    return "one person is on the move" if all(_one(frame, sense, word) for word in frame.targets) else ""


def _one(frame: Frame, sense: Sense, word: Token) -> bool:
    """Whether one person is meant: "he", "the mayor"; not "a family", nor a village that is deserted."""
    if word.lower_ in ONE:
        return True
    alone = word.tag_ in ("NN", "NNP") and not any(each.dep_ in ("conj", "nummod") for each in word.children)
    of = any(prep.lower_ == "of" for prep in children(word, "prep"))
    person = bool(sense.classes(frame, word) & {"civilians", "person"})
    return alone and person and not of and word.lower_ not in MANY


def _withdrawal(frame: Frame, sense: Sense) -> str:
    moved = [sense.classes(frame, word) for word in objects(frame.head)]
    out = any("civilians" in found and "armed" not in found for found in moved)
    return "people are brought out" if out else ""


def _capture(frame: Frame, sense: Sense) -> str:
    taken = objects(frame.head)
    if any(word.lemma_.lower() in COVER for word in taken):
        return "somebody takes cover"
    people = [word.lower_ in ONE or _unarmed(sense.classes(frame, word), word) for word in taken]
    return "people are taken, no ground" if people and all(people) else ""


def _unarmed(classes: frozenset[str], word: Token) -> bool:
    return word.pos_ != "PRON" and "civilians" in classes and "place" not in classes


def _threat(frame: Frame, _: Sense) -> str:
    """Questions are answered, and one meets with another force."""
    verb, lemma = frame.head, frame.head.lemma_.lower()
    if lemma == "answer" and any(not is_event(word) for word in children(verb, "dobj")):
        return "what is said is answered"
    met = frame.last if lemma == "meet" else None
    return "somebody is met" if met is not None and child(met, "det") is not None else ""


_RULES: dict[str, Callable[[Frame, Sense], str]] = {
    "capture": _capture,
    "displacement": _displacement,
    "threat": _threat,
    "withdrawal": _withdrawal,
}
