"""Text -> its quotations, as stretches between quotation marks; a quotation may run over paragraphs."""

import re
from dataclasses import dataclass

OPENING = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''", "``": "''"}
MARK = re.compile("''|``|[“”„«»\"]")


@dataclass(frozen=True)
class Quotation:
    """Words inside quotation marks, marks included. `continued` where the last paragraph left the quotation open."""

    start: int
    end: int
    continued: bool = False


def quotations(text: str) -> list[Quotation]:
    """The quotations of `text` in order. A mark left open is closed by the end of its paragraph."""
    found: list[Quotation] = []
    open_before = False
    start = 0
    for line in text.split("\n"):
        if line.strip():
            inside, still_open = _in_line(line, start, open_before)
            found += inside
            open_before = still_open
        start += len(line) + 1
    return found


def _in_line(line: str, offset: int, continued: bool) -> tuple[list[Quotation], bool]:
    found: list[Quotation] = []
    opened: int | None = None
    closes = ""
    for match in MARK.finditer(line):
        mark = match.group()
        if opened is None:
            if mark in OPENING:
                opened, closes = match.start(), OPENING[mark]
        elif mark in closes:
            first = not found and not line[:opened].strip()
            found.append(Quotation(offset + opened, offset + match.end(), continued and first))
            opened = None
    if opened is None:
        return found, False
    first = not found and not line[:opened].strip()
    found.append(Quotation(offset + opened, offset + len(line.rstrip()), continued and first))
    return found, True
