"""An event word -> why it tells of nothing that happened: it is played, written, or only supposed.

"In the scenario an enemy has seized the town", "re-enactors stormed the beach", "clash in a new film", "had they held
the port, ...", "what if they took it?"
"""

from functools import cache

from dateline.code.parse.tokens import Token, once
from dateline.code.parse.tree import after_preposition, child, clause, subject
from dateline.ontology import table

IN = frozenset(("in", "of"))
SUPPOSING = frozenset(("had", "were"))


@once
def make_believe(head: Token) -> str:
    """Why the event of `head` did not take place; "" where nothing says so."""
    verb = clause(head)
    for above in (head, verb, verb.head):
        if any(noun.lemma_.lower() in _words()["works"] for prep, noun in after_preposition(above, IN) if _new(noun)):
            return "it is told of in a work or a game"
    doer = subject(verb) if verb.pos_ in ("AUX", "VERB") else None
    if doer is not None and doer.lower_.removesuffix("s") in _words()["players"]:
        return "it is played"
    opening = [word.lower_ for word in head.sent[:2]]
    return "it is only supposed" if opening == ["what", "if"] or _supposed(verb, doer) else ""


def _supposed(verb: Token, doer: Token | None) -> bool:
    """Whether the verb stands in a condition that was not met, and in no question: "had they held the port, ..."."""
    helping = child(verb, "aux")
    if helping is None or helping.lower_ not in SUPPOSING or doer is None or helping.i > doer.i:
        return False
    return all(word.text != "?" for word in verb.sent)


def _new(noun: Token) -> bool:
    """Whether a work is brought up, not the name of a place: "in a new film", not "in Film City"."""
    return noun.pos_ == "NOUN"


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("triggers")["fiction"].items()}
