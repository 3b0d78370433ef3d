"""A report's own text, taken out of its page -> whether it is still worth a full reading: the second look.

The first look's score says that a text has words of acts; those of crime, law and politics have them too. So a text
that is not sure by its score has to speak of conflict as the coder means it (code/judge/relevance.py): with more
different words of war than of sport, markets and show business.
"""

from dataclasses import replace
from functools import cache

from dateline.gate.forms import forms
from dateline.gate.look import BRIEF, Look, weigh
from dateline.gate.words import words
from dateline.ontology import table
from dateline.settings import settings


def look_again(text: str, sure: float | None = None) -> Look:
    """A look at the `text` of a report whose page has passed.

    `sure` (0 to 1) is the score from which it passes whatever it speaks of, else the setting `gate_sure`. At 0 all
    pass, as do texts of at most 60 words, which show too little of what they are about, and where `gate` is 0.
    """
    own = settings()
    least = sure if sure is not None else own.gate_sure if own.gate else 0.0
    found = weigh(text, least)
    if found.passes or found.reason is not None or len(text.split(maxsplit=BRIEF)) <= BRIEF:
        return replace(found, passes=True)
    said = set(words(text))
    conflict, other = (len({lemma for lemma, its in lemmas if not its.isdisjoint(said)}) for lemmas in _lists())
    return replace(found, passes=conflict > other)


@cache
def _lists() -> tuple[tuple[tuple[str, frozenset[str]], ...], ...]:
    """The words of conflict, and those of other things, each with its forms."""
    lists = table("relevance")
    of = (set(lists["conflict"]), set(lists["other"]) - set(lists["plain"]))
    return tuple(tuple((lemma, frozenset(forms(lemma))) for lemma in sorted(each)) for each in of)
