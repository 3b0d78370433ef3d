"""A type that the net is sure of -> the verdict that makes a claim of it: one turned down, or one on any word."""

from collections import Counter
from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.frames.roles import fill
from dateline.code.judge.cleaning import clean
from dateline.code.judge.kinds import refined
from dateline.code.judge.verdict import ENOUGH, Judge, Verdict
from dateline.code.learned.said import is_verb
from dateline.code.lexicon import NO_LIST, Group, Term, lexicon
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

# Classes of whoever may do what no list knows: "nothing came up the road" and "the span dropped" name nobody.
DOERS = frozenset((
    "armed", "civilians", "country", "government", "organisation", "peacekeepers", "people", "person", "police",
    "protesters", "unknown", "vehicle", "weapon",
))  # fmt: skip


def stands(verdict: Verdict, judge: Judge) -> Verdict:
    """`verdict`, turned down before, now a claim of its word's type; whoever does not fit it is left out."""
    frame, group = verdict.frame, verdict.frame.term.group
    if group.object:
        frame.targets[:] = [word for word in frame.targets if judge.fits(frame, word, group.object)]
    if group.actor:
        frame.actors[:] = [word for word in frame.actors if judge.fits(frame, word, group.actor)]
    verdict.type = group.type
    verdict.type = refined(verdict, judge)
    return verdict


def on_a_word(type_: str, sentence: Sentence, head: Token, judge: Judge) -> Verdict:
    """A verdict of that type on a word that no list has, with the roles that most verbs of the type have."""
    term = Term((head.lemma_.lower(),), _group(type_), NO_LIST, is_verb(head))
    frame = Frame(sentence, term, head, head, head)
    fill(frame)
    clean(frame, judge)
    frame.actors[:] = [word for word in frame.actors if judge.classes(frame, word) & DOERS]
    return Verdict(frame, type_)


def heard_in(verdict: Verdict, share: float, what: str) -> Verdict:
    """`verdict`, with the net's share and what it decided."""
    verdict.share, verdict.points = share, max(verdict.points, ENOUGH)
    verdict.why.append(f"the learned reader takes {what} (share {share:.2f})")
    return verdict


@cache
def _group(type_: str) -> Group:
    """A group of a word that no list has."""
    known = Counter(
        term.group.roles for terms in lexicon().verbs.values() for term in terms if term.group.type == type_
    )
    roles = min(known, key=lambda role: (-known[role], role)) if known else "act"
    return Group(type=type_, strength=1, roles=roles, harm="other" if type_ == "casualties" else None)
