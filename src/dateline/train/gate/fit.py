"""Lessons -> the gate's weights, by two logistic regressions: one on passages, one on the signs of whole pages.

The second learns from odds that the first gave texts it had not seen, since those of texts it knows are too sure.
"""

import random
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from dateline.gate.score import Signs, odds, signs
from dateline.gate.weights import Weights
from dateline.gate.words import terms
from dateline.train.gate.lessons import Lesson
from dateline.train.gate.made_up import Page, pages
from dateline.train.gate.vocabulary import Vocabulary

CLASSES = ("conflict", "other", "soft", "strong", "weak")
EQUAL = 1_500  # passages of a corpus from which on each counts less, so that no corpus outweighs the others
STRENGTH = 3.0  # inverse of the penalty on weights of terms
FOLDS = 4
SEED = 7

Array = NDArray[np.float64]


def fit(lessons: Sequence[Lesson], vocabulary: Vocabulary) -> Weights:
    """The weights that `lessons` teach, of the terms of `vocabulary`."""
    drawn = random.Random(SEED)
    unseen: list[tuple[Page, Signs]] = []
    for fold in range(FOLDS):
        rest = of_passages([each for each in lessons if _fold(each) != fold], vocabulary)
        for page in pages([each for each in lessons if _fold(each) == fold], drawn):
            unseen.append((page, signs([odds(each, rest) for each in page.passages])))
    whole = of_passages(lessons, vocabulary)
    return Weights(whole.terms, whole.bias, _of_pages(unseen))


def of_passages(lessons: Sequence[Lesson], vocabulary: Vocabulary) -> Weights:
    """The weights of terms alone."""
    told = [(passage, tells, each.corpus) for each in lessons for passage, tells in each.passages]
    sizes = Counter(corpus for _, _, corpus in told)
    found = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=SEED, max_iter=300).fit(
        _matrix([passage for passage, _, _ in told], vocabulary),
        [tells for _, tells, _ in told],
        sample_weight=[min(1.0, EQUAL / sizes[corpus]) for _, _, corpus in told],
    )
    own = found.coef_[0][: len(vocabulary.terms)]
    shared = dict(zip(CLASSES, found.coef_[0][len(vocabulary.terms) :].tolist(), strict=True))
    # What a class counts is added to each of its words: nobody has to look classes up any more.
    summed = {
        term: float(np.float16(weight + sum(shared[name] for name in sorted(vocabulary.classes.get(term, ())))))
        for term, weight in zip(vocabulary.terms, own.tolist(), strict=True)
    }
    return Weights(summed, float(found.intercept_[0]), ())


def _matrix(passages: Sequence[Sequence[str]], vocabulary: Vocabulary) -> csr_matrix:
    """A row a passage: its terms, and how many of each class it has, over the root of their number."""
    place = {term: number for number, term in enumerate(vocabulary.terms)}
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for passage in passages:
        known = sorted(term for term in terms(passage) if term in place)
        one = 1 / max(1, len(known)) ** 0.5
        counted = Counter(name for term in known for name in vocabulary.classes.get(term, ()))
        columns += [place[term] for term in known]
        values += [one] * len(known)
        for number, name in enumerate(CLASSES):
            if counted[name]:
                columns.append(len(place) + number)
                values.append(counted[name] * one)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(passages), len(place) + len(CLASSES)))


def _of_pages(unseen: Sequence[tuple[Page, Signs]]) -> tuple[float, ...]:
    """The weights of a page's signs, with its bias last: what shows claims never counts against them."""
    sizes = Counter(page.kind for page, _ in unseen)
    values = np.array([[*found, 1.0] for _, found in unseen])
    about = np.array([1.0 if page.about else -1.0 for page, _ in unseen])
    counts = np.array([min(1.0, EQUAL / sizes[page.kind]) for page, _ in unseen])

    def loss(weights: Array) -> tuple[float, Array]:
        odds = about * (values @ weights)
        own = np.append(weights[:-1], 0.0)  # the bias bears no penalty
        slope = values.T @ (-about * counts * expit(-odds)) + own
        return float(counts @ np.logaddexp(0, -odds) + own @ own / 2), np.asarray(slope)

    bounds = [(None, None) if name == "length" else (0, None) for name in Signs._fields]
    return tuple(minimize(loss, np.zeros(values.shape[1]), jac=True, bounds=[*bounds, (None, None)]).x.tolist())


def _fold(lesson: Lesson) -> int:
    return sha256(lesson.text.encode()).digest()[1] % FOLDS
