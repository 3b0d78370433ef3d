"""An event -> why a scheme of things that happened leaves it out; and its number in such a scheme."""

import hashlib
import re

from dateline.record import Event
from dateline.record.claim import Status

_HEX = re.compile(r"event:([0-9a-f]{16})")
_ONLY: dict[Status, str] = {
    "denied": "it is only denied",
    "planned": "it is only planned",
    "possible": "it is only said to be possible",
}


def not_told(event: Event) -> str | None:
    """Why nobody says that the event happened; None where somebody does."""
    return _ONLY.get(event.status)


def number(event: Event, bits: int) -> int:
    """The event's id as a number of so many bits at most, the same in every export."""
    found = _HEX.fullmatch(event.id)
    digits = found[1] if found else hashlib.sha256(event.id.encode()).hexdigest()[:16]
    return int(digits, 16) & ((1 << bits) - 1)
