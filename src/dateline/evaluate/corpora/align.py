"""A record's text and the text of its report -> where a stretch of the one stands in the other.

The reader drops furniture and squeezes blanks, so that offsets move; the words stay in order.
"""

import re
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher

WORD = re.compile(r"\w+|[^\w\s]")


class Alignment:
    """Words of the record that the report has as well, in order."""

    def __init__(self, raw: str, read: str) -> None:
        ours, theirs = list(WORD.finditer(raw)), list(WORD.finditer(read))
        self._starts: list[int] = []
        self._words: list[tuple[int, int]] = []
        matcher = SequenceMatcher(None, [m[0] for m in ours], [m[0] for m in theirs], autojunk=False)
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                self._starts.append(ours[block.a + step].start())
                self._words.append(theirs[block.b + step].span())

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the report's text with the words of `raw[start:end]`; None where it has none of them."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end - 1) - 1
        if first > last:
            return None
        return self._words[first][0], self._words[last][1]
