"""A spaCy token that names an event -> its status, read from the words that govern it.

The walk starts at the word and climbs to the root of its sentence. Each word met on the way may change the status
reached so far: "not" turns it round, "may" makes it possible, "failed to" denies it, "vowed to" plans it. The
climb ends at words under which an event stands as it is: a verb of speech, a relative clause, a plain argument.
"""

from functools import lru_cache

from dateline.code.parse.parser import parse
from dateline.code.parse.tokens import Doc, Token
from dateline.code.status.acts import tells_of_conflict
from dateline.code.status.climb import effects
from dateline.code.status.model import opinion, weigh
from dateline.record.claim import Status
from dateline.settings import settings


def status_of(token: Token) -> Status:
    """The status of the event that `token` names: what its sentence says of it, by whomever it is said."""
    status: Status = "asserted"
    for effect in effects(token):
        status = CHANGE.get(effect, {}).get(status, status)
    return status


# What an effect makes of the status reached further in; what is not named stays as it is.
CHANGE: dict[str, dict[Status, Status]] = {
    "not": {"asserted": "denied", "denied": "asserted", "planned": "denied", "possible": "denied"},
    "open": {"asserted": "possible", "denied": "possible", "planned": "possible"},  # "did not say that"
    "denied": {"asserted": "denied", "denied": "asserted", "planned": "denied", "possible": "denied"},
    "planned": {"asserted": "planned"},
    "possible": {"asserted": "possible", "denied": "possible", "planned": "possible"},
}


def token_at(sentence: str, start: int, end: int) -> Token:
    """The word at `sentence[start:end]`, of several the one that governs the others; ValueError where there is none."""
    inside = [t for t in _parsed(sentence) if t.idx < end and t.idx + len(t) > start and not t.is_space]
    if not inside:
        raise ValueError(f"no word at [{start}, {end}) in a sentence of {len(sentence)} characters")
    heads = [token for token in inside if token.head not in inside or token.head == token]
    return heads[0] if heads else inside[-1]


@lru_cache(maxsize=8)
def _parsed(sentence: str) -> Doc:
    return parse(sentence)


def find_status(sentence: str, start: int, end: int) -> Status:
    """The status of the event word at `sentence[start:end]`; raises ValueError where that is no word.

    An act of conflict has the status that a claim of it would have, by rules. Of any other word, a trained reader's
    opinion is weighed with the rules, unless the setting `status` is "rules" (docs/models/status.md).
    """
    token = token_at(sentence, start, end)
    status = status_of(token)
    if settings().status == "rules" or tells_of_conflict(token):
        return status
    found = opinion(sentence, start, end)
    if found is None:
        return status
    answer = weigh(status, found)
    if answer == "uncertain":
        return status if status in ("planned", "possible") else "possible"
    return "denied" if answer == "denied" else "asserted"
