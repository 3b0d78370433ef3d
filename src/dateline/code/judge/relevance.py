"""A report's sentences -> how much the whole report speaks of armed conflict."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.ontology import table

# Different conflict words per hundred words from which a report counts as one about conflict, and the least
# number of them. On the development half of our gold 1.0 to 2.5 per hundred do alike.
DENSE = 1.5
LEAST = 3
MANY = 8  # different conflict words that are enough in a report of any length
# Words of a text that is too short for what it leaves unsaid to mean anything: a headline, a wire flash, a snippet.
# The shortest of 1,808 BBC stories outside politics has 88.
BRIEF = 80


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole report is about: `conflict` and `other` count its different words of either kind, `foreign` those
    of the other kind that reports about conflict do not use, `dealings` those of war and peace that sport and business
    live on as well."""

    conflict: int
    other: int
    words: int
    foreign: int = 0
    dealings: int = 0

    @property
    def brief(self) -> bool:
        """Whether the report is too short to show what it is about, and no word of it is one of sport or markets."""
        return self.words <= BRIEF and not self.foreign

    @property
    def sign(self) -> int:
        """1 for a report about conflict, -1 for one about something else, 0 where its words do not tell."""
        if self.other > self.conflict:
            return -1 if self.other >= LEAST else 0
        return (
            1 if self.conflict >= LEAST and (self.conflict >= MANY or 100 * self.conflict >= DENSE * self.words) else 0
        )


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lists = table("relevance")
    return frozenset(lists["conflict"]), frozenset(lists["other"])


def speaks_of_other_things(sentence: Sentence, trigger: Token) -> bool:
    """Whether a sentence has words of sport, markets or show business beside its `trigger` ("were booked")."""
    return any(token.i != trigger.i and token.lemma_.lower() in _foreign() for token in sentence.words)


@cache
def _foreign() -> frozenset[str]:
    return _words()[1] - frozenset(table("relevance")["plain"])


@cache
def _dealings() -> frozenset[str]:
    return frozenset(table("relevance")["dealings"])


def context(sentences: Sequence[Sentence]) -> Context:
    """The context that `sentences`, all of a report's, give each other."""
    conflict, other = _words()
    lemmas: set[str] = set()
    words = 0
    for sentence in sentences:
        for token in sentence.words:
            lemmas.add(token.lemma_.lower())
            words += token.form.is_alpha
    counted = (len(lemmas & conflict), len(lemmas & other), words, len(lemmas & _foreign()), len(lemmas & _dealings()))
    return Context(*counted)
