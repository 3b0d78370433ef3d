"""A verb of speech -> the head of the phrase that names its speaker."""

from dateline.code.parse.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
CLIMB = 6  # words above a verb that are asked for a subject


def passive(verb: Token) -> bool:
    """Whether `verb` is passive: "was quoted", or a bare participle ("monitors quoted by")."""
    if any(child.dep_ in ("auxpass", "nsubjpass", "agent") for child in verb.children):
        return True
    return bool(verb.tag_ == "VBN") and not any(child.dep_ in ("aux", *SUBJECTS) for child in verb.children)


def speaker(verb: Token) -> Token | None:
    """Who speaks by `verb`: its subject, the agent of a passive, or the subject carried from a governing verb."""
    if passive(verb):
        return agent(verb)
    quoted = quoted_by(verb)
    if quoted is not None:
        return quoted
    for word in _governors(verb):
        subject = _subject(word)
        if subject is not None:
            return _antecedent(subject, word)
        if word.dep_ == "acl":
            return word.head  # "a statement saying"
        if word != verb and passive(word):
            return _subject(word)
    return None


def quoted_by(verb: Token) -> Token | None:
    """The one quoted by another: "Tasnim quoted AN OFFICIAL as saying"."""
    relay = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or passive(relay):
        return None
    return next((child for child in relay.rights if child.dep_ == "dobj"), None)


def agent(verb: Token) -> Token | None:
    """The one after "by"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _governors(verb: Token) -> list[Token]:
    """`verb` and the verbs whose subject it may share, nearest first."""
    chain = [verb]
    word = verb
    while word.dep_ in ("conj", "xcomp", "advcl", "pcomp", "prep", "aux", "dep") and word.head != word:
        word = word.head
        if word.pos_ in ("VERB", "AUX"):
            chain.append(word)
    return chain


def _subject(verb: Token) -> Token | None:
    """The subject nearest to the verb: a headline's parse may give it two.

    In "a member of a group that backs THE ARMY said" the parse takes the last noun for one.
    """
    subjects = sorted((c for c in verb.children if c.dep_ in SUBJECTS), key=lambda child: abs(child.i - verb.i))
    if len(subjects) > 1:
        before = subjects[0].left_edge.i - 1
        if before > subjects[1].i and verb.doc[before].dep_ == "relcl" and subjects[1].is_ancestor(verb.doc[before]):
            return subjects[1]
    return subjects[0] if subjects else None


def _antecedent(subject: Token, verb: Token) -> Token:
    """What a relative pronoun stands for."""
    if verb.dep_ == "relcl" and subject.lower_ in RELATIVE:
        return verb.head
    if subject.lower_ in RELATIVE and verb.dep_ == "conj" and verb.head.dep_ == "relcl":
        return verb.head.head
    return subject


def likely_speaker(verb: Token) -> Token | None:
    """`speaker`, by the word that stands nearest for it: "WHO said", "the MAYOR sent a letter saying".

    Where that names nobody, whoever the sentence makes likeliest: the holder of a plan ("HIS plan to ..."), the subject
    of the words above ("THE MAYOR was quick to point out"), or the name right beside the verb.
    """
    relative = _relative(verb)
    if relative is not None:
        return relative
    if verb.dep_ == "acl" and (_infinitive(verb) or verb.head.dep_ == "dobj"):
        return _above(verb)
    found = speaker(verb)
    if found is not None or passive(verb):
        return found
    return _beside(verb) or _above(verb)


def _relative(verb: Token) -> Token | None:
    """The relative pronoun that is the subject of `verb` or of the verb to which "and" joins it."""
    word = verb
    while word.dep_ == "conj" and word.head != word and not any(child.dep_ in SUBJECTS for child in word.children):
        word = word.head
    if word.dep_ != "relcl" or passive(verb):
        return None
    subject = _subject(word)
    return subject if subject is not None and subject.lower_ in RELATIVE else None


def _infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _above(verb: Token) -> Token | None:
    """The subject of the nearest word above `verb` that has one, or the holder of a noun on the way there."""
    word = verb
    for _ in range(CLIMB):
        if word.dep_ in ("ccomp", "ROOT", "relcl") and word != verb:
            return None
        if word.dep_ == "ROOT":
            return None
        word = word.head
        if word.pos_ in ("NOUN", "PROPN"):
            holder = next((child for child in word.lefts if child.dep_ == "poss"), None)
            if holder is not None:
                return holder
        subject = _subject(word)
        if subject is not None:
            return _antecedent(subject, word)
    return None


def _beside(verb: Token) -> Token | None:
    """The name right before `verb` where the parse has it for another word: "JOLLY said"."""
    first = verb
    while first.i and first.nbor(-1).dep_ in ("aux", "neg", "advmod") and first.nbor(-1).text[:1].islower():
        first = first.nbor(-1)
    if first.i and (named := first.nbor(-1)).text[:1].isupper() and named.pos_ in ("ADV", "ADJ", "NOUN"):
        return named
    return None
