"""Verdicts of one sentence -> the same, with each toll on the act that took it.

A toll in the sentence of the act belongs to the act ("attacked the base, killing twelve"); one that stands alone
keeps its own verdict, whose type follows from who did it to whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.code.acts.police import under_fire
from dateline.code.frames.frame import Frame
from dateline.code.judge.misfits import SIDES
from dateline.code.judge.verdict import Judge, Verdict
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import SUBJECTS, below, child, clause, distance, is_passive
from dateline.code.setting.scope import goes_before, so_long_after
from dateline.ontology.words import weapons
from dateline.parties.classify import core, term

# Types that take the toll of their own sentence.
TAKES = frozenset((
    "abduction", "air_strike", "attack_on_civilians", "bombing", "chemical_attack",
    "clash", "crackdown", "grenade", "ground_assault", "mob_violence",
    "riot", "shelling", "suicide_bombing",
))  # fmt: skip
# Types that are fought for ground: with unarmed dead alone, they are attacks on civilians.
GROUND = frozenset(("ground_assault", "offensive"))
KILLINGS = frozenset(("killing", "killings", "slaying"))
NEAR = 5  # words between the two parts of one toll, at most
NEXT = 3  # arcs from what is done to what for: "resorted to firing to break up a mob"
FAR = 7  # arcs beyond which a toll and an act of one sentence are not about each other


@dataclass(slots=True)
class Act:
    """A verdict that makes a claim, with the tolls that belong to it."""

    verdict: Verdict
    tolls: list[Frame] = field(default_factory=list)

    @property
    def frame(self) -> Frame:
        """The act's own frame."""
        return self.verdict.frame


def acts(verdicts: Sequence[Verdict], judge: Judge) -> list[Act]:
    """The acts of one sentence, tolls gathered, in the order of their words."""
    found = [Act(verdict) for verdict in verdicts if verdict.type != "harm"]
    for act in found:
        if act.frame.term.group.harm:  # "beheaded three fishermen" is a toll by itself
            act.tolls.append(act.frame)
    tolls = [Act(verdict) for verdict in verdicts if verdict.type == "harm"]
    alone: list[Act] = []
    takers = [_taker(toll, found) for toll in tolls]
    for toll, own in zip(tolls, takers, strict=True):
        taker = own or next((theirs for other, theirs in zip(tolls, takers, strict=True) if _beside(toll, other)), None)
        if taker is not None:
            _give(toll, taker, judge)
        elif (first := next((other for other in alone if _same_toll(toll, other)), None)) is not None:
            first.tolls.append(toll.frame)
        else:
            toll.tolls.append(toll.frame)
            alone.append(toll)
    found = _for_what(found)
    for toll in alone:
        found = [act for act in found if not _does(act, toll)]
        toll.verdict.type = _type_alone(toll, judge)
    return sorted(found + alone, key=lambda act: act.frame.head.i)


def _for_what(found: Sequence[Act]) -> list[Act]:
    """`found`, force at a crowd told once: "fired tear gas to disperse protesters" tells whom it was used on."""
    left = list(found)
    for act in found:
        frame = act.frame
        if act.verdict.type != "crackdown" or frame.head.tag_ != "VB" or frame.head.dep_ not in ("advcl", "xcomp"):
            continue
        for used in left:
            above = used is not act and used.verdict.type == "crackdown" and below(frame.head, used.frame.head)
            if above and distance(frame.head, used.frame.head) <= NEXT:
                used.frame.targets += [word for word in frame.targets if word not in used.frame.targets]
                used.tolls += act.tolls
                left.remove(act)
                break
    return left


