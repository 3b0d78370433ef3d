"""Whether a place or time of a sentence belongs to another happening than the claim's: the words on the way say so.

"Launched the barrage in retaliation for the assassination last Friday" dates the assassination; "attacked after
troops who took the town in May had left" dates the taking.
"""

from typing import Literal

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import SUBJECTS, below, child, clause
from dateline.ontology import table

# Prepositions and conjunctions whose event is not the clause's own, but one before or after it, or its reason.
APART = frozenset((
    "after", "ahead", "because", "before", "despite", "following", "for", "over", "since", "until",
))  # fmt: skip
# Conjunctions that say that two clauses go on at once.
DURING = frozenset(("at", "by", "during", "in", "with"))
LIES = frozenset(("border", "lie", "locate", "situate"))  # verbs that only say where a place is
DEFINITE = frozenset(("that", "the", "these", "this", "those"))
CLAIMED = frozenset(("claim", "deny"))  # "claimed responsibility on Thursday for the two explosions"
AT_ONCE = frozenset(("as", "when", "where", "while"))


def apart(frame: Frame, head: Token, *, time: bool) -> Literal["", "clause", "event"]:
    """Whether the phrase that `head` carries belongs to another happening than `frame`'s, and by what.

    "event": a word between the two tells of one before, after or behind it. "clause": it stands in a clause about a
    noun of the sentence, and may yet be the frame's: a time that ends the sentence ("shot men who had hidden in a
    mosque on Thursday"), a place of those it is done to ("shot at men who were praying in Jit").
    """
    if time and _only_spoken_of(frame) and head.i < frame.head.i and not below(head, frame.head):
        return "event"
    own = {word.i for word in (frame.head, frame.governor, frame.first, frame.last, *frame.causes)}
    spine = {each.i for word in (frame.head, frame.governor) for each in (word, *word.ancestors)}
    found: Literal["", "clause"] = ""
    for word in (head, *head.ancestors):
        if word.i in own or word.i in spine:
            break
        if word.i == head.i:
            continue
        if _of_another(word) or (not time and _apart_by_and(word)):
            return "event"
        if not time and word.dep_ in ("relcl", "acl") and word.lemma_.lower() in LIES:
            return "event"  # "the city, which lies on the river"
        if word.dep_ in ("relcl", "acl") and word.pos_ in ("VERB", "AUX") and word.head.i not in own:
            if time and (_where(word) or _only_spoken_of(frame)):
                return "event"  # "near the track, where rebels had dug in on Sunday"
            if word.tag_ == "VB" and word.dep_ == "acl":
                found = "clause"  # "fought off an attempt to seize the radio on Thursday"
                continue
            suffers = any(below(word.head, target) for target in frame.targets)
            suffers = suffers or (not time and _where(word) and _beside(frame, word.head))
            if not (_ends(frame, head) or (suffers and not frame.verbal) if time else suffers):
                return "event"
            found = "clause"
    return found


def _beside(frame: Frame, noun: Token) -> bool:
    """Whether a noun says where the frame's own verb happens: "from the huts where they slept near the mine"."""
    return noun.dep_ == "pobj" and noun.head.head.i in (frame.head.i, frame.governor.i)


def _where(verb: Token) -> bool:
    """Whether a clause tells of what else happens at a place: "the track, where rebels had dug in"."""
    return any(word.lower_ == "where" for word in verb.lefts) and child(verb, *SUBJECTS) is not None


def _only_spoken_of(frame: Frame) -> bool:
    """Whether a definite noun is what a verb is about: "on Monday the minister condemned the attack"."""
    noun = frame.head
    spoken = frame.light is None or frame.light.lemma_ in CLAIMED
    if frame.verbal or not spoken or not _definite(noun):
        return False
    return noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ not in DURING)


def _of_another(word: Token) -> bool:
    """Whether `word`, between a mention and a frame, tells of a happening before, after or behind the frame's."""
    if word.dep_ == "advcl":
        return goes_before(word)
    if word.dep_ == "pobj" and not is_event(word):
        return False
    return word.dep_ in ("pcomp", "pobj") and word.head.lower_ in APART


def goes_before(verb: Token) -> bool:
    """Whether the conjunction of a clause says that it tells of another time: "after gunmen attacked"."""
    marks = {each.lower_ for each in verb.children if each.dep_ in ("mark", "advmod", "prep")}
    return bool(marks & APART) and not marks & AT_ONCE


def so_long_after(verb: Token) -> bool:
    """Whether a clause tells of another time by so many days or hours: "a day after rebels shelled the barracks"."""
    for mark in verb.children:
        if mark.lower_ in ("after", "before") and mark.i > 0 and mark.dep_ in ("mark", "prep", "advmod"):
            before = mark.nbor(-1)
            return before.lower_ in table("times")["unit"] or before.lower_ in table("times")["units"]
    return False


def refers_back(frame: Frame) -> bool:
    """Whether `frame` takes up an act told before: "the attack", "the blast wounded twelve"."""
    return any(_definite(word) for word in (frame.head, *frame.causes, *frame.targets) if is_event(word))


def _definite(noun: Token) -> bool:
    return any(word.dep_ == "det" and word.lower_ in DEFINITE for word in noun.lefts)


def backdrop(frame: Frame) -> bool:
    """Whether `frame` is told as what lies behind another act of its sentence: "in retaliation for the killing"."""
    own = frame.governor
    for word in (own, *own.ancestors):
        if word.dep_ == "ROOT":
            return False
        if _of_another(word):
            return True
    return False


def _apart_by_and(verb: Token) -> bool:
    """Whether a clause with a subject of its own is joined to the one before: "took the city, and the army fled to"."""
    return verb.dep_ == "conj" and verb.pos_ in ("VERB", "AUX") and child(verb, *SUBJECTS) is not None


def _ends(frame: Frame, head: Token) -> bool:
    """Whether nothing but a stop follows the phrase of `head` in the clause of `frame`."""
    last = clause(frame.governor).right_edge.i
    return all(word.is_punct for word in head.doc[head.right_edge.i + 1 : last + 1])
