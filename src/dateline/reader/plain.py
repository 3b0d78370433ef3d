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
_RAGGED = 0.75  # of the widest line of its paragraph, that a line of a ragged one has


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
    widths = _widths(lines)
    breaks = [(n, line, following) for n, ((line, _), (following, gap)) in enumerate(pairwise(lines)) if not gap]
    full = sum(_full(line, following, width) or _goes_on(line, widths[n]) for n, line, following in breaks)
    return full >= 3 and full >= _SHARE * len(breaks)


def _full(line: str, following: str, width: int) -> bool:
    """Whether the first word of `following` did not fit on `line`; two columns of grace for ragged wrapping."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - 4


def _goes_on(line: str, width: int) -> bool:
    """Whether a sentence goes on after `line`, in a paragraph of its own `width`, 0 where nothing sets it apart."""
    return width >= _NARROWEST and len(line) >= _RAGGED * width and not ends_sentence(line)


def _widths(lines: list[tuple[str, bool]]) -> list[int]:
    """For each line, the widest one of its paragraph; 0 for all where no empty line parts paragraphs."""
    found: list[int] = []
    begin = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n][1]:
            found += [max(len(line) for line, _ in lines[begin:n])] * (n - begin)
            begin = n
    parted = any(gap for _, gap in lines[1:])
    return found if parted else [0] * len(lines)


def _unwrapped(lines: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    width = max(len(line) for line, _ in lines)
    widths = _widths(lines)
    groups: list[tuple[list[str], bool]] = []
    for n, (line, gap) in enumerate(lines):
        last = groups[-1][0][-1] if groups else ""
        joined = groups and not gap and (_full(last, line, width) or _goes_on(last, widths[n]))
        if joined and not _BULLET.match(line):
            groups[-1][0].append(line)
        else:
            groups.append(([line], gap))
    return [(" ".join(group), gap) for group, gap in groups]


def _block(line: str, gap: bool) -> Block:
    bullet = _BULLET.match(line)
    if bullet:
        return Block(line[bullet.end() :], "list", gap)
    return Block(_HASHES.sub("", line), None, gap)
