"""A word -> the effects of its own clause or phrase: negation, auxiliaries, adverbs, a negative subject, a question."""

from collections.abc import Iterator

from dateline.code.parse.tokens import Token
from dateline.code.status.words import hedges

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def infinitive(verb: Token) -> bool:
    """Whether `verb` has "to" before it."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def inverted(verb: Token) -> bool:
    """Whether an auxiliary stands before the subject: "had they known"."""
    first = next((child for child in verb.lefts if child.dep_ in SUBJECTS or child.dep_ in ("aux", "auxpass")), None)
    if first is None or first.dep_ in SUBJECTS:
        return False
    return any(child.dep_ in SUBJECTS for child in verb.lefts)


def predicate(token: Token) -> bool:
    """Whether `token` heads a clause."""
    return token.pos_ in ("VERB", "AUX") or any(child.dep_ in SUBJECTS for child in token.children)


def negated(verb: Token, below: Token | None = None) -> bool:
    """Whether "not", "never", "no longer" or a negative subject other than `below` denies what `verb` says."""
    return any(_negates(child) for child in verb.children if child != below)


def _negates(child: Token) -> bool:
    words = hedges()
    lower: str = child.lower_
    if child.dep_ == "neg":
        return True
    if child.dep_ in ("advmod", "preconj", "cc"):
        no_more = lower in ("longer", "more") and any(grandchild.lower_ == "no" for grandchild in child.children)
        return words.adverbs.get(lower) == "denied" or no_more or lower == "nor"
    if child.dep_ in ("nsubj", "nsubjpass"):
        return _empty(child)
    if child.dep_ != "dobj":
        return False
    # "suffered no losses": only where the verb adds nothing of its own, so not in "denounced no one's attack"
    light = words.verbs.get(child.head.lemma_.lower()) == "light"
    return words.pronouns.get(lower) == "denied" or (light and _empty(child))


def _empty(noun: Token) -> bool:
    """Whether `noun` is nobody: "no one", "none of them", "no soldiers"."""
    words = hedges()
    if words.pronouns.get(noun.lower_) == "denied":
        return True
    return any(
        child.dep_ in ("det", "neg") and words.determiners.get(child.lower_) and not _bounds(child)
        for child in noun.children
    )


def _bounds(word: Token) -> bool:
    """Whether "no" gives a bound of a number: "no fewer than six of them died"."""
    following = [word.doc[at].lower_ for at in range(word.i + 1, min(word.i + 3, len(word.doc)))]
    return len(following) == 2 and following[0] in ("fewer", "less", "more") and following[1] == "than"


def clause_effects(verb: Token, below: Token | None = None) -> Iterator[str]:
    """What the clause of `verb` does to it, from the inside out; `below` is the word already read."""
    words = hedges()
    denied = negated(verb, below)
    modal = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ in words.auxiliaries), None)
    # "did not attack or shell": the second verb shares what the first one carries.
    if modal is None and not denied and shares(verb):
        yield from clause_effects(verb.head, verb)
    elif modal is not None and _unreal(verb, modal):
        yield "denied"  # "would have ATTACKED": it did not; "would not have died": they did
        if denied:
            yield "not"
    elif modal is not None:
        refusing = denied and modal.lower_ in words.refusing
        if denied:
            yield "not" if refusing else "possible"
        if not refusing:
            yield "planned" if _foretold(verb, modal) else words.auxiliaries[modal.lower_]
    elif denied:
        yield "not"
    yield from _adverb_effects(verb)
    if infinitive(verb) and any(child.dep_ in SUBJECTS for child in verb.lefts) and verb.dep_ in ("ROOT", "conj"):
        yield "planned"  # a headline: "Army to leave the north"
    elif _asked(verb):
        yield "possible"
    elif _commanded(verb):
        yield "planned"


def _foretold(verb: Token, modal: Token) -> bool:
    """Whether "would" is the "will" of something said in the past: "announced that troops would join"."""
    told = verb
    while told.dep_ == "conj":  # "were on their way and would CLEAR the town"
        told = told.head
    if modal.lower_ not in ("would", "'d", "’d") or told.dep_ != "ccomp" or told.i < told.head.i:
        return False
    if hedges().clauses.get(told.head.lemma_.lower()) not in ("speech", "planned"):
        return False
    bare = verb.tag_ == "VB" or any(child.dep_ == "auxpass" and child.lower_ == "be" for child in verb.children)
    if not bare or told.head.tag_ not in ("VBD", "VBN", "VBG"):
        return False
    return not any(_condition(child) or child.lemma_ == "have" for child in verb.children)


def _unreal(verb: Token, modal: Token) -> bool:
    """Whether the clause is contrary to fact: "would have", "should have", but not "said they would have left by then".

    "Could have" and "might have" are left open: they are said of what may well have happened.
    """
    if modal.lower_ not in hedges().unreal or not any(c.dep_ == "aux" and c.lower_ in HAVE for c in verb.children):
        return False
    return verb.tag_ in ("VBN", "VBD")


HAVE = frozenset({"have", "'ve", "’ve", "of"})


def subjunctive(verb: Token) -> bool:
    """Whether a clause after "that" is a demand by its bare verb: "that the boy be returned", "that they lift it"."""
    if not any(child.dep_ in SUBJECTS for child in verb.lefts) or infinitive(verb):
        return False
    if any(child.dep_ == "aux" for child in verb.lefts):
        return False
    passive = next((child for child in verb.children if child.dep_ == "auxpass"), None)
    if passive is not None:
        return bool(passive.lower_ == "be")
    third = any(child.dep_ in SUBJECTS and child.tag_ in ("NN", "NNP") for child in verb.lefts)
    return verb.tag_ == "VB" and (third or verb.lower_ == "be")


def _condition(child: Token) -> bool:
    return child.dep_ == "advcl" and any(mark.lower_ in ("if", "unless") for mark in child.children)


def shares(verb: Token) -> bool:
    """Whether `verb` is a conjunct that leaves out its own subject and auxiliary."""
    if verb.dep_ != "conj" or any(
        child.dep_ in SUBJECTS or child.dep_ in ("aux", "auxpass") for child in verb.children
    ):
        return False
    if verb.tag_ == verb.head.tag_ and verb.tag_ in ("VB", "VBN", "VBG"):
        return True
    return any(child.lower_ in ("or", "nor") for child in verb.head.children if child.dep_ == "cc")


def _adverb_effects(verb: Token) -> Iterator[str]:
    words = hedges()
    for child in verb.children:
        if child.dep_ != "advmod":
            continue
        if child.lower_ in words.nearly:
            if child.i < verb.i:
                yield "denied"
        elif words.adverbs.get(child.lower_) == "possible":
            yield "possible"


def _asked(verb: Token) -> bool:
    """Whether the clause of `verb` is a question that leaves open if it happened (not "Who attacked?")."""
    if verb.dep_ != "ROOT" or not any(token.text == "?" for token in verb.doc[verb.i : verb.sent.end]):
        return False
    return not any(token.tag_ in ("WP", "WRB", "WDT", "WP$") for token in verb.sent)


def _commanded(verb: Token) -> bool:
    """Whether `verb` is an order: the bare form at the head of a sentence, without a subject."""
    if verb.tag_ != "VB" or verb.dep_ != "ROOT":
        return False
    return not any(child.dep_ in SUBJECTS or child.dep_ in ("aux", "auxpass") for child in verb.children)


def phrase_effects(noun: Token) -> Iterator[str]:
    """What the words around `noun` in its own phrase do to it: "no attack", "a possible attack"."""
    words = hedges()
    for child in noun.children:
        if child.dep_ in ("det", "neg") and child.lower_ in words.determiners and not _bounds(child):
            yield "not"
        elif child.lower_ == "more" and any(word.lower_ == "no" for word in child.children):
            yield "not"  # "no more attacks"
        elif child.dep_ == "amod" and words.adjectives.get(child.lower_) and not _because(child):
            yield words.adjectives[child.lower_]


def _because(word: Token) -> bool:
    """Whether "due" gives a reason: "deaths due to the raid"."""
    return word.lower_ == "due" and any(child.dep_ in ("pcomp", "prep") for child in word.children)
