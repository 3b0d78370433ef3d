"""Walking spaCy's dependency tree: subjects, objects, phrases and clauses of a word.

Labels are those of spaCy's English pipelines (ClearNLP's): nsubj, nsubjpass, dobj, pobj, agent, relcl, acl, ...
"""

from dateline.code.parse.tokens import Token, once

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
# What joins the words of one name or noun phrase to its head, on the left.
WITHIN_NAME = frozenset(("compound", "amod", "nmod", "nummod", "quantmod", "poss", "det", "advmod", "punct", "case"))
CHARGED_WITH = frozenset(("for", "from", "of", "with"))
TAKEN_ON = frozenset(("blame", "credit", "responsibility"))
CONJUNCTIONS = frozenset(("after", "as", "before", "since", "until"))
PREPOSITIONAL = frozenset(("advmod", "agent", "dative", "pcomp", "prep", "prt"))  # arcs of what has an object
DEEPEST = 8  # verbs of a chain: deeper ones are parser errors
AWAY = frozenset(("east", "elsewhere", "kilometer", "kilometre", "km", "mile", "north", "south", "west"))
NUMBER_OF = {"was": frozenset(("NN", "NNP")), "were": frozenset(("NNPS", "NNS"))}  # tags that an auxiliary agrees with
HITTING = frozenset(("against", "at", "on", "upon"))
RELATIVES = frozenset(("who", "which", "that", "whom"))


