"""A frame without a time of its own, and the claims before it -> the time that the text around it gives.

The time of the nearest claim of its paragraph goes on, or that of a sentence that sets one; from another paragraph
only that of a like act at the same place, of the act that a definite noun takes up ("the attack"), or of what a
sentence goes on from ("hours later").
"""

from collections.abc import Iterator
from datetime import date, timedelta

from dateline.code.frames.aspect import aspect
from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import told_as
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tree import clause
from dateline.code.setting.context import Running, before
from dateline.code.setting.scope import refers_back
from dateline.ontology.words import event_types
from dateline.places.sphere import kilometres
from dateline.record import Claim, Place, When

UP_TO_NOW = frozenset(("already", "since", "so"))
NEXT = frozenset(("afterwards", "later", "then"))
ALTOGETHER = frozenset(("altogether", "overall", "total"))
FAR = 12  # sentences over which a time is carried
SCENE_KM = 60  # between places of one scene
NEAR = 4  # lines over which the time of a like act is carried; on our gold 2 to 6 do alike
YEAR, MONTH = 366, 31  # days; a time longer than a year is not carried at all
WEEK = 7  # days: a longer time is not carried to another paragraph


class Clock:
    """The running time of one report."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def time(self, frame: Frame, type_: str, place: Place | None) -> When | None:
        """The time carried to `frame`, a claim of `type_` at `place`; None where nothing gives one."""
        if _sums_up(frame.sentence):
            return None
        found = self._of_scene(frame, type_, place)
        form = aspect(frame.governor)
        if form == "perfect" and event_types()[type_].family == "attack" and not _since(frame):
            form = "other"  # "nine have been killed": by the attack told before
        if form == "present" and self._running.scenes.heading_time(frame.sentence.number) is not None:
            form = "other"  # under the date that heads a chronology's entry, what is so was so then
        if found is None or (form != "other" and self.over(found)):
            return None
        return None if self._open(found) and form == "other" else _context(found)

    def over(self, when: When) -> bool:
        """Whether a time is over, or no longer than a day: nothing "has been done" then."""
        published = self._running.published
        return when.start == when.end or published is None or (when.end or "")[:10] < published[:10]

    def _open(self, when: When) -> bool:
        """Whether a time goes on for long until the report: "since 2014" dates no single act after it."""
        published = self._running.published
        return _days(when) > MONTH and published is not None and (when.end or "")[:10] >= published[:10]

    def before(self, frame: Frame, days: int) -> When | None:
        """The day that lies `days` before the last act told: "the raid came three days after a bomber ..."."""
        for _, claim in self._told(frame.sentence):
            when = claim.time
            if when is not None and when.start and when.precision in ("day", "hour", "minute"):
                return _context(earlier(when, days))
        return None

    def _of_scene(self, frame: Frame, type_: str, place: Place | None) -> When | None:
        sentence = frame.sentence
        goes_on, refers = _goes_on(sentence), refers_back(frame)
        if refers:
            others = (claim for there, claim in self._told(sentence) if there is not sentence)
            same = next((claim.time for claim in others if claim.type == type_), None)
            if same is not None and _days(same) <= WEEK:
                return same
        own = self._set_between(-1, sentence)  # "Friday. A shell landed in the yard."
        heading = self._running.scenes.heading_time(sentence.number)
        for there, claim in self._told(sentence, place):
            same_line = there.line == sentence.line
            if not same_line and (own is not None or (heading is not None and not goes_on and not refers)):
                return own or heading
            if same_line and (set_ := self._set_between(there.number, sentence)) is not None:
                return set_
            when = claim.time
            assert when is not None
            if same_line:
                return when
            if _days(when) > WEEK:
                continue
            alike = told_as(claim.type) == told_as(type_)
            near = sentence.line - there.line <= NEAR
            if (near and goes_on) or (alike and (refers or (near and _same(place, claim.place)))):
                return when
        return own or heading

    def _told(self, sentence: Sentence, place: Place | None = None) -> Iterator[tuple[Sentence, Claim]]:
        """The dated claims before, the latest first, without what lies behind other acts than those at `place`."""
        for there, claim in before(self._running.dated, sentence, FAR):
            behind = claim.id in self._running.backdrops and there is not sentence
            if behind and place is not None and claim.place is not None:
                behind = there.line != sentence.line or place.inferred is False or claim.place.id != place.id
            if claim.time is not None and _days(claim.time) <= YEAR and not behind:
                yield there, claim

    def _set_between(self, after: int, sentence: Sentence) -> When | None:
        """The time that a sentence of the paragraph of `sentence` sets, between sentence number `after` and it."""
        for number in range(sentence.number - 1, max(after, sentence.number - FAR), -1):
            if self._running.sentences[number].line != sentence.line:
                return None
            if (when := self._running.scenes.dated(number)) is not None:
                return when
        return None


def earlier(when: When, days: int) -> When:
    """The day that lies `days` before the first of `when`."""
    day = (date.fromisoformat((when.start or "")[:10]) - timedelta(days)).isoformat()
    return when.model_copy(update={"start": day, "end": day, "precision": "day", "value": day})


def _since(frame: Frame) -> bool:
    """Whether the clause of `frame` tells of all that was done since some time, or up to now."""
    words = {word.lower_ for word in clause(frame.governor).children}
    return bool(words & UP_TO_NOW)


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence opens by telling what came next: "Hours later", "Soon after", "Then"."""
    return bool(NEXT & {word.lower_ for word in sentence.tokens[:4]})


def _sums_up(sentence: Sentence) -> bool:
    """Whether a sentence opens by summing up more than what stands before it: "In all", "In total"."""
    opening = [word.lower_ for word in sentence.tokens[:2]]
    return opening == ["in", "all"] or bool(ALTOGETHER & set(opening))


def _days(when: When) -> int:
    start, end = (date.fromisoformat((each or "")[:10]) for each in (when.start, when.end))
    return (end - start).days + 1


def _context(when: When) -> When:
    return when.model_copy(update={"basis": "context", "span": None})


def _same(one: Place | None, other: Place | None) -> bool:
    """Whether two claims may be of one scene: at one place, or near each other, or one in the other's country."""
    if one is None or other is None or one.id == other.id or one.name == other.name:
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    if "country" in (one.precision, other.precision):
        return one.country == other.country
    return kilometres(one.lat, one.lon, other.lat, other.lon) <= SCENE_KM
