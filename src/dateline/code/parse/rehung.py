"""Arcs of the parser's that are sure to be wrong -> the arcs meant.

In: the rows of a parsed line. Out: the same, with a participle that follows a verb of saying put below what is said:
"the bomb went off at noon, police said, killing five" tells that the bomb killed, where the parser has the police kill.
"""

from collections.abc import Sequence
from functools import cache

from dateline.code.parse.tokens import Row
from dateline.ontology import table

FAR = 4  # words from a verb of saying to the participle, at most: "officials said late on Sunday, killing ..."


def rehung(rows: Sequence[Row]) -> list[Row]:
    """`rows` with such arcs mended."""
    made = list(rows)
    for number, (*_, lemma, _, tag, dep, head, _) in enumerate(rows):
        if tag == "VBG" and dep == "advcl" and head < number and lemma not in _spoken():
            told = _told(rows, head, number)
            if told is not None:
                made[number] = (*rows[number][:6], told, rows[number][7])
    return made


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
