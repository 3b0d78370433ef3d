"""A word -> the effects of all the words that govern it, from the nearest to the farthest.

Each rule reads one link of the parse, from a word up to its head: it yields what the head does to the event and
returns the word from which to climb on, or None where the event stands as it is from there.
"""

from collections.abc import Callable, Iterator

from dateline.code.parse.tokens import Token
from dateline.code.status.clause import SUBJECTS, clause_effects, negated, phrase_effects, predicate, shares
from dateline.code.status.governed import Climb
from dateline.code.status.under_nouns import in_phrase, modifier, of_noun, relative
from dateline.code.status.under_verbs import adverbial, clause, object_, subject
from dateline.code.status.words import hedges

DEEPEST = 20  # links up which a sentence is read: what stands above more of them says nothing of the word


def effects(token: Token) -> Iterator[str]:
    """What the sentence does to the event that `token` names, from the inside out."""
    word: Token | None = None if _only_said(token) else token
    below: Token | None = None
    seen: set[int] = set()
    for _ in range(DEEPEST):
        if word is None:
            break
        if below is None or below.dep_ not in ("conj", "appos"):
            yield from clause_effects(word, below) if predicate(word) else phrase_effects(word)
        seen.add(word.i)
        below = word
        word = yield from _up(word)
    if _any(token, seen):
        yield "not"


def _only_said(noun: Token) -> bool:
    """Whether `noun` is words that somebody turned down: "rejected the REPORT" leaves the report made."""
    words = hedges()
    if noun.dep_ not in ("dobj", "nsubjpass") or noun.lemma_.lower() not in words.sayings:
        return False
    turned_down = words.verbs.get(noun.head.lemma_.lower()) == "denied"
    return turned_down and not any(child.lower_ in words.determiners for child in noun.children)


def _any(noun: Token, seen: set[int]) -> bool:
    """Whether `noun` has "any" under a negated verb that the climb did not meet: "was not aware of any ATTACK"."""
    if noun.pos_ not in ("NOUN", "PROPN") or not any(c.lower_ == "any" and c.dep_ == "det" for c in noun.children):
        return False
    word = noun
    while word.head != word and word.dep_ in ("dobj", "pobj", "prep", "acomp", "attr", "agent", "nsubjpass", "xcomp"):
        word = word.head
        if predicate(word) and negated(word):
            return word.i not in seen
    return False


def _up(word: Token) -> Climb:
    if word.head == word:
        return None
    rule = RULES.get(word.dep_)
    if rule is None:
        return None
    return (yield from rule(word))


def _joined(word: Token) -> Climb:
    """A conjunct stands under what its first word stands under; nouns after "or" share its "no"."""
    head = word.head
    if not predicate(word) and any(child.lower_ in ("or", "nor") for child in head.children if child.dep_ == "cc"):
        yield from phrase_effects(head)
    if word.dep_ == "conj" and predicate(word) and not shares(word) and head.dep_ == "ROOT":
        return None
    if _speaks_again(word, head):
        return None if head.head.dep_ == "ROOT" else head.head
    return head
    yield


def _speaks_again(word: Token, head: Token) -> bool:
    """Whether `word` goes on with the verb over `head`: "denied that it used gas and BLAMED the rebels"."""
    if head.dep_ != "ccomp" or word.tag_ == "VBG" or any(c.dep_ in SUBJECTS for c in word.children):
        return False
    return hedges().clauses.get(word.lemma_.lower()) == "speech"


def _described(word: Token) -> Climb:
    """amod: "ready for OFFENSIVE operations"."""
    if word.head.pos_ in ("NOUN", "PROPN"):
        return word.head
    return None
    yield


RULES: dict[str, Callable[[Token], Climb]] = {
    "acl": of_noun,
    "acomp": object_,
    "advcl": adverbial,
    "amod": _described,
    "appos": _joined,
    "attr": object_,
    "ccomp": clause,
    "compound": modifier,
    "conj": _joined,
    "dobj": object_,
    "nmod": modifier,
    "nsubj": subject,
    "nsubjpass": object_,
    "oprd": object_,
    "pcomp": in_phrase,
    "pobj": in_phrase,
    "relcl": relative,
    "xcomp": clause,
}
