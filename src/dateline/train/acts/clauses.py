"""Sentences -> their clauses: what a net that hears whole sentences is to hear in a part of one."""

from collections.abc import Iterable, Iterator

from dateline.code.learned.said import is_verb
from dateline.code.parse.sentences import Sentence, sentences
from dateline.code.parse.tree import clause
from dateline.record import Report

SHORTEST = 4  # words of a clause


def clauses(texts: Iterable[str]) -> Iterator[str]:
    """The words of each clause of `texts`, without those of the clauses below it; none of a text of one clause."""
    for number, text in enumerate(texts):
        for sentence in sentences(Report(id=str(number), text=text)):
            yield from _of(sentence)


def _of(sentence: Sentence) -> Iterator[str]:
    heads = [word for word in sentence.words if is_verb(word)]
    if len(heads) < 2:
        return
    for head in heads:
        words = [word.text for word in sentence.words if clause(word).i == head.i]
        if len(words) >= SHORTEST:
            yield " ".join(words)
