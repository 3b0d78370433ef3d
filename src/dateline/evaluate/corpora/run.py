"""A file of a corpus -> its figures and its errors by class, printed.

Records are read in as many processes as asked for; what is printed does not depend on how many.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dateline import pipeline
from dateline.errors import DatelineError
from dateline.evaluate.corpora.items import Item
from dateline.evaluate.corpora.judge import Error, Judged, classes, judge
from dateline.evaluate.corpora.kinds import CorpusError, kind_of

CHUNK = 8  # items that a process is given at once


@dataclass(frozen=True, slots=True)
class Options:
    """How much of a corpus is read and shown: its `kind` where its fields do not tell, the first `limit` of every
    `every`-th record, `workers` processes, `show` sentences a class."""

    kind: str | None = None
    limit: int | None = None
    every: int = 1
    workers: int = 1
    show: int = 3


def measure(file: Path, options: Options) -> list[str]:
    """The lines to print for one corpus. Raises CorpusError where the file is no corpus."""
    items = list(islice(islice(_items(file, options), 0, None, options.every), options.limit))
    judged = list(_judged(items, options.workers))
    return [f"{file}: {len(items)} records", *_figures(judged), *_errors(judged, options.show)]


def _items(file: Path, options: Options) -> Iterator[Item]:
    """The items of the file, each text once: a headline may stand for many events."""
    seen: set[str] = set()
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise CorpusError(f"{file}: cannot be read: {problem}") from problem
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            item = kind_of(options.kind, row, f"{file}:{number}").read(row, file.name)
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            raise CorpusError(f"{file}:{number}: is no record of such a corpus: {problem!r}") from problem
        if item is not None and item.text not in seen:
            seen.add(item.text)
            yield item


def _judged(items: Sequence[Item], workers: int) -> Iterator[Judged]:
    if workers <= 1:
        yield from map(read_and_judge, items)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(read_and_judge, items, chunksize=CHUNK)


def read_and_judge(item: Item) -> Judged:
    """Read one item and compare; what cannot be read tells nothing, and says why."""
    try:
        return judge(item, pipeline.explain(item.text, published=item.published))
    except DatelineError as problem:
        labels = tuple(wanted.label for wanted in item.wanted)
        errors = tuple(
            Error("missed", label, f"cannot be read: {problem}", item.text[:80], item.id) for label in labels
        )
        return Judged(item.id, labels, (), (), 0, 0, errors)


def right_share(file: Path) -> float:
    """The share of all that a corpus wants that is told with a right kind, from 0 to 1."""
    judged = list(_judged(list(_items(file, Options())), 1))
    return sum(len(each.found) for each in judged) / max(sum(len(each.wanted) for each in judged), 1)


def _figures(judged: Sequence[Judged]) -> Iterator[str]:
    """One line a label and one for all: what is told at all, what is told with a right kind; then precision."""
    wanted = Counter(label for each in judged for label in each.wanted)
    told = Counter(label for each in judged for label in each.told)
    found = Counter(label for each in judged for label in each.found)
    for label in sorted(wanted, key=lambda label: (-wanted[label], label)):
        yield f"  {label or '(no label)':32} {_recall(wanted[label], told[label], found[label])}"
    if wanted:
        yield f"  {'all':32} {_recall(wanted.total(), told.total(), found.total())}"
    sentences, right = sum(each.sentences for each in judged), sum(each.right for each in judged)
    if sentences:
        yield f"  sentences with a claim {sentences}, known {right}, precision {right / sentences:.3f}"
    if empty := [each for each in judged if not each.wanted]:
        alarms = sum(bool(each.sentences) for each in empty)
        yield f"  records with nothing wanted {len(empty)}, with a claim {alarms} ({alarms / len(empty):.3f})"


def _recall(wanted: int, told: int, found: int) -> str:
    return f"wanted {wanted:5}  any claim {told / wanted:.3f}  right kind {found / wanted:.3f}"


def _errors(judged: Sequence[Judged], show: int) -> Iterator[str]:
    errors = [error for each in judged for error in each.errors]
    for kind, label, why, same in classes(errors):
        yield f"{len(same):5} {kind} {label}: {why}"
        for error in same[:show]:
            yield f"        {error.item[:24]} | {error.text}"
