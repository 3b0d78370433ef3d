"""Demands that a trigger's group makes of its parties, and the reason where a frame does not meet them.

In: a cleaned frame. Out: "" where it fits, else why it makes no claim.
"""

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.frames.standing import is_main
from dateline.code.judge import purpose
from dateline.code.judge.asking import only_words
from dateline.code.judge.sense import Sense
from dateline.code.judge.unlike import unlike
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, children, is_passive, objects
from dateline.code.status import status_of
from dateline.parties.classify import core

POLITICS = 6  # words of conflict and its dealings in a report from which its politics are those of the conflict

STATES = frozenset(("country", "government", "organisation"))
POWERS = STATES | {"armed", "peacekeepers"}  # who makes politics between and within states
POLITICAL = frozenset(("government", "media", "organisation", "person"))
FIGHTING = frozenset(("armed", "country", "protesters", "unknown"))
OUGHT = frozenset(("must", "ought", "should"))
TO = frozenset(("to",))
MARCHED = frozenset(("march", "parade"))  # what is done to others as well
ESCAPES = frozenset(("abandon", "flee"))  # of what a president may do as well as an army
SIDES = frozenset(("armed", "country", "government"))
FOUGHT_OVER = frozenset(("armed", "country", "facility", "military", "place", "territory"))
HIT = frozenset(("facility", "place", "relief", "territory"))
DROPS = frozenset(("air_strike", "interception"))  # what weapons do to weapons, or drop
COUNTED = frozenset(("civilians", "people", "person", "weapon"))
# Words that stand for a number of whatever was spoken of.
QUANTIFIERS = frozenset(("all", "both", "few", "many", "most", "others", "several", "some"))


def misfit(frame: Frame, sense: Sense) -> str:
    """Why the parties of `frame` do not do for its group; "" where they do."""
    group = frame.term.group
    if group.object:
        fits = [
            word
            for word in frame.targets
            if sense.fits(frame, word, group.object) or _stands_for_any(word, group.object)
        ]
        # "a missile brought the building down" stops no missile
        thing = group.type in DROPS and frame.verbal
        other = thing and any(sense.classes(frame, word) & HIT for word in objects(frame.head))
        fits += [word for word in frame.means if "weapon" in group.object and not other]
        if not fits and (group.needs == "object" or (frame.targets and not _armed(frame, sense))):
            return f"what it is done to is none of: {', '.join(sorted(group.object))}"
    if group.refine and not frame.means and _in_words(frame, sense):
        return "politicians attack in words"
    if group.sides and len(frame.term.words) == 1 and not _has_sides(frame, sense):
        return "neither an armed side nor ground is named"
    if reason := other_sense(frame, sense):
        return reason
    if frame.topics and not group.soft and not any(sense.classes(frame, word) & FOUGHT_OVER for word in frame.topics):
        return "what it is about is no ground to fight over"
    if group.actor:
        doers = frame.actors + frame.causes + frame.means
        fits = [word for word in doers if sense.fits(frame, word, group.actor)]
        if not fits and (doers or group.needs == "actor" or group.needs_actor):
            return f"whoever does it is none of: {', '.join(sorted(group.actor))}"
    elif group.needs == "actor" and not frame.actors:
        return "nobody is said to do it"
    if group.quantity and not any(
        child(word, "nummod") or word.pos_ == "NUM" or core(word).i != word.i for word in frame.targets
    ):
        return "no number says how many"
    return _out_of_place(frame, sense)


def _out_of_place(frame: Frame, sense: Sense) -> str:
    """Why an ordinary word, or one of politics, tells nothing here; "" where it may."""
    group = frame.term.group
    if group.flash and not (frame.verbal and is_main(frame.head) and (sense.flash or _by_power(frame, sense))):
        return "an ordinary word, and no flash about it"
    if group.foretold and not frame.actors and frame.verbal and _ought_to_be_done(frame.head):
        return "it ought to be done, and nobody says that he will"
    if group.foretold and not (frame.verbal and status_of(frame.head) in ("planned", "possible")):
        return "not said to be done yet"
    if group.soft and not (_in_conflict(frame, sense) or _in_arms(frame, sense) or _between_powers(frame, sense)):
        return "a word of politics in a report that is not about conflict"
    return ""


def _ought_to_be_done(verb: Token) -> bool:
    """Whether it is only right that it be done: "those who killed them must be punished"."""
    return is_passive(verb) and any(word.lower_ in OUGHT for word in verb.lefts)


def _in_conflict(frame: Frame, sense: Sense) -> bool:
    """Whether the report speaks of conflict so much that its politics are those of the conflict.

    Where a state or an armed side takes part, that it speaks of conflict at all is enough.
    """
    if sense.context.sign <= 0:
        return False
    return sense.context.conflict + sense.context.dealings >= POLITICS or any(
        _is_power(frame, sense, word) for word in frame.actors or frame.targets
    )


def _by_power(frame: Frame, sense: Sense) -> bool:
    return (
        frame.term.group.powers
        and sense.context.sign > 0
        and any(_is_power(frame, sense, word) for word in frame.actors)
    )


