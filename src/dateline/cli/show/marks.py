"""A report's text and its claims -> the text with each claim's number set behind its trigger."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from dateline.printable import printable
from dateline.record import Reading


@dataclass(frozen=True, slots=True)
class Marked:
    """The text with marks; `ends` are the places in the report's text behind which marks stand, in order."""

    text: str
    ends: tuple[int, ...]
    widths: tuple[int, ...]  # of all marks up to and with each end

    def at(self, offset: int) -> int:
        """Where the place `offset` of the report's text is now; marks that stand just before it belong before it."""
        passed = bisect_right(self.ends, offset)
        return offset + (self.widths[passed - 1] if passed else 0)


def marked(reading: Reading) -> Marked:
    """The text with `[1]` behind the trigger of claim 1; `[2,3]` where one word triggers two."""
    numbers: dict[int, list[str]] = {}
    for number, claim in enumerate(reading.claims, 1):
        numbers.setdefault(claim.trigger.end, []).append(str(number))
    text = printable(reading.report.text)
    ends = sorted(numbers)
    marks = [f"[{','.join(numbers[end])}]" for end in ends]
    pieces: list[str] = []
    start = 0
    for end, mark in zip(ends, marks, strict=True):
        pieces += [text[start:end], mark]
        start = end
    pieces.append(text[start:])
    return Marked("".join(pieces), tuple(ends), tuple(accumulate(map(len, marks))))
