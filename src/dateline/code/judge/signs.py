"""What speaks for armed conflict in a frame, or against it, in points.

In: a frame that fits its group. Out: signs, each with its points and its reason.
"""

from collections.abc import Iterator

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import brought_up, is_event, kills, takes_lives
from dateline.code.frames.standing import is_main
from dateline.code.judge.misfits import STATES
from dateline.code.judge.relevance import speaks_of_other_things
from dateline.code.judge.sense import Sense
from dateline.code.parse.tree import children, subject

ARMED = 2  # an armed side does it or suffers it
HARMED = 2  # people are said to be killed or hurt
WEAPON = 2  # a weapon of war is named
TARGET = 1  # a town, a building, people suffer it
STATE = 1  # a country or government does it
DATED = 1  # its day goes before it: "Friday's attack"
CONTEXT = 1  # the whole report is about conflict
SURE = 2  # the strength of a word that alone tells of armed conflict
FOREIGN = 4  # it is about something else; at 2, .050 of 600 BBC stories outside politics give a claim, at 4 .015
OPENING = 2  # sentences that say what a text of a few words is about

TARGETS = frozenset(
    ("place", "territory", "facility", "vehicle", "civilians", "people", "equipment", "country", "military", "captives")
)


def signs(frame: Frame, sense: Sense) -> Iterator[tuple[int, str]]:
    """What speaks for armed conflict, or against it, with its points."""
    group = frame.term.group
    actors = [sense.meant(frame, word, group.actor) for word in frame.actors]
    targets = [sense.meant(frame, word, group.object) for word in frame.targets]
    armed = any("armed" in found for found in actors + targets) or _lost_by_an_army(frame, sense)
    yield group.strength, "word"
    if armed or any("military" in found for found in targets):
        yield ARMED, "an armed side"
    elif any(found & STATES for found in actors):
        yield STATE, "a state"
    if frame.means or any("weapon" in found for found in targets):
        yield WEAPON, "a weapon"
    elif frame.causes:
        yield WEAPON, "an attack does it"
    if (group.harm and (frame.verbal or targets or group.type == "harm")) or kills(frame):
        yield HARMED, "harm"
    if (reason := _aimed(frame, actors, targets)) is not None:
        yield TARGET, reason
    if any(sense.is_time(frame.sentence, word) for word in children(frame.head, "poss")):
        yield DATED, "a day of its own"
    if group.soft:
        yield CONTEXT, "politics in a report about conflict"
    yield from _around(frame, sense, armed)


def _lost_by_an_army(frame: Frame, sense: Sense) -> bool:
    """Whether an armed side is the one that loses it: "after government troops lost the town"."""
    loser = subject(frame.head) if frame.term.group.roles == "lose" and frame.verbal else None
    return loser is not None and "armed" in sense.classes(frame, loser)


def _aimed(frame: Frame, actors: list[frozenset[str]], targets: list[frozenset[str]]) -> str | None:
    """What shows that the word is about something done to somebody, or said to happen."""
    group = frame.term.group
    if any(found & TARGETS for found in targets):
        return "a target"
    if group.needs == "object" or (group.needs == "actor" and any(found & group.actor for found in actors)):
        return f"the {group.needs} it needs"
    against = group.type == "protest"  # which may be against anything: "against the law"
    if (against or not targets) and any(found & group.actor - {"unknown"} for found in actors):
        return "a doer"
    if not frame.verbal and takes_lives(frame):
        return "people killed or hurt in it"
    if not frame.verbal and (frame.light is not None or frame.head.dep_ == "ROOT" or brought_up(frame)):
        return "said to happen"
    return None


def _around(frame: Frame, sense: Sense, armed: bool) -> Iterator[tuple[int, str]]:
    """What the sentence and the whole report speak of."""
    group = frame.term.group
    plain = not armed and not frame.means
    people = any("people" in sense.classes(frame, word) for word in frame.targets)
    sure = sense.context.sign > 0 and people  # "families crowded into the sports stadium"
    if (
        plain
        and not sure
        and not group.harm
        and group.type != "protest"
        and speaks_of_other_things(frame.sentence, frame.head)
    ):
        yield -CONTEXT, "words of sport, markets or shows beside it"
    told = frame.causes or any(is_event(word) for word in frame.targets)  # "the toll of the attack"
    if plain and group.harm and not told and sense.context.sign == 0:
        yield -CONTEXT, "a death that nothing shows to be of a conflict"
    if plain and sense.flash and sense.context.sign == 0 and (group.strength == SURE or _opens(frame)):
        yield CONTEXT, "what a text of a few words is about"
    if sense.context.sign:
        yield (CONTEXT if sense.context.sign > 0 else -FOREIGN), "the whole report"


def _opens(frame: Frame) -> bool:
    """Whether it is what the first sentences of a report say: its title and its lead."""
    return frame.sentence.number < OPENING and is_main(frame.head)
