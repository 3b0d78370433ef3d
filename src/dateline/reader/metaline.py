"""A line of a page's head in pieces ("Flash Update No. 4 | As of 6 April 2021") -> whether it tells the page's time.

One piece must be a publication time; the others are section names, counters, buttons, bylines, places or names.
"""

import re
from collections.abc import Callable

from dateline.ontology import table
from dateline.reader import clock
from dateline.reader.draft import ends_sentence, key, words

_BARS = re.compile(r"\s*[|•·●▪│]\s*|\s+/\s+")
_DASHES = re.compile(r"\s+[–—-]{1,2}\s+")
_NOTE = re.compile(r"\s*\((?:translated|edited|archived?|updated|abridged|excerpts?)\b[^()]{0,40}\)$", re.I)
_LONGEST = 200  # characters
_SHORT = 90  # characters
_MOST = 8  # pieces
_WORDS = 6  # of a name between bars


def is_meta_line(line: str, is_furniture: Callable[[str], bool]) -> bool:
    """Whether `line` tells the page's time among other pieces; `is_furniture` knows a piece that is a label."""
    if len(line) > _LONGEST or not any(character.isdigit() for character in line):
        return False
    pieces = [piece for piece in _BARS.split(line) if words(piece)]
    if 1 < len(pieces) <= _MOST:
        timed = [_is_time(piece, is_furniture) for piece in pieces]
        fits = (
            ok or is_furniture(p) or _is_name(p) or _is_periodical(p) or says_period(p)
            for ok, p in zip(timed, pieces, strict=True)
        )
        return any(timed) and all(fits)
    return len(pieces) == 1 and _is_time(pieces[0], is_furniture) and not clock.is_time_line(line)


def _is_time(piece: str, is_furniture: Callable[[str], bool]) -> bool:
    """A time, or several and buttons with dashes between: no names, for a dated heading has a dash too."""
    if clock.is_time_line(piece):
        return True
    parts = [part for part in _DASHES.split(piece) if words(part)]
    timed = [clock.is_time_line(part) for part in parts]
    return (
        len(parts) > 1
        and any(timed)
        and all(ok or is_furniture(p) or _is_periodical(p) for ok, p in zip(timed, parts, strict=True))
    )


def _is_name(piece: str) -> bool:
    """A few words of which most start with a capital: "TNS", "South West", "Flash Update No. 4"."""
    found = re.findall(r"[\w'’.-]+", piece)
    small = [word for word in found if word[0].islower()]
    return len(found) <= _WORDS and len(small) <= len(found) // 3 and not ends_sentence(piece.rstrip("."))


def says_period(piece: str) -> bool:
    """Whether `piece` gives the days that a report covers ("Period covered: 26 to 29 October 2025")."""
    return f"{key(piece[:40])} ".startswith(tuple(f"{phrase} " for phrase in table("furniture")["times"]["covers"]))


def is_dated_name(line: str) -> bool:
    """Whether `line`, above the first paragraph, is a name and a date ("Kasala Press May 4, 2024, 9:02 AM")."""
    line = _NOTE.sub("", line)
    if len(line) > _SHORT or ends_sentence(line.rstrip(".")) or ":" in re.sub(r"\d:\d", "", line) or says_period(line):
        return False
    found, taken = clock.stamps(line)
    if not any(stamp.day for stamp in found):
        return False
    left = "".join(" " if any(a <= at < b for a, b in taken) else c for at, c in enumerate(line))
    return bool(words(left)) and (_is_name(left) or _is_periodical(left))


def _is_periodical(left: str) -> bool:
    """Whether the words beside a date name what comes out again and again: "Morning briefing - day 924 of the war"."""
    small = [word for word in words(left) if not word.isdigit()]
    return 0 < len(small) <= _MOST and all(word in table("furniture")["times"]["periodicals"] for word in small)
