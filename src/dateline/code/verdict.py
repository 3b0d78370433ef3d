"""A frame, judged: whether it tells of armed conflict, and of which type; else the reason why not.

Words of war have peaceful senses, so no trigger counts by itself: who does what to whom decides, beside how sure
the word is and what the whole report is about. Each sign gives points, and a claim needs `ENOUGH` of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Token

from dateline.code.asking import only_words
from dateline.code.frames import Frame
from dateline.code.lexicon import lexicon
from dateline.code.relevance import Context, speaks_of_other_things
from dateline.code.sentences import Sentence
from dateline.code.standing import is_main
from dateline.code.tree import child, children
from dateline.ontology.words import weapons
from dateline.parties import Cast
from dateline.parties.classify import core, term

# On the development half of our gold: at 2, three metaphors come through; at 4, recall falls from .88 to .74.
ENOUGH = 3
ARMED = 2  # an armed side does it or suffers it
HARMED = 2  # people are said to be killed or hurt
WEAPON = 2  # a weapon of war is named
TARGET = 1  # a town, a building, people suffer it
STATE = 1  # a country or government does it
DATED = 1  # its day goes before it: "Friday's attack"
CONTEXT = 1  # the whole report is about conflict
POLITICS = 6  # words of conflict in a report from which its politics are those of the conflict
SURE = 2  # the strength of a word that alone tells of armed conflict
FOREIGN = 4  # it is about something else; at 2, .050 of 600 BBC stories outside politics give a claim, at 4 .015

TARGETS = frozenset(
    ("place", "territory", "facility", "vehicle", "civilians", "people", "equipment", "country", "military", "captives")
)
WEAPONS = frozenset(("live_fire", "missile", "planted", "weapon"))
THINGS_HIT = frozenset(("facility", "place", "territory", "vehicle"))
STATES = frozenset(("country", "government", "organisation"))
POWERS = STATES | {"armed", "peacekeepers"}  # who makes politics between and within states
OPENING = 2  # sentences that say what a text of a few words is about
FORECASTS = frozenset(("caution", "warn", "warning", "warnings"))

# What states do from afar unless a weapon or an armed group on the ground is named.
FROM_AFAR = frozenset(("strike", "hit", "pound", "hammer", "pummel"))

POLITICAL = frozenset(("government", "media", "organisation", "person"))
FIGHTING = frozenset(("armed", "country", "protesters", "unknown"))
SIDES = frozenset(("armed", "country", "government"))
FOUGHT_OVER = frozenset(("armed", "country", "facility", "military", "place", "territory"))
# Words that stand for a number of whatever was spoken of.
QUANTIFIERS = frozenset(("all", "both", "few", "many", "most", "others", "several", "some"))
# Modifiers that bring a new event up.
NEW = frozenset(("another", "fresh", "further", "more", "new", "renewed"))

IsTime = Callable[[Sentence, Token], bool]


@dataclass(slots=True)
class Verdict:
    """What a frame was found to be: its type ("" where it makes no claim), its points and the reasons.

    A `misfit` was turned down for its parties, before any points. `share` is the learned reader's, where it was asked
    (code/learned).
    """

    frame: Frame
    type: str = ""
    points: int = 0
    misfit: bool = False
    share: float | None = None
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
        if any(self.is_time(frame.sentence, word) for word in (frame.head, frame.first, frame.last)):
            return verdict.reject("part of a time expression")
        self._clean(frame)
        reason = self._misfit(frame)
        if reason:
            verdict.misfit = True
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
            elif classes & THINGS_HIT and not frame.verbal and frame.term.group.roles != "meet":
                frame.targets.append(word)  # "hospital attack"
        targets = [word for word in targets if word not in frame.targets and not self.is_time(frame.sentence, word)]
        if frame.verbal and not frame.term.group.object & WEAPONS:
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
            fits = [
                word
                for word in frame.targets
                if self._fits(frame, word, group.object) or _stands_for_any(word, group.object)
            ]
            fits += [word for word in frame.means if "weapon" in group.object]
            if not fits and (group.needs == "object" or (frame.targets and not self._armed(frame))):
                return f"what it is done to is none of: {', '.join(sorted(group.object))}"
        if group.refine and not frame.means and self._in_words(frame):
            return "politicians attack in words"
        if group.sides and len(frame.term.words) == 1 and not self._has_sides(frame):
            return "neither an armed side nor ground is named"
        if reason := only_words(frame):
            return reason
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
        if group.flash and not (self._flash and frame.verbal and is_main(frame.head)):
            return "an ordinary word, and no flash about it"
        if group.soft and not (self._in_conflict() or self._in_arms(frame) or self._between_powers(frame)):
            return "a word of politics in a report that is not about conflict"
        return ""

    def _fits(self, frame: Frame, word: Token, wanted: frozenset[str]) -> bool:
        """Whether `word` is of a `wanted` class; a pronoun is, where what it may stand for is."""
        own = self.classes(frame, word)
        if own & wanted or (is_event(core(word)) and "event" in wanted):
            return True
        if not own and "unlisted" in wanted and word.pos_ in ("NOUN", "PROPN") and not is_event(core(word)):
            return True  # "seventeen ram sevaks were arrested"
        owner = child(word, "poss") if frame.term.group.roles == "say" else None
        if owner is not None and self.classes(frame, owner) & wanted:
            return True  # "praised the army's restraint"
        found = self.cast.antecedents.of(frame.sentence, word, wanted) if word.pos_ == "PRON" else None
        if found is None or wanted <= WEAPONS:
            return False  # an army's "it" is never one of the missiles it spoke of
        return word.lower_ != "it" or "civilians" not in self.cast.classes(*found)

    def _meant(self, frame: Frame, word: Token, wanted: frozenset[str]) -> frozenset[str]:
        """The classes of `word`; of a pronoun, those of the nearest noun before it that the trigger could mean."""
        if word.pos_ == "PRON" and wanted:
            found = self.cast.antecedents.of(frame.sentence, word, wanted)
            if found is not None:
                return self.cast.classes(*found)
        return self.classes(frame, word)

    def _in_conflict(self) -> bool:
        """Whether the report speaks of conflict so much that its politics are those of the conflict."""
        return self.context.sign > 0 and self.context.conflict >= POLITICS

    def _between_powers(self, frame: Frame) -> bool:
        """Whether a state, its officials or an armed side does it, in a text too short to show what else it is about.

        Where nobody is said to do it ("talks between ..."), whom it is done with counts.
        """
        if frame.term.group.type == "accusation" and any(is_event(word) for word in frame.targets):
            return False  # what is condemned is the news, not that it is
        return self._flash and any(self._is_power(frame, word) for word in frame.actors or frame.targets)

    @cached_property
    def _flash(self) -> bool:
        """Whether the report is too short to show what it is about, but names a country or an armed side."""
        return self.context.brief and bool(self.cast.countries or self.cast.sides)

    def _is_power(self, frame: Frame, word: Token) -> bool:
        titles = children(word, "compound", "appos", "poss", "amod", "nmod")
        if any(self.classes(frame, each) & POWERS for each in (word, *titles)):
            return True
        return self.cast.country(frame.sentence, word) is not None

    def _in_arms(self, frame: Frame) -> bool:
        """Whether an armed side does it, in a report that may be about conflict: "the rebels agreed to a truce"."""
        return self.context.sign >= 0 and any("armed" in self.classes(frame, word) for word in frame.actors)

    def _in_words(self, frame: Frame) -> bool:
        """Whether unarmed people of politics do it, to no ground and no armed side: "MPs attacked the minister"."""
        doers = [self.classes(frame, word) for word in frame.actors]
        if not doers or any(not found & POLITICAL or found & FIGHTING for found in doers):
            return False
        return not any(self.classes(frame, word) & FOUGHT_OVER for word in frame.targets)

    def _has_sides(self, frame: Frame) -> bool:
        doers = any(self.classes(frame, word) & SIDES for word in frame.actors + frame.causes)
        return doers or any(self.classes(frame, word) & FOUGHT_OVER for word in frame.targets)

    def _armed(self, frame: Frame) -> bool:
        return bool(frame.means) or any("armed" in self.classes(frame, word) for word in frame.actors)

    # ------------------------------------------------------------ points

    def _weigh(self, verdict: Verdict) -> None:
        for points, reason in self._signs(verdict.frame):
            verdict.points += points
            verdict.why.append(f"{reason} {points:+d}")

    def _signs(self, frame: Frame) -> Iterator[tuple[int, str]]:
        """What speaks for armed conflict, or against it, with its points."""
        group = frame.term.group
        actors = [self._meant(frame, word, group.actor) for word in frame.actors]
        targets = [self._meant(frame, word, group.object) for word in frame.targets]
        armed = any("armed" in found for found in actors + targets)
        yield group.strength, "word"
        if armed or any("military" in found for found in targets):
            yield ARMED, "an armed side"
        elif any(found & STATES for found in actors):
            yield STATE, "a state"
        if frame.means or any("weapon" in found for found in targets):
            yield WEAPON, "a weapon"
        elif frame.causes:
            yield WEAPON, "an attack does it"
        if (group.harm and (frame.verbal or targets or group.type == "harm")) or _kills(frame):
            yield HARMED, "harm"
        if (reason := self._aimed(frame, actors, targets)) is not None:
            yield TARGET, reason
        if any(self.is_time(frame.sentence, word) for word in children(frame.head, "poss")):
            yield DATED, "a day of its own"
        if group.soft:
            yield CONTEXT, "politics in a report about conflict"
        yield from self._around(frame, armed)

    def _aimed(self, frame: Frame, actors: list[frozenset[str]], targets: list[frozenset[str]]) -> str | None:
        """What shows that the word is about something done to somebody, or said to happen."""
        group = frame.term.group
        if any(found & TARGETS for found in targets):
            return "a target"
        if group.needs == "object" or (group.needs == "actor" and any(found & group.actor for found in actors)):
            return f"the {group.needs} it needs"
        if not targets and any(found & group.actor - {"unknown"} for found in actors):
            return "a doer"
        if not frame.verbal and takes_lives(frame):
            return "people killed or hurt in it"
        if not frame.verbal and (frame.light is not None or frame.head.dep_ == "ROOT" or _brought_up(frame)):
            return "said to happen"
        return None

    def _around(self, frame: Frame, armed: bool) -> Iterator[tuple[int, str]]:
        """What the sentence and the whole report speak of."""
        group = frame.term.group
        plain = not armed and not frame.means
        people = any("people" in self.classes(frame, word) for word in frame.targets)
        sure = self.context.sign > 0 and people  # "families crowded into the sports stadium"
        if (
            plain
            and not sure
            and not group.harm
            and group.type != "protest"
            and speaks_of_other_things(frame.sentence, frame.head)
        ):
            yield -CONTEXT, "words of sport, markets or shows beside it"
        told = frame.causes or any(is_event(word) for word in frame.targets)  # "the toll of the attack"
        if plain and group.harm and not told and self.context.sign == 0:
            yield -CONTEXT, "a death that nothing shows to be of a conflict"
        if plain and self._flash and self.context.sign == 0 and (group.strength == SURE or _opens(frame)):
            yield CONTEXT, "what a text of a few words is about"
        if self.context.sign:
            yield (CONTEXT if self.context.sign > 0 else -FOREIGN), "the whole report"


def _opens(frame: Frame) -> bool:
    """Whether it is what the first sentences of a report say: its title and its lead."""
    return frame.sentence.number < OPENING and is_main(frame.head)


def takes_lives(frame: Frame) -> bool:
    """Whether an event noun stands under a word of harm: "were killed in an ambush"."""
    preposition = frame.head.head
    if frame.head.dep_ != "pobj" or preposition.lower_ not in ("after", "by", "during", "in"):
        return False
    return any(term.group.harm for term in lexicon().verbs.get(preposition.head.lemma_.lower(), ()))


def _kills(frame: Frame) -> bool:
    """Whether a clause on an event noun says that it kills or hurts: "the bombings, which killed 89"."""
    if frame.verbal:
        return False
    clauses = children(frame.head, "relcl", "acl")
    return any(term.group.harm for clause in clauses for term in lexicon().verbs.get(clause.lemma_.lower(), ()))


def _stands_for_any(word: Token, wanted: frozenset[str]) -> bool:
    """Whether `word` counts what the text around it names: "most were shot down", "eleven died"."""
    counts = word.lower_ in QUANTIFIERS or (word.like_num and bool(wanted & {"people", "weapon"}))
    inner = core(word)
    return counts and (inner.i == word.i or inner.lower_ == "them")


def _brought_up(frame: Frame) -> bool:
    """Whether a noun is brought up as a new event: "fresh raids"."""
    return any(word.lower_ in NEW or word.dep_ == "nummod" for word in frame.head.lefts)


def is_event(word: Token) -> bool:
    """Whether `word` is a noun that triggers.toml lists: "strikes", "the ambush"."""
    return word.pos_ in ("NOUN", "PROPN") and (word.lemma_.lower() in lexicon().nouns or word.lower_ in lexicon().nouns)
