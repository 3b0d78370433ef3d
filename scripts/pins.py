"""The gold's two halves -> tests/gold/pins.toml: the scores that `make test` holds the reading to.

Pins are raised to today's scores and never lowered: to lower one is a decision, made by hand in the file.
"""

import sys
import tomllib
from collections.abc import Mapping
from math import floor
from pathlib import Path
from typing import Any

from dateline.evaluate import linked, load, load_wires, total
from dateline.evaluate.corpora import right_share
from dateline.evaluate.run import read_and_score

HEAD = """\
# Scores below which `make test` fails, by half and by page; `make pins` raises them, and only a person lowers them.
# `breaches`: at most; all others: at least. See docs/accuracy.md for what they mean.
"""


def main() -> None:
    """Write the pins of the gold folder named."""
    gold = Path(sys.argv[1])
    file = gold / "pins.toml"
    old: dict[str, Any] = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    halves = [_half(gold / name, old.get(name, {})) for name in ("develop", "held")]
    rest = [_wires(gold / name, old.get(name, {})) for name in ("wires", "within")]
    rest.append(_types(gold / "types", old.get("types", {})))
    file.write_text("\n".join([HEAD, *halves, *rest]), "utf-8", newline="\n")


def _types(folder: Path, old: Mapping[str, Any]) -> str:
    right = right_share(folder / "snippets.jsonl")
    return "\n".join([f"[{folder.name}]", f"right = {_raised(right, old.get('right'))}", ""])


def _wires(folder: Path, old: Mapping[str, Any]) -> str:
    figures = linked(load_wires(folder), within=folder.name == "within")
    lines = [f"{name} = {_raised(getattr(figures, name), old.get(name))}" for name in ("found", "precision", "f1")]
    return "\n".join([f"[{folder.name}]", *lines, ""])


def _half(folder: Path, old: Mapping[str, Any]) -> str:
    scores = {page.name: read_and_score(page) for page in load(folder)}
    figures = total(scores.values())
    lines = [f"[{folder.name}]"]
    lines += [f"{name} = {_raised(getattr(figures, name), old.get(name))}" for name in ("score", "f1", "read")]
    lines += [
        f"breaches = {min(figures.breaches, old.get('breaches', figures.breaches))}",
        "",
        f"[{folder.name}.pages]",
    ]
    pages: Mapping[str, float] = old.get("pages", {})
    return "\n".join(
        [*lines, *(f"{name} = {_raised(page.score, pages.get(name))}" for name, page in scores.items()), ""]
    )


def _raised(now: float, before: float | None) -> str:
    return f"{max(floor(now * 1000) / 1000, before or 0.0):.3f}"


if __name__ == "__main__":
    main()
