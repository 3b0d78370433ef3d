"""Texts with marks -> the words and pairs of words that the gate knows.

Names are left out, so that which war it is carries no decision: a word counts only if it is mostly written small. So
are the most frequent words, which tell one corpus's style from another's, and what only one corpus uses. The words of
our own ontology are in whether a corpus has them or not, with the class they are of.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.gate.forms import forms
from dateline.gate.words import NUMBER, terms
from dateline.ontology import table
from dateline.train.gate.lessons import Lesson

SMALL = 0.5  # share of its occurrences that are in small letters
SEEN = 4  # passages that have a term
CORPORA = 2
FREQUENT = 120  # words that are left out
_WORD = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True)
class Vocabulary:
    """The terms, sorted, and the classes that some of them are of."""

    terms: tuple[str, ...]
    classes: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, lessons: Sequence[Lesson], frequent: int = FREQUENT) -> "Vocabulary":
        """The vocabulary that `lessons` teach, without the so many most `frequent` words."""
        ours = classes()
        small = _written_small(lesson.text for lesson in lessons)
        seen: Counter[str] = Counter()
        where: defaultdict[str, set[str]] = defaultdict(set)
        for lesson in lessons:
            for passage, _ in lesson.passages:
                for term in terms(passage):
                    seen[term] += 1
                    where[term].add(lesson.corpus)
        single = Counter({term: count for term, count in seen.items() if " " not in term and term not in ours})
        left_out = {term for term, _ in sorted(single.items(), key=lambda each: (-each[1], each[0]))[:frequent]}

        def known(term: str) -> bool:
            if seen[term] < SEEN or len(where[term]) < CORPORA or term == NUMBER:
                return False
            return all(word == NUMBER or (word in small and word not in left_out) for word in term.split())

        return cls(tuple(sorted({term for term in seen if known(term)} | set(ours))), ours)


def _written_small(texts: Iterable[str]) -> set[str]:
    """The words that are mostly written in small letters, in texts that have capitals."""
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text in texts:
        if text == text.lower():
            continue
        for word in _WORD.findall(text):
            low = word.lower()
            every[low] += 1
            small[low] += word == low
    return {word for word, count in every.items() if small[word] >= SMALL * count}


def classes() -> dict[str, frozenset[str]]:
    """The words of the ontology in all their forms, each with the classes it is of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    lists = table("relevance")
    for name, lemmas in (("conflict", lists["conflict"]), ("other", set(lists["other"]) - set(lists["plain"]))):
        for lemma in lemmas:
            for form in forms(lemma):
                found[form].add(name)
    for group in table("triggers")["group"]:
        name = "soft" if group.get("soft") else "strong" if group.get("strength") == 2 else "weak"
        for lemma in (*group.get("verbs", ()), *group.get("nouns", ())):
            for form in forms(lemma):
                found[form].add(name)
    return {word: frozenset(names) for word, names in found.items()}
