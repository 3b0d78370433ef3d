"""What the words of a report stand for, as its judge takes them: their classes, and what a pronoun means.

In: the cast and the context of a report. Out: `Sense`, asked by the steps that judge a frame (cleaning.py, misfits.py,
signs.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.judge.relevance import Context
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child
from dateline.parties import Cast
from dateline.parties.classify import core

WEAPONS = frozenset(("chemical", "crowd_control", "live_fire", "missile", "planted", "thrown", "weapon"))

ONE = frozenset(("he", "her", "him", "she"))
SOMEBODY = frozenset(("people", "person"))
# Classes of which a person may be one.
OF_PEOPLE = frozenset((
    "armed", "captives", "civilians", "commander", "country", "government", "organisation", "people", "person",
    "protesters", "unknown", "unlisted",
))  # fmt: skip
GROUND = frozenset(("place", "territory"))

IsTime = Callable[[Sentence, Token], bool]


@dataclass(frozen=True)
class Sense:
    """The meaning of words in one report."""

    cast: Cast
    context: Context
    is_time: IsTime

    def classes(self, frame: Frame, word: Token) -> frozenset[str]:
        """The classes of a word of `frame`."""
        return self.cast.classes(frame.sentence, word)

    def only_weapon(self, frame: Frame, word: Token) -> bool:
        """Whether `word` is a weapon and nothing that could act or be hit by itself."""
        classes = self.classes(frame, word)
        return "weapon" in classes and not classes & {"vehicle", "equipment", "armed"}

    def fits(self, frame: Frame, word: Token, wanted: frozenset[str]) -> bool:
        """Whether `word` is of a `wanted` class; a pronoun is, where what it may stand for is."""
        own = self.classes(frame, word)
        if own & wanted or (is_event(core(word)) and "event" in wanted):
            return True
        named = word.pos_ in ("NOUN", "PROPN") or word.dep_ == "nsubjpass"
        spoken_of = not own or (own <= GROUND and word.dep_ == "nsubjpass")  # names in small letters are ground too
        if "unlisted" in wanted and spoken_of and named and not is_event(core(word)):
            return True  # "seventeen ram sevaks were arrested", "the prime accused was arrested"
        if wanted <= WEAPONS and self.cast.antecedents.counted(frame.sentence, word, wanted) is not None:
            return True  # "Seven rockets hit the city. One crashed into a school."
        owner = child(word, "poss") if frame.term.group.roles == "say" else None
        if owner is not None and self.classes(frame, owner) & wanted:
            return True  # "praised the army's restraint"
        found = self.cast.antecedents.of(frame.sentence, word, wanted) if word.pos_ == "PRON" else None
        if found is None or wanted <= WEAPONS:
            return False  # an army's "it" is never one of the missiles it spoke of
        if word.lower_ in ONE and not (self.cast.classes(*found) & SOMEBODY and wanted & OF_PEOPLE):
            return False  # nor "her" an agreement
        return word.lower_ != "it" or "civilians" not in self.cast.classes(*found)

    def meant(self, frame: Frame, word: Token, wanted: frozenset[str]) -> frozenset[str]:
        """The classes of `word`; of a pronoun, those of the nearest noun before it that the trigger could mean."""
        if word.pos_ == "PRON" and wanted:
            found = self.cast.antecedents.of(frame.sentence, word, wanted)
            if found is not None:
                return self.cast.classes(*found)
        return self.classes(frame, word)

    @cached_property
    def flash(self) -> bool:
        """Whether the report is too short to show what it is about, but names a country or an armed side."""
        return self.context.brief and bool(self.cast.countries or self.cast.sides)
