"""What a claim's sentence leaves out and the text around it gives: places, times and parties carried forward.

Data goes through in reading order. Nothing is carried between posts of a live blog, nor from further away than a
paragraph's own scene, except the report's focus: the one place, and the one time, its opening tells of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from dateline.code.acts.police import under_fire
from dateline.code.acts.tolls import Act
from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import FROM_AFAR
from dateline.code.judge.kinds import is_bombed
from dateline.code.lexicon import NO_LIST
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tree import child, clause
from dateline.code.setting.pointing import Pointing
from dateline.code.setting.scene import Scenes, elsewhere
from dateline.code.setting.scope import backdrop, refers_back
from dateline.ontology.words import armed_kinds, event_types
from dateline.record import Claim, Party, Place, When

HOSTILE = frozenset(("attack", "territory"))  # families whose doer may be carried
# Of these, ones that another side does than the attackers before it, or nobody.
OF_ANOTHER = frozenset(("casualties", "control", "interception", "repulse", "withdrawal"))
ON_THE_GROUND = frozenset(
    ("attack", "release", "territory", "unrest", "abduction", "arrest", "displacement", "aid", "buildup", "base")
)
FIRED = frozenset(("clash", "crackdown", "ground_assault", "shelling"))  # types of which "the firing" may be said
THEM = frozenset(("them", "whom"))
BACK = 8  # sentences over which a doer is carried
TITLE = 3  # sentences among which a report's title is
STORY = 365  # days before a report from which on a claim is another story than its own
AWAY = frozenset(("displacement", "withdrawal"))  # types of what leaves the scene behind
GROUPS = ("militia", "rebels")  # armed sides that seldom have aircraft
TOWN = frozenset(("city", "town", "village"))
FOUGHT = frozenset(("clash", "offensive", "shelling"))  # types of a battle, in which explosions are shells mostly
SCENE = 40  # sentences over which a place or time is carried, however long their line is


@dataclass
class Running:
    """The running place, time and doer of a report, as its claims are read one by one."""

    sentences: Sequence[Sentence]
    scenes: Scenes
    pointing: Pointing
    focus: Place | None
    published: str | None
    claims: list[tuple[Sentence, Claim]] = field(default_factory=list)
    dated: list[tuple[Sentence, Claim]] = field(default_factory=list)  # those that may give others their time
    armed: list[tuple[Sentence, Claim]] = field(default_factory=list)  # and those that may give others their doer
    types: set[str] = field(default_factory=set)  # those of all claims so far
    backdrops: set[str] = field(default_factory=set)  # ids of claims told as what lies behind another act
    placed: tuple[Sentence, Place] | None = None  # the last claim whose place is known, looked up for each claim

    def keep(self, frame: Frame, claim: Claim) -> None:
        """Remember `claim`, which `frame` made, for those after it."""
        told = (frame.sentence, claim)
        self.claims.append(told)
        if _gives_time(claim):
            self.dated.append(told)
        if _gives_doer(claim):
            self.armed.append(told)
        if backdrop(frame):
            self.backdrops.add(claim.id)
        self.types.add(claim.type)
        told_of_noun = clause(frame.head).dep_ == "relcl"  # "20 km from Bakhmut, which they took in May": an aside
        if claim.place is not None and _known(claim.place) and not told_of_noun and self._stays(frame, claim):
            self.placed = frame.sentence, claim.place

    def _stays(self, frame: Frame, claim: Claim) -> bool:
        """Whether what is told next may be where `claim` is: not where people flee to, nor a country after its town."""
        place = claim.place
        if place is None or (place.relation == "towards" and claim.type in AWAY):
            return False
        if place.relation == "from" and frame.term.number == NO_LIST:
            return False  # "refugees arrived from X": no verb of the lists, which all leave X, and told of here
        last = self.placed if self.placed is not None and self.placed[0].line == frame.sentence.line else None
        return place.precision != "country" or last is None or last[1].country != place.country

    def type(self, sentence: Sentence, act: Act) -> str:
        """The type of `act`, in the light of what went before: police who fire after a protest crack down on it."""
        found = act.verdict.type
        if found == "bombing" and _only_heard(act) and self.types & FOUGHT:
            return "shelling"  # "explosions were heard", in a report of a battle
        if found not in ("air_strike", "ground_assault", "casualties", "clash", "attack_on_civilians"):
            return found
        before = [claim for there, claim in self.claims[-3:] if sentence.number - there.number <= 1]
        police = any(word.lemma_.lower() in ("police", "policeman", "officer", "gendarme") for word in act.frame.actors)
        if police and any(claim.type in ("protest", "riot") for claim in before):
            return "crackdown"
        if found in ("casualties", "attack_on_civilians") and self._under_police_fire(act.frame):
            return "crackdown"  # police fired; "one man died in the firing"
        bombers = any(word.lemma_.lower() == "bomber" for word in act.frame.actors)
        if found == "air_strike" and bombers and "suicide_bombing" in self.types:
            return "suicide_bombing"
        bare = not act.frame.actors and not act.frame.means
        if found == "air_strike" and bare and is_bombed(act.frame) and self._last_doer(sentence) in GROUPS:
            return "bombing"  # "the embassy was bombed"
        if found == "ground_assault" and bare and act.frame.term.words[-1] in FROM_AFAR:
            fired = [claim.type for claim in before if claim.type in ("air_strike", "shelling")]
            return fired[-1] if fired else found
        return found

    def _under_police_fire(self, frame: Frame) -> bool:
        """Whether somebody is harmed in fire of which the report told before as a crackdown; or is one of those."""
        if under_fire(frame) is not None:
            fired = (claim.type for _, claim in before(self.claims, frame.sentence, BACK) if claim.type in FIRED)
            return next(fired, None) == "crackdown"
        told = [claim for there, claim in self.claims[-2:] if there.number == frame.sentence.number]
        of_them = any(word.lower_ in THEM for target in frame.targets for word in target.subtree)  # "one of them died"
        return of_them and any(claim.type == "crackdown" and claim.quantities for claim in told)

    def _last_doer(self, sentence: Sentence) -> str | None:
        """The kind of the armed side that the sentences before `sentence` told of last."""
        return next((claim.actors[0].kind for _, claim in before(self.armed, sentence, BACK)), None)

    def place(self, frame: Frame, type_: str, when: When | None, near: Place | None) -> Place | None:
        """The place carried to `frame`, told of `when` by people at `near`: its paragraph's last one, that of the act a
        definite noun takes up, its heading's, theirs, else the report's focus."""
        sentence = frame.sentence
        if event_types()[type_].family not in ON_THE_GROUND or elsewhere(sentence):
            return None
        found = self._of_line(sentence) or self._of_act(frame, type_) or self.scenes.heading(sentence.number)
        found = found or near
        if (
            found is None
            and (sentence.post is None or self._titled())
            and (_points_back(sentence) or not self._long_before(when))
        ):
            found = self.focus
        return None if found is None else _carried(found)

    def told_of(self, sentence: Sentence) -> list[Place]:
        """The places that may be spoken of in `sentence`, the likeliest first: its paragraph's, the focus, the last."""
        last = self.placed[1] if self.placed is not None else None
        found = (*self.pointing.named(sentence), self.focus, last)
        return [place for place in found if place is not None]

    def scene(self, sentence: Sentence) -> Place | None:
        """Where the paragraph of `sentence` happens; None where nothing says it more closely than by a country."""
        found = self._of_line(sentence) or self.scenes.heading(sentence.number)
        return None if found is None or found.lat is None or found.precision == "country" else _carried(found)

    def pointed(self, frame: Frame) -> Place | None:
        """The place that a definite noun of the clause of `frame` points to: "the town"."""
        scene = self._of_line(frame.sentence) or self.scenes.heading(frame.sentence.number)
        found = self.pointing.place(frame, scene, self.focus)
        return None if found is None else _carried(found)

    def _of_line(self, sentence: Sentence) -> Place | None:
        """The place that the paragraph of `sentence` told of last: a claim's own, or one that a sentence is set in."""
        last = self.placed if self.placed is not None and self.placed[0].line == sentence.line else None
        if last is not None and sentence.number - last[0].number > SCENE:
            last = None
        told = last[0].number if last is not None else -1
        for number in range(sentence.number - 1, max(told, sentence.number - SCENE), -1):
            if self.sentences[number].line != sentence.line:
                break
            if (place := self.scenes.placed(number)) is not None:
                return place
        return last[1] if last is not None else None

    def _of_act(self, frame: Frame, type_: str) -> Place | None:
        """The place of the act of `type_` that `frame` takes up."""
        if not refers_back(frame):
            return None
        told = (claim.place for _, claim in before(self.claims, frame.sentence, SCENE) if claim.type == type_)
        return next((place for place in told if _known(place)), None)

    def _titled(self) -> bool:
        """Whether the title names the place that the report is about, which entries of a live blog then leave out."""
        name = self.focus.span.text if self.focus is not None and self.focus.span is not None else None
        titles = (each for each in self.sentences[:TITLE] if each.part.kind == "title")
        return name is not None and any(name in each.text[each.start : each.end] for each in titles)

    def _long_before(self, when: When | None) -> bool:
        """Whether a claim's time lies so far before the report's that it is another story, told as background."""
        if when is None or when.end is None or self.published is None:
            return False
        return (date.fromisoformat(self.published[:10]) - date.fromisoformat(when.end[:10])).days > STORY

    def doer(self, frame: Frame, type_: str, targets: Sequence[Party]) -> Party | None:
        """The armed side that a passive or nominal claim leaves out: the last doer of a like act, not its target."""
        if event_types()[type_].family not in HOSTILE or type_ in OF_ANOTHER:
            return None
        hit = {party.country for party in targets if party.country} | {party.name.lower() for party in targets}
        for _, claim in before(self.armed, frame.sentence, BACK):
            actor = claim.actors[0]
            if actor.country not in hit and actor.name.lower() not in hit:
                return actor.model_copy(update={"span": None, "inferred": True})
        return None


