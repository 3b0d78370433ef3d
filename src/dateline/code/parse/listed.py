"""Lists that the parser breaks -> lists.

In: the rows of a parsed line. Out: the same, with what it takes for an apposition, for a second subject of one verb, or
for a noun coordinated with a verb put where it stands in a list: "the town hall, the bank, and a school", "the mayor,
his driver, and two escorts were killed", "murdered a reporter; a lawyer; and a teacher".

A name and what somebody is called are no list ("Ana Ruiz, a teacher, and two pupils"): there only the last is listed.
"""

from collections.abc import Sequence

from dateline.code.parse.tokens import Row

COMMON = frozenset(("NN", "NNS"))
NAMES = frozenset(("NNP", "NNPS"))
NOUNS = COMMON | NAMES
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
BREAKS = frozenset((",", ";"))
OWN = frozenset(("det", "nummod", "poss"))
# Nouns for people whoever they are: what follows says who ("two men, a student and a teacher").
ANYBODY = frozenset((
    "casualty", "civilian", "man", "member", "people", "person", "resident", "suspect", "victim", "woman", "youth",
))  # fmt: skip


def listed(rows: Sequence[Row]) -> list[Row]:
    """`rows` with such lists mended."""
    made = list(rows)
    if not any(row[5] == "cc" for row in made):
        return made
    for number in range(len(made)):
        if made[number][4] in NOUNS:
            _second_subject(made, number)
            _beside_verb(made, number)
    for number in range(len(made)):
        if made[number][5] == "appos":
            _apposition(made, number)
    return made


def _second_subject(rows: list[Row], last: int) -> None:
    """Join a verb's second subject to its first, where "and" stands right before it."""
    verb = rows[last][6]
    if rows[last][5] not in SUBJECTS or verb < last:
        return
    joint = _edge(rows, last) - 1
    first = next((at for at in range(joint) if rows[at][6] == verb and rows[at][5] in SUBJECTS), None)
    if first is None or rows[joint][5] != "cc" or not _below(rows, rows[joint][6], first):
        return
    _hang(rows, last, "conj", _like(rows, first, joint, last))
    for at in range(first + 1, joint):
        if rows[at][5] == "appos" and rows[at][6] == first and rows[joint - 1][0].text == ",":
            _join(rows, first, at)


def _like(rows: Sequence[Row], first: int, end: int, last: int) -> int:
    """What a name is listed with: "the murder of Ana Ruiz, a teacher, and Juan Paz, her husband, shocked the town"."""
    if rows[last][4] not in NAMES or rows[first][4] in NAMES:
        return first
    named = (at for at in range(first + 1, end) if rows[at][5] == "pobj" and rows[at][4] in NAMES)
    return next((at for at in named if rows[rows[at][6]][6] == first), first)


def _beside_verb(rows: list[Row], last: int) -> None:
    """Join a noun that the parser coordinates with a verb to the verb's object."""
    verb = rows[last][6]
    if rows[last][5] != "conj" or rows[verb][3] != "VERB" or verb > last:
        return
    before = _edge(rows, last) - 1
    if rows[before][5] == "cc":
        before -= 1
    found = [at for at in range(verb + 1, before) if rows[at][6] == verb and rows[at][5] == "dobj"]
    if found and rows[before][0].text in BREAKS:
        _hang(rows, last, "conj", found[-1])


def _apposition(rows: list[Row], inner: int) -> None:
    """Of "the town hall, the bank, and a school": the second is listed with the first, and the third as well."""
    first = rows[inner][6]
    last = next((at for at in range(inner + 1, len(rows)) if rows[at][6] == inner and rows[at][5] == "conj"), None)
    if last is None or first > inner or rows[last][4] not in NOUNS or rows[_edge(rows, inner) - 1][0].text != ",":
        return
    joint = next((at for at in range(inner + 1, last) if rows[at][6] == inner and rows[at][5] == "cc"), None)
    if joint is None:
        return
    if rows[joint - 1][0].text != "," and (rows[first][2].lower() in ANYBODY or not _begins(rows, last)):
        return
    if not _join(rows, first, inner) and rows[first][4] in NAMES and rows[inner][4] in COMMON:
        _hang(rows, last, "conj", first)


def _join(rows: list[Row], first: int, inner: int) -> bool:
    """List an apposition with what it is on, where both are common nouns with a word of their own before them."""
    nouns = rows[first][4] in COMMON and (rows[inner][4] in COMMON or _some_of(rows, inner))
    if nouns and _begins(rows, first) and _begins(rows, inner):
        _hang(rows, inner, "conj", first)
        return True
    return False


def _begins(rows: Sequence[Row], noun: int) -> bool:
    """Whether a noun is one of several, or has an article, a number or an owner."""
    return (
        rows[noun][4] == "NNS"
        or _some_of(rows, noun)
        or any(row[6] == noun and row[5] in OWN for row in rows[max(0, noun - 6) : noun])
    )


def _some_of(rows: Sequence[Row], number: int) -> bool:
    """Whether a number stands for so many of somebody: "two of his guards"."""
    return rows[number][4] == "CD" and number + 1 < len(rows) and rows[number + 1][0].lower == "of"


def _edge(rows: Sequence[Row], noun: int) -> int:
    """Where the phrase of `noun` starts."""
    first = noun
    while first > 0 and _below(rows, first - 1, noun):
        first -= 1
    return first


def _below(rows: Sequence[Row], at: int, above: int) -> bool:
    """Whether a word hangs below another, or is it."""
    for _ in rows:
        if at == above:
            return True
        if rows[at][6] == at:
            return False
        at = rows[at][6]
    return False


def _hang(rows: list[Row], at: int, dep: str, head: int) -> None:
    rows[at] = (*rows[at][:5], dep, head, rows[at][7])
