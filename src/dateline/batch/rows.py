"""What came of one report, as rows: plain values that pass through JSON unharmed. Nothing that reads is loaded here.

Only the bytes received are not among them (the column `body` of `reports`): whoever hands them in has them.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.store.received import Received

if TYPE_CHECKING:
    from dateline.intake.nouns import Refused

Row = dict[str, Any]
NO_MEMORY = "reading it takes more memory than there is for one report"


class Rows(NamedTuple):
    """Rows of the tables of layout.py, by their names. Those kept by day carry it as `day`."""

    reports: tuple[Row, ...] = ()
    claims: tuple[Row, ...] = ()
    rejected: tuple[Row, ...] = ()
    passed_over: tuple[Row, ...] = ()


def rejected(received: Received, reason: str) -> Rows:
    """The row of what was received and is no report."""
    return Rows(rejected=({**where(received), "reason": sound(reason)},))


def refused(item: "Refused") -> Rows:
    """The row of an input that never came to bytes of a report."""
    row = {"id": None, "origin": sound(item.origin), "url": sound(item.url), "reason": sound(item.reason)}
    return Rows(rejected=(row,))


def where(received: Received) -> Row:
    """What every table says of a report."""
    return {"id": received.hash, "origin": sound(received.origin), "url": sound(received.url)}


def sound(text: str | None) -> str | None:
    """`text` with half surrogate pairs, which names of files and JSON may hold and UTF-8 cannot, replaced."""
    return None if text is None else text.encode("utf-8", errors="replace").decode("utf-8")
