"""Verdicts of one sentence -> those that tell of an event: light verbs, mere mentions and modifiers go."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import NEW, is_event, takes_lives
from dateline.code.frames.verbs import tells_before_noun
from dateline.code.judge.fiction import make_believe
from dateline.code.judge.generic import in_general
from dateline.code.judge.harms import of_peace
from dateline.code.judge.verdict import Judge, Verdict
from dateline.code.lexicon import lexicon
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, clause
from dateline.ontology import table
from dateline.ontology.words import weapons
from dateline.parties.classify import term

# Determiners that bring a new event up, and prepositions that say where it is.
INDEFINITE = frozenset(("a", "an", "another", "any", "more", "no", "several", "some"))
SPELLS = frozenset(("day", "hour", "month", "week", "year"))
WHERE = frozenset(("across", "along", "around", "at", "in", "near", "on", "outside"))
# What is done to an event, or by one, is more than that it happens.
ACTS_ON_EVENTS = frozenset(("crackdown", "destruction", "displacement", "interception", "repulse", "riot", "threat"))
# Acts of which a participle may say whom they hit: "attacks targeting peacekeepers".
HITS = frozenset(("air_strike", "attack_on_civilians", "bombing", "ground_assault", "shelling"))
DAYS = frozenset((
    "friday", "monday", "saturday", "sunday", "thursday", "today", "tuesday", "wednesday", "yesterday",
))  # fmt: skip
OF_ILLNESS = frozenset(("from", "of"))
HURTS = frozenset(("burn", "injury", "wound"))
NUMBERS = frozenset(("count", "number", "tally"))
WHY = frozenset(("defiance", "protest", "reprisal", "response", "retaliation", "revenge", "self-defence", "vengeance"))
HEADLINES = frozenset(("title", "heading", "caption"))


@dataclass(frozen=True, slots=True)
class Beside:
    """What the verdicts of a sentence say of its words: verbs that only say that a noun happens, nouns that name an
    attack, weapons of acts told by a verb, and events that harm or destroy, as token numbers."""

    lights: frozenset[int]
    events: frozenset[int]
    weapons: frozenset[int]
    causes: frozenset[int]

    @classmethod
    def of(cls, verdicts: Sequence[Verdict], judge: Judge) -> "Beside":
        """Gathered from all verdicts that stand."""
        frames = [verdict.frame for verdict in verdicts]
        acts = [frame for frame in frames if frame.verbal and not frame.term.group.harm]
        harms = [v.frame for v in verdicts if v.frame.verbal and (v.frame.term.group.harm or v.type == "destruction")]
        used = frozenset(w.i for frame in acts for w in (*frame.means, *frame.targets) if judge.only_weapon(frame, w))
        nouns = [frame for frame in frames if not frame.verbal and frame.head.i not in used]
        return cls(
            # The verb of a weapon is no light one, it tells the act: "a car bomb hit the ministry".
            frozenset(frame.light.i for frame in nouns if frame.light is not None),
            frozenset(
                verdict.frame.head.i for verdict in verdicts if not verdict.frame.verbal and verdict.type in HITS
            ),
            used,
            frozenset(w.i for frame in harms for w in (*frame.causes, *frame.means) if is_event(w)),
        )


def prune(verdicts: Sequence[Verdict], judge: Judge) -> tuple[list[Verdict], list[Verdict]]:
    """(kept, dropped with its reason)."""
    kept: list[Verdict] = []
    dropped: list[Verdict] = []
    beside = Beside.of(verdicts, judge)
    for verdict in verdicts:
        reason = (
            _nothing(verdict.frame)
            or of_peace(verdict.frame, verdict.type, judge)
            or in_general(verdict.frame, verdict.type, judge)
        )
        verdict.nothing = bool(reason)
        if reason := reason or _mention(verdict, beside):
            dropped.append(verdict.reject(reason))
        else:
            kept.append(verdict)
    return kept, dropped


def _nothing(frame: Frame) -> str:
    """Why what `frame` tells is no event; "" where it may be one."""
    head = frame.head
    if frame.term.group.harm and _natural(frame):
        return "a death that nobody caused"
    if reason := make_believe(head):
        return reason
    if _undone(head):
        return "says how another act was not done"
    if reason := _unreal(frame):
        return reason
    wish = _wish(head)
    return f"a wish ({wish}), not an event" if wish is not None else ""


def _mention(verdict: Verdict, beside: Beside) -> str:
    """Why the word of an event does not tell of it; "" where it does."""
    frame = verdict.frame
    head = frame.head
    if head.i in beside.lights and not frame.term.group.harm and verdict.type not in ACTS_ON_EVENTS:
        return "only says that the event named beside it happens"
    describes = head.dep_ in ("amod", "compound", "nmod", "poss") and head.head.pos_ in ("NOUN", "PROPN")
    told = frame.verbal and tells_before_noun(frame) and head.head in frame.targets
    if describes and not told and not (frame.term.group.harm and _counted(head)):
        return "only describes another noun"
    if frame.verbal:
        return "says whom the event before it hits" if head.dep_ == "acl" and head.head.i in beside.events else ""
    if _only_why(head):
        return "says why another act is done"
    if any(word.lower_ == "such" for word in head.lefts):
        return "events of a kind, told of elsewhere"
    if head.i in beside.weapons:
        return "the weapon of an act told by another word"
    if verdict.type == "crackdown" and takes_lives(frame):
        return ""  # "two died in the police firing"
    return "" if head.i in beside.causes or _is_news(frame) else "mentions an event without telling of it"


def _only_why(head: Token) -> bool:
    """Whether a noun only says why something else is done: "in reprisal, soldiers burned the huts"."""
    if head.dep_ != "pobj" or head.head.lower_ != "in" or head.lemma_.lower() not in WHY:
        return False
    return child(head, "amod", "compound", "det", "nummod", "poss") is None


def _counted(head: Token) -> bool:
    """Whether a word that describes a noun tells what became of so many: "eleven dead", "22 wounded people"."""
    behind = head.dep_ == "amod" and head.head.i < head.i  # "three soldiers dead in ambush"
    return head.head.like_num or behind or (head.dep_ == "amod" and child(head.head, "nummod") is not None)


def _is_news(frame: Frame) -> bool:
    """Whether a noun tells of its event: it happens, or who, whom, where or how many stands with it."""
    head, group = frame.head, frame.term.group
    if frame.light is not None:
        return True
    if group.harm and frame.term.words[-1] == "toll":
        return True  # "the death toll rose to 45"
    if group.harm and head.dep_ == "pobj" and _the_number(head.head.head):
        return True  # "the number of dead has risen to 31"
    if group.soft and head.dep_ == "pobj":
        return _lasted(head)  # "in talks" is no news of talks
    if len(frame.term.words) == 1 and head.tag_ != "VBG" and term(head)[0] in weapons():
        return _heads_a_title(frame)  # a bomb is a weapon until it goes off
    if frame.actors or frame.means or any(word.i != head.i for word in frame.targets):
        return True
    if any(word.dep_ == "nummod" for word in head.children):
        return True
    if group.soft or _is_label(head):
        return False
    if head.dep_ == "ROOT" or (head.dep_ in ("nsubj", "dobj") and frame.sentence.part.kind in HEADLINES):
        return True
    if any(prep.lower_ in WHERE for prep, _ in after_preposition(head)):
        return True
    definite = child(head, "det", "poss")
    if definite is not None and definite.lower_ in DAYS:
        return True  # "perished in Monday's strike"
    if definite is not None and definite.lower_ not in INDEFINITE:
        return False
    sure = group.strength == 2 or any(word.lower_ in NEW for word in head.lefts)
    return sure and head.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj", "conj")


def _heads_a_title(frame: Frame) -> bool:
    """Whether a noun and where it was are all that a title says: "Bomb at wedding in Kutum"."""
    head = frame.head
    placed = any(prep.lower_ in WHERE for prep, _ in after_preposition(head))
    return head.dep_ == "ROOT" and placed and frame.sentence.part.kind in HEADLINES


def _lasted(head: Token) -> bool:
    """Whether a noun stands under how long it went on, up to something else: "left after four days of talks"."""
    spell = head.head.head
    if head.head.lower_ != "of" or spell.lemma_.lower() not in SPELLS or spell.dep_ != "pobj":
        return False
    return spell.head.lower_ in ("after", "following") and spell.i > spell.head.i


def _the_number(noun: Token) -> bool:
    """Whether a noun is the number itself: "the number of dead", not "a number of wounded"."""
    which = child(noun, "det")
    return noun.lemma_.lower() in NUMBERS and which is not None and which.lower_ == "the"


def _is_label(head: Token) -> bool:
    """Whether a noun stands in a line of its own that says nothing of it: "Air campaign." before a paragraph."""
    words = [token for token in head.sent if token.is_alpha]
    return head.dep_ == "ROOT" and len(words) <= 3 and not any(token.pos_ in ("VERB", "ADP") for token in words)


def _undone(head: Token) -> bool:
    """Whether the event is what another was done without: "pulled out without a shot being fired"."""
    above = head
    while above.dep_ in ("pcomp", "pobj", "nsubjpass", "dobj", "conj", "prep") and above.head.i != above.i:
        if above.lower_ == "without":
            return above.head.pos_ in ("VERB", "AUX")
        above = above.head
    return above.lower_ == "without" and above.head.pos_ in ("VERB", "AUX")


def _wish(head: Token) -> str | None:
    """The word of wishing that the event stands under, if any: "determined to regain the town"."""
    above = head.head
    if head.dep_ == "pcomp":
        above = above.head  # "dreams of capturing the town"
    if (
        head.dep_ in ("xcomp", "ccomp", "acl", "advcl", "pcomp")
        and above.i != head.i
        and above.lemma_.lower() in wishes()
    ):
        return str(above.lower_)
    return None


def _natural(frame: Frame) -> bool:
    """Whether a death is put down to illness or age: "died of cancer", "died aged 81"."""
    head = frame.head
    if frame.actors or frame.means or frame.causes:
        return False
    if head.lemma_.lower() == "succumb" and any(word.lemma_.lower() not in HURTS for _, word in _to(head)):
        return True  # "will not succumb to their threats"
    causes = {word.lemma_.lower() for _, word in after_preposition(head, OF_ILLNESS)}
    aged = any(word.lower_ == "aged" for word in head.children)
    return bool(causes & ills()) or (aged and head.lemma_.lower() == "die")


def _unreal(frame: Frame) -> str:
    """Why an act is none of war: it is played, or told in a work; "" where nothing shows that."""
    head = frame.head
    if any(word.lower_ in played("words") for word in head.lefts):
        return "it is played"
    if not frame.verbal and head.dep_ == "pobj" and head.head.head.lemma_.lower() in played("works"):
        return "what a work is about"
    if not frame.verbal and frame.term.words == ("toll",) and not any(w.like_num for w in clause(head).subtree):
        return "a toll without a number"
    if not frame.verbal and frame.term.group.harm == "injured" and head.dep_ == "pobj":
        verb = head.head.head
        if any(each.group.harm == "killed" for each in lexicon().verbs.get(verb.lemma_.lower(), ())):
            return "what somebody died of"
    return ""


def _to(head: Token) -> list[tuple[Token, Token]]:
    return after_preposition(head, frozenset(("to",)))


@cache
def wishes() -> frozenset[str]:
    """Words that tell of a state of mind."""
    return frozenset(table("triggers")["wish"]["words"])


@cache
def played(name: str) -> frozenset[str]:
    """Works that tell of fighting (`works`), and words that say it is played (`words`)."""
    return frozenset(table("triggers")["played"][name])


@cache
def ills() -> frozenset[str]:
    """What people die of in peace."""
    return frozenset(table("triggers")["illness"]["words"])
