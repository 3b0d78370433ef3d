"""Sentences with the places they name -> where each leaves its reader: what the next claim without a place is set in.

"In Yerevan, anger spilled onto the streets. Demonstrators hurled bottles." The first sentence makes no claim, and yet
sets the scene of the second.
"""

from collections.abc import Sequence

from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import clause
from dateline.code.setting.attach import Mention, Said, Standing, phrase_top
from dateline.code.setting.heads import bare_date, headed
from dateline.record import Place, When

SETTING = frozenset(("across", "around", "at", "in", "inside", "near", "outside", "throughout"))
ELSEWHERE = frozenset(("elsewhere", "separately"))
HEADINGS = frozenset(("heading",))


class Scenes:
    """The place and time that each sentence of a report sets, if any, and the place of the heading it stands under."""

    def __init__(self, sentences: Sequence[Sentence], places: Standing, times: Standing, said: Said) -> None:
        self._places: list[Place | None] = []
        self._times: list[When | None] = []
        self._headings: list[tuple[Place | None, When | None]] = []
        above: tuple[Place | None, When | None] = None, None
        lines = headed(sentences, places)
        for sentence in sentences:
            place = _place(sentence, places, said)
            if sentence.part.kind in HEADINGS:
                above = place, next(filter(None, map(_when, times.mentions(sentence))), None)
            elif (when := bare_date(sentence, times)) is not None and sentence.line:
                above = None, when
            self._places.append(place)
            self._times.append(_time(sentence, times, said))
            self._headings.append((lines.get(sentence.line, above[0]), above[1]))

    def placed(self, number: int) -> Place | None:
        """The place that sentence `number` is set in, by its own words."""
        return self._places[number]

    def dated(self, number: int) -> When | None:
        """The time that sentence `number` is set at, by its own words."""
        return self._times[number]

    def heading(self, number: int) -> Place | None:
        """The place that the last heading before sentence `number` names."""
        return self._headings[number][0]

    def heading_time(self, number: int) -> When | None:
        """The time that the last heading before sentence `number` names."""
        return self._headings[number][1]


def elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence says that it leaves the scene before it: "Elsewhere, ...", "In a separate attack ..."."""
    opening = [word.lower_ for word in sentence.tokens[:6]]
    return bool(ELSEWHERE & set(opening[:2])) or ("in" in opening[:1] and bool({"another", "separate"} & set(opening)))


def _place(sentence: Sentence, places: Standing, said: Said) -> Place | None:
    ranked = []
    for mention in places.mentions(sentence):
        place = mention.what
        if not isinstance(place, Place) or place.precision == "country" or place.lat is None:
            continue
        top = phrase_top(mention.head)
        if place.relation == "government" or not _sets(sentence, mention, top) or said.of_speech(sentence, mention):
            continue
        ranked.append((sum(1 for _ in top.ancestors), mention.span.start, place))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _sets(sentence: Sentence, mention: Mention, top: Token) -> bool:
    if top.lower_ in SETTING and top.pos_ in ("ADP", "SCONJ"):
        return True
    return sentence.part.kind in HEADINGS and mention.head.dep_ in ("ROOT", "dobj", "pobj")


def _time(sentence: Sentence, times: Standing, said: Said) -> When | None:
    """The time beside the main verb of a sentence, unless it is only when somebody speaks; of joined verbs, the last's.

    "The men moved down on Thursday night and went in before dawn yesterday."
    """
    found: dict[int, When] = {}
    for mention in times.mentions(sentence):
        when, verb = _when(mention), clause(mention.head)
        if when is None or said.of_speech(sentence, mention):
            continue
        first = verb
        while first.dep_ == "conj":
            first = first.head
        if first.dep_ == "ROOT":
            found.setdefault(verb.i, when)
    return found[max(found)] if found else None


def _when(mention: Mention) -> When | None:
    """The time of a mention, where it is one that later sentences may go on from."""
    when = mention.what
    if not isinstance(when, When) or when.start is None or when.end is None or when.precision == "vague":
        return None
    return None if when.value == "PRESENT_REF" else when
