"""Words of threats, demands and attacks that are words alone: a frame -> the reason why, or "".

"Aid groups warn that the rebels could attack" threatens nobody; "asked whether ..." and "asked not to be named" demand
nothing of a side; "harshly attacked the president" hurts nobody.
"""

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, children, is_passive

FORECASTS = frozenset(("caution", "warn", "warning", "warnings"))
IN_WORDS = frozenset(("bitterly", "harshly", "publicly", "scathingly", "sharply", "vehemently", "verbally"))
ASKED = ("advcl", "ccomp", "dative", "dobj", "prep", "xcomp")  # what or whom is asked, and for what
UNHURT = frozenset(("alive", "unharmed", "unhurt", "uninjured", "unscathed"))
SAYING = frozenset((
    "answer", "comment", "confirm", "disclose", "discuss", "elaborate", "identify", "name", "reveal", "say", "speak",
    "speculate",
))  # fmt: skip
PLEAS = frozenset(("guilty", "innocent"))
WILL = frozenset(("'d", "'ll", "can", "could", "may", "might", "shall", "will", "would"))
QUESTIONS = frozenset(("how", "if", "what", "when", "where", "whether", "which", "who", "why"))


def only_words(frame: Frame) -> str:
    """Why the threat, demand or act that `frame` proposes is none; empty where it may be one."""
    kind = frame.term.group.type
    if kind == "threat" and frame.term.words[0] in FORECASTS and _forecasts(frame):
        return "warns of what others may do"
    if kind == "threat" and not frame.verbal and frame.head.dep_ == "attr":
        return "calls something a threat"
    if kind == "demand" and not frame.verbal and _no_demand(frame.head):
        return "a call on the telephone, or a demand that is met"
    if kind == "demand" and frame.verbal and _wants_to_know(frame.head):
        return "asks a question, or not to be named"
    if kind == "rejection" and frame.verbal and _keeps_silent(frame.head):
        return "says nothing"
    if kind == "rejection" and frame.term.words[:2] == ("rule", "out") and child(frame.head, "neg") is not None:
        return "leaves it open"
    if frame.verbal and _everyday(kind, frame.head):
        return "an everyday sense of the word"
    if frame.verbal and frame.term.group.roles != "say" and _heard(frame.head):
        return "only says what was heard"
    if frame.verbal and any(word.lower_ in IN_WORDS for word in children(frame.head, "advmod")):
        return "attacks in words"
    return ""


def _no_demand(noun: Token) -> bool:
    """Whether a noun tells of no demand: "in a call to a news agency", "unless their demands are met"."""
    if noun.dep_ == "nsubjpass" and noun.head.lemma_ in ("heed", "meet", "satisfy"):
        return True
    asked = any(prep.lower_ in ("for", "on") for prep, _ in after_preposition(noun)) or child(noun, "acl", "relcl")
    return noun.lemma_.lower() == "call" and not asked and any(w.lower_ == "to" for w in children(noun, "prep"))


def _heard(verb: Token) -> bool:
    """Whether a verb only says how something became known: "It was gathered that ...", "cleared to speak"."""
    subject = child(verb, "nsubjpass", "expl")
    said = child(verb, "ccomp")
    if subject is not None and subject.lower_ == "it" and said is not None and said.i > verb.i:
        return True
    return is_passive(verb) and _keeps_silent(verb)


def _keeps_silent(verb: Token) -> bool:
    """Whether somebody is only said to say, or not to: "refused to comment", "declined to be named"."""
    return any(told.lemma_.lower() in SAYING for told in children(verb, "xcomp"))


def _forecasts(frame: Frame) -> bool:
    """Whether a warning is of what somebody else may do, or of how things are: "warn that the rebels could attack"."""
    for told in children(frame.head, "ccomp"):
        doer = child(told, "nsubj", "nsubjpass")
        if doer is not None and (doer.pos_ != "PRON" or not _wills(told)):
            return True
    return False


def _everyday(kind: str, verb: Token) -> bool:
    """Whether a verb has another sense than its list's: "pleaded guilty", "ran the clinic", "escaped an ambush"."""
    lemma = verb.lemma_.lower()
    if kind == "demand" and lemma == "plead":
        return any(word.lower_ in PLEAS for word in verb.rights)
    if lemma == "take" and _takes_time(verb):
        return True
    if kind == "concession" and lemma == "concede":
        return child(verb, "ccomp") is not None  # "..., a spokesman conceded"
    if kind == "displacement":
        return _stays(verb)
    particle = child(verb, "prt")
    return kind == "aid" and lemma == "give" and particle is not None and particle.lower_ != "out"


def _stays(verb: Token) -> bool:
    """Whether a verb of flight tells of none: "ran the clinic", "escaped an ambush", "escaped unhurt", "he left"."""
    lemma, thing, who = verb.lemma_.lower(), child(verb, "dobj"), child(verb, "nsubj")
    if lemma == "escape" and any(word.lower_ in UNHURT for word in verb.rights):
        return True
    if lemma == "leave" and who is not None and who.lower_ in ("he", "she"):
        return True
    return thing is not None and (lemma == "run" or (lemma == "escape" and is_event(thing)))


def _takes_time(verb: Token) -> bool:
    """Whether "it takes" somebody so long to do something."""
    about = child(verb, "xcomp", "advcl", "ccomp")
    own = child(verb, "nsubj")
    return own is not None and own.lower_ == "it" and about is not None and any(w.tag_ == "TO" for w in about.lefts)


def _wills(verb: Token) -> bool:
    """Whether a clause speaks of what its subject will do: "it would strike", not "he is not ready to talk"."""
    aux = {word.lemma_.lower() for word in children(verb, "aux")}
    return bool(aux & WILL) and verb.lemma_.lower() != "be"


def _wants_to_know(head: Token) -> bool:
    """Whether an answer is asked for, or silence: "asked whether", "asked about the raid", "asked not to be named"."""
    if head.lemma_.lower() not in ("ask", "request"):
        return False
    for told in children(head, "advcl", "ccomp", "xcomp"):
        if told.lemma_.lower() in ("identify", "name") or any(
            word.lower_ in QUESTIONS and word.i < told.i for word in told.subtree
        ):
            return True
    bare = head.lemma_.lower() == "ask" and not is_passive(head) and child(head, *ASKED) is None
    return bare or any(word.lower_ in ("about", "how", "if", "whether") for word in head.rights)
