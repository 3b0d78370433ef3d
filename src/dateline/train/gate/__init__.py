"""Corpora -> the gate's weights: `dateline train gate`."""

from collections.abc import Callable
from pathlib import Path

from dateline.errors import ModelError
from dateline.gate.weights import WEIGHTS
from dateline.train.gate.lessons import Lesson, taught
from dateline.train.gate.vocabulary import Vocabulary
from dateline.train.gate.write import write
from dateline.weights import name_it


def train(corpora: Path, out: Path, say: Callable[[str], None]) -> None:
    """Trains on `corpora` and writes `out`. Raises ModelError where the extra `train` or a corpus is missing."""
    try:
        from dateline.train.gate.fit import fit  # noqa: PLC0415
    except ImportError as problem:
        raise ModelError(f"training needs more packages ({problem}): pip install 'dateline[train]'") from problem
    lessons: list[Lesson] = []
    for name, found in taught(corpora):
        told = [each.about for each in found]
        say(f"{name}: {len(found)} texts, {told.count(True)} with claims, {told.count(False)} without")
        lessons += found
    vocabulary = Vocabulary.of(lessons)
    say(f"{len(vocabulary.terms):,} words and pairs")
    write(fit(lessons, vocabulary), out)
    named = name_it(out) if out.resolve() == WEIGHTS else "not the package's own, so not named"
    say(f"{out}: {out.stat().st_size:,} bytes, SHA-256 {named}")
