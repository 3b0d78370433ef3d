"""Words -> the value they spell: "forty-two", "1,200", "1.2 million", "tens of thousands", "half a dozen"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.ontology import table

_GROUPED = re.compile(r"\d{1,3}(?:[,.’']\d{3})+", re.ASCII)
_PLAIN = re.compile(r"\d{1,9}(?:\.\d{1,2})?", re.ASCII)
_RANGE = re.compile(r"([\d,.]{1,11})[-–—]([\d,.]{1,11})", re.ASCII)
# More than all people who ever lived: no count, and beyond what a record can hold soon after.
LARGEST = 10**12
HYPHENS = frozenset("-–—‑")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value spelled by words [begin, end) of a sentence; `high` is null where it is open ("dozens").

    `scale` is the multiplier that closes it ("million"), 1 for none.
    """

    begin: int
    end: int
    low: float
    high: float | None
    scale: int = 1


@dataclass(frozen=True, slots=True)
class _Words:
    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    vague: dict[str, int]
    small: dict[str, int]
    small_open: dict[str, int]

    @property
    def starters(self) -> frozenset[str]:
        return frozenset((*self.units, *self.tens, *self.scales, *self.vague, *self.small, *self.small_open))


@cache
def words() -> _Words:
    """The word lists of numbers.toml."""
    data: dict[str, Any] = table("numbers")
    return _Words(data["units"], data["tens"], data["scales"], data["vague"], data["a"], data["a_open"])


@cache
def starters() -> frozenset[str]:
    """Every word that a number in words holds; a sentence with none of them and no digit has no number."""
    return words().starters | frozenset(table("numbers")["measures"]["adverbs"])


def digits(word: str) -> float | None:
    """The value of a figure: "14", "1,200", "2.500" (thousands, in groups of three), "1.2"; else None."""
    word = word.removesuffix("+")
    if _GROUPED.fullmatch(word):
        return float(re.sub(r"[^\d]", "", word))
    return float(word) if _PLAIN.fullmatch(word) else None


def span_of_figures(word: str) -> tuple[float, float] | None:
    """The bounds of a range written as one word: "10–12"."""
    match = _RANGE.fullmatch(word)
    if not match:
        return None
    low, high = digits(match[1]), digits(match[2])
    return (low, high) if low and high and low < high else None


def numeral(lower: Sequence[str], at: int) -> Numeral | None:
    """The longest numeral that starts at word `at`; `lower` are the sentence's words in lower case."""
    found = _numeral(lower, at)
    return found if found is None or max(found.low, found.high or 0) <= LARGEST else None


def _numeral(lower: Sequence[str], at: int) -> Numeral | None:
    known = words()
    word = lower[at]
    if word[0].isdigit():
        return _figures(lower, at)
    if word in ("a", "an"):
        return _after_article(lower, at, at + 1, 1.0)
    if word == "half" and lower[at + 1 : at + 2] in (["a"], ["an"]):
        return _after_article(lower, at, at + 2, 0.5)
    if word in known.vague:
        return _vague(lower, at)
    if word in known.units or word in known.tens:
        return _spelled(lower, at)
    return None


def _figures(lower: Sequence[str], at: int) -> Numeral | None:
    bounds = span_of_figures(lower[at])
    if bounds:
        scale, end = _scale(lower, at + 1)
        return Numeral(at, end, bounds[0] * scale, bounds[1] * scale, scale)
    scale, end = _scale(lower, at + 1)
    value = digits(lower[at])
    if scale > 1 and value is not None and "." in lower[at]:
        value = float(lower[at])  # "2.500 million" is a decimal
    if value is None:
        return None
    high = None if lower[at].endswith("+") else value * scale
    return Numeral(at, end, value * scale, high, scale)


def _scale(lower: Sequence[str], at: int) -> tuple[int, int]:
    """The product of the multipliers from word `at` on, and where they end."""
    product = 1
    while at < len(lower) and lower[at] in words().scales:
        product = min(product * words().scales[lower[at]], 1000 * LARGEST)
        at += 1
    return product, at


def _after_article(lower: Sequence[str], begin: int, at: int, times: float) -> Numeral | None:
    """What follows "a": a multiplier ("a dozen"), a small amount ("a couple of"), an open one ("a few")."""
    if at >= len(lower):
        return None
    known = words()
    amount = known.small.get(lower[at], known.small_open.get(lower[at]))
    if amount is None:
        scale, end = _scale(lower, at)
        return Numeral(begin, end, times * scale, times * scale, scale) if scale > 1 else None
    after = at + 2 if lower[at + 1 : at + 2] == ["of"] and lower[at + 2 : at + 3] != ["the"] else at + 1
    scale, end = _scale(lower, after)
    if scale == 1:
        end = at + 1
    high = amount * scale if lower[at] in known.small else None
    return Numeral(begin, end, amount * scale, high, scale)


def _vague(lower: Sequence[str], at: int) -> Numeral:
    """ "dozens", "several hundred", "tens of thousands"."""
    value = words().vague[lower[at]]
    scale, end = _scale(lower, at + 1)
    following = lower[at + 2] if lower[at + 1 : at + 2] == ["of"] and at + 2 < len(lower) else ""
    if following.removesuffix("s") in words().scales and following in words().vague:
        scale, end = words().scales[following.removesuffix("s")], at + 3
    return Numeral(at, end, value * scale, None, scale)


def _spelled(lower: Sequence[str], at: int) -> Numeral:
    """A cardinal in words: units, tens, multipliers, joined by hyphens and "and"."""
    known = words()
    total, current, scale, begin = 0, 0, 1, at
    last = ""  # what was read last: "unit", "ten", "scale"
    while at < len(lower):
        word = lower[at]
        if word in known.units and last != "unit" and (last != "ten" or known.units[word] < 10):
            current, last, scale = current + known.units[word], "unit", 1
        elif word in known.tens and last not in ("unit", "ten"):
            current, last, scale = current + known.tens[word], "ten", 1
        elif word in known.scales and last:
            by = known.scales[word]
            scale = min(scale * by, LARGEST) if last == "scale" else by
            product = min(current * by, 1000 * LARGEST)
            total, current, last = (total + product, 0, "scale") if by >= 1000 else (total, product, "scale")
        elif not _joins(lower, at, last):
            break
        at += 1
    return Numeral(begin, at, float(total + current), float(total + current), scale)


def _joins(lower: Sequence[str], at: int, last: str) -> bool:
    """Whether word `at` is a hyphen or "and" inside a number in words."""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if lower[at] in HYPHENS:
        return last == "ten" and words().units.get(following, 10) < 10
    hundreds = last == "scale" and lower[at - 1] in ("hundred", "thousand")
    return lower[at] == "and" and hundreds and (following in words().units or following in words().tens)
