"""An act and the numbers of its sentence -> its quantities: tolls with who was hit, and what else was counted."""

from collections.abc import Iterator, Sequence

from dateline.code.acts.tolls import Act
from dateline.code.frames.frame import Frame
from dateline.code.judge.sense import WEAPONS
from dateline.code.judge.verdict import Judge
from dateline.code.lexicon import lexicon
from dateline.code.numbers.quantities import Number
from dateline.code.numbers.who import one, who_of
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, clause
from dateline.ontology.words import event_types
from dateline.parties.classify import classes_of, core
from dateline.record import Quantity
from dateline.record.claim import Measure

# What a number beside a thing of each class counts; the first class that fits.
THINGS: tuple[tuple[str, Measure], ...] = (
    ("vehicle", "vehicles"), ("weapon", "weapons"), ("equipment", "weapons"), ("position", "positions"),
    ("territory", "positions"), ("military", "positions"),
)  # fmt: skip
FIGURES = frozenset(("count", "figure", "number", "tally", "toll", "total"))
UP = 4  # arcs from a toll to the noun for its number


def quantities(act: Act, numbers: Sequence[Number], judge: Judge) -> tuple[Quantity, ...]:
    """The quantities of `act`, in the order of their words; one number counts once."""
    used: dict[int, Quantity] = {}
    for toll in act.tolls:
        for number, quantity in _toll(toll, numbers, judge):
            used.setdefault(number, quantity)
    for number, quantity in _counted(act.frame, numbers, judge):
        used.setdefault(number, quantity)
    return tuple(used[at] for at in sorted(used))


def _toll(toll: Frame, numbers: Sequence[Number], judge: Judge) -> Iterator[tuple[int, Quantity]]:
    harm = toll.term.group.harm or "other"
    if harm == "other":
        return  # "casualties" and "losses" do not say whether dead or hurt
    victims = {word.i for target in toll.targets for word in (target, core(target))}
    inside = range(toll.first.i, toll.last.i + 1)  # "claimed 587 lives", "leaving 21 dead"
    found = [n for n in numbers if n.head.i in victims or n.head.i in inside or n.first.i in inside]
    if not found:
        own = _telling(toll)
        doers = {word.i for actor in (*toll.actors, *toll.means) for word in (actor, core(actor))}
        free = (n for n in numbers if not n.occurrence and n.head.i not in doers)  # "two gunmen killed a boy"
        found = [n for n in free if _counts_people(toll, n, judge) and clause(n.head).i == own.i]
    found = [n for n in found if n.head.i in victims or _may_count(n, harm)]
    for number in found:
        who = who_of(number.head if number.noun is None else number.noun)
        span = toll.sentence.span(number.first, max(number.last, number.head, key=lambda t: t.i))
        yield number.first.i, Quantity(of=harm, min=number.low, max=number.high, who=who, span=span)
    if found or any(number.head.i in victims for number in numbers):
        return
    headline = toll.sentence.part.kind in ("title", "heading", "caption")
    for word in toll.targets:
        both = child(word, "det", "predet")
        if both is not None and both.lower_ == "both":
            yield word.i, Quantity(of=harm, min=2, max=2, who=who_of(word), span=toll.sentence.span(both, word))
            continue
        # "Missile debris kills man": headlines leave the article out
        single = (one(word) and not _several(word)) or (
            headline and word.tag_ == "NN" and child(word, "det", "nummod") is None
        )
        if single and "people" in judge.classes(toll, word):
            span = toll.sentence.span(word, word)
            yield word.i, Quantity(of=harm, min=1, max=1, who=who_of(word), span=span)


def _telling(toll: Frame) -> Token:
    """The verb whose clause has the number: of a "number of people killed" it is that which tells of the number."""
    word = toll.governor
    for _ in range(UP):
        if word.dep_ not in ("acl", "pobj", "prep"):
            break
        word = word.head
        if word.lemma_.lower() in FIGURES:
            return clause(word.head)
    return clause(toll.governor)


def _several(word: Token) -> bool:
    """Whether a singular noun stands for more than one: "a number of the attackers", not "a member of the forces"."""
    return core(word).tag_ in ("NNS", "NNPS") and word.lemma_.lower() != "member"


def _may_count(number: Number, harm: Measure) -> bool:
    """Whether a number counts what was done to people so: in "2 dead, 24 wounded", the second counts no dead."""
    if number.last.i + 1 >= len(number.last.doc):
        return True
    word = number.last.nbor()
    terms = (*lexicon().verbs.get(word.lemma_.lower(), ()), *lexicon().nouns.get(word.lower_, ()))
    told = {term.group.harm for term in terms if term.group.harm and len(term.words) == 1}
    return not told or harm in told


def _counts_people(toll: Frame, number: Number, judge: Judge) -> bool:
    """Whether a number of the toll's clause counts people, or stands after a noun such as "death toll"."""
    if number.noun is None:
        if _age(number.head):
            return False
        return not toll.verbal or number.head.i > toll.head.i
    return "people" in judge.classes(toll, number.noun)


def _age(number: Token) -> bool:
    """Whether a bare number says how old somebody is: "a man of 23"."""
    preposition = number.head
    whose = preposition.head
    return number.dep_ == "pobj" and preposition.lower_ == "of" and "people" in classes_of(whose)


def _counted(frame: Frame, numbers: Sequence[Number], judge: Judge) -> Iterator[tuple[int, Quantity]]:
    if frame.term.group.harm:
        return
    heads = {word.i: word for word in (*frame.targets, *frame.means, *frame.actors)}
    heads |= {core(word).i: word for word in heads.values()}
    doers = {word.i for actor in frame.actors for word in (actor, core(actor))}
    own = clause(frame.governor)
    named = {word.i for word in (*frame.targets, *frame.means, *frame.actors)}  # "freed ten of the hostages"
    for number in numbers:
        if number.occurrence and clause(number.first).i in (own.i, frame.head.i):
            measure: Measure = "occurrences"
        elif number.head.i == frame.head.i:
            measure = "occurrences"
        elif frame.first.i <= number.head.i <= frame.last.i:
            measure = _measure(frame, number.head, False, judge)
        elif number.head.i in heads and (not number.part or number.last.i in named):
            measure = _measure(frame, heads[number.head.i], number.head.i in doers, judge)
        else:
            continue
        last = max(number.last, number.head, key=lambda t: t.i)
        who = None if number.noun is None or measure == "occurrences" else who_of(number.noun)
        span = frame.sentence.span(min(number.first, number.head, key=lambda t: t.i), last)
        yield number.first.i, Quantity(of=measure, min=number.low, max=number.high, who=who, span=span)


def _measure(frame: Frame, word: Token, does: bool, judge: Judge) -> Measure:
    classes = judge.classes(frame, word)
    if does and frame.term.group.actor and frame.term.group.actor <= WEAPONS:
        return "weapons"  # "Seven rockets hit the city. One fell on a school."
    if "people" in classes:
        counts = event_types()[frame.term.group.type].counts
        return "participants" if does and frame.term.group.type != "displacement" else counts
    return next((measure for name, measure in THINGS if name in classes), "other")
