"""Text as scraped from a page or sent by a wire -> its lines as blocks, hard-wrapped paragraphs joined again."""

import re
from itertools import pairwise

from dateline.reader.draft import Block, Draft, ends_sentence, squash

_BULLET = re.compile(r"^\s*(?:[•●▪◦‣∙·*]|[-–—](?=\s))\s*(?=\S)")
_HASHES = re.compile(r"^#{1,6}\s+")
# A wire or e-mail is wrapped at 60 to 80 columns; a scraped paragraph is one line, however long.
_WIDEST = 120
_NARROWEST = 40
_SHARE = 0.8


def draft(text: str) -> Draft:
    """The lines of `text` as blocks, in order."""
    lines = _lines(text)
    if _is_wrapped(lines):
        lines = _unwrapped(lines)
    return Draft(source="text", blocks=[_block(line, gap) for line, gap in lines])


def _lines(text: str) -> list[tuple[str, bool]]:
    """Each line that is not empty, and whether an empty one stands before it."""
    found: list[tuple[str, bool]] = []
    gap = True
    for raw in text.split("\n"):
        line = squash(raw)
        if line:
            # An indented line starts a paragraph, as in old wires.
            found.append((line, gap or (raw[:1] in " \t\u3000" and bool(found) and ends_sentence(found[-1][0]))))
        gap = not line
    return found


def _is_wrapped(lines: list[tuple[str, bool]]) -> bool:
    """Whether lines break where the next word would not have fitted, rather than where a paragraph ends."""
    width = max((len(line) for line, _ in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    breaks = [(line, following) for (line, _), (following, gap) in pairwise(lines) if not gap]
    full = sum(_full(line, following, width) for line, following in breaks)
    return full >= 3 and full >= _SHARE * len(breaks)


def _full(line: str, following: str, width: int) -> bool:
    """Whether the first word of `following` did not fit on `line`; two columns of grace for ragged wrapping."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 4


def _unwrapped(lines: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    width = max(len(line) for line, _ in lines)
    groups: list[tuple[list[str], bool]] = []
    for line, gap in lines:
        last = groups[-1][0][-1] if groups else ""
        if groups and not gap and _full(last, line, width) and not _BULLET.match(line):
            groups[-1][0].append(line)
        else:
            groups.append(([line], gap))
    return [(" ".join(group), gap) for group, gap in groups]


def _block(line: str, gap: bool) -> Block:
    bullet = _BULLET.match(line)
    if bullet:
        return Block(line[bullet.end() :], "list", gap)
    return Block(_HASHES.sub("", line), None, gap)
