"""What a sentence says shows it: videos, photographs, satellite images, documents, witnesses."""

from functools import cache
from typing import cast

from spacy.tokens import Token

from dateline.code.frames import Frame
from dateline.code.tree import below, children, phrase
from dateline.ontology import table
from dateline.record import Evidence
from dateline.record.claim import EvidenceKind


def _term(noun: Token, known: dict[str, EvidenceKind]) -> str:
    """The longer term that ends in `noun` ("satellite image"), where one is listed, else its lemma."""
    lemma = str(noun.lemma_).lower()
    for word in children(noun, "compound", "amod"):
        if f"{word.lower_} {lemma}" in known:
            return f"{word.lower_} {lemma}"
    return lemma


@cache
def _kinds() -> dict[str, EvidenceKind]:
    lists = cast(dict[EvidenceKind, list[str]], table("evidence"))
    return {noun: kind for kind, nouns in lists.items() for noun in nouns}


def evidence(frame: Frame) -> tuple[Evidence, ...]:
    """The evidence its sentence names for `frame`: a noun that governs the claim, or stands beside its verb."""
    known = _kinds()
    found = []
    for token in frame.sentence.tokens:
        kind = known.get(_term(token, known)) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is None or token.i == frame.head.i or token.dep_ == "compound":
            continue
        verb = token.head if token.dep_ in ("nsubj", "nsubjpass", "dobj") else token.head.head
        if token.is_ancestor(frame.head) or below(frame.head, verb):
            found.append(Evidence(kind=kind, span=frame.sentence.span(*phrase(token))))
    return tuple(found)
