"""Claims of a report -> the same, with the evidence that the sentences after them name: "Satellite images confirm the
damage." backs the strike told before.
"""

from collections.abc import Sequence

from dateline.code.evidence import shown_in, shows_aftermath
from dateline.code.parse.sentences import Sentence
from dateline.ontology.words import event_types
from dateline.record import Claim, Evidence

BACK = 2  # sentences of the same paragraph or the one before; further ones tell of something else
SHOWABLE = frozenset(("abduction", "attack", "arrest", "displacement", "territory", "unrest", "buildup"))
OUTCOMES = frozenset(("casualties", "destruction"))
TOLD = frozenset(("asserted", "possible"))


def backed(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, in reading order, each with what later sentences say shows it."""
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.sentence.start, []).append(claim)
    more: dict[str, list[Evidence]] = {}
    for sentence in sentences:
        own = {evidence.span for claim in found.get(sentence.start, ()) for evidence in claim.evidence}
        for shown in shown_in(sentence):
            if shown.evidence.span in own and not _told_again(found[sentence.start]):
                continue
            act = _before(sentence, sentences, found) if shows_aftermath(shown) else None
            if act is not None:
                more.setdefault(act.id, []).append(shown.evidence)
    return [_with(claim, more[claim.id]) if claim.id in more else claim for claim in claims]


def _told_again(own: Sequence[Claim]) -> bool:
    """Whether a sentence only tells the outcome of what another told: "footage shows bodies"."""
    return all(claim.type in OUTCOMES for claim in own)


def _before(sentence: Sentence, sentences: Sequence[Sentence], found: dict[int, list[Claim]]) -> Claim | None:
    """The act of the nearest sentence before that tells one, else the outcome told there; None where none is near."""
    outcome: Claim | None = None
    for there in reversed(sentences[max(0, sentence.number - BACK) : sentence.number]):
        if there.post is not sentence.post or sentence.line - there.line > 1 or there.part.kind in ("title", "heading"):
            break
        for claim in found.get(there.start, ()):
            if claim.status not in TOLD or event_types()[claim.type].family not in SHOWABLE:
                continue
            if claim.type not in OUTCOMES:
                return claim
            outcome = outcome or claim
    return outcome


def _with(claim: Claim, more: Sequence[Evidence]) -> Claim:
    known = {evidence.span for evidence in claim.evidence}
    new = tuple(evidence for evidence in more if evidence.span not in known)
    return claim.model_copy(update={"evidence": (*claim.evidence, *new)})
