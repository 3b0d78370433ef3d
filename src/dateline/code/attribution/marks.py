"""A candidate attribution -> marks of the words around its cue, in its content, of its source and its sentence.

Words appear only where they are of a closed class; all others stand for their part of speech or their list.
"""

from collections.abc import Iterator

from dateline.code.attribution.attitudes import attitudes
from dateline.code.attribution.content import lemma_of
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.raw import Raw, head_of
from dateline.code.parse.tokens import Token

CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ"})
FINITE = ("MD", "VBD", "VBP", "VBZ")
BESIDE = frozenset(
    {"acomp", "advcl", "agent", "attr", "ccomp", "dobj", "mark", "nsubj", "nsubjpass", "oprd", "prt", "xcomp"}
)
NEAR, FAR = 3, 10  # words between source and cue


def marks(raw: Raw, cue: Token) -> Iterator[str]:
    """The marks of `raw`, whose cue is at the word `cue`."""
    yield from _around(cue)
    yield from _told(raw)
    yield from _source(raw.source)
    yield from _sentence(raw)


def _around(cue: Token) -> Iterator[str]:
    yield f"dep {cue.dep_}"
    if cue.head != cue:
        governor = lemma_of(cue.head)
        yield f"under {cue.dep_} {cue.head.pos_}"
        for kind in attitudes().verbs.get(governor, ()) if cue.head.pos_ == "VERB" else ():
            yield f"under {cue.dep_} {kind}"
    for child in cue.children:
        if child.dep_ in BESIDE:
            yield f"has {child.dep_}"
        if child.dep_ in ("mark", "advmod") and child.pos_ in CLOSED:
            yield f"marked {child.lower_}"
    before = cue.nbor(-1) if cue.i else None
    if before is not None:
        yield f"before {before.lower_ if before.pos_ in CLOSED else before.pos_}"
    if cue.i + 1 < len(cue.doc):
        after = cue.nbor()
        yield f"next {after.lower_ if after.pos_ in CLOSED else after.pos_}"


def _told(raw: Raw) -> Iterator[str]:
    """What the content starts with and holds."""
    tokens = raw.sentence.tokens
    start, end = (at - raw.sentence.offset for at in raw.content)
    first = next((token for token in tokens if token.idx >= start), None)
    if first is None:
        return
    yield f"opens {first.lower_ if first.pos_ in CLOSED else first.pos_}"
    inside = [token for token in tokens.doc[first.i : tokens.end] if token.idx < end]
    head = head_of(inside) if inside else first
    yield f"head {head.pos_} {head.dep_}"
    if head.pos_ == "NOUN":
        for kind in attitudes().nouns.get(head.lemma_.lower(), ()):
            yield f"head noun {kind}"
        if head.lemma_.lower() in speech().roles:
            yield "head noun role"
    elif head.pos_ == "VERB":
        yield f"head {head.tag_}"
    if any(token.tag_ in FINITE for token in inside):
        yield "finite"
    if any(token.is_quote for token in inside):
        yield "quotes"


def _source(source: Token | None) -> Iterator[str]:
    if source is None:
        return
    yield f"source {source.dep_}"
    for child in source.lefts:
        if child.dep_ in ("det", "poss", "amod", "nummod", "compound"):
            yield f"source {child.dep_} {child.lower_ if child.pos_ in CLOSED else ''}"
    if any(child.dep_ == "appos" for child in source.rights):
        yield "source appos"


def _sentence(raw: Raw) -> Iterator[str]:
    tokens = raw.sentence.tokens
    yield f"part {raw.sentence.part.kind}"
    yield f"end {tokens[-1].text if tokens[-1].is_punct else ''}"
    if raw.source is not None:
        far = abs(raw.source.i - raw.cue[0].i)
        yield "near" if far <= NEAR else "far" if far > FAR else "beside"
        yield "turned" if raw.source.i > raw.cue[0].i else "straight"
