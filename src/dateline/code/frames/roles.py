"""The roles around a trigger word: one file for verbs, one for nouns.

Who stands in which role follows Levin's (1993) classes, reduced to the eight patterns that triggers.toml names.
"""

from dateline.code.frames.frame import Frame
from dateline.code.frames.nouns import fill_noun
from dateline.code.frames.verbs import fill_verb
from dateline.code.parse.tokens import Token


def fill(frame: Frame) -> None:
    """Fill the roles of `frame` from the parse around its head."""
    if frame.verbal:
        fill_verb(frame)
    else:
        fill_noun(frame)
    for role in (frame.actors, frame.targets, frame.means):
        role[:] = [word for word in dict.fromkeys(role) if not _in_trigger(frame, word)]


def _in_trigger(frame: Frame, word: Token) -> bool:
    """Whether `word` is one of the trigger's own; a verb's object may stand between its words ("drove them out")."""
    if frame.verbal:
        if word.i in (frame.head.i, frame.first.i, frame.last.i):
            return True
        inside = frame.first.i < word.i < frame.last.i
        return inside and word.pos_ == "NOUN" and word.lemma_.lower() in frame.term.words[1:]  # "opened fire on"
    return bool(frame.first.i <= word.i <= frame.last.i)
