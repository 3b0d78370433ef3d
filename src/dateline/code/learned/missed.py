"""A sentence, the acts that the rules find in it, and what is learned of whole sentences -> the acts they missed.

Lists of words end, and what people do in a war can be told in any words: "they came for my father at night". In a
report about conflict the net of `acts.py` is asked of each sentence. What it is sure of makes a claim where the rules
found nothing: on a word of the lists that they turned down, if that has the type, else on the verb that says most for
it. Where they found something, another verb that says more for another act than theirs do makes one more; and a claim
whose own word says most for another type is of that.
"""

from collections.abc import Sequence
from itertools import islice

from dateline.code.judge.asking import only_words
from dateline.code.judge.harms import of_peace
from dateline.code.judge.misfits import other_sense
from dateline.code.judge.verdict import Judge, Verdict
from dateline.code.learned.lacking import lacking
from dateline.code.learned.said import OF_HARM, Said, any_word, governing, verbs, words_of
from dateline.code.learned.standing import heard_in, on_a_word, stands
from dateline.code.learned.weights import facts
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.turned_down import turns_down
from dateline.ontology.words import event_types
from dateline.settings import settings

LEAST = 4  # words of a sentence that can tell of an act
MOST = 8  # verbs of a sentence that are weighed, and claims from which on it tells of no more
TOLL = "casualties"
# Classes that make an act likelier where they have a role in it; a toll, people do.
ARMED = frozenset(("armed", "peacekeepers", "police", "protesters", "weapon"))
CRAFT = frozenset(("vehicle", "warcraft"))  # carry prisoners and the wounded as well as arms
PEOPLE = frozenset(("civilians", "people", "person", "unknown"))
WHOLE = "the whole sentence to tell of it"


def missed(sentence: Sentence, verdicts: Sequence[Verdict], kept: Sequence[Verdict], judge: Judge) -> list[Verdict]:
    """The act that `sentence` tells of beside those `kept` of its `verdicts`, if the net is sure of one; the types of
    `kept` may change.

    With the setting `reader = "rules"` the net is not asked, nor in a report about something else.
    """
    short = list(lacking(verdicts, kept, judge))
    if not _worth_asking(sentence, verdicts, kept, judge) or (judge.context.sign == 0 and not short):
        return []
    said = Said(sentence)
    if judge.context.sign == 0:
        return _given(short, said, facts()["bare"], judge)
    if kept:
        _change(sentence, kept, said)
        own = [each for each in short if _loudest(_type(each), sentence, [*kept, each], said) == each.frame.head]
        return _given(own, said, facts()["short"], judge) or _beside(sentence, verdicts, kept, said, judge)
    return _given(short, said, facts()["short"], judge) or _silent(sentence, verdicts, said, judge)


def _worth_asking(sentence: Sentence, verdicts: Sequence[Verdict], kept: Sequence[Verdict], judge: Judge) -> bool:
    """Whether the net may know more; it costs half as much as the parse."""
    if settings().reader == "rules" or judge.context.sign < 0 or sum(w.is_alpha for w in sentence.words) < LEAST:
        return False
    if len(kept) >= MOST:
        return False
    return not any(each.nothing or _of_peace(each, judge) for each in verdicts)


def _of_peace(verdict: Verdict, judge: Judge) -> bool:
    """Whether a verdict turned down before it came to that is of an accident, or the like."""
    return not verdict.type and bool(of_peace(verdict.frame, verdict.frame.term.group.type, judge))


def _given(short: Sequence[Verdict], said: Said, least: float, judge: Judge) -> list[Verdict]:
    """The first of those that lack signs to whose type the net gives the share `least`."""
    for verdict in short:
        share = said.share(_type(verdict))
        if share >= least:
            return [heard_in(stands(verdict, judge), share, "it for an act of conflict")]
    return []


def _silent(sentence: Sentence, verdicts: Sequence[Verdict], said: Said, judge: Judge) -> list[Verdict]:
    """The act of a sentence of which the rules make nothing."""
    type_ = max(said.shares, key=lambda each: said.shares[each])
    share = said.shares[type_]
    if share < facts()["named"] or _known(type_, verdicts, judge):
        return []
    found = _turned_down(type_, verdicts) or _on_a_verb(type_, sentence, verdicts, said, judge)
    if found is None or share < _least(found, judge):
        return []
    return [heard_in(stands(found, judge) if found in verdicts else found, share, WHOLE)]


