"""Lessons -> pages to learn a page's signs from: texts as they are, and texts put together as pages are.

Real pages mix: a digest tells of a war among ten other things, and beside a story on football stand headlines on one.
The first should pass, the second need not.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.train.gate.lessons import Lesson

DIGEST = 4  # passages of conflict in a text of other news, from which on it is a digest
MENU = 2  # headlines of conflict beside one
SHORT = 3  # passages of a snippet
BRIEF = frozenset(("ucdp", "ucdp-syria", "maverick"))  # corpora of headlines

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Page:
    """The passages of a page, and whether it is about conflict; `kind` groups what counts alike."""

    kind: str
    about: bool
    passages: Sequence[Words]


def pages(lessons: Sequence[Lesson], draw: random.Random) -> Iterator[Page]:
    """The pages that `lessons` make, the same ones for the same draw."""
    conflict = [_words(each) for each in lessons if each.about and each.corpus not in BRIEF]
    lines = [_words(each)[0] for each in lessons if each.about and each.corpus in BRIEF]
    long = [each for each in conflict if len(each) >= DIGEST]
    for lesson in lessons:
        if lesson.about is None:
            continue
        found = _words(lesson)
        yield Page(lesson.corpus, lesson.about, found)
        if lesson.about or len(found) < 2 * DIGEST:
            continue
        yield Page("snippet", False, found[:SHORT])
        if lines:
            yield Page("menu", False, [*found, *draw.sample(lines, min(MENU, len(lines)))])
        if long:
            inserted = draw.choice(long)
            start = draw.randrange(len(inserted) - DIGEST + 1)
            yield Page("digest", True, [*found, *inserted[start : start + DIGEST]])


def _words(lesson: Lesson) -> list[Words]:
    return [passage for passage, _ in lesson.passages]
