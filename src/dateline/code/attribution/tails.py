"""A sentence -> speech told by its last words where the parse lost them: "..., the mayor, Ali Hassan, said by phone".

The words between the last commas before a verb of speech, if they are only a name, are who says it; all before them
is what is said. Tried for verbs of which the parse gives no speech.
"""

from collections.abc import Iterator

from dateline.code.attribution.content import HEARD, cue_of
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.raw import Raw, range_of
from dateline.code.attribution.subjects import SUBJECTS
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})
BEHIND = frozenset({"as", "but", "citing", "adding", "saying", "though", "while", "and"})
CLAUSES = frozenset({"and", "but", "while"})
FINITE = ("MD", "VBD", "VBP", "VBZ")
NAMES = frozenset({"NOUN", "PRON", "PROPN"})
BREAKS = frozenset({",", "”", '"', "''", "—", "–", "--"})
MARKS = frozenset({"-", "'", "’"})
SHORT = 6  # words of a name behind the verb in a headline
LONGEST = 12  # words of a name with its role


def by_tails(sentence: Sentence, found: list[Token], said: list[Raw]) -> Iterator[Raw]:
    """The attributions of the cue words `found` that end a clause; `said` are those that the parse gives.

    Where the parse lends a verb the subject of another ("..., a relative, Ali, told"), the name beside it speaks.
    """
    heard = {raw.verb.i for raw in said if raw.verb is not None and (raw.source is None or raw.source.head == raw.verb)}
    for verb in found:
        if verb.i in heard or verb.i == sentence.tokens.start or verb.tag_ not in (*FINITE, "VBN"):
            continue
        if verb.lemma_.lower() in speech().said.clause and not _busy(verb) and _ends_clause(sentence, verb):
            raw = _tail(sentence, verb) or _inverted(sentence, verb)
            if raw is not None:
                yield raw


def _busy(verb: Token) -> bool:
    """Whether `verb` has a passive, a modal or an object of its own, and so tells nothing before it."""
    hearer = verb.lemma_ in HEARD
    if verb.i and verb.nbor(-1).text == "-":
        return True  # "a court-ordered halt"
    return any(
        child.dep_ == "auxpass" or child.tag_ == "MD" or (child.dep_ == "dobj" and not hearer and child.i > verb.i)
        for child in verb.children
    )


def _ends_clause(sentence: Sentence, verb: Token) -> bool:
    """Whether only adjuncts follow `verb` up to the end, or to ", and ..."."""
    doc = verb.doc
    for token in doc[verb.i + 1 : sentence.tokens.end]:
        if token.text in (",", ";"):
            return token.i + 1 < sentence.tokens.end and doc[token.i + 1].lower_ in BEHIND
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "TO", "WDT", "WP") or token.text in (":", "“", '"', "``"):
            return False
        if token.lower_ in ("that", "he", "she", "it", "they"):
            return False
    return True


def _tail(sentence: Sentence, verb: Token) -> Raw | None:
    cue = cue_of(verb)
    name = _segment(sentence, cue[0].i)
    if name is None:
        return None
    first, head = name[0], _head(name)
    before = _segment(sentence, first.i - 1) if first.nbor(-1).text == "," else None
    if before is not None and _proper(before) != _proper(name) and (_role(before) or _role(name)):
        first, head = before[0], (before if _proper(before) else name)[-1]
    start = _opening(sentence, first)
    told = verb.doc[start : first.i]
    if not any(token.tag_ in FINITE for token in told) or not any(token.dep_ in SUBJECTS for token in told):
        return None
    content = range_of(sentence, sentence.at(told[0]), sentence.at(first))
    return Raw(sentence, head, cue, content, verb=verb, phrase=(first, name[-1])) if content else None


def _inverted(sentence: Sentence, verb: Token) -> Raw | None:
    """A headline's "Strike kills 12, SAYS MINISTRY"."""
    doc, end = verb.doc, int(sentence.tokens.end)
    while end > verb.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    name = list(doc[verb.i + 1 : end])
    if sentence.part.kind not in ("title", "heading") or verb.nbor(-1).text not in BREAKS or not 0 < len(name) <= SHORT:
        return None
    if any(token.pos_ not in NOMINAL and token.text not in MARKS for token in name) or name[-1].pos_ not in NAMES:
        return None
    content = range_of(sentence, sentence.start, sentence.at(verb))
    return Raw(sentence, name[-1], (verb, verb), content, verb=verb, phrase=(name[0], name[-1])) if content else None


def _segment(sentence: Sentence, end: int) -> list[Token] | None:
    """The words before token number `end` back to a comma, if they are only a name; None otherwise."""
    doc = sentence.tokens.doc
    first = end = end - (doc[end - 1].text == "," and end - 1 > sentence.tokens.start)
    while first > sentence.tokens.start and end - first <= LONGEST:
        token = doc[first - 1]
        if token.text in BREAKS:
            name = list(doc[first:end])
            named = any(t.pos_ in NAMES or t.lower_ in speech().roles for t in name) and name[0].pos_ not in (
                "ADP",
                "CCONJ",
            )
            return name if named and name[0].pos_ not in ("ADP", "CCONJ") and not _two(name) else None
        if token.tag_ in ("WDT", "WP", "WP$", "WRB"):
            return None
        if token.pos_ not in NOMINAL and token.text not in MARKS and token.tag_ not in ("VBN", "CC"):
            return None
        first -= 1
    return None


def _two(name: list[Token]) -> bool:
    """Whether `name` is two phrases: "a claim the government"."""
    return any(token.dep_ == "det" and token.nbor(-1).pos_ in NAMES for token in name[1:])


def _head(name: list[Token]) -> Token:
    """The word of `name` on which its others hang."""
    nouns = [token for token in name if token.pos_ in NAMES]
    return next((t for t in nouns if t.head not in name or t.head == t), nouns[-1])


def _proper(name: list[Token]) -> bool:
    return all(token.pos_ == "PROPN" or token.text in MARKS for token in name)


def _role(name: list[Token]) -> bool:
    return any(token.lemma_.lower() in speech().roles for token in name)


def _opening(sentence: Sentence, first: Token) -> int:
    """Where what is said starts: after ", and" behind another speaker's words, else with the sentence."""
    doc = first.doc
    clauses = speech().said.clause
    for at in range(first.i - 2, sentence.tokens.start, -1):
        joins = doc[at].lower_ in CLAUSES and doc[at - 1].text == ","
        if joins and any(token.lemma_.lower() in clauses for token in doc[sentence.tokens.start : at - 1]):
            return at + 1
    return int(sentence.tokens.start)
