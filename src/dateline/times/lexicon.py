"""Words -> what they can stand for: text is cut into tokens, and each token gets its categories and their values.

A token's categories are upper-case names ("MONTH", "NUM"), each with the value the word has in it; a lower-case
category is a word that a rule names, by its form. What English calls things stands in `ontology/times.toml`, the words
of its grammar in `ontology/time-words.toml`; only the shapes of figures ("7th", "5 p.m.", "70 B.C.") stand here.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from dateline.ontology import table

Value = int | float | str
Senses = Mapping[str, Value]

SHAPES = r"""
      \d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])      # 2023-11-21T11:02:00Z
    | (?:\d{6}[A-Z]?|\d\d[ ]?\d{4}[ ]?[A-Z][ ]?)(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)
      [ ]?\d\d(?:\d\d)?(?!\w)                                                                   # 211102ZNOV23
    | \d{1,2}[/.]\d{1,2}[/.]\d{4}(?![\w/])                                                      # 21/11/2023
    | \d{1,2}/\d{1,2}/\d\d(?![\w/])                                                             # 11/21/23
    | \d{1,2}:\d\d(?::\d\d)?(?![\d:])                                                           # 11:02
    | \d{1,3}(?:,\d{3})+(?:st|nd|rd|th)\b                                                       # 1,000th
    | \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)                                                        # 1,200
    | \d+\.\d+
    | \d+(?:st|nd|rd|th|s|[ap]m)\b
    | \d+
    | [APap]\.[Mm]\b\.?
    | B\.C\.(?:E\.)? | A\.D\. | C\.E\.
    | o['’]clock\b
    | https?://\S+
    | (?!Q[1-4]\b)[^\W\d_]+\d\w*                                                              # T72, an id
    | [^\W\d_]+
    | ['’](?:s|ll)\b
    | \S
    """
TOKEN = re.compile(SHAPES + r"| \n", re.VERBOSE)
# In hard-wrapped text a line break ends a paragraph only before a blank or an indented line.
TOKEN_WRAPPED = re.compile(SHAPES + r"| \n(?=[ \t]*\n | [ \t]{2})", re.VERBOSE)
WRAPPED_WIDTH, WRAPPED_LINES = 100, 4

TABLES = (
    ("month", "MONTH"), ("weekday", "WEEKDAY"), ("weekdays", "WEEKDAYS"), ("unit", "UNIT"), ("units", "UNITS"),
    ("season", "SEASON"), ("shy_season", "SHYSEASON"), ("part", "PART"), ("number", "CARD"), ("tens", "TENS"),
    ("scale", "SCALE"), ("some", "SOME"), ("ordinal", "ORD"), ("decade", "DECADE"), ("deictic", "DEICTIC"),
    ("deictic_part", "DEICTICPART"), ("past", "PAST"), ("present", "PRESENT"), ("coming", "COMING"),
    ("often", "OFTEN"), ("zone", "ZONE"), ("ampm", "AMPM"), ("era", "ERA"),
)  # fmt: skip
FIXED: dict[str, dict[str, Value]] = {mark: {"DASH": 1} for mark in "-–—"}
NAMES = frozenset({"MONTH", "WEEKDAY", "SHY", "ABBR"})  # what a word is only with a capital
GROUP = re.compile(r"\d\d ?\d{4} ?[A-Z]? ?[A-Z]{3} ?\d{2,4}")
LONGEST = 20  # figures; a longer number counts nothing that news dates by
EARLIEST, LATEST = 1000, 2199  # four digits outside these are a count, not a year


def tokens(text: str) -> list[re.Match[str]]:
    """The tokens of a text; a paragraph's end is one of them, a newline."""
    return list((TOKEN_WRAPPED if is_wrapped(text) else TOKEN).finditer(text))


def is_wrapped(text: str) -> bool:
    """Whether a text is broken into lines of a set width, as wire text is, and not into paragraphs."""
    lines = [line.rstrip() for line in text.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < WRAPPED_LINES or max(map(len, lines)) > WRAPPED_WIDTH:
        return False
    return 2 * sum(line[-1] in ".!?:;\"”’'" for line in lines) < len(lines)


@cache
def words() -> dict[str, dict[str, Value]]:
    """Lower-case word -> its categories and their values."""
    names = table("times")
    found: dict[str, dict[str, Value]] = {word: dict(senses) for word, senses in FIXED.items()}
    for key, category in TABLES:
        for word, value in names[key].items():
            found.setdefault(word, {})[category] = value
    for word in names["abbreviated"]:
        found[word]["ABBR"] = 1
    for word in names["shy"]:
        found[word]["SHY"] = 1
    return found


@cache
def names() -> Mapping[str, Any]:
    """The data file of times, merged with the user's."""
    return MappingProxyType(table("times"))


@cache
def forms() -> Mapping[str, str]:
    """Lower-case word -> the name by which rules know it (`ontology/time-words.toml`)."""
    return {word: name for name, spelled in table("time-words")["form"].items() for word in spelled}


def form(word: str) -> str:
    """The name by which rules know a word; the word itself, in lower case, where they have none for it."""
    low = word.lower()
    return forms().get(low, low)


@cache
def listed(*path: str) -> frozenset[str]:
    """A word list of the data file, by its key or its table's and its own, in the names that rules know words by."""
    found: Any = names()
    for key in path:
        found = found[key]
    return frozenset(form(word) for word in found)


@cache
def _capital() -> frozenset[str]:
    return frozenset(names()["capital"])


def number_senses(word: str) -> dict[str, Value]:
    """Categories of a token that starts with a digit."""
    if word.isdigit():
        return _whole(word)
    if "-" in word:
        return {"ISO": word}
    if len(word) > LONGEST:
        return {}
    if word[-1].isalpha():
        return _suffixed(word.lower().replace(",", ""))
    if ":" in word:
        hour, minute = word.split(":")[:2]
        return {"CLOCK": int(hour) * 60 + int(minute)} if int(hour) <= 24 and int(minute) < 60 else {}
    if "/" in word or word.count(".") == 2:
        return {"NUMDATE": word}
    if GROUP.fullmatch(word):
        return {"GROUP": word}
    plain = word.replace(",", "")
    if not plain.replace(".", "", 1).isdigit():
        return {}
    if re.fullmatch(r"(?:[01]?\d|2[0-3])\.[0-5]\d", word):
        hour, minute = word.split(".")
        return {"NUM": float(plain), "CLOCKDOT": int(hour) * 60 + int(minute)}
    return {"NUM": float(plain) if "." in plain else int(plain)}


def _suffixed(word: str) -> dict[str, Value]:
    """7th, 1990s, 90s, 470s, 5pm."""
    for length in (1, 2):
        if not word[:-length].isdigit():
            continue
        number, suffix = int(word[:-length]), word[-length:]
        if suffix in {"st", "nd", "rd", "th"}:
            return {"ORD": number, "DAYTH": number} if 1 <= number <= 31 else {"ORD": number}
        if suffix in {"am", "pm"} and 1 <= number <= 12:
            return {"HOURAMPM": number % 12 + (12 if suffix == "pm" else 0)}
        if suffix == "s" and number % 10 == 0:
            if len(word) == 4:
                return {"DECADES3": number}
            return {"DECADES": number} if len(word) == 3 or EARLIEST <= number <= LATEST else {}
    return {}


def _whole(word: str) -> dict[str, Value]:
    number = int(word) if len(word) < 10 else 10**9  # nothing counts so far; a long run of digits is an id
    senses: dict[str, Value] = {"NUM": number}
    if len(word) <= 2:
        senses["NUM2"] = number
        if 1 <= number <= 31:
            senses["DAY"] = number
        if number <= 24:
            senses["HOUR"] = number
    elif len(word) == 4:
        if EARLIEST <= number <= LATEST:
            senses["YEAR"] = number
        if number // 100 <= 24 and number % 100 < 60:
            senses["MILITARY"] = number // 100 * 60 + number % 100
    return senses


def senses_of(word: str) -> Senses:
    """What a token can stand for; empty for a word that says nothing of time."""
    if word[0].isdigit():
        return number_senses(word) if word.isascii() else {}
    low = word.lower()
    found = words().get(low, {})
    if found and low in _capital() and word == low:
        small = {category: value for category, value in found.items() if category not in NAMES}
        return {**small, "SMALLMONTH": found["MONTH"]} if "MONTH" in found else small
    return found
