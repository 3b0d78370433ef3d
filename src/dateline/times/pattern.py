"""Rules written over categories -> one regular expression over category letters.

Each token (or node that an earlier layer built) becomes one letter that stands for all it can be, so a sentence
becomes a short string and a rule a regular expression over it. Matching is then the regex engine's work, linear
and without a nested repeat. A rule's pattern is words set apart by blanks:

    d=DAY of? m=MONTH ( ,? y=YEAR )?

UPPER is a category, lower case the word itself, `a|b` either, `?` optional, `name=` hands the token to the rule's
function, `( ... / ... )` groups with alternatives, `(?= ... )` and `(?! ... )` look ahead, `(?<= X )` and
`(?<! X )` look back over one token.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

OTHER = "x"  # the letter of every token that no rule names
FIRST_LETTER = 0xE000  # private use: no letter is special in a regular expression


@dataclass
class Alphabet:
    """Letters for sets of categories: equal sets share a letter."""

    letters: dict[frozenset[str], str] = field(default_factory=dict)

    def letter(self, categories: frozenset[str]) -> str:
        """The letter of this set, made if new; OTHER for the empty set."""
        if not categories:
            return OTHER
        return self.letters.setdefault(categories, chr(FIRST_LETTER + len(self.letters)))

    def charset(self, categories: Iterable[str]) -> str:
        """All letters whose set has one of the categories."""
        wanted = set(categories)
        return "".join(letter for group, letter in self.letters.items() if group & wanted)


@dataclass(frozen=True)
class Rule:
    """One construction: its name, its pattern and the function that reads a match."""

    name: str
    pattern: str
    build: Callable[[Any], Any]


TERM = re.compile(r"(?:(?P<name>[a-z]\w*)=)?(?P<choices>[^\s?]+|\?)(?P<optional>\?)?")
OPENERS = {"(": "(?:", "(?=": "(?=", "(?!": "(?!", "(?<=": "(?<=", "(?<!": "(?<!"}


def is_word(name: str) -> bool:
    """Whether a name in a pattern is a word of a language, and not a category or a mark."""
    return name == name.lower() and name[:1].isalnum()


def words_in(pattern: str) -> set[str]:
    """Every category and word a pattern names."""
    found: set[str] = set()
    for piece in pattern.split():
        if piece in OPENERS or piece in {")", ")?", "/"}:
            continue
        term = TERM.fullmatch(piece)
        if term is None:
            raise ValueError(f"pattern {pattern!r}: cannot read {piece!r}")
        found.update(term["choices"].split("|"))
    return found


def expression(pattern: str, alphabet: Alphabet) -> tuple[str, str]:
    """(regular expression, letters it may start with) of a pattern."""
    made: list[str] = []
    first, open_, depth, around = "", True, 0, 0
    for piece in pattern.split():
        if piece in OPENERS:
            made.append(OPENERS[piece])
            depth += 1
            around += piece != "(" or around > 0
        elif piece in {")", ")?"}:
            made.append(piece)
            depth -= 1
            was_around, around = around > 0, max(around - 1, 0)
            if depth == 0 and piece == ")" and not was_around:
                open_ = False
        elif piece == "/":
            made.append("|")
        else:
            term = TERM.fullmatch(piece)
            if term is None:
                raise ValueError(f"pattern {pattern!r}: cannot read {piece!r}")
            chars = alphabet.charset(term["choices"].split("|"))
            body = f"[{chars}]" if chars else "(?!)"
            made.append((f"(?P<{term['name']}>{body})" if term["name"] else body) + (term["optional"] or ""))
            if open_ and not around:
                first += chars
                open_ = depth > 0 or bool(term["optional"])
    return "".join(made), first


@dataclass(frozen=True)
class Reader:
    """A rule and its regular expression, which is compiled when a text first asks for it: most never are."""

    rule: Rule
    body: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.body)


@dataclass(frozen=True)
class Start:
    """The rules that may start with one letter, in order."""

    readers: Sequence[Reader]

    @cached_property
    def any_of(self) -> re.Pattern[str]:
        """One expression that matches where any of them does; its last group (g0, g1, ...) says which is the first."""
        bodies = [re.sub(r"[(][?]P<[a-z][a-z0-9_]*>", "(?:", reader.body) for reader in self.readers]
        return re.compile("|".join(f"(?P<g{number}>{body})" for number, body in enumerate(bodies)))


@dataclass(frozen=True)
class Layer:
    """Rules tried together, earlier ones first at the same place.

    `window` finds the stretches worth a look; `starting` has, for each letter, the rules that may start with it.
    """

    window: re.Pattern[str]
    starting: Mapping[str, Start]


def compile_layer(rules: Iterable[Rule], alphabet: Alphabet) -> Layer:
    """The rules as expressions, sorted by the letters they may start with."""
    by_letter: dict[str, list[Reader]] = {}
    for rule in rules:
        body, first = expression(rule.pattern, alphabet)
        reader = Reader(rule, body)
        for letter in dict.fromkeys(first):
            by_letter.setdefault(letter, []).append(reader)
    return Layer(_window(alphabet), {letter: Start(readers) for letter, readers in by_letter.items()})


# Categories and words too common to start work: every rule asks for something besides them.
WEAK_WORDS = """
NUM NUM2 DAY HOUR MILITARY CARD SOME DASH the a an of in on at by to from and or for about around some more less over
only just up than that this its their his her our it very as 's ' , . / +
"""
WEAK = frozenset(WEAK_WORDS.split())


def _window(alphabet: Alphabet) -> re.Pattern[str]:
    """The longest runs of known letters that hold one which is not weak."""
    weak = "".join(letter for group, letter in alphabet.letters.items() if group <= WEAK)
    return re.compile(f"(?<![^{OTHER}])[{weak}]*+[^{weak}{OTHER}][^{OTHER}]*+")
