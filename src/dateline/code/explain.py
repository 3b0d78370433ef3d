"""Why a claim was made, and what was looked at and left: the notes that coding takes as it goes.

In: nothing. Out: the `Note` that every rule writes, and the `Explanation` that `dateline read --explain` shows.
"""

from dataclasses import dataclass

from dateline.record import Span


@dataclass(frozen=True)
class Note:
    """One decision on one stretch of words.

    `rule` names what decided (a trigger, a gate, a model); `kept` is true where it made a claim, whose id is then
    `claim`; `why` is the reason, for a person to read.
    """

    span: Span
    rule: str
    kept: bool
    why: str
    claim: str | None


Explanation = tuple[Note, ...]
