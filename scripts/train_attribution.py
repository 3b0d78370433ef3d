"""Train the weights by which candidate attributions are weighed; docs/models/attribution.md says what they are.

    python scripts/train_attribution.py CORPUS.jsonl [OUT]     OUT: the package's own weights.json unless said

CORPUS holds a document a line: {"text", "attributions": [{"sources", "cues", "contents": [{"start", "end"}]}]}. Needs
scikit-learn and scipy, which nothing else here does. The same corpus gives the same weights.
"""

import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.code.attribution.features import features
from dateline.code.attribution.find import parse, proposed
from dateline.code.attribution.reach import Reached
from dateline.code.attribution.weigh import WEIGHTS

RARE = 20  # candidates that must have a feature for it to be used
STRENGTH = 0.02  # of the regression (scikit-learn's C): .01 to .05 do as well
SMALLEST = 0.01  # weights nearer to nothing are left out
RIGHT = 0.5  # overlap (Dice) with gold from which a content is right, as the scorer has it
SLACK = 0.15  # by which another stretch of a cue may overlap less and still count as its best
WORD = re.compile(r"[^\W_]+")

Names = frozenset[str]


@dataclass(frozen=True)
class Stretch:
    """One stretch that a cue may tell: its features, whether gold has the cue, how far gold has the stretch."""

    names: Names
    known: bool
    overlap: float


def main() -> None:
    """Train and write."""
    corpus = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else WEIGHTS
    rows = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    cues = [stretches for row in rows for stretches in _cues(row)]
    everything = [frozenset().union(*(each.names for each in stretches)) for stretches in cues]
    cue = _fit(everything, [any(each.known for each in stretches) for stretches in cues])
    choices = [s for s in cues if len(s) > 1 and max(each.overlap for each in s) >= RIGHT]
    best = [max(each.overlap for each in stretches) for stretches in choices]
    right = [
        each.overlap >= max(RIGHT, most - SLACK)
        for stretches, most in zip(choices, best, strict=True)
        for each in stretches
    ]
    content = _fit([each.names for stretches in choices for each in stretches], right)
    out.write_text(json.dumps({"cue": cue, "content": content}, ensure_ascii=False, indent=0, sort_keys=True) + "\n")
    print(f"{len(rows)} documents, {len(cues)} cues, {len(cue)} and {len(content)} weights -> {out}")


def _cues(row: dict[str, Any]) -> Iterable[list[Stretch]]:
    """The cues of a document, each with its stretches."""
    text = row["text"]
    gold = [
        (_spans(attribution["cues"]), _words(text, _spans(attribution["contents"])))
        for attribution in row["attributions"]
    ]
    found: dict[int, list[Stretch]] = {}
    for candidate in proposed(parse(text), text):
        found.setdefault(candidate.at, []).append(_stretch(candidate, text, gold))
    return found.values()


def _stretch(candidate: Reached, text: str, gold: Sequence[tuple[list[tuple[int, int]], set[int]]]) -> Stretch:
    cue = candidate.raw.sentence.span(*candidate.raw.cue)
    told = _words(text, [candidate.content])
    known = [words for cues, words in gold if any(start < cue.end and cue.start < end for start, end in cues)]
    overlap = max((2 * len(told & words) / (len(told) + len(words)) for words in known if told or words), default=0.0)
    return Stretch(frozenset(features(candidate)), bool(known), overlap)


def _spans(pieces: Iterable[dict[str, int]]) -> list[tuple[int, int]]:
    return [(piece["start"], piece["end"]) for piece in pieces]


def _words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Where the words of `spans` start."""
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


def _fit(examples: Sequence[Names], right: Sequence[bool]) -> dict[str, float]:
    """The weights of a logistic regression; that of "" is what it starts from."""
    sparse: Any = importlib.import_module("scipy.sparse")
    linear: Any = importlib.import_module("sklearn.linear_model")
    counts = Counter(name for names in examples for name in names)
    used = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= RARE))}
    columns, ends = [], [0]
    for names in examples:
        columns += sorted(used[name] for name in names if name in used)
        ends.append(len(columns))
    matrix = sparse.csr_matrix(([1.0] * len(columns), columns, ends), shape=(len(examples), len(used)))
    model = linear.LogisticRegression(C=STRENGTH, max_iter=150, tol=1e-3).fit(matrix, right)
    weights = {name: round(float(model.coef_[0][at]), 3) for name, at in used.items()}
    return {"": round(float(model.intercept_[0]), 3)} | {n: w for n, w in weights.items() if abs(w) >= SMALLEST}


if __name__ == "__main__":
    main()