def _taker(toll: Act, found: Sequence[Act]) -> Act | None:
    """The act that took the toll: what stands as its subject, then the nearest of its clause or of one joined to it."""
    near = []
    shots = under_fire(toll.frame)
    for act in found:
        if act.verdict.type not in TAKES or _ended(act, found) or _of_others(toll.frame, act.frame):
            continue
        if shots is not None and shots.i != act.frame.head.i and not act.frame.verbal:
            continue  # "one was hurt in the firing, and three in stone-pelting"
        if act.frame.head in (*toll.frame.causes, *toll.frame.means, *toll.frame.actors, *toll.frame.targets):
            return act
        apart = act.verdict.type == "abduction" and toll.frame.head.dep_ == "conj"  # "dragged them out and shot them"
        if not apart and _joined(toll.frame, act.frame):
            near.append((distance(toll.frame.head, act.frame.head), act.frame.head.i, act))
    near.sort(key=lambda each: each[:2])
    return near[0][2] if near and near[0][0] <= FAR else None


def _beside(toll: Act, other: Act) -> bool:
    """Whether two tolls are two parts of one: "34 killed, 29 wounded in shelling", "16 dead and 26 wounded"."""
    ours, theirs = toll.frame, other.frame
    if toll is other or ours.term.group.harm == theirs.term.group.harm or ours.actors or ours.means:
        return False
    if not any(frame.targets and all(word.like_num for word in frame.targets) for frame in (ours, theirs)):
        return False  # each says who: two tolls
    return abs(ours.last.i - theirs.last.i) <= NEAR and distance(ours.head, theirs.head) <= 2


def _ended(act: Act, found: Sequence[Act]) -> bool:
    """Whether an attack is only what another act beats off and makes no claim: "repelled the raid and killed two"."""
    return any(other.verdict.type == "repulse" and act.frame.head in other.frame.targets for other in found)


def _of_others(toll: Frame, act: Frame) -> bool:
    """Whether a clause on the act names others who did it: "denied a part in the raid, in which gunmen killed nine"."""
    if act.verbal or not act.actors or not toll.actors or clause(toll.governor).dep_ != "relcl":
        return False
    return not {word.i for word in act.actors} & {word.i for word in toll.actors}


def _joined(toll: Frame, act: Frame) -> bool:
    """Whether the act stands in the toll's clause, or one of the two clauses is an adjunct of the other."""
    if act.head.i == toll.head.i:
        return False
    if not act.verbal and act.light is None and below(act.head, toll.head):
        return _direct(act.head, toll.head)
    ours, theirs = clause(toll.governor), clause(act.governor)
    if ours.i == theirs.i:
        return True
    if (
        ours.dep_ in ("advcl", "xcomp", "acl", "relcl", "conj", "pcomp")
        and below(ours, theirs)
        and _steps(ours, theirs) <= 2
    ):
        if ours.dep_ == "advcl" and child(ours, *SUBJECTS) is not None and goes_before(ours):
            return False  # "the raid came after gunmen killed nine": the nine are not of the raid
        return ours.dep_ != "conj" or child(ours, *SUBJECTS) is None
    if theirs.dep_ in ("acl", "relcl") and any(theirs.head.i in (word.i, core(word).i) for word in toll.targets):
        return False  # "shot people whom they took for rebels" only says which people
    if theirs.dep_ == "advcl" and so_long_after(theirs):
        return False
    return (
        theirs.dep_ in ("advcl", "acl", "relcl", "conj", "xcomp")
        and below(theirs, ours)
        and _steps(theirs, ours) <= 2
        and (theirs.dep_ != "conj" or child(theirs, *SUBJECTS) is None)
    )


def _direct(word: Token, above: Token) -> bool:
    """Whether only prepositions, nouns and participles stand between the two."""
    while word.i != above.i:
        if word.dep_ in ("ccomp", "relcl"):
            return False
        word = word.head
    return True


def _steps(word: Token, above: Token) -> int:
    """Clauses between a clause and one above it."""
    steps = 0
    while word.i != above.i:
        steps += word.pos_ in ("VERB", "AUX")
        word = word.head
    return steps


