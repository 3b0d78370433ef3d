"""A word in its clause -> how its clause stands to the time of telling, by the auxiliaries of its verb.

English keeps a definite day away from the present perfect ("have been killed since Friday", never "on Friday"), so
a day told elsewhere is not the day of a claim in that form; and the pluperfect tells of what went before.
"""

from typing import Literal

from spacy.tokens import Token

from dateline.code.tree import SUBJECTS, child, clause

Aspect = Literal["perfect", "pluperfect", "other"]
DEEPEST = 6  # verbs of a chain: deeper ones are parser errors


def aspect(word: Token) -> Aspect:
    """The aspect of the clause of `word`; a participle or infinitive has that of the clause it hangs on."""
    verb = clause(word)
    for _ in range(DEEPEST):
        found = [each for each in verb.children if each.dep_ in ("aux", "auxpass")]
        having = next((each for each in found if each.lemma_ == "have"), None)
        if any(each.tag_ == "MD" for each in found):
            return "other"
        if having is not None:
            if having.tag_ == "VBD":
                return "pluperfect"
            return "perfect" if having.tag_ in ("VBZ", "VBP") else "other"
        shared = verb.dep_ == "conj" and child(verb, *SUBJECTS) is None and verb.tag_ == verb.head.tag_
        hanging = verb.dep_ in ("xcomp", "advcl", "pcomp") and verb.tag_ in ("VB", "VBG", "VBN") and not found
        if not (shared or hanging) or verb.head.i == verb.i:
            break
        verb = clause(verb.head)
    return "other"
