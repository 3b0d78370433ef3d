"""All of the package's patterns, timed on strings made to be slow for each: the slow ones as JSON on standard output.

    python -m tests.hostile.patterns

Patterns are taken from the code, and from what is compiled while it is loaded and reads a page.
"""

import ast
import contextlib
import importlib
import json
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_METHODS = frozenset(("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"))
_ANCHORED = frozenset(("match", "fullmatch"))
# Rooms that see only what the project or its user made.
_OWN = ("evaluate", "train", "ontology", "store.migrations", "intake.watch.feeds")
# They look at lines, of which white space is squashed and the length bounded; these five look at more.
_OF_LINES = "dateline.reader."
_OF_TEXTS = tuple(f"dateline.reader.{name}:" for name in ("decode", "draft", "flat", "html", "plain"))
_LINE = 400  # characters: no rule about lines looks at a longer one
_LENGTHS = (16, 22, 30, 50, 100, 200)  # step by step: what doubles with each letter never ends at 400
_MOST = 0.02  # seconds for one of them: its square is 4 ms, its cube 250
# Of a text of any length, where it takes so many seconds for a line and for the size: doubling may not triple them.
_SUSPECT, _BENT, _SIZE, _WORTH, _GROWTH = 0.00008, 2.4, 3000, 0.003, 3.0
_SPACE = re.compile(r"\s+")
Seen = dict[tuple[Any, int], str]


def main() -> None:
    """Print the patterns that are slow on a line, and those whose time grows with the square of a text."""
    seen: Seen = {}
    _listen(seen)
    root = _load()
    _written(root, seen)
    matched = _matched_only(root)
    found = [
        report
        for (pattern, flags), where in sorted(seen.items(), key=str)
        for report in slow(re.compile(pattern, flags), where, where in matched)
    ]
    print(json.dumps({"patterns": len(seen), "slow": found}))


def _listen(seen: Seen) -> None:
    """From now on, note what our modules compile."""
    compile_ = re._compile  # type: ignore[attr-defined]

    def noting(pattern: Any, flags: int) -> Any:
        found = compile_(pattern, flags)
        frame: Any = sys._getframe(2)
        name = frame.f_globals.get("__name__", "")
        if name.startswith("dateline.") and isinstance(found, re.Pattern):
            seen.setdefault((found.pattern, found.flags), f"{name}:{frame.f_lineno}")
        return found

    re._compile = noting  # type: ignore[attr-defined]


def _load() -> Path:
    import dateline  # noqa: PLC0415  (only once somebody listens)
    from dateline.errors import MissingExtraError  # noqa: PLC0415
    from tests.intake.samples import SHELLS, page  # noqa: PLC0415

    root = Path(dateline.__file__).parent
    for module in pkgutil.walk_packages([str(root)], "dateline."):
        if not module.name.startswith(tuple(f"dateline.{room}" for room in _OWN)) and "__main__" not in module.name:
            with contextlib.suppress(ModuleNotFoundError, MissingExtraError):  # literals are found without loading
                importlib.import_module(module.name)
    dateline.read(page())
    dateline.read(f"{SHELLS}\n\n{SHELLS}")
    return root


def _trees(root: Path) -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(root.rglob("*.py")):
        name = "dateline." + ".".join(path.relative_to(root).with_suffix("").parts)
        if not name.startswith(tuple(f"dateline.{room}" for room in _OWN)):
            yield name, ast.parse(path.read_text())


def _written(root: Path, seen: Seen) -> None:
    """Add the patterns that stand in the code as literals, also where no page has led to them."""
    for name, tree in _trees(root):
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            first = node.args[0]
            of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            if of_re and isinstance(first, ast.Constant) and isinstance(first.value, str | bytes):
                found = re.compile(first.value, _flags(node))
                seen.setdefault((found.pattern, found.flags), f"{name}:{node.lineno}")


def _flags(call: ast.Call) -> int:
    given = [*call.args[1:], *(word.value for word in call.keywords if word.arg == "flags")]
    names = {node.attr for each in given for node in ast.walk(each) if isinstance(node, ast.Attribute)}
    return sum(getattr(re, name) for name in names if isinstance(getattr(re, name, None), re.RegexFlag))


def _matched_only(root: Path) -> set[str]:
    """Where a pattern stands that is only ever tried at one place of a text, never looked for in it."""
    used: dict[str, set[str]] = {}
    stands: dict[str, str] = {}
    for name, tree in _trees(root):
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                stands[f"{name}:{node.lineno}"] = node.targets[0].id
                if isinstance(node.value, ast.Call):
                    stands[f"{name}:{node.value.lineno}"] = node.targets[0].id
            if isinstance(node, ast.Attribute) and node.attr in _METHODS and isinstance(node.value, ast.Name):
                used.setdefault(node.value.id, set()).add(node.attr)
    return {place for place, name in stands.items() if used.get(name) and used[name] <= _ANCHORED}


def slow(pattern: "re.Pattern[Any]", where: str, matched: bool) -> Iterator[dict[str, Any]]:
    """What makes `pattern` slow, where anything does: a line, or text of any length; the first that is found."""
    from tests.hostile.made import families, flags_of, string  # noqa: PLC0415

    text = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    of_lines = where.startswith(_OF_LINES) and not where.startswith(_OF_TEXTS)

    def seconds(length: int, given: tuple[str, str, str]) -> float:
        made = string(given[0], given[1], length) + given[2]
        return _seconds(pattern, _SPACE.sub(" ", made) if of_lines else made, matched)

    for pair in families(text, flags_of(pattern)):
        for last in ("", "\x00!"):
            made = (*pair, last)
            line = next((took for length in _LENGTHS if (took := seconds(length, made)) > _MOST), 0.0)
            line = line or seconds(_LINE, made)
            if line > _MOST:
                yield {"where": where, "kind": "line", "made": "".join(pair)[:40], "seconds": round(line, 4)}
                return
            if of_lines or line < max(_SUSPECT, _BENT * seconds(_LINE // 2, made)):
                continue
            once, twice = (min(seconds(size, made) for _ in range(2)) for size in (_SIZE, 2 * _SIZE))
            if once > _WORTH and twice > _GROWTH * once:
                yield {"where": where, "kind": "text", "made": "".join(pair)[:40], "seconds": round(twice, 4)}
                return


def _seconds(pattern: "re.Pattern[Any]", text: str, matched: bool) -> float:
    given: Any = text.encode("utf-8") if isinstance(pattern.pattern, bytes) else text
    started = time.process_time()
    if matched:
        pattern.match(given)
    else:
        for _ in pattern.finditer(given):
            pass
    return time.process_time() - started


if __name__ == "__main__":
    main()
