"""What a claim's sentence leaves out and the text around it gives: places, times and parties carried forward.

Data goes through in reading order. Nothing is carried between posts of a live blog, nor from further away than a
paragraph's own scene, except the report's focus: the one place, and the one time, its opening tells of.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dateline.code.frames import Frame
from dateline.code.sentences import Sentence
from dateline.code.tolls import Act
from dateline.code.verdict import FROM_AFAR
from dateline.ontology.words import armed_kinds, event_types
from dateline.record import Claim, Party, Place, When

PRECISE = ("exact", "near")
HOSTILE = frozenset(("attack", "territory"))  # families whose doer may be carried
ON_THE_GROUND = frozenset(
    ("attack", "release", "territory", "unrest", "abduction", "arrest", "displacement", "aid", "buildup", "base")
)
OPENING = 3  # lines whose places may be the report's focus
BACK = 8  # sentences over which a doer is carried
SCENE = 40  # sentences over which a place or time is carried, however long their line is


@dataclass
class Running:
    """The running place, time and doer of a report, as its claims are read one by one."""

    focus: Place | None
    claims: list[tuple[Sentence, Claim]] = field(default_factory=list)
    types: set[str] = field(default_factory=set)  # those of all claims so far

    def keep(self, sentence: Sentence, claim: Claim) -> None:
        """Remember `claim` for those after it."""
        self.claims.append((sentence, claim))
        self.types.add(claim.type)

    def _before(self, sentence: Sentence, most: int) -> Iterator[tuple[Sentence, Claim]]:
        """The claims of `sentence` and of up to `most` sentences of its post before it, the latest first."""
        for there, claim in reversed(self.claims):
            if sentence.number - there.number > most or there.post is not sentence.post:
                return
            yield there, claim

    def type(self, sentence: Sentence, act: Act) -> str:
        """The type of `act`, in the light of what went before: police who fire after a protest crack down on it."""
        found = act.verdict.type
        if found not in ("air_strike", "ground_assault", "casualties", "clash", "attack_on_civilians"):
            return found
        before = [claim for there, claim in self.claims[-3:] if sentence.number - there.number <= 1]
        police = any(word.lemma_.lower() in ("police", "policeman", "officer", "gendarme") for word in act.frame.actors)
        if police and any(claim.type in ("protest", "riot") for claim in before):
            return "crackdown"
        bombers = any(word.lemma_.lower() == "bomber" for word in act.frame.actors)
        if found == "air_strike" and bombers and "suicide_bombing" in self.types:
            return "suicide_bombing"
        bare = not act.frame.actors and not act.frame.means
        if found == "ground_assault" and bare and act.frame.term.words[-1] in FROM_AFAR:
            fired = [claim.type for claim in before if claim.type in ("air_strike", "shelling")]
            return fired[-1] if fired else found
        return found

    def place(self, sentence: Sentence, type_: str) -> Place | None:
        """The place carried to a claim of `sentence`: its paragraph's last one, else the report's focus."""
        if event_types()[type_].family not in ON_THE_GROUND:
            return None
        for there, claim in self._before(sentence, SCENE):
            if there.line != sentence.line:
                break
            if claim.place is not None:
                return _carried(claim.place)
        if self.focus is not None and sentence.post is None:
            return _carried(self.focus)
        return None

    def time(self, sentence: Sentence, claim_type: str, place: Place | None) -> When | None:
        """The time carried to a claim of `sentence`: that of its sentence's or paragraph's scene."""
        family = event_types()[claim_type].family
        for there, claim in self._before(sentence, SCENE):
            if sentence.line - there.line > 2:
                break
            if claim.time is None or claim.time.basis == "published" or claim.time.precision in ("vague", "year"):
                continue
            if claim.status not in ("asserted", "denied"):
                continue
            same_line = there.line == sentence.line
            if same_line or (event_types()[claim.type].family == family and _same(place, claim.place)):
                return claim.time.model_copy(update={"basis": "context", "span": None})
        return None

    def doer(self, frame: Frame, type_: str, targets: Sequence[Party]) -> Party | None:
        """The armed side that a passive or nominal claim leaves out: the last doer of a like act, not its target."""
        if event_types()[type_].family not in HOSTILE or type_ in ("casualties", "repulse", "control", "withdrawal"):
            return None
        hit = {party.country for party in targets if party.country} | {party.name.lower() for party in targets}
        for _, claim in self._before(frame.sentence, BACK):
            if event_types()[claim.type].family not in HOSTILE or not claim.actors:
                continue
            actor = claim.actors[0]
            known = actor.id is not None or actor.country is not None
            bears_arms = (
                known
                if actor.kind in ("state_forces", "equipment", "government", "unknown")
                else actor.kind in armed_kinds()
            )
            if bears_arms and actor.country not in hit and actor.name.lower() not in hit:
                return actor.model_copy(update={"span": None, "inferred": True})
        return None


def _carried(place: Place) -> Place:
    return place.model_copy(update={"span": None, "inferred": True, "confidence": round(place.confidence * 0.8, 2)})


def _same(one: Place | None, other: Place | None) -> bool:
    return one is None or other is None or one.id == other.id or one.name == other.name


def focus(sentences: Sequence[Sentence], places: Sequence[Place]) -> Place | None:
    """The place a report is about: of those its opening names, the most precise, then the most often named."""
    end = max((sentence.end for sentence in sentences if sentence.line < OPENING), default=0)
    resolved = [
        place for place in places if place.span is not None and place.lat is not None and place.relation != "government"
    ]
    counts = Counter(place.name for place in resolved)
    opening = [place for place in resolved if place.span is not None and place.span.start < end]
    ranked = sorted(
        opening,
        key=lambda p: (
            p.precision not in PRECISE,
            p.precision == "country",
            -counts[p.name],
            p.span.start if p.span else 0,
        ),
    )
    return ranked[0] if ranked and ranked[0].precision != "country" else None
