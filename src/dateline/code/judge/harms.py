"""An event word -> why what hurts or moves people there is none of a conflict: an accident, a disaster, a rescue, a
quarrel at home.

"Three miners died when a shaft caved in", "the flood drove 600 families from their homes", "soldiers pulled survivors
out of the rubble", "stabbed his wife".
"""

from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.judge.verdict import Judge
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child
from dateline.ontology import table

BY_ACCIDENT = frozenset(("bombing", "casualties", "destruction", "displacement", "harm"))
HURTS = frozenset(("attack_on_civilians", "casualties", "destruction", "displacement", "ground_assault", "harm"))
AT_HOME = frozenset(("attack_on_civilians", "harm"))
TAKEN = frozenset(("abduction", "arrest"))
PARTIES = frozenset(("armed", "country", "government", "organisation", "people", "protesters", "unknown"))
UNDER_ARMS = frozenset(("armed", "country", "government", "protesters"))
HIS = frozenset(("her", "his"))
OF_THE_HEART = frozenset(("cardiac", "respiratory"))


def of_peace(frame: Frame, type_: str, judge: Judge) -> str:
    """Why the act is none of a conflict; "" where nothing shows that."""
    if type_ in BY_ACCIDENT and _nobody(frame, judge):
        caused = type_ == "displacement" and frame.causes  # "the shelling and the flood drove them out"
        if not caused and (any(_by_accident(word) for word in frame.head.sent) or _said_so(frame.head)):
            return "an accident"
    if type_ in HURTS and _by_nature(frame, judge):
        return "no side does it"
    if type_ in HURTS | BY_ACCIDENT and _careless(frame, judge):
        return "an accident"
    if type_ == "arrest" and _over(frame, judge):
        return "an ordinary crime"
    if type_ in TAKEN and any(word.lemma_.lower() in _words("accident", "saved") for word in frame.targets):
        return "people are brought out, not taken"
    if type_ == "arrest" and any(word.lower_ in OF_THE_HEART for word in frame.head.lefts):
        return "the heart's arrest"
    return "a quarrel at home" if type_ in AT_HOME and _own_kin(frame, judge) else ""


def _nobody(frame: Frame, judge: Judge) -> bool:
    """Whether no side and no weapon is said to do it; a bus, a fire and a storm are no side."""
    return not frame.means and not any(judge.classes(frame, word) & PARTIES for word in frame.actors)


def _by_nature(frame: Frame, judge: Judge) -> bool:
    """Whether a beast, the weather or what falls does it: "killed by falling rock", "wolves killed forty sheep"."""
    doers = [*frame.actors, *frame.causes, *frame.means]
    natural = all(word.lemma_.lower() in _words("accident", "nature") for word in doers)
    return bool(doers) and natural and not any("armed" in judge.classes(frame, word) for word in doers)


def _careless(frame: Frame, judge: Judge) -> bool:
    """Whether somebody of no side does it without meaning to: "a drunken driver ploughed into a queue"."""
    if any(judge.classes(frame, word) & UNDER_ARMS for word in frame.actors):
        return False
    text = frame.head.sent.text.lower()
    return any(phrase in text for phrase in _words("accident", "careless"))


def _over(frame: Frame, judge: Judge) -> bool:
    """Whether people are arrested over an ordinary crime, and nobody of an armed side is."""
    if any("armed" in judge.classes(frame, word) for word in frame.targets):
        return False
    return any(word.lemma_.lower() in _words("accident", "goods") for word in frame.head.sent)


def _by_accident(word: Token) -> bool:
    """Whether a word speaks of an accident: "a bus overturned", not "cars were overturned"."""
    return word.lemma_.lower() in _words("accident", "words") and child(word, "agent", "auxpass") is None


def _said_so(head: Token) -> bool:
    """Whether the sentence has words that together speak of an accident: "left the road"."""
    text = f" {head.sent.text.lower()} "
    return any(f" {phrase}" in text for phrase in _words("accident", "phrases"))


def _own_kin(frame: Frame, judge: Judge) -> bool:
    """Whether somebody of no side hurts one of his own: "stabbed his wife"."""
    if not frame.targets or len(frame.actors) != 1 or frame.actors[0].lower_ == "they":
        return False
    if judge.classes(frame, frame.actors[0]) & UNDER_ARMS or frame.actors[0].tag_ in ("NNS", "NNPS"):
        return False
    own = [child(word, "poss") for word in frame.targets]
    kin = all(word.lemma_.lower() in _words("kin", "words") for word in frame.targets)
    return kin and all(word is not None and word.lower_ in HIS for word in own)


@cache
def _words(table_: str, name: str) -> frozenset[str]:
    return frozenset(table("triggers")[table_][name])
