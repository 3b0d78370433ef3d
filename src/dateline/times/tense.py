"""The words around an expression -> whether it is told as gone by or to come: evidence of its governing verb.

In: the items of a text and the place of an expression. Out: `past`, `future`, or None where no word says.

A time stands behind its verb ("seized the town on Sunday") unless it opens its clause ("..., and on Sunday they will
vote"), so the verb is looked for to the left first, and to the right first where nothing of the clause stands to the
left. Participles that only describe a noun ("armed men", "a still unspecified date") are no verbs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.times.lexicon import form, listed
from dateline.times.rule import Item

Tense = Literal["future", "past"]
REACH = 14  # tokens to either side that can give the tense
STOPS = frozenset({"\n", ".", "!", "?", ";"})
QUOTES = frozenset({'"', "“", "”"})
FRONT = 4  # small words that may stand before an expression that opens its clause


TELLING = ("deferral", "demand", "future", "intent", "modal", "outlook", "past", "schedule")  # lists of what may tell


@cache
def _telling() -> frozenset[str]:
    """The words that may tell a tense, but for participles."""
    return frozenset({"to"}).union(*map(_evidence, TELLING))


def _evidence(kind: str) -> frozenset[str]:
    return listed("tense", kind)


def tense(items: Sequence[Item], place: int) -> Tense | None:
    """`future` or `past` by the governing verb, as far as the words show it; None where none does."""
    left, right = range(place - 1, max(place - 1 - REACH, -1), -1), range(place + 1, min(place + 1 + REACH, len(items)))
    if word_at(items, place - 1) in _evidence("deadline") and _intends(items, left):
        return "future"
    if _opens_clause(items, place):
        left, right = right, left
    return _side(items, left, place) or _side(items, right, place)


def _intends(items: Sequence[Item], places: range) -> bool:
    """Whether somebody hopes or means to, before a deadline: "hopes to see the pact initialled by October"."""
    for place in places:
        if stops(items, place):
            return False
        word = word_at(items, place)
        if word in _evidence("intent") and word.endswith(("s", "ing")) and word_at(items, place + 1) in {"to", "that"}:
            return True
    return False


def _opens_clause(items: Sequence[Item], place: int) -> bool:
    """Whether no more than small words stand between an expression and the beginning of its clause."""
    for at in range(place - 1, max(place - 2 - FRONT, -1), -1):
        word = word_at(items, at)
        if word in STOPS:
            return True
        if word in QUOTES or word in _evidence("clause"):
            after = word_at(items, place + 1)
            return after not in STOPS and after not in {"", ",", "and", "or"}
        if word not in _evidence("small"):
            return False
    return True


def _side(items: Sequence[Item], places: range, of: int) -> Tense | None:
    for place in places:
        if stops(items, place):
            return None
        found = _says(items, place, of)
        if found:
            return found
    return None


def _says(items: Sequence[Item], place: int, of: int) -> Tense | None:
    """The tense that one word gives the expression at `of`."""
    item = items[place]
    if not isinstance(item, str):
        return None
    word = form(item)
    if word not in _telling() and not _participle(word):
        return None
    before, after = word_at(items, place - 1), word_at(items, place + 1)
    if word in _evidence("future") or (word in _evidence("modal") and not item.istitle()):
        if word == "could" and after in _evidence("perceived"):
            return None
        return "past" if "have" in {after, word_at(items, place + 2)} and word not in {"will", "shall"} else "future"
    if word in _evidence("outlook"):
        over = _evidence("outlook_over")
        return "past" if before in over or word_at(items, place - 2) in over else "future"
    if word in _evidence("intent") and after == "to" and not (place > of and word.endswith("ed")):
        return "past" if word_at(items, place + 2) in _evidence("article") else "future"  # "agreed to a truce" is over
    if word in _evidence("deferral") and word_at(items, of - 1) in _evidence("bound"):
        return "future"
    if word in _evidence("demand") and place < of and word_at(items, of - 1) in _evidence("deadline"):
        return "future" if any(word_at(items, at) == "to" for at in range(place + 1, of - 1)) else None
    if word in _evidence("schedule") and before != "to":
        return "past" if before in _evidence("perfect") or before == "had" else "future"
    if word == "to" and before in {"is", "are"}:
        return "future"
    if word in _evidence("past") or (_participle(word) and not item.istitle() and not _describes(items, place)):
        return "future" if before in {"be", "to"} else "past"
    return None


def stops(items: Sequence[Item], place: int) -> bool:
    """Whether a sentence ends at a place; the full stop of an initial or a title ends none ("Gen. Dostum")."""
    if items[place] == ".":
        before = items[place - 1] if place else ""
        if not isinstance(before, str):
            return True
        return not (len(before) == 1 and before.isupper()) and before.lower() not in _evidence("title")
    return word_at(items, place) in STOPS


def _participle(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and not word.endswith("eed") and word not in _evidence("adjective")


def _describes(items: Sequence[Item], place: int) -> bool:
    """Whether a participle stands before a noun and not as a verb: "the seized town", "of displaced people"."""
    before = word_at(items, place - 1)
    return before in _evidence("article") or before in _evidence("before_noun")


def word_at(items: Sequence[Item], place: int) -> str:
    """The word at a place, as rules know it; "" for a time or outside the text."""
    item = items[place] if 0 <= place < len(items) else ""
    return form(item) if isinstance(item, str) else ""


def spoken(items: Sequence[Item], place: int) -> bool:
    """Whether an expression says when somebody spoke ("said in a statement on Monday"), not what happened then."""
    for at in range(place - 1, max(place - 1 - REACH, -1), -1):
        word = word_at(items, at)
        if word not in _evidence("of_speech"):
            return word in _evidence("speech")
    return False


def perfect(items: Sequence[Item], place: int) -> bool:
    """Whether the sentence up to or after the expression is in the perfect ("has been", "have fought")."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(items) and abs(at - place) <= 2 * REACH:
            word = word_at(items, at)
            if word in {"\n", ".", ";"}:
                break
            if word in _evidence("perfect"):
                return word_at(items, at - 1) not in _evidence("modal")  # "must have been"
            if step < 0 and word in _evidence("not_perfect"):
                return False
            at += step
    return False


def scheduled(items: Sequence[Item], place: int) -> bool:
    """Whether the nearest verb before the expression says that it is to come by a plan ("comes out in May")."""
    for at in range(place - 1, max(place - 1 - REACH, -1), -1):
        if stops(items, at):
            return False
        if found := _says(items, at, place):
            return found == "future" and word_at(items, at) in _evidence("schedule")
    return False


@dataclass
class Return:
    """Whether a text comes back to the present behind a place: a later sentence whose verb is in the present.

    What is quoted, and a relative clause ("which is based in ..."), does not count. It is asked of later and later
    places, and reads on from the last one: a page of nothing but dates would be read again for each of them.
    """

    place: int  # up to which the text has been read
    present: bool = False
    quoted: bool = False
    here: bool = False  # whether it has come back

    def by(self, items: Sequence[Item], last: int) -> bool:
        """Whether it has come back before the place `last`."""
        while not self.here and self.place < last:
            self._read(items, self.place)
            self.place += 1
        return self.here

    def _read(self, items: Sequence[Item], at: int) -> None:
        word = word_at(items, at)
        if word in QUOTES:
            self.quoted = word == "“" or (word == '"' and not self.quoted)
        elif word in STOPS and self.present:
            self.here = True
        elif word in _evidence("present") and not self.quoted:
            relatives = _evidence("relative")
            self.present = self.present or not relatives & {word_at(items, at - back) for back in (1, 2, 3)}
