"""Report -> the lines that are parsed, each at most so long, and the stretches left out for want of an end.

A line of the text is a line here too. One that is longer than `LONGEST` is cut at the end of a sentence; where one
sentence is longer, at white space. Text that goes on over `ENDLESS` characters without any end is a table, a list of
names or noise, no prose, and a parse of it would take time and memory without bound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.record import Part, Report

LONGEST = 2_000  # characters of a line
ENDLESS = 5_000  # characters without the end of a sentence from which on text is left out
# A stop behind a whole word, so that initials and titles ("Gen.") end nothing.
_END = re.compile(r"(?:\b[a-z]{2,20}|[^\W\d_]{5}|\b[A-Z]{4}|\d\d|[)\]\"'”’])[.!?…]{1,3}[)\]\"'”’]{0,3}(?=\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """The characters [start, end) of a report's text, in the part they stand in; `post` is the live-blog entry around.

    `number` counts the text's own lines that are not blank, from 0: pieces of one line share it.
    """

    start: int
    end: int
    part: Part
    post: Part | None
    number: int


def lines(report: Report) -> Iterator[Line]:
    """The lines of `report` that are parsed, in order."""
    for line in _whole(report):
        for start, end in _pieces(report.text, line):
            if end - start <= LONGEST:
                yield Line(start, end, line.part, line.post, line.number)


def endless(report: Report) -> list[tuple[int, int]]:
    """The stretches of the text of `report` that are not parsed, having no end of a sentence."""
    pieces = (piece for line in _whole(report) for piece in _pieces(report.text, line))
    return [(start, end) for start, end in pieces if end - start > LONGEST]


def _whole(report: Report) -> Iterator[Line]:
    """Each line that is not blank, with its part and post."""
    parts = [part for part in report.parts if part.kind != "post"]
    posts = [part for part in report.parts if part.kind == "post"]
    start = number = part = post = 0
    for raw in report.text.split("\n"):
        end = start + len(raw)
        if raw.strip():
            part, post = _at(parts, part, start), _at(posts, post, start)
            inside = parts[part] if _holds(parts, part, start) else Part(kind="paragraph", start=start, end=end)
            yield Line(start, end, inside, posts[post] if _holds(posts, post, start) else None, number)
            number += 1
        start = end + 1


def _at(parts: list[Part], at: int, place: int) -> int:
    """The number of the first part, from part `at` on, that does not end before `place`."""
    while at < len(parts) - 1 and parts[at].end <= place:
        at += 1
    return at


def _holds(parts: list[Part], at: int, place: int) -> bool:
    return at < len(parts) and parts[at].start <= place < parts[at].end


def _pieces(text: str, line: Line) -> Iterator[tuple[int, int]]:
    """`line` in pieces: of at most `LONGEST` characters each where they are parsed, else of more than `ENDLESS`."""
    if line.end - line.start <= LONGEST:
        yield line.start, line.end
        return
    begin = last = line.start  # of the piece, and the last end of a sentence in it
    for end in (*(match.end() for match in _END.finditer(text, line.start, line.end)), line.end):
        if end - last > ENDLESS:
            yield from _words(text, begin, last)
            yield last, end
            begin = end
        elif end - begin > LONGEST:
            yield from _words(text, begin, last)
            begin = last
        last = end
    yield from _words(text, begin, line.end)


def _words(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The characters [begin, end), cut at white space where they are too many, without white space before them."""
    while begin < end:
        if text[begin].isspace():
            begin += 1
            continue
        cut = end
        if end - begin > LONGEST:
            space = text.rfind(" ", begin, begin + LONGEST)
            cut = space if space > begin else begin + LONGEST
        yield begin, cut
        begin = cut
