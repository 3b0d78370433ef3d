"""A word -> the effects of all the words that govern it, from the nearest to the farthest.

Each rule below reads one link of the parse, from a word up to its head: it yields what the head does to the event
and returns the word from which to climb on, or None where the event stands as it is from there.
"""

from collections.abc import Generator, Iterator

from spacy.tokens import Token

from dateline.code.status.clause import (
    SUBJECTS,
    clause_effects,
    infinitive,
    inverted,
    negated,
    phrase_effects,
    predicate,
    shares,
)
from dateline.code.status.words import hedges

Climb = Generator[str, None, Token | None]
# Nouns that only count or class what follows "of": "a wave of attacks".
COUNTING = frozenset({"act", "bout", "campaign", "case", "dozen", "form", "hundred", "instance", "kind", "lot",
    "number", "part", "round", "score", "series", "sort", "spate", "string", "thousand", "type", "wave"})  # fmt: skip
DEFINITE = frozenset({"the", "these", "this", "that", "those"})
LOOKS = frozenset({"appear", "look", "remain", "seem", "stay"})
MODALS = frozenset({"can", "could", "may", "might", "would"})
STATES = frozenset({"be", "become", "come", "go", "put", "remain", "stay"})  # "came under ATTACK"


def effects(token: Token) -> Iterator[str]:
    """What the sentence does to the event that `token` names, from the inside out."""
    word: Token | None = token
    below: Token | None = None
    for _ in range(len(token.doc)):  # a parse is a tree: the climb ends before this
        if word is None:
            return
        if below is None or below.dep_ not in ("conj", "appos"):
            yield from clause_effects(word, below) if predicate(word) else phrase_effects(word)
        below = word
        word = yield from _up(word)


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


def _clause(word: Token) -> Climb:
    """ccomp, xcomp: the clause that a verb or an adjective takes."""
    words, head = hedges(), word.head
    if any(child.dep_ == "mark" and words.openers.get(child.lower_) == "possible" for child in word.children):
        yield "possible"
        return None
    if any(child.tag_ in ("WP", "WP$", "WRB") or child.lower_ == "which" for child in word.lefts):
        return None  # "it is not clear who ATTACKED": that somebody did is taken for granted
    lemma = head.lemma_.lower()
    if head.pos_ == "ADJ":
        return (yield from _adjective(head, word))
    particle = next((f"{lemma} {child.lower_}" for child in head.children if child.dep_ == "prt"), "")
    ruled = words.verbs.get(particle)
    if word.tag_ == "VBG" and ruled is not None:
        return (yield from _governed(ruled, head))  # "ruled out sending troops"
    to = infinitive(word)
    if to and lemma in ("be", "have") and any(child.lower_ == "yet" for child in (*head.children, *word.children)):
        yield "denied"  # "has yet to retake"
        return head
    if word.i < head.i and word.dep_ == "ccomp":
        return None  # "X attacked, the army said"
    effect = words.clauses.get(lemma)
    if to and lemma in ("be", "have"):
        # "had to flee", "have had to flee"; "is to attack"
        effect = "light" if head.tag_ in ("VBD", "VBN") and lemma == "have" else "planned"
    elif lemma == "go" and head.tag_ != "VBG":
        effect = "light"
    elif not to and effect == "planned" and lemma in ("tell", "warn", "agree", "ask", "set", "leave"):
        effect = "speech"
    elif effect is None:
        effect = "planned" if to and word.dep_ == "xcomp" else "speech" if word.dep_ == "ccomp" else "light"
    return (yield from _governed(effect, head))


def _governed(effect: str, head: Token) -> Climb:
    """The event stands under the verb `head`, which has `effect` on it."""
    if effect == "speech":
        if negated(head):
            yield "open"
        return None
    if effect == "factive":
        return None
    if effect != "light":
        yield effect
    return head


def _adjective(adjective: Token, word: Token) -> Climb:
    """ "ready to ATTACK", "able to ATTACK", "likely that they ATTACKED"."""
    words = hedges()
    lemma = adjective.lower_
    verb = adjective.head
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.children)
    if lemma in words.achieved and past:
        return adjective if predicate(adjective) else verb
    effect = words.adjectives.get(lemma)
    if effect is None:
        if not infinitive(word):
            return None
        effect = "possible"
    if effect != "light":
        yield effect
    return verb if adjective.dep_ in ("acomp", "attr", "oprd") else None


def _adverbial(word: Token) -> Climb:
    """advcl: conditions, purposes, times."""
    words, head = hedges(), word.head
    for child in word.children:
        if child.dep_ in ("mark", "advmod", "prep") and child.i < word.i:
            opens = words.openers.get(child.lower_)
            if opens == "planned" and any(aux.lower_ in ("can", "could") for aux in word.children):
                yield "denied"  # "shot down before it could hit"
                return None
            if opens == "possible" or (opens == "planned" and word.tag_ in ("VBZ", "VBP", "VB")):
                yield opens
                return None
    if inverted(word):
        yield "possible"  # "had they known"
    if not infinitive(word):
        return None
    lemma = head.lemma_.lower()
    if head.pos_ == "ADJ":
        return (yield from _adjective(head, word))
    purpose = words.clauses.get(lemma, "planned")
    return (yield from _governed("planned" if purpose in ("speech", "factive") else purpose, head))


