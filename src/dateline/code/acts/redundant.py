"""Acts of one sentence, told apart from what other acts of it already say."""

from collections.abc import Sequence

from dateline.code.acts.tolls import Act
from dateline.code.frames.frame import Frame
from dateline.code.judge.verdict import Verdict
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import below
from dateline.code.status.words import denials

# Roles of what is lost: in a relative clause they only say which thing is meant ("positions they lost").
LOST = frozenset(("fall", "lose"))
# Words under which an event is asked for or threatened: theirs is the claim, not the event's.
VERBAL = frozenset(("demand", "threat"))
# Words that only say when it was asked: what stands under them is not asked for.
WHEN = frozenset(("after", "amid", "before", "during", "following", "since"))
# Acts that end another: the event they stop makes no claim of its own beside them.
ENDS = frozenset(("interception", "rejection", "repulse"))
# Claims that stand back where the sentence makes another one (contract: "where nothing else above fits") ...
LAST = frozenset(("accusation", "rejection", "support"))
# ... but for these, which are what is turned down or praised.
PEACEFUL = frozenset(("agreement", "demand", "negotiation"))

# What a protest is for makes no claim beside it.
AIMS = frozenset(("accusation", "demand", "protest", "rejection", "support"))
# Acts that only say which party is meant where they describe it: "soldiers trained by", "peacekeepers backed by".
DESCRIBING = frozenset(("buildup", "support"))
PAST = frozenset(("after", "because", "since"))  # begin a clause about what came before


def redundant(act: Act, verdicts: Sequence[Verdict]) -> str:
    """Why `act` makes no claim beside the others of its sentence; empty where it does."""
    frame, type_ = act.frame, act.verdict.type
    plain = frame.verbal and type_ not in LAST and not frame.term.group.yields and frame.term.group.roles not in LOST
    for other in verdicts:
        if other is act.verdict or not other.type or other.type == "harm":
            continue
        if _inside(frame.head, other.frame):
            return f"is a part of {other.frame.term.rule!r}"
        if _is_purpose(act, other):
            return f"is what the {other.type} is for"
        if plain and other.type not in VERBAL and frame.head.dep_ != "acl":
            continue  # a verb of its own yields to what asks for it alone
        reason = _beside(act, other)
        if reason:
            return reason
    return ""


def _beside(act: Act, other: Verdict) -> str:
    frame, type_ = act.frame, act.verdict.type
    head, theirs = frame.head, other.frame.head
    if other.type in VERBAL and type_ not in VERBAL | LAST and _asked(head, theirs):
        return f"is what the {other.type} is about"
    if type_ in LAST and other.type not in LAST | PEACEFUL and _told_below(theirs, act):
        return "what is said is told by a claim of its own"
    if frame.term.group.yields and not other.frame.term.group.yields and below(theirs, head):
        return "what it is about is told by a claim of its own"
    if type_ == other.type and _told_by(frame, other.frame):
        return "told by another word of the sentence"
    if other.type in ENDS and not frame.verbal and head in other.frame.targets:
        return f"is what the {other.type} is of"
    if other.type in ENDS and head.dep_ == "acl" and head.head in other.frame.targets:
        return f"is what the {other.type} is of"  # "thwarted an attempt to cross the river"
    done = frame.light is None or frame.light.i == theirs.i
    if type_ == "protest" and not frame.verbal and done and head in other.frame.targets:
        return f"is what the {other.type} is of"  # "grenades thrown at a rally"
    said = head.head.lemma_.lower() in denials("charges")
    if (
        head.dep_ == "acl"
        and not said
        and type_ in DESCRIBING
        and head.head in (*other.frame.actors, *other.frame.targets)
    ):
        return "says which party is meant"
    if frame.term.group.roles in LOST and head.dep_ in ("acl", "relcl") and head.head in other.frame.targets:
        return "says which thing is meant"
    return ""


def _inside(head: Token, other: Frame) -> bool:
    """Whether a verb is one that a longer term of another needs: "offered to STOP the fighting"."""
    long = other.verbal and len(other.term.words) > 2
    return long and other.first.i < head.i < other.last.i and head.lemma_.lower() in other.term.words


def _is_purpose(act: Act, other: Verdict) -> bool:
    """Whether it is what people protest for: "blocked the road to demand jobs", "marched to protest against ..."."""
    head = act.frame.head
    if other.type not in ("protest", "riot") or act.verdict.type not in AIMS or not act.frame.verbal:
        return False
    return head.tag_ == "VB" and head.dep_ in ("advcl", "xcomp", "acl") and below(head, other.frame.head)


def _asked(head: Token, other: Token) -> bool:
    """Whether the event stands under a word that asks for it or threatens it; what is ordered is planned."""
    if not below(head, other) or head.i < other.i or other.lemma_ in ("order", "want", "warn"):
        return False
    if any(word.lower_ in WHEN for word in head.ancestors if word.i > other.i):
        return False  # "asked, a day after an attack"
    return not _told_beside(head, other)


def _told_beside(head: Token, other: Token) -> bool:
    """Whether a clause between them says what has happened: "keep the truce that was signed in May"."""
    while head.i != other.i:
        if head.dep_ == "relcl" and head.tag_ != "VB":
            return True
        if head.dep_ == "advcl" and any(word.lower_ in PAST and word.dep_ == "mark" for word in head.children):
            return True
        head = head.head
    return False


def _told_below(theirs: Token, act: Act) -> bool:
    """Whether what is charged, turned down or praised is the event that `theirs` names."""
    if theirs.i == act.frame.head.i:
        return False
    if any(below(theirs, word) for word in act.frame.targets if word.lemma_.lower() in denials("charges")):
        return True  # "dismissed reports that it had shipped rockets"
    return theirs in act.frame.targets or (act.verdict.type == "accusation" and below(theirs, act.frame.head))


def _told_by(frame: Frame, other: Frame) -> bool:
    """Whether a noun stands under another word of its type with nothing of its own ("fighting ... in the battle")."""
    if frame.verbal or frame.light is not None or not below(frame.head, other.head):
        return False
    return not frame.actors and not frame.targets