def _only_heard(act: Act) -> bool:
    """Whether explosions are only heard: of nobody, at nothing, with no bomb named and nobody hurt."""
    frame = act.frame
    said = frame.light is not None and frame.light.lemma_ == "hear"
    return said and not (frame.actors or frame.targets or frame.means or act.tolls)


def before(told: Sequence[tuple[Sentence, Claim]], sentence: Sentence, most: int) -> Iterator[tuple[Sentence, Claim]]:
    """Those of `told` in `sentence` and in up to `most` sentences of its post before it, the latest first."""
    for there, claim in reversed(told):
        if sentence.number - there.number > most or there.post is not sentence.post:
            return
        yield there, claim


def _gives_time(claim: Claim) -> bool:
    """Whether a claim has a time of its own that those after it may share: of what happened or did not."""
    when = claim.time
    if when is None or when.start is None or when.basis == "published" or when.precision == "vague":
        return False
    return claim.status in ("asserted", "denied")


def _gives_doer(claim: Claim) -> bool:
    """Whether who is first said to do it is an armed side that may do the next act too."""
    if event_types()[claim.type].family not in HOSTILE or not claim.actors:
        return False
    actor = claim.actors[0]
    if actor.kind in ("state_forces", "equipment", "government", "unknown"):
        return actor.id is not None or actor.country is not None
    return actor.kind in armed_kinds()


def _points_back(sentence: Sentence) -> bool:
    """Whether the sentence points to the place told of: "there", "the city", "the town's station"."""
    return any(
        (word.lower_ == "there" and word.tag_ == "RB")
        or (word.lower_ in TOWN and any(each.lower_ == "the" for each in word.lefts) and child(word, "prep") is None)
        for word in sentence.words
    )


def _known(place: Place | None) -> bool:
    """Whether it is known where a place lies, or in which country."""
    return place is not None and (place.lat is not None or place.country is not None)


def _carried(place: Place) -> Place:
    return place.model_copy(update={"span": None, "inferred": True, "confidence": round(place.confidence * 0.8, 2)})
