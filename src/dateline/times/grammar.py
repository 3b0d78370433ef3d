"""The grammar, put together: layers of rules over one alphabet, applied to a text in turn.

In: text. Out: its items (tokens and, in their place, the nodes that rules built) with their places in the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.errors import OntologyError
from dateline.times import clocks, dates, lengths, modify, numbers, relate, stamps, wars, years
from dateline.times.lexicon import form, forms, number_senses, senses_of, tokens, words
from dateline.times.pattern import OTHER, Alphabet, Layer, Rule, compile_layer, is_word, words_in
from dateline.times.rule import Found, Item
from dateline.times.sense import Node, Sense, senses_for

# One token of each shape that a number can have, so that each gets its letter before the rules are compiled.
SHAPES = ("7", "24", "27", "40", "1st", "40th", "700", "0430", "1200", "1999", "2575", "3000", "90s",
    "470s", "1990s", "5pm", "25pm",
          "11:02", "30:99",
           "21/11/2023", "21.11.2023", "211102ZNOV23", "2023-11-21", "1,200", "1.5", "4.30", "10000")  # fmt: skip
UNITS = ("Y", "M", "D", "W", "S", "Q", "DE", "P", "T")


@dataclass(frozen=True)
class Grammar:
    """Compiled layers and the letters they are written in."""

    alphabet: Alphabet
    layers: tuple[Layer, ...]
    literals: frozenset[str]

    def letter(self, word: str) -> str:
        """The letter of a token."""
        named = {word.lower(), form(word)} & self.literals
        if not named and word.lower() not in words() and not word[0].isdigit():
            return OTHER
        categories = {*senses_of(word), *named}
        return self.alphabet.letters.get(frozenset(categories), OTHER)


def _layers() -> list[list[Rule]]:
    return [
        list(numbers.RULES),
        [*dates.holiday_rules(), *lengths.RULES, *clocks.RULES, *stamps.RULES, *dates.RULES, *years.RULES],
        list(modify.RULES),
        [*wars.RULES, *relate.RULES],
    ]


def _check(layers: list[list[Rule]]) -> None:
    """Raise OntologyError where a rule names a word that the data file has no form for."""
    # the words of holidays are data themselves
    wanted = {
        word for layer in layers for rule in layer if rule.name != dates.HOLIDAY
        for word in words_in(rule.pattern) if is_word(word)
    }  # fmt: skip
    if missing := sorted(wanted - set(forms().values())):
        raise OntologyError(f"time-words.toml: [form] lacks {', '.join(missing)}, which rules name")


def _node_categories() -> list[frozenset[str]]:
    senses = [Sense("point", unit) for unit in UNITS] + [Sense("shift", unit) for unit in UNITS]
    senses += [
        Sense("point", "D", weekday=1),
        Sense("point", "D", code="12-25"),
        Sense("length"),
        Sense("every"),
        Sense("ref"),
    ]
    made = [frozenset(senses_for(sense)) for sense in senses]
    return [*made, frozenset({"YEAR"}), frozenset({"NUM"}), frozenset({"ORD"}), frozenset({"NUM", "YEAR"})]


@cache
def grammar() -> Grammar:
    """The grammar of the data files, compiled once a process."""
    layers = _layers()
    _check(layers)
    named = set().union(*(words_in(rule.pattern) for layer in layers for rule in layer))
    literals = frozenset(word for word in named if word == word.lower())
    alphabet = Alphabet()
    for word in sorted(set(words()) | literals | set(forms())):
        for written in (word, word.capitalize()):
            alphabet.letter(frozenset({*senses_of(written), *({word, form(word)} & literals)}))
    for shape in SHAPES:
        alphabet.letter(frozenset(number_senses(shape)))
    for categories in _node_categories():
        alphabet.letter(categories)
    return Grammar(alphabet, tuple(compile_layer(layer, alphabet) for layer in layers), literals)


@lru_cache(maxsize=65536)
def _letter(word: str) -> str:
    return grammar().letter(word)


@dataclass
class Parsed:
    """A text's items with the place where each starts and ends."""

    items: list[Item]
    starts: list[int]
    ends: list[int]


def parse(text: str) -> Parsed:
    """The items of a text after all layers."""
    made = grammar()
    matches = tokens(text)
    parsed = Parsed([m.group() for m in matches], [m.start() for m in matches], [m.end() for m in matches])
    codes = "".join([_letter(item) for item in parsed.items if isinstance(item, str)])
    for layer in made.layers:
        parsed, codes = _apply(layer, parsed, codes, made.alphabet)
    return parsed


def _apply(layer: Layer, parsed: Parsed, codes: str, alphabet: Alphabet) -> tuple[Parsed, str]:
    items: list[Item] = []
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    done = 0
    for node, first, end in _nodes(layer, parsed, codes):
        items += parsed.items[done:first]
        starts += parsed.starts[done:first]
        ends += parsed.ends[done:first]
        letters += (codes[done:first], alphabet.letters.get(frozenset(node.senses), OTHER))
        items.append(node)
        starts.append(node.start)
        ends.append(node.end)
        done = end
    if not done:
        return parsed, codes
    items += parsed.items[done:]
    starts += parsed.starts[done:]
    ends += parsed.ends[done:]
    letters.append(codes[done:])
    return Parsed(items, starts, ends), "".join(letters)


def _nodes(layer: Layer, parsed: Parsed, codes: str) -> Iterator[tuple[Node, int, int]]:
    """The nodes that a layer builds, from left to right, each with its first item and the one after its last."""
    for window in layer.window.finditer(codes):
        at, stop = window.span()
        while at < stop:
            found = _read(layer, parsed, codes, at)
            if found is None:
                at += 1
            else:
                node, end = found
                yield node, at, end
                at = end


def _read(layer: Layer, parsed: Parsed, codes: str, first: int) -> tuple[Node, int] | None:
    """The node of the first rule that reads what stands at `first`, and where it ends; None where none does."""
    start = layer.starting.get(codes[first])
    hit = start.any_of.match(codes, first) if start is not None else None
    if start is None or hit is None or hit.lastgroup is None:
        return None
    for reader in start.readers[int(hit.lastgroup[1:]) :]:
        match = reader.pattern.match(codes, first)
        if match is None or match.end() == first:
            continue
        groups = {group: match.start(group) for group in reader.pattern.groupindex if match.start(group) >= 0}
        built = reader.rule.build(Found(parsed.items, first, match.end(), groups))
        if built is not None:
            senses = senses_for(built) if isinstance(built, Sense) else built
            return Node(parsed.starts[first], parsed.ends[match.end() - 1], senses), match.end()
    return None
