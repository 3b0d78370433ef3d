"""A word under a noun or a preposition -> what these do to it: "a plan to ATTACK", "instead of ATTACKING"."""

from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import takes_part
from dateline.code.status.clause import infinitive, phrase_effects
from dateline.code.status.disowned import told_part
from dateline.code.status.governed import Climb, accompanies, adjective, governed
from dateline.code.status.words import hedges

# Nouns that only count or class what follows "of": "a wave of attacks".
COUNTING = frozenset({"act", "bout", "campaign", "case", "dozen", "form", "hundred", "instance", "kind", "lot",
    "number", "part", "round", "score", "series", "sort", "spate", "string", "thousand", "type", "wave"})  # fmt: skip
STATES = frozenset({"be", "become", "come", "go", "put", "remain", "stay"})  # "came under ATTACK"
MEANS = frozenset({"by", "in", "while", "with"})  # "will answer by STRIKING"


def of_noun(word: Token) -> Climb:
    """acl: "a plan to ATTACK", "reports that they ATTACKED", "nobody KILLED"."""
    words, noun = hedges(), word.head
    that = any(child.dep_ == "mark" for child in word.children)
    if not infinitive(word) and not that:
        yield from (around for around in phrase_effects(noun) if around == "not")
        return noun if words.pronouns.get(noun.lower_) == "denied" else None
    effect = "denied" if _failed(noun) else words.nouns.get(noun.lemma_.lower())
    if effect is not None:
        yield effect
    elif not that:
        yield "planned"
    return noun


def relative(word: Token) -> Climb:
    """relcl: a relative clause tells what happened, unless it is an infinitive: "a hill to DEFEND"."""
    noun = word.head
    if any(child.dep_ == "mark" for child in word.children):
        return (yield from of_noun(word))  # "the allegation that soldiers KILLED them"
    if not infinitive(word) or any(child.lower_ in hedges().ranks for child in (noun, *noun.children)):
        return None  # "the first to ARRIVE"
    return (yield from of_noun(word))


def in_phrase(word: Token) -> Climb:
    """pobj, pcomp: what stands after a preposition."""
    words, prep = hedges(), word.head
    head = prep.head
    if (part := told_part(word)) is not None:
        yield part
        return None
    longer, effect = _effect_of_preposition(word)
    if head.pos_ in ("VERB", "AUX"):
        governor = words.verbs.get(f"{head.lemma_.lower()} {prep.lower_}")
        if governor is None and word.dep_ == "pcomp" and prep.lower_ == "from":
            governor = "denied" if words.clauses.get(head.lemma_.lower()) == "denied" else None
        if head.lemma_ == "agree" and word.lemma_.lower() in words.accords:
            return None  # "agreed to a truce": to agree to it is to make it
        if governor is None and takes_part(head):
            governor = "light"
        if governor is not None:
            return (yield from governed(governor, head))
        if head.lemma_ in STATES and prep.lower_ in ("at", "in", "into", "on", "under"):
            return head
    if effect is not None:
        yield effect
        return None
    if head.lower_ == "due":
        return None  # "deaths due to police FIRING"
    if head.pos_ == "ADJ":
        return (yield from adjective(head, word)) if words.adjectives.get(head.lower_) else None
    if head.pos_ in ("NOUN", "PROPN"):
        return (yield from _under_noun(head, prep.lower_))
    if word.dep_ == "pcomp" and prep.lower_ in MEANS and not longer:
        yield from accompanies(head)
    return None


def _effect_of_preposition(word: Token) -> tuple[bool, str | None]:
    """Whether a preposition of several words stands over `word`, and what its preposition does to it."""
    words, prep = hedges(), word.head
    head = prep.head
    before = word.doc[prep.i - 1].lower_ if prep.i else ""
    longer = words.prepositions.get(f"{before} {prep.lower_}")
    if longer is not None:
        return True, longer
    effect = words.prepositions.get(prep.lower_)
    if prep.dep_ == "prep" and head.dep_ == "pobj" and head.head.i < prep.i:
        whole = word.doc[head.head.i : prep.i + 1].text.lower()  # "in case of", "in the event of"
        effect = words.prepositions.get(whole, effect)
    return False, effect


def _under_noun(noun: Token, prep: str) -> Climb:
    lemma = noun.lemma_.lower()
    effect = hedges().nouns.get(lemma)
    if prep == "of" and lemma in COUNTING:
        return noun
    if effect is None:
        # "denied reports of an ATTACK": the noun adds nothing, its verb may.
        # "There were no reports of casualties"
        there = noun.dep_ == "attr" and any(child.dep_ == "expl" for child in noun.head.children)
        return noun if prep in ("of", "about") and (there or noun.dep_ in ("dobj", "nsubjpass")) else None
    yield "denied" if _failed(noun) else effect
    return noun


def _failed(noun: Token) -> bool:
    """Whether `noun` is a try that came to nothing: "a failed attempt", "their bid to take it failed"."""
    words = hedges()
    if noun.lemma_.lower() not in words.tries:
        return False
    if any(child.dep_ == "amod" and child.lower_ in words.failed for child in noun.children):
        return True
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words.failing


def modifier(word: Token) -> Climb:
    """compound: "an ATTACK plan"."""
    effect = hedges().nouns.get(word.head.lemma_.lower())
    if effect is None:
        return None
    yield effect
    return word.head
