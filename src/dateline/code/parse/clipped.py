"""A headline whose verb the tagger took for a noun -> the same words, parsed with that verb: "Rebels storm town".

Headlines, tickers and chronicles tell in the present tense and leave articles out, so that many of their verbs look
like nouns. Where a stretch between two marks has no verb of its own, a word that may be one, and that agrees with the
noun before it as a verb would, is put into the past for the parser alone; the parse stands where it then has a subject.
"""

from collections.abc import Iterator

from dateline.code.lexicon import lexicon, verb_lemma
from dateline.code.parse.parser import parse_words
from dateline.code.parse.tokens import Doc, Token
from dateline.ontology.words import classes

LONGEST = 25  # tokens; a longer stretch is no headline
MOST = 3  # verbs of one line; each costs another parse
MARKS = frozenset((":", ";", "-", "–", "—", "|", "/"))  # what parts clauses of headlines and chronicles
CONJUNCTIONS = frozenset((",", "after", "amid", "as", "before", "while"))  # what parts those of a line without a stop
STOPS = frozenset((".", "!", "?", "…", '"', "”", "'", "’"))
GOES_ON = frozenset(("erupt", "flare", "rage"))  # what fighting does
TELLING = frozenset(
    ("ROOT", "advcl", "appos", "ccomp", "conj", "dep", "parataxis")
)  # arcs of a verb that tells something
# These stand for any verb, with an object and without: they are never read as a noun.
WITH_OBJECT, ALONE = ("attacked", "took"), ("went",)
FINITE = frozenset(("MD", "VBD", "VBP", "VBZ"))
VERBAL = FINITE | {"VB", "VBN"}
NOUNS = frozenset(("NN", "NNP", "NNPS", "NNS"))
# What may follow a verb and not a noun that is a subject's last word.
AFTER = frozenset(("CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP$", "VBG"))
ALWAYS_PLURAL = frozenset(("people", "police"))


def unclip(doc: Doc) -> Doc:
    """`doc`, or the same words parsed anew with the verbs that the first parse missed, at most `MOST` of them."""
    past: dict[int, str] = {}  # the verbs found, by their place, and what stands for them
    for _ in range(MOST):
        found = next((each for first, end in _clauses(doc) if (each := _told(doc, first, end, past)) is not None), None)
        if found is None:
            return doc
        doc = found
    return doc


def _clauses(doc: Doc) -> Iterator[tuple[int, int]]:
    """The stretches of `doc` that may tell something by themselves and have no verb: those between its marks."""
    line = doc[len(doc) - 1].text not in STOPS  # a line without a stop is written as headlines are
    for sentence in doc.sents:
        first = sentence.start
        for at in (*(token.i for token in sentence if _parts(token, line)), sentence.end):
            if 1 < at - first <= LONGEST and not any(map(_tells, doc.words[first:at])):
                yield first, at
            first = at + 1


def _parts(token: Token, line: bool) -> bool:
    """Whether `token` parts two clauses; a comma or "as" does so in a `line` without a stop."""
    if token.text in MARKS:
        return token.text != "-" or not token.i or bool(token.nbor(-1).whitespace_)  # "one-way"
    return line and token.lower_ in CONJUNCTIONS


def _told(doc: Doc, first: int, end: int, past: dict[int, str]) -> Doc | None:
    """`doc` parsed with the verb of the stretch [first, end), where it has one that the tagger took for a noun.

    The verb joins those of `past`.
    """
    for token in doc[first + 1 : end]:
        base = _base(token)
        last = token.i == end - 1
        if not base or not _names(doc[token.i - 1]):
            continue
        if not (base not in lexicon().nouns if last else _may_follow(base, doc[token.i + 1])):
            continue
        for word in ALONE if last or doc[token.i + 1].tag_ == "IN" else WITH_OBJECT:
            instead = {**past, token.i: word}
            told = _in_the_past(doc, instead)
            verb = told[token.i]
            if verb.dep_ in TELLING and verb.tag_ in FINITE and any(c.dep_ == "nsubj" for c in verb.lefts):
                past.update(instead)
                return _with(doc, told, token.i, (base, past))
    return None


def _may_follow(base: str, word: Token) -> bool:
    """Whether `word` may follow the verb: "bomb depots", "rain on the town"; "attack on the town" is of a noun."""
    return word.tag_ in AFTER or (word.tag_ == "IN" and (base == "fire" or base not in lexicon().nouns))


def _tells(token: Token) -> bool:
    """Whether a token is a verb with a subject, or one that needs none: a passive, an order.

    A party that the tagger takes for a verb is none: "Haiti gangs storm town".
    """
    if token.tag_ not in VERBAL or token.dep_ == "relcl":
        return False  # a relative clause tells of its noun alone
    if verb_lemma(token) not in lexicon().verbs and _singular(token) in classes():
        return False
    return token.dep_ == "ROOT" or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in token.children)


def _names(token: Token) -> bool:
    act = token.tag_ == "VBG" and token.lower_ in lexicon().nouns  # "heavy fighting rages"
    return act or token.tag_ in NOUNS or (token.tag_ == "VBZ" and _singular(token) in classes())


def _singular(token: Token) -> str:
    return str(token.lower_).removesuffix("s")


def _base(token: Token) -> str | None:
    """The lemma of the trigger verb that `token` may be, agreeing with the noun before it; None where it is none."""
    word, before = str(token.text), token.nbor(-1)
    if not word.islower():
        return None  # of a name: "Ground Forces Command"
    plural = before.tag_ in ("NNS", "NNPS", "VBZ") or before.lower_ in ALWAYS_PLURAL or before.lower_.endswith("men")
    named = before.tag_ == "NNP" and before.lower_.endswith("s")  # the tagger's name may be a plural: "Rebels"
    if plural or named:
        if word in lexicon().verbs:
            return word
        if plural:
            return None
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        stem = word[: -len(ending)] + instead
        if word.endswith(ending) and (stem in lexicon().verbs or stem in GOES_ON):
            return stem
    return None


def _in_the_past(doc: Doc, instead: dict[int, str]) -> Doc:
    words = [instead.get(token.i, token.text) for token in doc]
    return parse_words(words, [bool(token.whitespace_) for token in doc])


def _with(doc: Doc, told: Doc, at: int, verbs: tuple[str, dict[int, str]]) -> Doc:
    """The words of `doc` with the parse of `told`; of `verbs`, that at `at` is in truth the first, others are known."""
    base, past = verbs
    starts = {sentence.start for sentence in told.sents}
    return Doc(
        (
            own.form,
            own.whitespace_,
            base if own.i == at else own.lemma_ if own.i in past else said.lemma_,
            said.pos_,
            "VBP" if said.i in past else said.tag_,
            said.dep_,
            said.head.i,
            said.i in starts,
        )
        for own, said in zip(doc, told, strict=True)
    )
