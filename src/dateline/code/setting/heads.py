"""Lines of a report, with the places and times they name -> what a line's head says of all that the line tells.

"KIRKUK - A bomb struck a patrol." and "Sumy: buses reach Poltava" are told of the place before the mark; a line that is
a date alone ("Friday, June 16") dates those after it. The head of a report's first lines is its place of writing.
"""

import re
from collections.abc import Iterable, Sequence

from dateline.code.parse.sentences import Sentence
from dateline.code.setting.attach import Standing
from dateline.record import Place, When

OPENING = 3  # lines in which a place before a dash may be that of writing
LIST = 3  # so many such lines are a list, whose first line is one of it
LONGEST = 40  # characters of a line that is a date alone
# What may stand before the name, and what follows it: ", Iraq", "(40 miles north)", then a mark.
_BEFORE = re.compile(r"[ \t]*(?:[*•·–—-]+[ \t]*)?(?:\d{1,2}[:.]\d\d[ \t]*)?(?:(?:near|in)[ \t]+)?", re.IGNORECASE)
_AFTER = re.compile(r"[ \t]*(?:,[^()\n–—.:\d]{0,40})?(?:\([^()\n]{1,80}\)[ \t]*)?(?:--|—|–|:|-(?=\s|$))\s*")
_BARE = re.compile(r"[\W_]*(?:on|the)?[\W_]*", re.IGNORECASE)


def headed(sentences: Sequence[Sentence], places: Standing) -> dict[int, Place]:
    """The place at the head of each line that has one, by the line's number; a head alone is that of the next line."""
    found = [(first, place) for first in _firsts(sentences) if (place := _head(first, places)) is not None]
    if len(found) < LIST:
        found = [(first, place) for first, place in found if first.line >= OPENING or first.post is not None]
    alone = {first.line + 1: place for first, place in found if _AFTER.fullmatch(_line(first), _end(first, place))}
    return alone | {first.line: place for first, place in found}


def bare_date(sentence: Sentence, times: Standing) -> When | None:
    """The time that is all a line says: "Friday, June 16"; None for any other line."""
    line = _line(sentence)
    if len(line) > LONGEST:
        return None
    for mention in times.mentions(sentence):
        start = mention.span.start - sentence.offset
        around = line[:start], line[start + len(mention.span.text) :]
        when = mention.what
        if isinstance(when, When) and when.start is not None and all(map(_BARE.fullmatch, around)):
            return when
    return None


def _firsts(sentences: Iterable[Sentence]) -> Iterable[Sentence]:
    """The first sentence of each line."""
    line = -1
    for sentence in sentences:
        if sentence.line != line:
            yield sentence
        line = sentence.line


def _head(first: Sentence, places: Standing) -> Place | None:
    start = first.start
    before = _BEFORE.match(first.text, start)
    at = before.end() if before is not None else start
    for mention in places.mentions(first):
        if isinstance(mention.what, Place) and mention.span.start in (start, at):
            return mention.what if _AFTER.match(first.text, mention.span.end) else None
    return None


def _end(sentence: Sentence, place: Place) -> int:
    """Where the name of `place` ends in the line of `sentence`."""
    return (place.span.end if place.span is not None else sentence.start) - sentence.offset


def _line(sentence: Sentence) -> str:
    end = sentence.text.find("\n", sentence.offset)
    return sentence.text[sentence.offset : end if end >= 0 else len(sentence.text)]
