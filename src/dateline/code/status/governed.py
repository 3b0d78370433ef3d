"""A governing verb or adjective and its effect -> the next step of the climb; what rules of several files share."""

from collections.abc import Generator, Iterator

from dateline.code.parse.tokens import Token
from dateline.code.status.clause import clause_effects, infinitive, negated, predicate
from dateline.code.status.words import hedges

# What a rule of the climb is: it yields effects and returns the word to climb on from, or None.
Climb = Generator[str, None, Token | None]
OPEN = frozenset({"planned", "possible"})


def governed(effect: str, head: Token) -> Climb:
    """The event stands under the verb `head`, which has `effect` on it."""
    if effect == "speech":
        if negated(head):
            yield "open"
        return None
    if effect == "factive":
        return None
    if effect == "denied" and head.lemma_.lower() in hedges().denying and negated(head):
        yield "open"  # "did not rule out an OFFENSIVE": neither said nor denied
        return None
    if effect != "light":
        yield effect
    return head


def adjective(word: Token, below: Token) -> Climb:
    """ "ready to ATTACK", "able to ATTACK", "likely that they ATTACKED": `below` stands under the adjective `word`."""
    words = hedges()
    lemma = word.lower_
    verb = word.head
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.children)
    if lemma in words.achieved and past:
        return word if predicate(word) else verb
    effect = words.adjectives.get(lemma)
    if effect is None:
        if not infinitive(below):
            return None
        effect = "possible"
    if effect != "light":
        yield effect
    return verb if word.dep_ in ("acomp", "attr", "oprd") else None


def accompanies(head: Token) -> Iterator[str]:
    """What goes along with `head` is as open as `head` itself: "will answer by STRIKING", "may strike, KILLING"."""
    if head.pos_ in ("VERB", "AUX"):
        yield from (effect for effect in clause_effects(head) if effect in OPEN)
