"""A verb of speech -> the head of the phrase that names its speaker."""

from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


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