def _on_a_verb(type_: str, sentence: Sentence, verdicts: Sequence[Verdict], said: Said, judge: Judge) -> Verdict | None:
    """A verdict on the verb that says most for the type; on the main word of a line without one."""
    heads = _free(sentence, type_, [], _other(verdicts, judge)) or _free(sentence, type_, [], [])
    if not heads and turns_down(sentence) is None:
        heads = list(any_word(sentence, type_))
    return on_a_word(type_, sentence, said.loudest(type_, heads), judge) if heads else None


def _least(verdict: Verdict, judge: Judge) -> float:
    """The share that a sentence without a claim needs to make this one."""
    frame = verdict.frame
    told = [judge.classes(frame, word) for word in (*frame.actors, *frame.targets, *frame.means)]
    named = [found for found in told if not found & CRAFT]
    if any(found & (PEOPLE if TOLL in (verdict.type, _type(verdict)) else ARMED) for found in named):
        return facts()["named"]
    if not frame.verbal and not verdict.type:
        return facts()["noun"]
    if frame.head.lemma_ == "be" and not any(found & PEOPLE for found in named):
        return facts()["being"]
    return facts()["silent"]


def _beside(
    sentence: Sentence, verdicts: Sequence[Verdict], kept: Sequence[Verdict], said: Said, judge: Judge
) -> list[Verdict]:
    """One more act of a sentence with claims: of another verb, which says more for it than theirs."""
    types = event_types()
    told = {types[each.type].family if each.type in types else OF_HARM for each in kept}
    for type_ in sorted(said.shares, key=lambda each: -said.shares[each]):
        share = said.shares[type_]
        if share < facts()["beside"]:
            break
        if types[type_].family == OF_HARM and share < facts()["attack"]:
            continue
        if any(each.type == type_ for each in kept) or _known(type_, verdicts, judge):
            continue
        if types[type_].family in told and share < facts()["twin"]:
            continue
        head = _loudest(type_, sentence, kept, said)
        if head in _free(sentence, type_, kept, _other(verdicts, judge)):
            down = _turned_down(type_, verdicts)
            verdict = stands(down, judge) if down else on_a_word(type_, sentence, head, judge)
            return [heard_in(verdict, share, WHOLE)]
    return []


def _change(sentence: Sentence, kept: Sequence[Verdict], said: Said) -> None:
    """Give a claim the type for which its own word says most, where the net is sure of that and doubts its own."""
    type_ = max(said.shares, key=lambda each: said.shares[each])
    if said.shares[type_] < facts()["changed"] or any(each.type == type_ for each in kept):
        return
    head = _loudest(type_, sentence, kept, said)
    for verdict in kept:
        if head == verdict.frame.head and said.share(verdict.type) < facts()["doubted"]:
            verdict.type = type_
            heard_in(verdict, said.shares[type_], f"it for {type_}")


def _known(type_: str, verdicts: Sequence[Verdict], judge: Judge) -> bool:
    """Whether the rules know better: a word of the type has another sense there, or all is said in words alone."""
    others = _other(verdicts, judge)
    return any(_type(each) == type_ or only_words(each.frame) for each in others)


def _other(verdicts: Sequence[Verdict], judge: Judge) -> list[Verdict]:
    """The verdicts on words that have another sense."""
    return [each for each in verdicts if each.misfit and other_sense(each.frame, judge)]


def _turned_down(type_: str, verdicts: Sequence[Verdict]) -> Verdict | None:
    """The first verdict that the rules turned down on a word of that type."""
    return next((each for each in verdicts if not each.type and _type(each) == type_), None)


def _loudest(type_: str, sentence: Sentence, kept: Sequence[Verdict], said: Said) -> Token:
    """Of the verbs and the words that claims stand on the one that says most for the type."""
    return said.loudest(type_, [*_verbs(sentence, type_), *(each.frame.head for each in kept)])


def _free(sentence: Sentence, type_: str, kept: Sequence[Verdict], others: Sequence[Verdict]) -> list[Token]:
    """The verbs that may tell of the type, and that no claim and no word in another sense stands on: those that only
    govern what is told ("saw soldiers shoot"), or turn down what was ("denied it"), tell nothing more."""
    taken = {number for verdict in (*kept, *others) for number in words_of(verdict.frame)}
    taken |= {word.i for verdict in kept for word in governing(verdict.frame.governor)}
    denial = turns_down(sentence)
    return [word for word in _verbs(sentence, type_) if word.i not in taken and (denial is None or word != denial.word)]


def _verbs(sentence: Sentence, type_: str) -> list[Token]:
    return list(islice(verbs(sentence, type_), MOST))


def _type(verdict: Verdict) -> str:
    """The type that the word of a verdict has by itself."""
    return verdict.frame.term.group.type
