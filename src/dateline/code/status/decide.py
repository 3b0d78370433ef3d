"""A spaCy token that names an event -> its status, read from the words that govern it.

The walk starts at the word and climbs to the root of its sentence. Each word met on the way may change the status
reached so far: "not" turns it round, "may" makes it possible, "failed to" denies it, "vowed to" plans it. The
climb ends at words under which an event stands as it is: a verb of speech, a relative clause, a plain argument.
"""

from spacy.tokens import Token

from dateline.code.sentences import parse
from dateline.code.status.climb import effects
from dateline.record.claim import Status


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


def find_status(sentence: str, start: int, end: int) -> Status:
    """The status of the event word at `sentence[start:end]`; raises ValueError where that is no word."""
    doc = parse(sentence)
    inside = [token for token in doc if token.idx < end and token.idx + len(token) > start and not token.is_space]
    if not inside:
        raise ValueError(f"no word at [{start}, {end}) in a sentence of {len(sentence)} characters")
    heads = [token for token in inside if token.head not in inside or token.head == token]
    return status_of(heads[0] if heads else inside[-1])
