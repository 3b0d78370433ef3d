"""A word in its clause -> how its clause stands to the time of telling, by the auxiliaries of its verb.

English keeps a definite day away from the present perfect ("have been killed since Friday", never "on Friday"), so
a day told elsewhere is not the day of a claim in that form; nor of what is going on now, or may yet come.
"""

from typing import Literal

from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import SUBJECTS, child, clause

Aspect = Literal["perfect", "present", "coming", "other"]
# Verbs whose present tells of now; that of others may tell a story ("9 June: Soldiers retake the mosque").
LASTING = frozenset(("be", "continue", "remain"))
COMING = frozenset(("can", "could", "may", "might", "shall", "will"))
DEEPEST = 6  # verbs of a chain: deeper ones are parser errors


def aspect(word: Token) -> Aspect:
    """The aspect of the clause of `word`; a participle or infinitive has that of the clause it hangs on."""
    verb = clause(word)
    for _ in range(DEEPEST):
        found = [each for each in verb.children if each.dep_ in ("aux", "auxpass")]
        having = next((each for each in found if each.lemma_ == "have"), None)
        modal = next((each for each in found if each.tag_ == "MD"), None)
        if modal is not None:
            return "coming" if modal.lower_ in COMING and having is None else "other"
        if having is not None:
            return "perfect" if having.tag_ in ("VBZ", "VBP") else "other"
        if _lasts(verb, found):
            return "present"
        shared = verb.dep_ == "conj" and child(verb, *SUBJECTS) is None and verb.tag_ == verb.head.tag_
        hanging = verb.dep_ in ("xcomp", "advcl", "pcomp") and verb.tag_ in ("VB", "VBG", "VBN") and not found
        if not (shared or hanging) or verb.head.i == verb.i:
            break
        verb = clause(verb.head)
    return "other"


def _lasts(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a clause tells of what is so or goes on now: "are still fighting", "remain cut off"."""
    if verb.lemma_ in LASTING and verb.tag_ in ("VBZ", "VBP"):
        return True
    return verb.tag_ == "VBG" and any(each.lemma_ == "be" and each.tag_ in ("VBZ", "VBP") for each in auxiliaries)