def _of_noun(word: Token) -> Climb:
    """acl: "a plan to ATTACK", "reports that they ATTACKED", "nobody KILLED"."""
    words, noun = hedges(), word.head
    that = any(child.dep_ == "mark" for child in word.children)
    if not infinitive(word) and not that:
        yield from (around for around in phrase_effects(noun) if around == "not")
        return noun if words.pronouns.get(noun.lower_) == "denied" else None
    effect = words.nouns.get(noun.lemma_.lower())
    if effect is not None:
        yield effect
    elif not that:
        yield "planned"
    return noun


def _in_phrase(word: Token) -> Climb:
    """pobj, pcomp: what stands after a preposition."""
    words, prep = hedges(), word.head
    head = prep.head
    before = word.doc[prep.i - 1].lower_ if prep.i else ""
    longer = words.prepositions.get(f"{before} {prep.lower_}")
    effect = longer or words.prepositions.get(prep.lower_)
    if longer is None and prep.dep_ == "prep" and head.dep_ == "pobj" and head.head.i < prep.i:
        whole = word.doc[head.head.i : prep.i + 1].text.lower()  # "in case of", "in the event of"
        effect = words.prepositions.get(whole, effect)
    key = f"{head.lemma_.lower()} {prep.lower_}"
    if head.pos_ in ("VERB", "AUX"):
        governor = words.verbs.get(key)
        if governor is None and word.dep_ == "pcomp" and prep.lower_ == "from":
            governor = "denied" if words.clauses.get(head.lemma_.lower()) == "denied" else None
        if head.lemma_ == "agree" and word.lemma_.lower() in words.accords:
            return None  # "agreed to a truce": to agree to it is to make it
        if governor is not None:
            return (yield from _governed(governor, head))
        if head.lemma_ in STATES and prep.lower_ in ("at", "in", "into", "on", "under"):
            return head
    if effect is not None:
        yield effect
        return None
    if head.pos_ == "ADJ":
        return (yield from _adjective(head, word)) if words.adjectives.get(head.lower_) else None
    if head.pos_ in ("NOUN", "PROPN"):
        return (yield from _under_noun(head, prep.lower_))
    return None


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
    yield effect
    return noun


def _described(word: Token) -> Climb:
    """amod: "ready for OFFENSIVE operations"."""
    if word.head.pos_ in ("NOUN", "PROPN"):
        return word.head
    return None
    yield


def _modifier(word: Token) -> Climb:
    """compound: "an ATTACK plan"."""
    effect = hedges().nouns.get(word.head.lemma_.lower())
    if effect is None:
        return None
    yield effect
    return word.head


def _object(word: Token) -> Climb:
    """dobj, nsubjpass, attr, acomp, oprd: what the verb is done to, or what something is."""
    words, verb = hedges(), word.head
    lemma = verb.lemma_.lower()
    particle = next((f"{lemma} {child.lower_}" for child in verb.children if child.dep_ == "prt"), "")
    effect = words.verbs.get(particle) or words.verbs.get(lemma)
    if effect is None and word.dep_ in ("acomp", "attr", "oprd"):
        effect = words.clauses.get(lemma, "light")  # "appeared dead"
    if effect is None:
        return None
    return (yield from _governed(effect, verb))


def _definite(noun: Token) -> bool:
    return any(child.dep_ == "poss" or child.lower_ in DEFINITE for child in noun.lefts)


def _subject(word: Token) -> Climb:
    """nsubj: "an attack may FOLLOW", "a raid is IMMINENT"."""
    words, verb = hedges(), word.head
    effect = words.occurrence.get(verb.lemma_.lower())
    if effect is None and verb.lemma_ not in LOOKS:
        if word.tag_ in ("NN", "NNS") and not _definite(word) and any(c.lower_ in MODALS for c in verb.children):
            yield "possible"  # "fresh raids may drive people out": they are as open as what they may do
        return None
    if verb.lemma_ == "be" or verb.lemma_ in LOOKS:
        for child in verb.children:
            if child.dep_ in ("acomp", "attr") and words.adjectives.get(child.lower_):
                yield words.adjectives[child.lower_]
                return verb
        return None
    return None if effect is None else (yield from _governed(effect, verb))


RULES = {
    "acl": _of_noun,
    "acomp": _object,
    "advcl": _adverbial,
    "amod": _described,
    "appos": _joined,
    "attr": _object,
    "ccomp": _clause,
    "compound": _modifier,
    "conj": _joined,
    "dobj": _object,
    "nmod": _modifier,
    "nsubj": _subject,
    "nsubjpass": _object,
    "oprd": _object,
    "pcomp": _in_phrase,
    "pobj": _in_phrase,
    "xcomp": _clause,
}
