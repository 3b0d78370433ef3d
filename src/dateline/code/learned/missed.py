"""A sentence, the acts that the rules find in it, and what is learned of whole sentences -> the acts they missed.

Lists of words end, and what people do in a war can be told in any words: "they came for my father at night".
In a report about conflict the net of `acts.py` is asked of each sentence. What it is sure of makes a claim where the
rules found nothing; where they found something, only an act of another family, of which it must be surer. The claim
stands on a word of the lists that the rules turned down, if that has the type, else on the verb whose clause tells of
it most.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.frames.roles import fill
from dateline.code.judge.asking import only_words
from dateline.code.judge.cleaning import clean
from dateline.code.judge.harms import of_peace
from dateline.code.judge.kinds import refined
from dateline.code.judge.misfits import other_sense
from dateline.code.judge.verdict import ENOUGH, Judge, Verdict
from dateline.code.learned.acts import shares
from dateline.code.learned.weigh import only_fitting
from dateline.code.learned.weights import facts
from dateline.code.lexicon import NO_LIST, Group, Term, lexicon
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import clause
from dateline.ontology.words import event_types
from dateline.settings import settings

LEAST = 4  # words of a sentence that can tell of an act
MOST = 8  # verbs of a sentence whose clauses are weighed
OF_HARM = "attack"  # the family of what a word of harm turns out to tell of
# Classes of whoever may do what no list knows: "nothing came up the road" and "the span dropped" name nobody.
DOERS = frozenset((
    "armed", "civilians", "country", "government", "organisation", "peacekeepers", "people", "person", "police",
    "protesters", "unknown", "vehicle", "weapon",
))  # fmt: skip
NO_CLAUSE = frozenset(("amod", "aux", "auxpass", "compound"))  # arcs of verbs that make no clause


def missed(sentence: Sentence, verdicts: Sequence[Verdict], kept: Sequence[Verdict], judge: Judge) -> list[Verdict]:
    """The act that `sentence` tells of beside those `kept` of its `verdicts`, if the net is sure of one.

    With the setting `reader = "rules"` it is not asked.
    """
    if settings().reader == "rules" or judge.context.sign <= 0 or sum(w.is_alpha for w in sentence.words) < LEAST:
        return []
    if any(each.nothing or _of_peace(each, judge) for each in verdicts):
        return []
    if kept and not any(_free(sentence, kept)):
        return []  # and the net, which costs as much as the parse, need not be asked
    type_, share = _likeliest(sentence, kept)
    if share < facts()["missed"]["beside" if kept else "silent"]:
        return []
    others = [each for each in verdicts if each.misfit and other_sense(each.frame, judge)]
    if any(each.frame.term.group.type == type_ or only_words(each.frame) for each in others):
        return []  # the rules know better
    verdict = _turned_down(type_, verdicts, judge) or _on_a_verb(type_, sentence, [*kept, *others], judge)
    if verdict is None:
        return []
    verdict.share, verdict.points = share, max(verdict.points, ENOUGH)
    verdict.why.append(f"the learned reader takes the whole sentence to tell of it (share {share:.2f})")
    return [verdict]


def _of_peace(verdict: Verdict, judge: Judge) -> bool:
    """Whether a verdict turned down before it came to that is of an accident, or the like."""
    return not verdict.type and bool(of_peace(verdict.frame, verdict.frame.term.group.type, judge))


def _likeliest(sentence: Sentence, kept: Sequence[Verdict]) -> tuple[str, float]:
    """The type that `sentence` most likely tells of, of a family that none of `kept` is of, with its share."""
    types = event_types()
    told = {types[verdict.type].family if verdict.type in types else OF_HARM for verdict in kept}
    found = shares(sentence.text[sentence.start : sentence.end])
    others = [(share, type_) for type_, share in found.items() if types[type_].family not in told]
    share, type_ = max(others, default=(0.0, ""))
    return type_, share


def _turned_down(type_: str, verdicts: Sequence[Verdict], judge: Judge) -> Verdict | None:
    """The first verdict that the rules turned down on a word of that type, which now stands."""
    for verdict in verdicts:
        if verdict.type or verdict.frame.term.group.type != type_:
            continue
        only_fitting(verdict.frame, judge)
        verdict.type = type_
        verdict.type = refined(verdict, judge)
        return verdict
    return None


def _on_a_verb(type_: str, sentence: Sentence, told: Sequence[Verdict], judge: Judge) -> Verdict | None:
    """A verdict of that type on the verb whose clause tells of it most, of those that tell of none of `told`; on the
    main word of a line without a verb."""
    heads = list(_free(sentence, told))[:MOST]
    if not heads and not told:
        heads = [word for word in sentence.words if word.head.i == word.i][:1]
    weighed = [(shares(_clause(sentence, word))[type_], -word.i, word) for word in heads]
    share, _, head = max(weighed, key=lambda each: each[:2], default=(0.0, 0, None))
    if head is None or (told and share < facts()["missed"]["clause"]):
        return None  # the verbs that are left tell of something else
    term = Term((head.lemma_.lower(),), _group(type_), NO_LIST, _is_verb(head))
    frame = Frame(sentence, term, head, head, head)
    fill(frame)
    clean(frame, judge)
    frame.actors[:] = [word for word in frame.actors if judge.classes(frame, word) & DOERS]
    return Verdict(frame, type_)


def _free(sentence: Sentence, told: Sequence[Verdict]) -> Iterator[Token]:
    """The verbs of `sentence` that none of `told` stands on."""
    taken = {number for verdict in told for number in _words(verdict.frame)}
    return (word for word in sentence.words if _is_verb(word) and word.i not in taken)


def _words(frame: Frame) -> Iterator[int]:
    """The words that tell of an act, and the verb that says that it is done."""
    yield from range(frame.first.i, frame.last.i + 1)
    yield from (frame.head.i, frame.governor.i)


def _is_verb(word: Token) -> bool:
    return word.pos_ in ("AUX", "VERB") and word.dep_ not in NO_CLAUSE


def _clause(sentence: Sentence, verb: Token) -> str:
    """The words of a verb's own clause, without those of the clauses below it."""
    return " ".join(word.text for word in sentence.words if clause(word).i == verb.i)


@cache
def _group(type_: str) -> Group:
    """A group of a word that no list has: its roles are those that most verbs of the type have."""
    known = Counter(
        term.group.roles for terms in lexicon().verbs.values() for term in terms if term.group.type == type_
    )
    roles = min(known, key=lambda role: (-known[role], role)) if known else "act"
    return Group(type=type_, strength=1, roles=roles, harm="other" if type_ == "casualties" else None)
