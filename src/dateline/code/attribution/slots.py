"""A candidate attribution -> the words whose vectors help to weigh it, each in its place; None where it is empty."""

from collections.abc import Sequence

from dateline.code.attribution.raw import head_of
from dateline.code.attribution.reach import Reached
from dateline.code.parse.tokens import Token

Slots = tuple[str | None, ...]


def slots_of_cue(candidate: Reached) -> Slots:
    """The cue, what governs it, its neighbours, its source, and what hangs on it: object, clause, preposition."""
    raw = candidate.raw
    cue = raw.verb if raw.verb is not None else raw.cue[0]
    preposition = _right(cue, ("prep",))
    within = _right(preposition, ("pcomp", "pobj")) if preposition is not None else None
    return _texts(
        cue,
        cue.head if cue.head != cue else None,
        _beside(cue, -1),
        _beside(cue, 1),
        raw.source,
        _right(cue, ("acomp", "attr", "dobj", "oprd")),
        _right(cue, ("acl", "advcl", "ccomp", "relcl", "xcomp")),
        preposition,
        within,
    )


def slots_of_content(candidate: Reached) -> Slots:
    """Head, first and last word of the content, and the two that follow it; those of the cue after them."""
    raw = candidate.raw
    start, end = (at - raw.sentence.offset for at in candidate.content)
    inside = [token for token in raw.sentence.words if start <= token.idx < end]
    return _edges(inside) + slots_of_cue(candidate)


def _edges(inside: Sequence[Token]) -> Slots:
    if not inside:
        return _texts(None, None, None, None, None)
    first, last = inside[0], inside[-1]
    return _texts(head_of(inside), first, last, _beside(last, 1), _beside(last, 2))


def _right(token: Token, deps: Sequence[str]) -> Token | None:
    return next((child for child in token.rights if child.dep_ in deps), None)


def _beside(token: Token, step: int) -> Token | None:
    at = token.i + step
    return token.doc[at] if 0 <= at < len(token.doc) else None


def _texts(*tokens: Token | None) -> Slots:
    return tuple(token.text if token is not None else None for token in tokens)
