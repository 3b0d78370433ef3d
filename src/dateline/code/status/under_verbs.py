"""A word under a verb or an adjective -> what the governor does to it: clauses, objects, subjects, adverbials."""

from dateline.code.parse.tokens import Token
from dateline.code.status.clause import SUBJECTS, infinitive, inverted, subjunctive
from dateline.code.status.governed import Climb, accompanies, adjective, governed
from dateline.code.status.words import hedges

DEFINITE = frozenset({"the", "these", "this", "that", "those"})
LOOKS = frozenset({"appear", "look", "remain", "seem", "stay"})
MODALS = frozenset({"can", "could", "may", "might", "would"})
# Verbs whose clause is an order only with "to": "told them to leave", "told them that they left".
TWO_SENSES = frozenset({"agree", "ask", "leave", "set", "tell", "warn"})


def clause(word: Token) -> Climb:
    """ccomp, xcomp: the clause that a verb or an adjective takes."""
    words, head = hedges(), word.head
    if any(child.dep_ == "mark" and words.openers.get(child.lower_) == "possible" for child in word.children):
        yield "possible"
        return None
    if any(child.tag_ in ("WP", "WP$", "WRB") or child.lower_ == "which" for child in word.lefts):
        return None  # "it is not clear who ATTACKED": that somebody did is taken for granted
    if head.pos_ == "ADJ":
        return (yield from adjective(head, word))
    if head.tag_ == "VBG" and head.dep_ in ("acl", "ROOT") and _finite(word) and not _says(head):
        return None  # "workers trying to enforce the strike were ARRESTED": the parser's slip
    ruled = words.verbs.get(with_particle(head))
    if word.tag_ == "VBG" and ruled is not None:
        return (yield from governed(ruled, head))  # "ruled out sending troops"
    lemma = head.lemma_.lower()
    to = infinitive(word)
    if to and lemma in ("be", "have") and any(child.lower_ == "yet" for child in (*head.children, *word.children)):
        yield "denied"  # "has yet to retake"
        return head
    if to and lemma == "hesitate" and any(child.dep_ == "neg" for child in head.children):
        yield "planned"  # "will not hesitate to strike"
        return None
    if word.i < head.i and word.dep_ == "ccomp":
        return None  # "X attacked, the army said"
    return (yield from governed(_effect_on_clause(word, lemma, to), head))


def _finite(word: Token) -> bool:
    """Whether the clause of `word` has a passive auxiliary in the past or present, and no subject of its own."""
    finite = any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("was", "were") for child in word.lefts)
    return finite and not any(child.dep_ in (*SUBJECTS, "mark") for child in word.lefts)


def _says(verb: Token) -> bool:
    return hedges().clauses.get(verb.lemma_.lower()) in ("speech", "factive")


def _effect_on_clause(word: Token, lemma: str, to: bool) -> str:
    head = word.head
    effect = hedges().clauses.get(lemma)
    if to and lemma in ("be", "have"):
        # "had to flee", "have had to flee"; "is to attack"
        return "light" if head.tag_ in ("VBD", "VBN") and lemma == "have" else "planned"
    if lemma == "go" and head.tag_ != "VBG":
        return "light"
    if effect in (None, "speech") and subjunctive(word):
        return "planned"  # "insisted that the boy be RETURNED"
    if not to and effect == "planned" and lemma in TWO_SENSES:
        return "speech"
    if effect is None:
        return "planned" if to and word.dep_ == "xcomp" else "speech" if word.dep_ == "ccomp" else "light"
    return effect


def with_particle(verb: Token) -> str:
    """ "rule out" of "ruled it out"; empty where there is no particle."""
    return next((f"{verb.lemma_.lower()} {child.lower_}" for child in verb.children if child.dep_ == "prt"), "")


def adverbial(word: Token) -> Climb:
    """advcl: conditions, purposes, times."""
    words, head = hedges(), word.head
    for child in word.children:
        if child.dep_ in ("mark", "advmod", "prep") and child.i < word.i:
            opens = words.openers.get(child.lower_)
            if opens == "planned" and any(aux.lower_ in ("can", "could") for aux in word.children):
                yield "denied"  # "shot down before it could hit"
                return None
            if opens == "possible" and _contrary(word):
                yield "denied"  # "if they had ATTACKED, it would have fallen"
                return None
            if opens == "possible" or (opens == "planned" and word.tag_ in ("VBZ", "VBP", "VB")):
                yield opens
                return None
    if inverted(word):
        yield "denied" if _contrary(word) else "possible"  # "had they known"
    if not infinitive(word):
        if word.tag_ in ("VB", "VBG", "VBP", "VBZ"):
            yield from accompanies(head)
        return None
    if head.pos_ == "ADJ":
        return (yield from adjective(head, word))
    purpose = words.clauses.get(head.lemma_.lower(), "planned")
    return (yield from governed("planned" if purpose in ("speech", "factive") else purpose, head))


def _contrary(word: Token) -> bool:
    """Whether a condition is one that was not met: "had they ATTACKED", under "would have"."""
    if not any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("had", "'d") for child in word.children):
        return False
    lower = {child.lower_ for child in word.head.children if child.dep_ == "aux"}
    return bool(lower & (MODALS | {"'d"})) and "have" in lower


def object_(word: Token) -> Climb:
    """dobj, nsubjpass, attr, acomp, oprd: what the verb is done to, or what something is."""
    words, verb = hedges(), word.head
    lemma = verb.lemma_.lower()
    effect = words.verbs.get(with_particle(verb)) or words.verbs.get(lemma)
    if effect is None and word.dep_ in ("acomp", "attr", "oprd"):
        effect = words.clauses.get(lemma, "light")  # "appeared dead"
    if effect is None:
        return None
    return (yield from governed(effect, verb))


def subject(word: Token) -> Climb:
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
    return None if effect is None else (yield from governed(effect, verb))


def _definite(noun: Token) -> bool:
    return any(child.dep_ in ("poss", *SUBJECTS) or child.lower_ in DEFINITE for child in noun.lefts)
