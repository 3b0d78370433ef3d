"""Conditions on a pair of claims, as linking.toml words them -> the same in Python and in SQL.

In: expressions in the grammar of Python over the columns of two facts, `a` and `b` ("a.place == b.place"), named terms,
and the functions of `Dialect.calls`. Out: source text of either language that means the same, since no column is ever
null and all weights are whole numbers.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline.errors import OntologyError

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Words:
    """What conditions may name besides columns: terms, and lists of pairs of types, each by its name."""

    terms: Mapping[str, str]
    pairs: Mapping[str, Pairs]


@dataclass(frozen=True)
class Dialect:
    """How one language writes what Python writes otherwise.

    `calls`: functions by name. `meet`: two lists share an item; `common`: how many they share; `size`: how many a list
    has. `paired` writes that the types of the two claims stand together in a list. `term` writes a term that is worked
    out beforehand; where it is null, terms are written out wherever they are named.
    """

    compare: Mapping[type[ast.cmpop], str]
    calls: Mapping[str, str]
    constant: Callable[[str | int | float], str]
    paired: Callable[[str, Pairs], str]
    term: Callable[[str], str] | None = None


def _quoted(value: str | int | float) -> str:
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)


def _escaped(value: str | int | float) -> str:
    """As Spark reads it: a backslash says that the next character stands for itself."""
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return str(value)


def _in_sql(_: str, pairs: Pairs) -> str:
    listed = ", ".join(_quoted(f"{one}|{other}") for one, other in sorted(pairs))
    return f"((a.type || '|' || b.type) in ({listed}))"


_ORDER: dict[type[ast.cmpop], str] = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
PYTHON = Dialect(
    compare=_ORDER | {ast.Eq: "==", ast.NotEq: "!="},
    calls={
        "abs": "abs({})",
        "common": "len({} & {})",
        "max": "max({}, {})",
        "meet": "(not {}.isdisjoint({}))",
        "min": "min({}, {})",
        "size": "len({})",
    },
    constant=repr,
    paired=lambda name, _: f"((a.type, b.type) in pairs[{name!r}])",
    term=lambda name: f"_{name}",
)
DUCKDB = Dialect(
    compare=_ORDER | {ast.Eq: "=", ast.NotEq: "<>"},
    calls={
        "abs": "abs({})",
        "common": "len(list_intersect({}, {}))",
        "max": "greatest({}, {})",
        "meet": "list_has_any({}, {})",
        "min": "least({}, {})",
        "size": "len({})",
    },
    constant=_quoted,
    paired=_in_sql,
)
SPARK = Dialect(
    compare=DUCKDB.compare,
    calls={
        **DUCKDB.calls,
        "common": "size(array_intersect({}, {}))",
        "meet": "arrays_overlap({}, {})",
        "size": "size({})",
    },
    constant=_escaped,
    paired=_in_sql,
)
_ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}


def write(condition: str, words: Words, dialect: Dialect) -> str:
    """The condition in the words of `dialect`. Raises OntologyError for what conditions cannot say."""
    return _write(_parsed(condition), words, dialect)


def terms(condition: str, words: Words) -> list[str]:
    """The terms that a condition names, each after those that it names itself."""
    found: dict[str, None] = {}
    for node in ast.walk(_parsed(condition)):
        if isinstance(node, ast.Name) and node.id in words.terms:
            found |= dict.fromkeys([*terms(words.terms[node.id], words), node.id])
    return list(found)


def conjuncts(condition: str) -> list[str]:
    """The conditions that must all hold for this one to hold, in order."""
    node = _parsed(condition)
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        return [ast.unparse(value) for value in node.values]
    return [ast.unparse(node)]


def joined(conditions: Sequence[str]) -> str:
    """The condition that holds where all of these do."""
    return " and ".join(f"({condition})" for condition in conditions) or "True"


def _parsed(condition: str) -> ast.expr:
    try:
        return ast.parse(condition, mode="eval").body
    except SyntaxError as problem:
        raise OntologyError(f"linking.toml: {condition!r} is no condition: {problem.msg}") from problem


def _write(node: ast.expr, words: Words, dialect: Dialect) -> str:
    def again(inner: ast.expr) -> str:
        return _write(inner, words, dialect)

    match node:
        case ast.BoolOp(op=joint, values=values):
            return f"({(' and ' if isinstance(joint, ast.And) else ' or ').join(map(again, values))})"
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            return f"(not {again(inner)})"
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _ARITHMETIC:
            return f"({again(left)} {_ARITHMETIC[type(sign)]} {again(right)})"
        case ast.Compare(left=left, ops=[relation], comparators=[right]) if type(relation) in dialect.compare:
            return f"({again(left)} {dialect.compare[type(relation)]} {again(right)})"
        case ast.Attribute(value=ast.Name(id="a" | "b" as side), attr=column):
            return f"{side}.{column}"
        case ast.Name(id=name) if name in words.terms and dialect.term is not None:
            return dialect.term(name)
        case ast.Name(id=name) if name in words.terms:
            return _write(_parsed(words.terms[name]), words, dialect)
        case ast.Constant(value=str() | int() | float() as value):
            return dialect.constant(value)
        case ast.Call(func=ast.Name(id="paired"), args=[ast.Constant(value=str() as name)]) if name in words.pairs:
            return dialect.paired(name, words.pairs[name])
        case ast.Call(func=ast.Name(id=name), args=args) if name in dialect.calls:
            return _call(dialect.calls[name], [again(arg) for arg in args])
    raise OntologyError(f"linking.toml: conditions cannot say {ast.unparse(node)!r}")


def _call(pattern: str, args: Sequence[str]) -> str:
    if pattern.count("{}") != len(args):
        raise OntologyError(f"linking.toml: {pattern!r} takes {pattern.count('{}')} arguments, not {len(args)}")
    return pattern.format(*args)
