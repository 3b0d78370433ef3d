"""A frame, judged: whether it tells of armed conflict, and of which type; else the reason why not.

Words of war have peaceful senses, so no trigger counts by itself: who does what to whom decides, beside how sure
the word is and what the whole report is about. Each sign gives points, and a claim needs `ENOUGH` of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.code.frames import Frame
from dateline.code.lexicon import lexicon
from dateline.code.relevance import Context, speaks_of_other_things
from dateline.code.sentences import Sentence
from dateline.code.tree import child, children
from dateline.ontology.words import armed_kinds, weapon_order, weapons
from dateline.parties import Cast
from dateline.parties.classify import core, term

# Measured on the development half of our gold: at 2 metaphors come through, at 4 plain reports are lost.
ENOUGH = 3
ARMED = 2  # an armed side does it or suffers it
HARMED = 2  # people are said to be killed or hurt
WEAPON = 2  # a weapon of war is named
TARGET = 1  # a town, a building, people suffer it
STATE = 1  # a country or government does it
CONTEXT = 1  # the whole report is about conflict
FOREIGN = 4  # it is about something else

TARGETS = frozenset(
    ("place", "territory", "facility", "vehicle", "civilians", "people", "equipment", "country", "military", "captives")
)
STATES = frozenset(("country", "government", "organisation"))

# What states do from afar unless a weapon or an armed group on the ground is named.
FROM_AFAR = frozenset(("strike", "hit", "pound", "hammer", "pummel"))

SIDES = frozenset(("armed", "country", "government"))
FOUGHT_OVER = frozenset(("armed", "country", "facility", "military", "place", "territory"))
# Words that stand for a number of whatever was spoken of.
QUANTIFIERS = frozenset(("all", "both", "few", "many", "most", "others", "several", "some"))
# Modifiers that bring a new event up.
NEW = frozenset(("another", "fresh", "further", "more", "new", "renewed"))

IsTime = Callable[[Sentence, Token], bool]


@dataclass(slots=True)
class Verdict:
    """What a frame was found to be: its type ("" where it makes no claim), its points and the reasons."""

    frame: Frame
    type: str = ""
    points: int = 0
    why: list[str] = field(default_factory=list)

    def reject(self, reason: str) -> "Verdict":
        """This verdict, with the claim turned down for `reason`."""
        self.type = ""
        self.why.append(reason)
        return self


@dataclass(frozen=True)
class Judge:
    """Judges the frames of one report."""

    cast: Cast
    context: Context
    is_time: IsTime

    def judge(self, frame: Frame) -> Verdict:
        """The verdict on `frame`, whose roles it also cleans: weapons are means, events are causes, times go."""
        verdict = Verdict(frame, frame.term.group.type)
        if self.is_time(frame.sentence, frame.head):
            return verdict.reject("part of a time expression")
        self._clean(frame)
        reason = self._misfit(frame)
        if reason:
            return verdict.reject(reason)
        self._weigh(verdict)
        if verdict.points < ENOUGH:
            return verdict.reject(f"{verdict.points} of {ENOUGH} signs of armed conflict ({', '.join(verdict.why)})")
        return verdict

    # ------------------------------------------------------------ roles

    def classes(self, frame: Frame, word: Token) -> frozenset[str]:
        """The classes of a word of `frame`."""
        return self.cast.classes(frame.sentence, word)

    def _clean(self, frame: Frame) -> None:
        actors, targets = frame.actors[:], frame.targets[:]
        frame.actors.clear()
        frame.targets.clear()
        for word in actors:
            classes = self.classes(frame, word)
            if self.is_time(frame.sentence, word):
                continue
            if "weapon" in classes and not classes & {"armed"}:
                frame.means.append(word)
                if classes & {"vehicle", "equipment"} or "weapon" in frame.term.group.actor:
                    frame.actors.append(word)
            elif is_event(word) and not classes & {"armed", "people", "organisation"}:
                frame.causes.append(word)
            elif self._can_act(frame, word, classes):
                frame.actors.append(word)
            elif classes & {"facility", "vehicle", "territory", "place"} and not frame.verbal:
                frame.targets.append(word)  # "hospital attack"
        targets = [word for word in targets if word not in frame.targets and not self.is_time(frame.sentence, word)]
        if frame.verbal and not frame.term.group.object & {"weapon", "missile", "planted"}:
            frame.means += [word for word in targets if self.only_weapon(frame, word)]  # "fired rockets at the town"
            targets = [word for word in targets if not self.only_weapon(frame, word)]
        frame.targets += [
            word for word in targets if word.dep_ not in ("amod", "compound") or self.classes(frame, word)
        ]
        frame.means[:] = [word for word in frame.means if self._weapon(word)]

    def only_weapon(self, frame: Frame, word: Token) -> bool:
        """Whether `word` is a weapon and nothing that could act or be hit by itself."""
        classes = self.classes(frame, word)
        return "weapon" in classes and not classes & {"vehicle", "equipment", "armed"}

    def _can_act(self, frame: Frame, word: Token, classes: frozenset[str]) -> bool:
        if classes & {
            "armed",
            "people",
            "country",
            "government",
            "organisation",
            "unknown",
            "protesters",
            "media",
            "alliance",
        }:
            if "place" in classes and "country" not in classes and not classes & {"armed", "people"}:
                return frame.verbal and word.dep_ in ("nsubj", "agent")  # "Kyiv launched ..."
            return True
        if frame.verbal and word.dep_ in ("nsubj", "pobj", "conj") and word.pos_ in ("NOUN", "PROPN", "PRON"):
            return True  # an unlisted noun; what it is decides later
        return self.cast.country(frame.sentence, word) is not None and word.pos_ != "NOUN"

    @staticmethod
    def _weapon(word: Token) -> bool:
        return term(core(word))[0] in weapons()

    # ------------------------------------------------------------ demands of the group

    def _misfit(self, frame: Frame) -> str:
        group = frame.term.group
        if group.object:
            fits = [word for word in frame.targets if self._fits(frame, word, group.object) or _stands_for_any(word)]
            fits += [word for word in frame.means if "weapon" in group.object]
            if not fits and (group.needs == "object" or (frame.targets and not self._armed(frame))):
                return f"what it is done to is none of: {', '.join(sorted(group.object))}"
        if group.sides and len(frame.term.words) == 1 and not self._has_sides(frame):
            return "neither an armed side nor ground is named"
        if group.type == "threat" and frame.verbal and _forecasts(frame):
            return "warns of what others may do"
        if (
            frame.topics
            and not group.soft
            and not any(self.classes(frame, word) & FOUGHT_OVER for word in frame.topics)
        ):
            return "what it is about is no ground to fight over"
        if group.actor:
            doers = frame.actors + frame.causes + frame.means
            fits = [word for word in doers if self._fits(frame, word, group.actor)]
            if not fits and (doers or group.needs == "actor" or group.needs_actor):
                return f"whoever does it is none of: {', '.join(sorted(group.actor))}"
        elif group.needs == "actor" and not frame.actors:
            return "nobody is said to do it"
        if group.quantity and not any(
            child(word, "nummod") or word.pos_ == "NUM" or core(word).i != word.i for word in frame.targets
        ):
            return "no number says how many"
        if group.soft and (self.context.sign < 1 or self.context.conflict < 6):
            return "a word of politics in a report that is not about conflict"
        return ""

    def _fits(self, frame: Frame, word: Token, wanted: frozenset[str]) -> bool:
        """Whether `word` is of a `wanted` class; a pronoun is, where what it may stand for is."""
        if self.classes(frame, word) & wanted or (is_event(core(word)) and "event" in wanted):
            return True
        return word.pos_ == "PRON" and self.cast.antecedents.of(frame.sentence, word, wanted) is not None

    def _meant(self, frame: Frame, word: Token, wanted: frozenset[str]) -> frozenset[str]:
        """The classes of `word`; of a pronoun, those of the nearest noun before it that the trigger could mean."""
        if word.pos_ == "PRON" and wanted:
            found = self.cast.antecedents.of(frame.sentence, word, wanted)
            if found is not None:
                return self.cast.classes(*found)
        return self.classes(frame, word)

    def _has_sides(self, frame: Frame) -> bool:
        doers = any(self.classes(frame, word) & SIDES for word in frame.actors + frame.causes)
        return doers or any(self.classes(frame, word) & FOUGHT_OVER for word in frame.targets)

    def _armed(self, frame: Frame) -> bool:
        return bool(frame.means) or any("armed" in self.classes(frame, word) for word in frame.actors)

    # ------------------------------------------------------------ points

    def _weigh(self, verdict: Verdict) -> None:
        frame = verdict.frame
        group = frame.term.group

        def add(points: int, reason: str) -> None:
            verdict.points += points
            verdict.why.append(f"{reason} {points:+d}")

        add(group.strength, "word")
        actors = [self._meant(frame, word, group.actor) for word in frame.actors]
        targets = [self._meant(frame, word, group.object) for word in frame.targets]
        if any("armed" in found for found in actors + targets) or any("military" in found for found in targets):
            add(ARMED, "an armed side")
        elif any(found & STATES for found in actors):
            add(STATE, "a state")
        if frame.means or any("weapon" in found for found in targets):
            add(WEAPON, "a weapon")
        elif frame.causes:
            add(WEAPON, "an attack does it")
        if group.harm and (frame.verbal or targets or group.type == "harm"):
            add(HARMED, "harm")
        if any(found & TARGETS for found in targets):
            add(TARGET, "a target")
        elif group.needs == "object" or (group.needs == "actor" and any(found & group.actor for found in actors)):
            add(TARGET, f"the {group.needs} it needs")
        elif not targets and any(found & group.actor - {"unknown"} for found in actors):
            add(TARGET, "a doer")
        elif not frame.verbal and (frame.light is not None or frame.head.dep_ == "ROOT" or _brought_up(frame)):
            add(TARGET, "said to happen")
        if group.soft:
            add(1, "politics in a report about conflict")
        armed = any("armed" in found for found in actors + targets)
        if not armed and not frame.means and not group.harm and group.type != "protest" and speaks_of_other_things(frame.sentence):
            add(-CONTEXT, "words of sport, markets or shows beside it")
        violent = armed or bool(frame.means) or bool(frame.causes)
        if group.harm and not violent and self.context.sign == 0:
            add(-CONTEXT, "a death that nothing shows to be of a conflict")
        if self.context.sign:
            add(CONTEXT if self.context.sign > 0 else -FOREIGN, "the whole report")


def _stands_for_any(word: Token) -> bool:
    """Whether `word` counts what the text around it names: "most were shot down"."""
    return word.lower_ in QUANTIFIERS and core(word).i == word.i


def _forecasts(frame: Frame) -> bool:
    """Whether a warning is of what somebody else may do: "aid groups warn that the rebels could attack"."""
    for told in children(frame.head, "ccomp"):
        doer = child(told, "nsubj", "nsubjpass")
        if doer is not None and doer.pos_ != "PRON":
            return True
    return False


def _brought_up(frame: Frame) -> bool:
    """Whether a noun is brought up as a new event: "fresh raids"."""
    return any(word.lower_ in NEW or word.dep_ == "nummod" for word in frame.head.lefts)


def is_event(word: Token) -> bool:
    """Whether `word` is a noun that triggers.toml lists: "strikes", "the ambush"."""
    return word.pos_ in ("NOUN", "PROPN") and (word.lemma_.lower() in lexicon().nouns or word.lower_ in lexicon().nouns)


def refined(verdict: Verdict, judge: Judge) -> str:
    """The type of an attack by its weapon, then by whom it hits: drones make it an air strike, a bomb a bombing."""
    frame = verdict.frame
    if not frame.term.group.refine:
        return verdict.type
    order = weapon_order()
    found = [
        weapons()[name]
        for word in [*frame.means, *_beside(frame), *frame.actors]
        if (name := term(core(word))[0]) in weapons()
    ]
    typed = sorted((order[w.kind], w.type) for w in found if w.type)
    if typed and not (verdict.type == "air_strike" and typed[0][1] == "bombing"):  # what is dropped is not planted
        return typed[0][1]
    targets = [judge.classes(frame, word) for word in frame.targets]
    actors = [judge.classes(frame, word) for word in frame.actors]
    if (
        verdict.type == "offensive"
        and frame.verbal
        and any("nationals" in judge.classes(frame, w) and child(w, "nummod") for w in frame.actors)
    ):
        return "displacement"  # "42,000 Congolese have crossed into Burundi"
    if verdict.type == "attack_on_civilians":
        return "clash" if targets and all("armed" in found for found in targets) else verdict.type
    if verdict.type in ("ground_assault", "clash", "air_strike"):
        if any(found & {"protesters"} for found in targets) and not any("military" in found for found in targets):
            return "crackdown"
        if any(found & {"protesters"} for found in actors):
            return "mob_violence" if any("people" in found for found in targets) else "riot"
        if verdict.type != "air_strike" and targets and all(found & {"civilians", "captives"} for found in targets):
            return "attack_on_civilians"
        if frame.term.words[-1] in FROM_AFAR and not any("rebels" in found or "militia" in found for found in actors):
            return "air_strike"
    return verdict.type


def _beside(frame: Frame) -> list[Token]:
    """Words that stand before an event noun, or are the object of what is fired."""
    beside = [w for w in frame.head.lefts if w.dep_ in ("compound", "amod", "nmod")] if not frame.verbal else []
    return beside + [
        w
        for w in frame.targets
        if "weapon" in frame.term.group.object | frame.term.group.actor or frame.term.group.needs == "object"
    ]


def armed(judge: Judge, frame: Frame, words: list[Token]) -> bool:
    """Whether one of `words` is an armed side."""
    return any(judge.classes(frame, word) & ({"armed"} | armed_kinds()) for word in words)
