"""What a sentence says shows it: videos, photographs, satellite images, documents, witnesses.

In: a sentence and a claim's words in it. Out: the evidence that it names for them. Only what shows, is checked, or is
published counts: "a picture of despair" and a witness who is killed show nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, get_args

from dateline.code.frames.frame import Frame
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import below, child, children, phrase
from dateline.ontology import table
from dateline.record import Evidence
from dateline.record.claim import EvidenceKind


class Shown(NamedTuple):
    """One thing of a sentence that shows something: the noun, the word that says so, and the evidence it is."""

    noun: Token
    by: Token
    evidence: Evidence


def evidence(frame: Frame, told: Sequence[Shown]) -> tuple[Evidence, ...]:
    """The evidence for `frame` in what its sentence `told`: what shows it, or is said beside its verb."""
    return tuple(shown.evidence for shown in told if _for(shown, frame.head))


def shown_in(sentence: Sentence) -> Iterator[Shown]:
    """What the sentence says to be evidence."""
    known = _kinds()
    for token in sentence.words:
        if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound" or token.lemma_.lower() not in _nouns():
            continue
        kind = known.get(_term(token, known))
        by = None if kind is None else _witnessed(token) if kind == "witness" else _showing(token)
        if kind is not None and by is not None:
            yield Shown(token, by, Evidence(kind=kind, span=sentence.span(*phrase(token))))


def shows_aftermath(shown: Shown) -> bool:
    """Whether it shows what was told of before, not an act of its own: "images show the damage"."""
    if shown.evidence.kind == "witness":
        return False
    seen = [*children(shown.by, "dobj"), *(w for verb in children(shown.by, "xcomp") for w in children(verb, "dobj"))]
    if not seen:
        return not any(True for _ in children(shown.by, "ccomp"))
    return any(word.lemma_.lower() in _words("aftermath", "nouns") for word in seen)


def _for(shown: Shown, head: Token) -> bool:
    """Whether the evidence is for the act of `head`: said under it, or in the clause that it stands in."""
    return shown.noun.i != head.i and (shown.noun.is_ancestor(head) or below(head, shown.by))


def _showing(noun: Token) -> Token | None:
    """The word by which `noun` shows something: "shows", "posted", "seen (in)"; None where it does not."""
    verb = noun.head
    if noun.dep_ in ("nsubj", "nsubjpass") and _shows(verb):
        return verb
    for word in children(noun, "acl", "relcl", "amod"):
        if word.lemma_.lower() in _words("verbs", "shows") | _words("verbs", "published"):
            return word if word.dep_ != "amod" else _clause(noun)
    if noun.dep_ == "pobj" and verb.head.lemma_.lower() in _words("verbs", "seen") | {"accord", "according"}:
        return verb.head.head if verb.head.lower_ == "according" else verb.head
    return None


def _shows(verb: Token) -> bool:
    """Whether a verb is of showing or publishing, itself or below "appears to"."""
    known = _words("verbs", "shows") | _words("verbs", "published")
    return verb.lemma_.lower() in known or any(word.lemma_.lower() in known for word in children(verb, "xcomp"))


def _witnessed(noun: Token) -> Token | None:
    """The word under which a witness tells something: "witnesses said", "according to witnesses"."""
    if noun.dep_ == "nsubj" and child(noun.head, "ccomp", "xcomp") is not None:
        return noun.head
    if noun.dep_ == "nsubj" and noun.head.dep_ == "parataxis":
        return noun.head.head
    if noun.dep_ == "pobj" and noun.head.head.lower_ == "according":
        return noun.head.head.head
    return None


def _clause(noun: Token) -> Token:
    return noun.head if noun.dep_ in ("nsubj", "nsubjpass", "dobj") else noun.head.head


def _term(noun: Token, known: dict[str, EvidenceKind]) -> str:
    """The longer term that ends in `noun` ("satellite image"), where one is listed, else its lemma."""
    lemma = str(noun.lemma_).lower()
    for word in children(noun, "compound", "amod"):
        if f"{word.lower_} {lemma}" in known:
            return f"{word.lower_} {lemma}"
    return lemma


@cache
def _kinds() -> dict[str, EvidenceKind]:
    kinds: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
    return {noun: kind for kind in kinds for noun in table("evidence")[kind]}


@cache
def _nouns() -> frozenset[str]:
    """The last words of those terms."""
    return frozenset(term.split(" ")[-1] for term in _kinds())


@cache
def _words(section: str, name: str) -> frozenset[str]:
    return frozenset(table("evidence")[section][name])
