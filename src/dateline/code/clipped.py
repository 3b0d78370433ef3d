"""A headline whose verb the tagger took for a noun -> the same words, parsed with that verb: "Rebels storm town".

Headlines tell in the present tense and leave articles out, so that many of their verbs look like nouns. Where a line
has no verb of its own, a word that may be one, and that agrees with the noun before it as a verb would, is put into
the past for the parser alone; the parse stands where it then has a subject.
"""

from dateline.code.lexicon import lexicon, verb_lemma
from dateline.code.parser import parse_words
from dateline.code.tokens import Doc, Token
from dateline.ontology.words import classes

LONGEST = 25  # tokens; a longer line is no headline
PAST = "attacked"  # stands for any verb: it is never read as a noun, and takes an object or none
FINITE = frozenset(("MD", "VBD", "VBP", "VBZ"))
NOUNS = frozenset(("NN", "NNP", "NNPS", "NNS"))
# What may follow a verb and not a noun that is a subject's last word.
AFTER = frozenset(("CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP$", "VBG"))
ALWAYS_PLURAL = frozenset(("people", "police"))


def unclip(doc: Doc) -> Doc:
    """`doc`, or the same words parsed anew with the verb that the first parse missed."""
    if len(doc) > LONGEST or any(_tells(token) for token in doc):
        return doc
    for token in doc[1:-1]:
        base = _base(token)
        if base and _names(doc[token.i - 1]) and doc[token.i + 1].tag_ in AFTER:
            told = _in_the_past(doc, token.i)
            verb = told[token.i]
            if verb.dep_ == "ROOT" and verb.tag_ in FINITE and any(c.dep_ == "nsubj" for c in verb.lefts):
                return _with(doc, told, token.i, base)
    return doc


def _tells(token: Token) -> bool:
    """Whether a token is a verb with a subject, or one that needs none: a passive, an order.

    A party that the tagger takes for a verb is none: "Haiti gangs storm town".
    """
    if verb_lemma(token) not in lexicon().verbs and _singular(token) in classes():
        return False
    if token.tag_ not in FINITE and token.tag_ not in ("VBN", "VB"):
        return False
    return token.dep_ == "ROOT" or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in token.children)


def _names(token: Token) -> bool:
    return token.tag_ in NOUNS or (token.tag_ == "VBZ" and _singular(token) in classes())


def _singular(token: Token) -> str:
    return str(token.lower_).removesuffix("s")


def _base(token: Token) -> str | None:
    """The lemma of the trigger verb that `token` may be, agreeing with the noun before it; None where it is none."""
    word, before = str(token.lower_), token.nbor(-1)
    plural = before.tag_ in ("NNS", "NNPS", "VBZ") or before.lower_ in ALWAYS_PLURAL or before.lower_.endswith("men")
    named = before.tag_ == "NNP" and before.lower_.endswith("s")  # the tagger's name may be a plural: "Rebels"
    if plural or named:
        if word in lexicon().verbs:
            return word
        if plural:
            return None
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and (stem := word[: -len(ending)] + instead) in lexicon().verbs:
            return stem
    return None


def _in_the_past(doc: Doc, at: int) -> Doc:
    words = [PAST if token.i == at else token.text for token in doc]
    return parse_words(words, [bool(token.whitespace_) for token in doc])


def _with(doc: Doc, told: Doc, at: int, base: str) -> Doc:
    """The words of `doc` with the parse of `told`, whose verb at `at` is in truth `base`."""
    starts = {sentence.start for sentence in told.sents}
    return Doc(
        (
            own.form,
            own.whitespace_,
            base if said.i == at else said.lemma_,
            said.pos_,
            "VBP" if said.i == at else said.tag_,
            said.dep_,
            said.head.i,
            said.i in starts,
        )
        for own, said in zip(doc, told, strict=True)
    )
