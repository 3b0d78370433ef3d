"""Arcs of the parser's that are sure to be wrong -> the arcs meant.

In: the rows of a parsed line. Out: the same, with a participle that follows a verb of saying put below what is said:
"the bomb went off at noon, police said, killing five" tells that the bomb killed, where the parser has the police kill.
Whom an act hit, and who tells of it, are two ("killing 40 people, a doctor said"); a participle on a noun is passive.
Whoever acts after a day is no part of it: "went off on Friday and gunmen stormed the bank" has them for a subject.
What somebody is told is not about where he is: "told reporters at the door that troops had left" is said, of no door.
"""

from collections.abc import Sequence
from functools import cache

from dateline.code.parse.listed import listed
from dateline.code.parse.tokens import Row
from dateline.ontology import table

DAYS = frozenset((
    "friday", "monday", "saturday", "sunday", "thursday", "today", "tuesday", "wednesday", "yesterday",
))  # fmt: skip
NOUNS = frozenset(("NN", "NNP", "NNPS", "NNS"))
NEAR = 8  # words from an act to whom it hit
FAR = 4  # words from a verb of saying to the participle, at most: "officials said late on Sunday, killing ..."


def rehung(rows: Sequence[Row]) -> list[Row]:
    """`rows` with such arcs mended."""
    made = listed(rows)
    for number, row in enumerate(rows):
        lemma, _, tag, dep, head = row[2:7]
        if tag == "VBG" and dep == "advcl" and head < number and lemma not in _spoken():
            told = _told(rows, head, number)
            if told is not None:
                made[number] = (*row[:6], told, row[7])
        elif dep == "conj" and tag in NOUNS and rows[head][0].lower in DAYS:
            verb = _verb_after(rows, number)
            if verb is not None:
                made[number] = (*row[:5], "nsubj", verb, row[7])
        elif dep == "relcl" and (saying := _saying_that(rows, number, head)) is not None:
            made[number] = (*row[:5], "ccomp", saying, row[7])
        elif dep == "appos" and rows[head][5] == "nsubj":
            _parted(made, number, head)
        elif dep == "acl" and tag == "VBD" and _passive(rows, number, head):
            made[number] = (*row[:4], "VBN", *row[5:])  # "five men abducted in May have been freed"
    return made


def _saying_that(rows: Sequence[Row], verb: int, noun: int) -> int | None:
    """The verb of saying whose clause hangs on a noun of a phrase between them; None where the clause is the noun's: a
    "that" which opens it, and is no part of it, leaves nothing for the noun to be."""
    phrase = rows[noun][6]
    saying = rows[phrase][6]
    if rows[noun][5] != "pobj" or saying > phrase or rows[saying][2] not in _spoken():
        return None
    own = {(row[2], row[5]) for row in rows[noun:verb] if row[6] == verb}
    whole = ("that", "mark") in own and any(dep in ("nsubj", "nsubjpass") for _, dep in own)
    return saying if whole else None


def _passive(rows: Sequence[Row], verb: int, noun: int) -> bool:
    """Whether a verb on a noun, which another verb tells of, is its participle: it has no object of its own."""
    told = rows[noun][5] != "ROOT" and rows[noun][6] > verb
    return told and not any(row[6] == verb and row[5] == "dobj" for row in rows)


def _parted(rows: list[Row], teller: int, hit: int) -> None:
    """Part whom an act hit from who tells of it: "killing 40 people, a relief worker said"; in place."""
    saying = rows[hit][6]
    acts = [at for at in range(max(0, hit - NEAR), hit) if rows[at][4] == "VBG" and rows[at][5] == "advcl"]
    if not acts or saying < teller or rows[saying][2] not in _spoken() or rows[acts[-1]][6] >= acts[-1]:
        return
    if any(row[6] == acts[-1] and row[5] == "dobj" for row in rows):
        return
    rows[hit] = (*rows[hit][:5], "dobj", acts[-1], rows[hit][7])
    rows[teller] = (*rows[teller][:5], "nsubj", saying, rows[teller][7])


def _verb_after(rows: Sequence[Row], noun: int) -> int | None:
    """The verb right after a noun, adverbs apart, that has no subject; None where none follows."""
    for at in range(noun + 1, len(rows)):
        if rows[at][3] != "ADV":
            break
    else:
        return None
    subjects = any(row[6] == at and row[5] in ("nsubj", "nsubjpass") for row in rows)
    return at if rows[at][4] in ("VBD", "VBP", "VBZ") and rows[at][3] == "VERB" and not subjects else None


def _told(rows: Sequence[Row], saying: int, participle: int) -> int | None:
    """The verb of what is said before `saying`, which a comma parts from the participle; None where none is."""
    if participle - saying > FAR or rows[participle - 1][0].text != "," or rows[saying][2] not in _spoken():
        return None
    return next((at for at in range(saying) if rows[at][6] == saying and rows[at][5] == "ccomp"), None)


@cache
def _spoken() -> frozenset[str]:
    """Lemmas of verbs of saying: what follows them in the participle of another is said as well ("adding that")."""
    verbs = table("speech")["verbs"]
    return frozenset(
        word for key in ("clause", "object", "action", "performs", "relay", "alone") for word in verbs[key]
    )
