"""Verdicts of one sentence -> those that make claims of their own: each happening is told once by its best word."""

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dateline.code.frames import Frame
from dateline.code.tolls import Act
from dateline.code.tree import after_preposition, below, child
from dateline.code.verdict import NEW, Judge, Verdict
from dateline.ontology import table
from dateline.ontology.words import weapons
from dateline.parties.classify import term

# Roles of what is lost: in a relative clause they only say which thing is meant ("positions they lost").
LOST = frozenset(("fall", "lose"))
# Determiners that bring a new event up, and prepositions that say where it is.
INDEFINITE = frozenset(("a", "an", "another", "any", "more", "no", "several", "some"))
WHERE = frozenset(("across", "around", "at", "in", "near", "outside"))
# Words under which an event is asked for or threatened: theirs is the claim, not the event's.
VERBAL = frozenset(("demand", "threat"))
OF_ILLNESS = frozenset(("from", "of"))
# Acts that end another: the event they stop makes no claim of its own beside them.
ENDS = frozenset(("interception", "rejection", "repulse"))
PEACEFUL = frozenset(("agreement", "demand", "negotiation"))
# Claims that stand back where the sentence makes another one (contract: "where nothing else above fits").
LAST = frozenset(("accusation", "rejection", "support"))


def prune(verdicts: Sequence[Verdict], judge: Judge) -> tuple[list[Verdict], list[Verdict]]:
    """(kept, dropped with its reason): light verbs, mere mentions and modifiers make no claim."""
    kept: list[Verdict] = []
    dropped: list[Verdict] = []
    lights = {
        verdict.frame.light.i for verdict in verdicts if verdict.frame.light is not None and not verdict.frame.verbal
    }
    used = {
        word.i
        for verdict in verdicts
        if verdict.frame.verbal and not verdict.frame.term.group.harm
        for word in (*verdict.frame.means, *verdict.frame.targets)
        if judge.only_weapon(verdict.frame, word)
    }
    for verdict in verdicts:
        reason = _no_claim(verdict, lights, judge)
        if not reason and not verdict.frame.verbal and verdict.frame.head.i in used:
            reason = "the weapon of an act told by another word"
        if reason:
            dropped.append(verdict.reject(reason))
        else:
            kept.append(verdict)
    return kept, dropped


def _no_claim(verdict: Verdict, lights: set[int], judge: Judge) -> str:
    frame = verdict.frame
    head = frame.head
    if frame.term.group.harm and _natural(frame):
        return "a death that nobody caused"
    if (wish := _wish(head)) is not None:
        return f"a wish ({wish}), not an event"
    if head.i in lights and not frame.term.group.harm and verdict.type != "destruction":
        return "only says that the event named beside it happens"
    if head.dep_ in ("amod", "compound", "nmod", "poss") and head.head.pos_ in ("NOUN", "PROPN"):
        return "only describes another noun"
    if not frame.verbal and not _is_news(frame, judge):
        return "mentions an event without telling of it"
    return ""


def _wish(head: Token) -> str | None:
    """The word of wishing that the event stands under, if any: "determined to regain the town"."""
    above = head.head
    if head.dep_ in ("xcomp", "ccomp", "acl", "advcl") and above.i != head.i and above.lemma_.lower() in wishes():
        return str(above.lower_)
    return None


@cache
def wishes() -> frozenset[str]:
    """Words that tell of a state of mind."""
    return frozenset(table("triggers")["wish"]["words"])


def _is_news(frame: Frame, judge: Judge) -> bool:
    """Whether a noun tells of its event: it happens, or who, whom, where or how many stands with it."""
    head = frame.head
    if frame.light is not None:
        return True
    if frame.term.group.soft and head.dep_ == "pobj":
        return False
    if term(head)[0] in weapons():
        return False  # a bomb is a weapon until it goes off
    if frame.actors or frame.means or any(word.i != head.i for word in frame.targets):
        return True
    if any(word.dep_ == "nummod" for word in head.children):
        return True
    if frame.term.group.soft or _is_label(head):
        return False
    if head.dep_ == "ROOT" or (
        head.dep_ in ("nsubj", "dobj") and frame.sentence.part.kind in ("title", "heading", "caption")
    ):
        return True
    definite = child(head, "det", "poss")
    if definite is not None and definite.lower_ not in INDEFINITE:
        return False
    if any(prep.lower_ in WHERE for prep, _ in after_preposition(head)):
        return True
    sure = frame.term.group.strength == 2 or any(word.lower_ in NEW for word in head.lefts)
    return sure and head.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj", "conj")


def _natural(frame: Frame) -> bool:
    """Whether a death is put down to illness or age: "died of cancer", "died aged 81"."""
    head = frame.head
    if frame.actors or frame.means or frame.causes:
        return False
    causes = {word.lemma_.lower() for _, word in after_preposition(head, OF_ILLNESS)}
    aged = any(word.lower_ == "aged" for word in head.subtree)
    return bool(causes & ills()) or (aged and head.lemma_.lower() == "die")


@cache
def ills() -> frozenset[str]:
    """What people die of in peace."""
    return frozenset(table("triggers")["illness"]["words"])


def _is_label(head: Token) -> bool:
    """Whether a noun stands in a line of its own that says nothing of it: "Air campaign." before a paragraph."""
    words = [token for token in head.sent if token.is_alpha]
    return head.dep_ == "ROOT" and len(words) <= 3 and not any(token.pos_ in ("VERB", "ADP") for token in words)


def redundant(act: Act, verdicts: Sequence[Verdict]) -> str:
    """Why `act` makes no claim beside the others of its sentence; empty where it does."""
    head = act.frame.head
    for other in verdicts:
        if other is act.verdict or not other.type or other.type == "harm":
            continue
        theirs = other.frame.head
        if other.type in VERBAL and act.verdict.type not in VERBAL | LAST and _asked(head, other.frame):
            return f"is what the {other.type} is about"
        if act.verdict.type in LAST and other.type not in LAST | PEACEFUL and _told_below(theirs, act):
            return "what is said is told by a claim of its own"
        if act.verdict.type == other.type and _told_by(act.frame, other.frame):
            return "told by another word of the sentence"
        if other.type in ENDS and not act.frame.verbal and head in other.frame.targets:
            return f"is what the {other.type} is of"
        if act.frame.term.group.roles in LOST and head.dep_ in ("acl", "relcl") and head.head in other.frame.targets:
            return "says which thing is meant"
    return ""


def _asked(head: Token, other: Frame) -> bool:
    return below(head, other.head) and head.i > other.head.i and other.head.lemma_ not in ("order", "warn")


def _told_below(theirs: Token, act: Act) -> bool:
    """Whether what is charged, turned down or praised is the event that `theirs` names."""
    if theirs.i == act.frame.head.i:
        return False
    return theirs in act.frame.targets or (act.verdict.type == "accusation" and below(theirs, act.frame.head))


def _told_by(frame: Frame, other: Frame) -> bool:
    """Whether a noun of the same type stands under the other's verb with nothing of its own ("fighting ... in the battle")."""
    if frame.verbal or frame.light is not None or not below(frame.head, other.head):
        return False
    return not frame.actors and not frame.targets