def children(token: Token, *deps: str) -> list[Token]:
    """The children of `token` under one of the labels `deps`."""
    return [child for child in token.children if child.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` under one of the labels `deps`."""
    for each in token.children:
        if each.dep_ in deps:
            return each
    return None


def conjuncts(token: Token) -> list[Token]:
    """`token` and the words coordinated with it, to its right: "soldiers and police" gives both."""
    found = [token]
    for word in found:
        found.extend(children(word, "conj"))
    return found


@once
def is_passive(verb: Token) -> bool:
    """Whether `verb` stands in the passive: "was attacked", or reduced, "the town attacked on Sunday"."""
    for _ in range(DEEPEST):
        if child(verb, "nsubjpass", "auxpass") is not None or verb.dep_ in ("acomp", "attr", "oprd"):
            return True
        if verb.dep_ != "conj" or verb.tag_ != "VBN" or child(verb, "nsubj", "aux") is not None:
            break
        verb = verb.head  # of verbs that are coordinated, the first decides
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "advcl", "ROOT", "ccomp", "oprd", "pcomp", "conj", "dep"):
        return child(verb, "aux") is None and child(verb, "nsubj", "dobj") is None
    return False


def antecedent(word: Token) -> Token:
    """What a relative pronoun stands for; any other word stands for itself."""
    if word.lower_ in RELATIVES and word.pos_ in ("PRON", "DET", "SCONJ"):
        for verb in (word.head, *word.head.ancestors):
            if verb.dep_ == "relcl":
                return verb.head
    return word


@once
def subject(verb: Token) -> Token | None:
    """The subject of `verb`: its own, or the one it shares or is controlled by; None where the sentence has none.

    Followed are coordination ("attacked the base and withdrew"), control ("began to shell", "ordered them to
    attack"), relative clauses and participles ("troops holding the town", "..., killing twelve").
    """
    for _ in range(DEEPEST):
        own = _own_subject(verb)
        if own is None:
            own = _after_conjunction(verb) or _before_auxiliary(verb)
        if own is not None:
            return antecedent(own)
        head = verb.head
        if head == verb:
            return None
        if verb.dep_ == "pcomp" and head.lower_ in CHARGED_WITH and (accused := charged(head)) is not None:
            return antecedent(accused)  # "accused the army of shelling", "stopped them from advancing"
        if verb.dep_ == "acl" and verb.tag_ == "VB" and (doer := _trier(head)) is not None:
            return doer
        if verb.dep_ in ("acl", "relcl"):
            return head if verb.tag_ in ("VBG", "VB", "VBN", "VBD", "VBZ", "VBP") else None
        if verb.dep_ in ("xcomp", "ccomp") and verb.tag_ in ("VB", "VBG", "VBN"):
            controlled = child(head, "dobj", "dative")
            if controlled is not None and verb.dep_ == "xcomp":
                return antecedent(controlled)
        if verb.dep_ == "pcomp" or head.dep_ in ("prep", "agent"):
            head = head.head if head.dep_ in ("prep", "agent") else head
        if head.dep_ == "acomp" and verb.dep_ == "xcomp":
            head = head.head  # "is willing to withdraw"
        if head.pos_ not in ("VERB", "AUX") and verb.dep_ not in ("conj", "pcomp"):
            return None
        verb = head
    return None


def _own_subject(verb: Token) -> Token | None:
    """The subject that hangs on `verb` itself, and not how far off, or where, the parser takes for one."""
    found = children(verb, *SUBJECTS)
    if not found:
        return None
    if len(found) > 1 and found[0].i + 1 < found[1].i and found[0].nbor().text == ":":
        return found[-1]  # "Libya: planes bomb depots"
    if len(found) > 1 and found[0].nbor().text == "-":
        return found[-1]  # "the vice-president"
    opening = child(verb, "mark")
    if opening is not None and found[0].i < opening.i < found[-1].i:
        return found[-1]  # "Ten dead as bomb rips through market"
    if found[0].lemma_.lower() not in AWAY:
        return found[0]
    apart = child(found[0], "appos")
    return found[-1] if apart is None else apart  # "Farther north, street battles raged", "30 km away, rebels fired"


def _trier(noun: Token) -> Token | None:
    """Whose a noun with an infinitive is: "a Russian attempt to break through", "the rebels' bid to take the town"."""
    if noun.pos_ != "NOUN":
        return None
    for prep, word in after_preposition(noun):
        if prep.lower_ == "by" and word.i > noun.i:
            return word
    own = child(noun, "poss") or next((word for word in noun.lefts if word.dep_ in ("amod", "compound", "nmod")), None)
    if own is not None and own.pos_ in ("NOUN", "PRON", "PROPN"):
        return own
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB" and not is_passive(verb) and own is None:
        return subject(verb)  # "made a new attempt to storm the base"
    return own if own is not None and own.text[0].isupper() else None


def _after_conjunction(verb: Token) -> Token | None:
    """The subject that the parser hangs on a conjunction it takes for a preposition: "a day after rebels took it"."""
    if verb.dep_ not in ("advcl", "ccomp") or verb.tag_ not in ("VBD", "VBP", "VBZ"):
        return None
    for word in verb.lefts:
        if word.lower_ in CONJUNCTIONS and (own := child(word, "pobj")) is not None:
            return own
    return None


def _before_auxiliary(verb: Token) -> Token | None:
    """The subject of a passive that the parser hangs on what stands before: "fired in the air and shells were lobbed".

    It stands at the auxiliary and agrees with it in number.
    """
    auxiliary = child(verb, "auxpass")
    if auxiliary is None or auxiliary.i == 0 or auxiliary.lower_ not in NUMBER_OF:
        return None
    noun = auxiliary.nbor(-1)
    if noun.tag_ not in NUMBER_OF[auxiliary.lower_] or noun.dep_ not in ("pobj", "dobj", "conj", "npadvmod"):
        return None
    return noun if noun.head.i < noun.i and noun.head.pos_ != "NOUN" else None


def charged(preposition: Token) -> Token | None:
    """Whom what stands after `preposition` is said of: "accused the army of ...", "blamed them for ...".

    Whoever takes something on himself is its subject: "claimed responsibility for killing two".
    """
    above = preposition.head
    if above.pos_ in ("NOUN", "PROPN"):
        while above.dep_ == "conj":
            above = above.head
        found = above if above.dep_ == "dobj" and above.head.pos_ == "VERB" else None
    else:
        found = child(above, "dobj")
        found = found if found is not None and found.i < preposition.i else None
    return subject(found.head) if found is not None and found.lemma_.lower() in TAKEN_ON else found


def objects(verb: Token) -> list[Token]:
    """The direct objects of `verb`, with those it shares with a verb coordinated after it."""
    return list(_objects(verb))


@once
def _objects(verb: Token) -> tuple[Token, ...]:
    found = children(verb, "dobj")
    if not found:  # "shot dead the councillor": the parser hangs the object on the adjective
        found = [word for said in children(verb, "acomp", "oprd") for word in children(said, "dobj")]
    if not found:  # the parser's time or measure may be a name it does not know: "rebels entered Wad Madani"
        found = [word for word in children(verb, "npadvmod") if word.i > verb.i and _may_be_object(word)]
    if not found and child(verb, "prep", "prt") is None:
        following = [c for c in children(verb, "conj") if c.pos_ == "VERB" and c.i - verb.i <= 3]
        found = [word for after in following for word in children(after, "dobj")]
    return tuple(antecedent(word) for first in found for word in conjuncts(first))


def _may_be_object(word: Token) -> bool:
    """Whether what the parser takes for a time or a measure is a name, or so many of them: "shot down 11 of them"."""
    return word.pos_ == "PROPN" or (word.pos_ == "NUM" and any(each.lower_ == "of" for each in word.rights))


def after_preposition(word: Token, prepositions: frozenset[str] | None = None) -> list[tuple[Token, Token]]:
    """(preposition, its object) pairs below `word`; chains such as "out of", "away from" give the last one."""
    return [pair for pair in _prepositions(word) if prepositions is None or pair[0].lower_ in prepositions]


@once
def _prepositions(word: Token) -> tuple[tuple[Token, Token], ...]:
    """All such pairs."""
    return tuple(
        (inner, antecedent(each))
        for prep in word.children
        if prep.dep_ in PREPOSITIONAL and prep.i >= word.i - 6
        for inner in (prep, *children(prep, "prep"))
        for first in (*children(inner, "pobj"), *_acting_after(inner))
        for each in conjuncts(first)
    )


def _acting_after(preposition: Token) -> list[Token]:
    """Those after a preposition of whom the parser takes a participle for a clause: "at students marching on"."""
    if preposition.lower_ not in HITTING:
        return []
    clauses = [verb for verb in children(preposition, "pcomp") if verb.tag_ == "VBG"]
    return [doer for verb in clauses for doer in children(verb, "nsubj")]


def phrase(head: Token) -> tuple[Token, Token]:
    """First and last token of the name or noun phrase of `head`, without what follows it but a close name part."""
    first = head
    for token in head.lefts:
        if token.dep_ in WITHIN_NAME:
            first = min(first, leftmost(token), key=_position)
            break
    return first, head


def takes_part(verb: Token) -> bool:
    """Whether somebody "takes part" in what stands after the verb."""
    part = child(verb, "dobj") if verb.lemma_ in ("play", "take") else None
    return part is not None and part.lower_ in ("part", "role")


def leftmost(token: Token) -> Token:
    """The first token of the subtree of `token`."""
    return token.doc[token.left_edge.i]


def _position(token: Token) -> int:
    return int(token.i)


def clause(token: Token) -> Token:
    """The verb (or sentence root) of the clause that `token` stands in."""
    while token.head != token:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod", "compound", "pobj"):
            return token
        token = token.head
    return token


def below(token: Token, ancestor: Token) -> bool:
    """Whether `token` is `ancestor` or stands below it."""
    return bool(token.i == ancestor.i or ancestor.is_ancestor(token))


def distance(one: Token, other: Token) -> int:
    """Number of arcs between two words of a sentence."""
    up = {one.i: 0}
    token, steps = one, 0
    while token.head != token:
        token, steps = token.head, steps + 1
        up[token.i] = steps
    token, steps = other, 0
    while token.i not in up:
        if token.head == token:
            return 99
        token, steps = token.head, steps + 1
    return up[token.i] + steps
