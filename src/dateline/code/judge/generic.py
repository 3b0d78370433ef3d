"""A frame -> whether it speaks of acts in general, of no one happening: such words make no claim.

"Terrorists, who attack students", "they must stop killing civilians", "a government that is killing the people": whom
the act hits is a kind of people or a nation, and neither a day nor a place nor a number says which happening is meant.
"Attacks on universities" and "kidnappings of leaders" are of a kind too, and so is what somebody is told to end.
"""

from dateline.code.frames.aspect import aspect
from dateline.code.frames.frame import Frame
from dateline.code.judge.verdict import Judge
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, children, clause
from dateline.ontology.words import event_types
from dateline.parties.classify import core

FAMILIES = frozenset(("abduction", "attack"))
NATION = frozenset(("nation", "people", "peoples", "population"))
GOES_ON = frozenset(("begin", "cease", "continue", "go", "halt", "keep", "quit", "resume", "start", "stop"))
ENDED = frozenset(("cease", "end", "halt", "quit", "stop", "suspend"))
KINDS = frozenset(("facility", "nationals", "people", "territory", "vehicle"))
ONE = frozenset(("a", "an", "another", "this", "that"))
PRESENT = frozenset(("VBP", "VBZ"))
WHOSE = frozenset(("det", "poss"))
WHENEVER = frozenset(("when", "whenever", "where", "wherever"))


def in_general(frame: Frame, type_: str, judge: Judge) -> str:
    """Why `frame`, found to be of `type_`, tells of no one happening; "" where it does."""
    family = "attack" if type_ == "harm" else event_types()[type_].family
    if family not in FAMILIES:
        return ""
    if not frame.targets:
        return "attacks of a kind, at no time or place" if _many(frame) and not _set(frame, judge) else ""
    if all(_a_nation(word) for word in frame.targets):
        reason = "it is done to a people, at no time or place"
    elif not all(_a_kind(frame, word, judge) for word in frame.targets):
        return ""
    elif frame.verbal and _of_habit(frame.head):
        reason = "it is what they do, at no time or place"
    elif not frame.verbal and (_several(frame) or _unbounded(frame) or _ended(frame.head)):
        reason = "acts of a kind, at no time or place"
    else:
        return ""
    told = frame.sentence.part.kind in ("title", "heading") or _set(frame, judge)  # last: it looks at the whole clause
    return "" if told else reason


def _set(frame: Frame, judge: Judge) -> bool:
    """Whether the clause names a time or a place, or a weapon does it."""
    words = clause(frame.governor).subtree
    return bool(frame.means or frame.causes) or any(
        judge.is_time(frame.sentence, word)
        or (word.dep_ != "amod" and judge.cast.place(frame.sentence, word) is not None)  # "the Salvadoran people"
        for word in words
    )


def _many(frame: Frame) -> bool:
    """Whether a noun means acts of a kind, not so many of them: "bombings and murders", not "three bombings"."""
    head = frame.head
    if frame.verbal or frame.light is not None or head.tag_ not in ("NNS", "NNPS") or frame.actors:
        return False
    listed = head.dep_ == "conj" or child(head, "conj") is not None
    return listed and child(head, "nummod", "relcl", "acl", *WHOSE) is None


def _a_nation(word: Token) -> bool:
    """Whether a whole people is meant: "the people", "the civilian population"; not "the people there"."""
    if word.lower_ not in NATION or child(word, *WHOSE) is None or child(word, "nummod", "relcl", "acl", "advmod"):
        return False
    return all(prep.lower_ == "of" for prep in word.children if prep.dep_ == "prep")


def _a_kind(frame: Frame, word: Token, judge: Judge) -> bool:
    """Whether a kind of people or thing is meant: "civilians", "other Syrians"; not "two civilians", "the students"."""
    if word.tag_ not in ("NNS", "NNPS") and word.lower_ != "people":
        return False
    if core(word).i != word.i or child(word, "nummod", "relcl", "acl", *WHOSE) is not None:
        return False
    if any(judge.classes(frame, each) & {"armed", "country"} for each in children(word, "amod", "compound")):
        return False  # "rebel lines"
    return bool(judge.classes(frame, word) & KINDS)


def _several(frame: Frame) -> bool:
    """Whether a noun means acts of a kind and no such acts that are known: "kidnappings of leaders", by nobody."""
    noun = frame.head
    if noun.tag_ != "NNS" or frame.light is not None or frame.actors:
        return False
    return child(noun, "nummod", "relcl", "acl", *WHOSE) is None


def _unbounded(frame: Frame) -> bool:
    """Whether a noun of doing tells of no so-and-so many acts: "the killing of civilians", "a wave of kidnapping"."""
    noun = frame.head
    if noun.tag_ != "NN" or not noun.lower_.endswith("ing") or frame.light is not None:
        return False
    return child(noun, "nummod", "relcl", "acl") is None and not any(word.lower_ in ONE for word in noun.lefts)


def _ended(noun: Token) -> bool:
    """Whether acts are what is or must be ended: "must cease all shelling of villages", "suspended its attacks on"."""
    while noun.dep_ == "conj":
        noun = noun.head
    verb = noun.head
    if noun.dep_ != "dobj":
        return False
    lemma = verb.lemma_.lower()
    return lemma in ENDED or (lemma in GOES_ON and (verb.tag_ == "VB" or child(verb, "aux") is not None))


def _of_habit(verb: Token) -> bool:
    """Whether a verb tells of what goes on or is done again and again."""
    above = verb.head
    if verb.dep_ in ("xcomp", "ccomp") and above.lemma_.lower() in GOES_ON:
        return True
    if verb.dep_ == "relcl" or (verb.dep_ == "advcl" and any(word.lower_ in WHENEVER for word in verb.lefts)):
        return verb.tag_ in PRESENT
    return aspect(verb) == "present" and verb.tag_ == "VBG"
