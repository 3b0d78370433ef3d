"""A parsed sentence -> the numbers that count something, with their bounds and the noun they count.

Left out is what only looks like a count: dates, years, clock times, ages, money, shares, lengths, weights, spells of
time, ordinals, and the numbers of models, units and roads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.code.numbers.counted import Counted, counted, is_part
from dateline.code.numbers.numerals import HYPHENS, Numeral, numeral, starters
from dateline.code.numbers.uncounted import uncounted
from dateline.code.numbers.who import one, who_of
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.ontology import table

__all__ = ["Number", "numbers", "one", "who_of"]


@dataclass(frozen=True, slots=True)
class Number:
    """A count: words `first` to `last`, its bounds (both included, null where open), and what it counts.

    `noun` is null for a number that is a noun phrase by itself ("killed 14"); `head` is the noun, or else the
    numeral. `occurrence` is true for "ten times" and "twice"; `part` where the number is a part of another one
    ("including three children", "three of them").
    """

    first: Token
    last: Token
    low: int | None
    high: int | None
    noun: Token | None
    head: Token
    occurrence: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class _Bounds:
    begin: int
    end: int
    sense: str  # low, high, about


def numbers(sentence: Sentence) -> list[Number]:
    """The counts of `sentence`, in order."""
    words = [token for token in sentence.words if not token.is_space]
    lower = [word.lower_ for word in words]
    known = starters()
    if not any(word[0].isdigit() or word in known for word in lower):
        return []
    found: list[Number] = []
    ends: list[int] = []  # where each of `found` ends
    at = 0
    while at < len(words):
        read = _adverb(words, lower, at) or _read(words, lower, at)
        if read is None:
            at += 1
            continue
        number, end = read
        if number is not None:
            found.append(_with_part(number, words, lower, (found, ends)))
            ends.append(end)
        at = end
    return found


def _adverb(words: Sequence[Token], lower: Sequence[str], at: int) -> tuple[Number | None, int] | None:
    """ "twice", unless it compares ("twice as many")."""
    value = _measures()["adverbs"].get(lower[at])
    if value is None:
        return None
    compares = at + 1 < len(words) and lower[at + 1] in ("as", "the", "that")
    token = words[at]
    return (None if compares else Number(token, token, value, value, None, token, occurrence=True)), at + 1


def _read(words: Sequence[Token], lower: Sequence[str], at: int) -> tuple[Number | None, int] | None:
    """The number whose numeral starts at `at`, and where it ends; the number is null where it counts nothing."""
    first = numeral(lower, at)
    if first is None:
        return None
    bounds = _before(words, lower, at)
    if _old_value(words, lower, at):
        return None, first.end
    last = _range(lower, first)
    end = last.end
    if uncounted(words, lower, at, end, bounds.sense != "none"):
        return None, end
    of = counted(words, at, end)
    if of is None:
        return None, end
    low, high = _limits(first, last, bounds.sense)
    after = _after(lower, end)
    if after:
        low, high = (low, None) if after.sense == "low" else (None, high)
        end = after.end
    return _number(words, (bounds.begin, end), (low, high), of), end


def _number(
    words: Sequence[Token], where: tuple[int, int], bounds: tuple[float | None, float | None], of: Counted
) -> Number | None:
    low, high = (None if bound is None else round(bound) for bound in bounds)
    if not low and not high:
        return None  # "0" is no count of what happened
    occurrence = of.noun is not None and of.noun.lemma_.lower() in _measures()["occurrences"]
    return Number(words[where[0]], words[where[1] - 1], low, high, of.noun, of.head, occurrence, of.part)


def _with_part(
    number: Number, words: Sequence[Token], lower: Sequence[str], before: tuple[list[Number], list[int]]
) -> Number:
    """`number`, marked as a part where the words before it say so, or where it goes on a list of parts."""
    found, ends = before
    begin = next(i for i, word in enumerate(words) if word.i == number.first.i)
    part = number.part or is_part(words, lower, begin, (found[-1].part, ends[-1]) if found else None)
    if part == number.part:
        return number
    return Number(number.first, number.last, number.low, number.high, number.noun, number.head, number.occurrence, part)


def _limits(first: Numeral, last: Numeral, sense: str) -> tuple[float | None, float | None]:
    if sense == "low":
        return first.low, None if first is last else last.high
    if sense == "high":
        return (None if first is last else first.low), last.high or last.low
    if first is last:
        return first.low, first.high
    low = first.low
    if first.scale < last.scale and low * last.scale < last.low:
        low *= last.scale / first.scale  # "2 to 3 million"
    return low, last.high


def _range(lower: Sequence[str], first: Numeral) -> Numeral:
    """The numeral that closes a range which `first` opens ("2,000 to 3,000", "two or three"), else `first`."""
    if first.end + 1 >= len(lower) or first.high is None:
        return first
    joint = lower[first.end]
    between = first.begin > 0 and "between" in lower[max(0, first.begin - 3) : first.begin]
    if joint not in ("to", "or") and joint not in HYPHENS and not (joint == "and" and between):
        return first
    last = None if lower[first.end + 1] in ("a", "an") else numeral(lower, first.end + 1)
    if last is None or last.high is None:
        return first
    low, _ = _limits(first, last, "about")
    return last if low is not None and low < last.high else first


def _old_value(words: Sequence[Token], lower: Sequence[str], at: int) -> bool:
    """Whether the number at `at` is what a figure was before it changed ("rose from 20 to 45")."""
    if at == 0 or lower[at - 1] != "from":
        return False
    verbs = table("numbers")["change"]["verbs"]
    return any(word.lemma_.lower() in verbs for word in words[max(0, at - 4) : at - 1])


def _before(words: Sequence[Token], lower: Sequence[str], at: int) -> _Bounds:
    """The bounding words that end right before `at`, as far back as they reach: "at least another"."""
    begin, sense = at, "none"
    while begin > 0:
        step = _phrase_ending(lower, begin)
        if step is None or (step.sense != "fill" and _is_place(words, lower, step.begin)) or _rises(words[step.begin]):
            break
        if step.sense == "fill":
            outer = _phrase_ending(lower, step.begin) if step.begin else None
            if outer is None or outer.sense == "fill" or _is_place(words, lower, outer.begin):
                break
        begin = step.begin
        if sense in ("none", "about") and step.sense != "fill":
            sense = step.sense
    if begin == at and lower[max(0, at - 1)] == "between":
        begin = at - 1
    return _Bounds(begin, at, sense)


def _phrase_ending(lower: Sequence[str], end: int) -> _Bounds | None:
    """The longest bounding phrase whose last word stands before `end`."""
    known = _phrases()
    for size in range(min(4, end), 0, -1):
        sense = known.get(tuple(lower[end - size : end]))
        if sense:
            return _Bounds(end - size, end, sense)
    return None


def _is_place(words: Sequence[Token], lower: Sequence[str], at: int) -> bool:
    """Whether the bounding word at `at` is a preposition leaning on a noun ("control over 12 villages")."""
    token = words[at]
    if lower[at] not in _bounds()["also_place"] or token.dep_ != "prep":
        return False
    return token.head.pos_ in ("NOUN", "PROPN") and token.head.i < token.i


def _rises(word: Token) -> bool:
    """Whether an "up" before "to" is the verb's, and bounds nothing: "the toll has gone up to 10"."""
    return word.lower_ == "up" and word.dep_ in ("advmod", "prt") and word.head.pos_ == "VERB" and word.head.i < word.i


def _after(lower: Sequence[str], end: int) -> _Bounds | None:
    for sense in ("low", "high"):
        for phrase in _bounds()[f"{sense}_after"]:
            wanted = phrase.split()
            if list(lower[end : end + len(wanted)]) == wanted:
                return _Bounds(end, end + len(wanted), sense)
    return None


def _bounds() -> dict[str, list[str]]:
    found: dict[str, list[str]] = table("numbers")["bounds"]
    return found


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): sense for sense in ("fill", "about", "high", "low") for phrase in _bounds()[sense]}


@cache
def _measures() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = table("numbers")["measures"]
    return found