def _same_toll(toll: Act, other: Act) -> bool:
    """Whether two tolls tell of one happening: "five were killed and twelve wounded", not two rival counts of dead."""
    if toll.frame.term.group.harm == other.frame.term.group.harm and child(toll.frame.head, *SUBJECTS) is not None:
        return False
    near = distance(toll.frame.head, other.frame.head)
    return near <= 2 if toll.frame.head.dep_ in ("conj", "advcl", "appos", "acl") else False


def _give(toll: Act, act: Act, judge: Judge) -> None:
    """Hand the toll, and who did it where the act does not say, to the act; unarmed dead alone change its type."""
    frame = act.frame
    act.tolls.append(toll.frame)
    if not frame.actors and not frame.causes:
        for word in toll.frame.actors:
            stood_by = frame.means and not judge.classes(frame, word) & SIDES
            if word.i != frame.head.i and not stood_by:  # "a missile struck as people waited, killing 39"
                frame.actors.append(word)
                frame.targets[:] = [other for other in frame.targets if other.i != word.i]  # "clashes with police"
    frame.means += [word for word in toll.frame.means if word not in frame.means]
    if not any("people" in judge.classes(frame, word) for word in frame.targets):
        frame.targets += [word for word in toll.frame.targets if "people" in judge.classes(frame, word)]
    if act.verdict.type in GROUND and frame.targets:
        hit = [judge.classes(frame, word) for word in frame.targets]
        people = [found for found in hit if "people" in found]
        if (
            people
            and all(found & {"civilians", "captives"} for found in people)
            and not any(found & {"armed", "military"} for found in hit)
        ):
            act.verdict.type = "attack_on_civilians"


def _does(act: Act, toll: Act) -> bool:
    """Whether an advance tells who took the toll ("were killed when the gunmen moved on"); it then makes no claim."""
    frame = act.frame
    if act.verdict.type != "offensive" or frame.head.dep_ != "advcl" or frame.head.head.i != toll.frame.head.i:
        return False
    if toll.frame.actors or toll.frame.causes:
        return False
    toll.frame.actors += frame.actors
    return True


def _type_alone(toll: Act, judge: Judge) -> str:
    """The type of a toll that no act of its sentence took, by who did it to whom and with what."""
    frame = toll.frame
    for word in (*frame.means, *frame.actors):
        weapon = weapons().get(term(core(word))[0])
        if weapon is not None and weapon.type:
            return weapon.type
        if weapon is not None and weapon.name in ("bomb", "explosive"):
            return "bombing"
    doers = [judge.classes(frame, word) for word in frame.actors]
    hit = [judge.classes(frame, word) for word in frame.targets]
    if not any(found & {"armed", "country", "government", "unknown", "people"} for found in doers):
        return "attack_on_civilians" if _by_somebody(frame, hit) else "casualties"
    if doers and all("crowd" in found for found in doers):
        return "mob_violence"
    if hit and "armed" in hit[0]:  # of several, who is named first: "killed eight people, among them three soldiers"
        return "clash"
    if any("protesters" in found for found in hit):
        return "crackdown"
    return "attack_on_civilians" if hit or frame.term.words[-1] in KILLINGS else "casualties"


def _by_somebody(frame: Frame, hit: Sequence[frozenset[str]]) -> bool:
    """Whether a killing of unarmed people is told that somebody did, though the words leave out who.

    "An order to kill ten judges", "the killing of a priest", "Ana Ruiz was killed": not a toll of many.
    """
    group = frame.term.group
    if not hit or any("armed" in found for found in hit) or group.harm != "killed" or group.roles != "act":
        return False
    if frame.verbal and frame.head.tag_ == "VB" and child(frame.head, "dobj") is not None:
        return child(frame.head, "aux") is not None and not frame.means  # whoever ordered it, or was ordered to
    if frame.causes or frame.means or frame.actors:
        return False
    if not frame.verbal:
        return frame.term.words[-1] in KILLINGS
    if is_passive(frame.head):
        return frame.head.lemma_ in ("shoot", "slay") or all({"person", "unknown"} <= found for found in hit)
    return frame.head.dep_ == "pcomp" and child(frame.head, "dobj") is not None
