"""A definition -> functions in Python that weigh a pair of claims.

They are what linking spends most of its time in, so each works out no more than it needs: a term only where a level
that names it is reached, what all levels of a field ask first only once, and nothing more of a pair that is settled.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial
from itertools import takewhile
from typing import Any

from dateline.linker.definition import APART, SILENT, Definition, Level
from dateline.linker.facts import Facts
from dateline.linker.language import PYTHON, Words, conjuncts, joined, terms, write

_Outcome = Callable[[Level], str]  # the statement for the level that counts


def opinion(definition: Definition) -> Callable[[Facts, Facts], int]:
    """What speaks for a pair's being one happening (above 0) or against it (below); 0 for no opinion; or APART."""
    lines = ["def function(a, b):", "    total = 0"]
    verdicts = [{level.weight for level in ladder} for ladder in definition.fields.values()]
    for number, (_, told) in enumerate(_fields(definition, lambda _: lambda level: _adding(level.weight))):
        lines += told
        if SILENT in verdicts[number] and not any(APART in later for later in verdicts[number + 1 :]):
            lines.append(f"    if total < {SILENT // 2}: return 0")
    least = f"min(total - {definition.enough}, -1)" if definition.contrary else "0"
    lines += [
        f"    if total >= {definition.enough}: return total - {definition.enough} + 1",
        f"    return 0 if total < {SILENT // 2} else {least}",
    ]
    made: Callable[[Facts, Facts], int] = _compiled(lines, definition)
    return made


def levels(definition: Definition) -> Callable[[Facts, Facts], dict[str, Level]]:
    """The level of each field that counts for a pair."""
    lines = ["def function(a, b):", "    found = {}"]
    for _, told in _fields(definition, lambda field: partial(_noting, field, definition.fields[field])):
        lines += told
    made: Callable[[Facts, Facts], dict[str, Level]] = _compiled([*lines, "    return found"], definition)
    return made


def _adding(weight: int) -> str:
    return f"return {APART}" if weight == APART else f"total += {weight}"


def _noting(field: str, ladder: Sequence[Level], level: Level) -> str:
    return f"found[{field!r}] = fields[{field!r}][{ladder.index(level)}]"


def _fields(definition: Definition, outcome: Callable[[str], _Outcome]) -> Iterator[tuple[str, list[str]]]:
    """Each field and the lines that find its level; `outcome` gives the statements of a field."""
    known: set[str] = set()
    for field, ladder in definition.fields.items():
        shared, rest = _shared([conjuncts(level.when) for level in ladder])
        lines, depth = [], 1
        for condition in shared:
            lines += _working_out(condition, definition.words, known, depth)
            lines.append(f"{'    ' * depth}if {write(condition, definition.words, PYTHON)}:")
            if depth == 1:
                known.update(terms(condition, definition.words))
            depth += 1
        lines += _ladder(list(zip(rest, map(outcome(field), ladder), strict=True)), definition.words, known, depth)
        if depth == 1:
            known.update(terms(rest[0], definition.words))  # worked out for every pair
        yield field, lines


def _shared(conditions: Sequence[Sequence[str]]) -> tuple[list[str], list[str]]:
    """What all the conditions, each in its parts, begin with; and each without that."""
    several = len(conditions) > 1
    shared = list(takewhile(lambda alike: several and len(set(alike)) == 1, zip(*conditions, strict=False)))
    return [alike[0] for alike in shared], [joined(parts[len(shared) :]) for parts in conditions]


def _ladder(rungs: Sequence[tuple[str, str]], words: Words, known: Set[str], depth: int) -> list[str]:
    """Lines for conditions and what follows from the first that holds."""
    lines: list[str] = []
    inside = set(known)
    for number, (condition, statement) in enumerate(rungs):
        told = _working_out(condition, words, inside, depth + bool(number))
        if told and number:
            lines.append(f"{'    ' * depth}else:")
            depth += 1
        pad = "    " * depth
        lines += told
        word = "if" if told or not number else "elif"
        lines += [f"{pad}{word} {write(condition, words, PYTHON)}:", f"{pad}    {statement}"]
        inside.update(terms(condition, words))
    return lines


def _working_out(condition: str, words: Words, known: Set[str], depth: int) -> list[str]:
    """Lines that work out the terms of the condition that are not known yet."""
    fresh = [name for name in terms(condition, words) if name not in known]
    return [f"{'    ' * depth}_{name} = {write(words.terms[name], words, PYTHON)}" for name in fresh]


def _compiled(lines: Sequence[str], definition: Definition) -> Any:
    names: dict[str, Any] = {"pairs": definition.words.pairs, "fields": definition.fields}
    exec(compile("\n".join(lines), "linking.toml", "exec"), names)  # only what `write` lets through
    return names["function"]