def other_sense(frame: Frame, sense: Sense) -> str:
    """Why what is done is not what the words of its group mean by it; "" where it may be."""
    return _another(frame, sense) or only_words(frame)


def _another(frame: Frame, sense: Sense) -> str:
    group = frame.term.group
    if group.roles == "oust" and not any(sense.classes(frame, word) & SIDES for word in frame.targets):
        return "nobody under arms is driven out"
    if group.recipient and not _handed(frame, sense):
        return "nobody is said to get it"
    if frame.verbal and (reason := unlike(frame, sense)):
        return reason
    if group.purpose and not purpose.in_protest(frame):
        return "nothing says that it is done in protest"
    if group.type == "protest" and frame.verbal and purpose.in_joy(frame):
        return "it is done in joy"
    if group.type == "protest" and frame.verbal and _marched_off(frame, sense):
        return "people are marched off"
    if group.type == "capture" and group.roles == "fall" and frame.verbal and _falls(frame, sense):
        return "a person falls"
    if group.type == "withdrawal" and frame.verbal and _travels(frame, sense):
        return "officials come and go"
    return ""


def _handed(frame: Frame, sense: Sense) -> bool:
    """Whether what is given goes to a side: "sent Kyiv 40 howitzers", "sold rockets to the rebels"."""
    verb = frame.head
    given = [*children(verb, "dative"), *(word for _, word in after_preposition(verb, TO))]
    given += [word for each in children(verb, "dative") for word in children(each, "pobj")]
    given += [word for each in objects(verb) for word in each.lefts if word.pos_ == "PROPN"]  # "sent Kyiv more tanks"
    got = [*given, *(objects(verb) if "with" in (word.lower_ for word in verb.children) else [])]
    return any(
        sense.classes(frame, word) & SIDES or sense.cast.country(frame.sentence, word) is not None for word in got
    )


def _marched_off(frame: Frame, sense: Sense) -> bool:
    """Whether it is done to people, not by them: "marched nine men out", "were marched into the bush"."""
    if frame.head.lemma_.lower() not in MARCHED or not frame.targets:
        return False
    return is_passive(frame.head) or any("people" in sense.classes(frame, word) for word in objects(frame.head))


def _falls(frame: Frame, sense: Sense) -> bool:
    """Whether it is people who fall or slip away, and no ground: "Rufina Amaya, who slipped behind a tree"."""
    found = [sense.classes(frame, word) for word in frame.targets]
    return bool(found) and all("person" in each and not each & FOUGHT_OVER for each in found)


def _travels(frame: Frame, sense: Sense) -> bool:
    """Whether those who leave are officials on their way: "the envoy left Sanaa"."""
    if frame.head.lemma_.lower() in ESCAPES or not frame.actors:
        return False
    return all("traveller" in sense.classes(frame, word) for word in frame.actors)


def _between_powers(frame: Frame, sense: Sense) -> bool:
    """Whether a state, its officials or an armed side does it, in a text too short to show what else it is about.

    Where nobody is said to do it ("talks between ..."), whom it is done with counts.
    """
    if frame.term.group.type == "accusation" and any(is_event(word) for word in frame.targets):
        return False  # what is condemned is the news, not that it is
    return sense.flash and any(_is_power(frame, sense, word) for word in frame.actors or frame.targets)


def _is_power(frame: Frame, sense: Sense, word: Token) -> bool:
    titles = children(word, "compound", "appos", "poss", "amod", "nmod")
    if any(sense.classes(frame, each) & POWERS for each in (word, *titles)):
        return True
    return sense.cast.country(frame.sentence, word) is not None


def _in_arms(frame: Frame, sense: Sense) -> bool:
    """Whether an armed side does it, in a report that may be about conflict: "the rebels agreed to a truce"."""
    return sense.context.sign >= 0 and any("armed" in sense.classes(frame, word) for word in frame.actors)


def _in_words(frame: Frame, sense: Sense) -> bool:
    """Whether unarmed people of politics do it, to no ground and no armed side: "MPs attacked the minister"."""
    words = frame.targets if frame.term.group.roles == "undergo" else frame.actors  # "she came under fire"
    doers = [sense.classes(frame, word) for word in words]
    if not doers or any(not found & POLITICAL or found & FIGHTING for found in doers):
        return False
    return not any(sense.classes(frame, word) & FOUGHT_OVER for word in frame.targets)


def _has_sides(frame: Frame, sense: Sense) -> bool:
    doers = any(sense.classes(frame, word) & SIDES for word in frame.actors + frame.causes)
    return doers or any(sense.classes(frame, word) & FOUGHT_OVER for word in frame.targets)


def _armed(frame: Frame, sense: Sense) -> bool:
    return bool(frame.means) or any("armed" in sense.classes(frame, word) for word in frame.actors)


def _stands_for_any(word: Token, wanted: frozenset[str]) -> bool:
    """Whether `word` counts what the text around it names: "most were shot down", "eleven died"."""
    found = "planted" in wanted  # "ten were found": people, not bombs
    counts = word.lower_ in QUANTIFIERS or (word.like_num and not found and bool(wanted & COUNTED))
    inner = core(word)
    return counts and (inner.i == word.i or inner.lower_ == "them")
