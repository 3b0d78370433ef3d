"""A candidate attribution -> the features by which it is weighed: grammar, closed classes and our own word lists.

No feature holds a word of a text but those that stand in our lists.
"""

from dateline.code.attribution.attitudes import attitudes
from dateline.code.attribution.content import lemma_of
from dateline.code.attribution.lexicon import speech
from dateline.code.attribution.marks import marks
from dateline.code.attribution.raw import Range, Raw
from dateline.code.attribution.reach import Reached
from dateline.code.parse.tokens import Token

CLOSED_CUES = frozenset({"accord", "according", "per", "via", ":", "-", "in", "by"})  # cues that no list has
WH = ("WDT", "WP", "WRB", "WP$")
SHORT, MIDDLE, LONG = 3, 8, 20  # words of a content


def features(candidate: Reached) -> list[str]:
    """The features of `candidate`; some may be named twice."""
    raw, content, quoted = candidate.raw, candidate.content, candidate.quoted
    cue = raw.verb if raw.verb is not None else raw.cue[0]
    lemma = lemma_of(cue)
    kinds = _kinds(cue, lemma)
    who = _who(raw.source)
    where = _where(raw)
    form = _form(cue)
    found = [f"how {raw.how}", f"who {who}", f"where {where}", f"form {form}", f"quoted {quoted}"]
    listed = lemma in attitudes().verbs or lemma in attitudes().nouns or lemma in attitudes().adjectives
    if listed or lemma in CLOSED_CUES:
        found += _crossed(lemma, (f"how {raw.how}", f"who {who}", f"form {form}", where))
    for kind in kinds:
        found += _crossed(kind, (f"how {raw.how}", f"who {who}", f"form {form}", quoted, where))
    found += [f"how {raw.how} who {who}", f"how {raw.how} form {form}", f"how {raw.how} quoted {quoted}"]
    found += [f"quoted {quoted} who {who}", f"form {form} who {who}", f"how {raw.how} {where}"]
    size = _size(raw, content)
    found += [f"size {size}", f"how {raw.how} size {size}"]
    for mark in marks(raw, cue):
        found += [mark, f"{mark} how {raw.how}"]
        found += [f"{kind} {mark}" for kind in kinds]
        if listed:
            found.append(f"{lemma} {mark}")
    return found


def _crossed(word: str, others: tuple[str, ...]) -> list[str]:
    return [word, *(f"{word} {other}" for other in others)]


def _kinds(cue: Token, lemma: str) -> tuple[str, ...]:
    words = attitudes()
    if cue.pos_ in ("VERB", "AUX"):
        return words.verbs.get(lemma, ("light",) if lemma in words.light else ("unlisted",))
    if cue.pos_ == "NOUN":
        return tuple(f"noun {kind}" for kind in words.nouns.get(cue.lemma_.lower(), ("unlisted",)))
    if cue.pos_ == "ADJ":
        return tuple(f"adjective {kind}" for kind in words.adjectives.get(cue.lemma_.lower(), ("unlisted",)))
    return (cue.pos_,)


def _who(source: Token | None) -> str:
    if source is None:
        return "nobody"
    lower = source.lower_
    if source.pos_ == "PRON" or source.tag_ in ("PRP", "PRP$", *WH):
        return lower if len(lower) < 6 else "pronoun"  # closed class
    words, lemma = speech(), source.lemma_.lower()
    for name, listed in (("role", words.roles), ("organisation", words.organisations), ("paper", words.documents)):
        if lemma in listed or lower in listed:
            return name
    if lemma in words.nouns:
        return "speech"
    if source.pos_ == "PROPN":
        return "name"
    return "plural" if source.tag_ == "NNS" else source.pos_


def _where(raw: Raw) -> str:
    """Where the content stands: after its cue, before it, or around it."""
    cue = raw.sentence.at(raw.cue[0])
    if raw.content[0] > cue:
        return "after"
    return "before" if raw.content[1] <= cue else "around"


def _form(cue: Token) -> str:
    """Tag of the cue with its auxiliaries, by closed class."""
    marks = []
    for child in cue.children:
        if child.dep_ == "auxpass":
            marks.append("passive")
        elif child.tag_ == "MD":
            marks.append("modal")
        elif child.tag_ == "TO":
            marks.append("to")
        elif child.dep_ == "neg":
            marks.append("not")
    return " ".join([str(cue.tag_), *marks])


def _size(raw: Raw, content: Range) -> str:
    words = raw.sentence.text.count(" ", *content) + 1
    if words <= SHORT:
        return "few"
    return "some" if words <= MIDDLE else "many" if words <= LONG else "most"
