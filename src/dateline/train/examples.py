"""Corpora -> sentences in word pieces, with the pieces at which labelled words start: what the net is trained on."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dateline.code.coder import Material, judged
from dateline.code.judge.prune import prune
from dateline.code.learned.reader import WINDOW
from dateline.code.lexicon import lexicon
from dateline.code.parse.sentences import Sentence, sentences
from dateline.code.status.model.pieces import pieces
from dateline.ontology.words import event_types
from dateline.places import find_places_in
from dateline.record import Report
from dateline.times import find_times_in
from dateline.train.corpora import Marked, marked
from dateline.train.labels import GUESSED, MARKED, Candidate, Label, label

MOST = 1_500  # sentences of one corpus
HIDDEN = 0.3  # share of sentences in which a word that tells is hidden, so that what stands around it has to be learned
OTHERS = 2  # words a sentence that no list has


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be learned at the piece `at`; `types` are numbers of types."""

    at: int
    tells: bool
    types: tuple[int, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Example:
    """The numbers of a sentence's pieces, marks of start and end included, and its targets."""

    ids: list[int]
    targets: tuple[Target, ...]


def types() -> tuple[str, ...]:
    """The types the net answers with: all event types, and those of groups of words that are none by themselves."""
    words = lexicon()
    groups = {term.group.type for terms in (*words.verbs.values(), *words.nouns.values()) for term in terms}
    return tuple(sorted(groups | set(event_types())))


def examples(folder: Path, vocabulary: Mapping[str, int], draw: random.Random) -> Iterator[tuple[str, list[Example]]]:
    """Each corpus of `folder` with its examples."""
    numbers = {type_: number for number, type_ in enumerate(types())}
    for name, reports in marked(folder):
        known = ((text, labels) for report in reports for text, labels in _labelled(report, draw) if labels)
        made = [_example(text, labels, vocabulary, numbers) for text, labels in islice(known, MOST)]
        yield name, [_hidden(each, vocabulary["[MASK]"], draw) for each in made if each.targets]


def candidates(report: Report) -> Iterator[tuple[Sentence, list[Candidate]]]:
    """Each sentence of `report` with the words in it that the rules looked at."""
    parsed = sentences(report)
    _, judge, verdicts = judged(
        Material(report, parsed, find_places_in(report, parsed), find_times_in(report), sayings=())
    )
    for sentence, found in zip(parsed, verdicts, strict=True):
        types_ = [verdict.type or verdict.frame.term.group.type for verdict in found]  # before pruning takes some
        standing = {id(verdict) for verdict in prune([v for v in found if v.type], judge)[0]}
        yield (
            sentence,
            [
                Candidate(
                    verdict,
                    at := sentence.at(verdict.frame.head),
                    at + len(verdict.frame.head),
                    type_,
                    id(verdict) in standing,
                )
                for verdict, type_ in zip(found, types_, strict=True)
            ],
        )


def _labelled(report: Marked, draw: random.Random) -> Iterator[tuple[str, list[Label]]]:
    """The sentences of a report, with labels whose places are the sentence's own."""
    for sentence, found in candidates(report.report):
        labels = [known for each in found if (known := label(each, report)) is not None]
        labels += _beside(sentence, found, report, draw)
        start = sentence.start
        yield (
            report.report.text[start : sentence.end],
            [Label(each.start - start, each.end - start, each.tells, each.types, each.weight) for each in labels],
        )


def _beside(sentence: Sentence, found: list[Candidate], report: Marked, draw: random.Random) -> Iterator[Label]:
    """Words that no list has: those that people marked, and a few others, which mostly tell of no act."""
    taken = [(each.start, each.end) for each in found]
    for mark in report.marks:
        inside = sentence.start <= mark.start and mark.end <= sentence.end
        if inside and not mark.loose and not _overlaps(mark.start, mark.end, taken):
            taken.append((mark.start, mark.end))
            if mark.types is not None:
                yield Label(mark.start, mark.end, bool(mark.types), mark.types, MARKED)
    if report.rest == "always":
        return
    words = [
        (sentence.at(word), sentence.at(word) + len(word)) for word in sentence.tokens if word.pos_ in ("NOUN", "VERB")
    ]
    free = [(start, end) for start, end in words if not _overlaps(start, end, taken)]
    for start, end in draw.sample(free, min(len(free), OTHERS)):
        yield Label(start, end, False, frozenset(), GUESSED)


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(first < end and last > start for first, last in taken)


def _example(text: str, labels: list[Label], vocabulary: Mapping[str, int], numbers: Mapping[str, int]) -> Example:
    found = pieces(text, vocabulary)
    targets = []
    for each in labels:
        place = found.at(each.start, each.end)
        if place is not None and place < WINDOW - 2:
            wanted = tuple(sorted(numbers[type_] for type_ in each.types))
            targets.append(Target(place + 1, each.tells, wanted, each.weight))
    ids = [vocabulary["[CLS]"], *found.ids[: WINDOW - 2], vocabulary["[SEP]"]]
    return Example(ids, tuple(targets))


def _hidden(example: Example, mask: int, draw: random.Random) -> Example:
    """The example, with a word that tells of an act hidden in some."""
    telling = [target.at for target in example.targets if target.tells]
    if not telling or draw.random() >= HIDDEN:
        return example
    at = draw.choice(telling)
    return Example([*example.ids[:at], mask, *example.ids[at + 1 :]], example.targets)
