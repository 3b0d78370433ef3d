"""The roles around an event noun, from the parse, and the light verb that says it is done."""

from functools import cache

from dateline.code.frames.counted import counted_among
from dateline.code.frames.frame import Frame
from dateline.code.lexicon import stems, verb_lemma
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import (
    AWAY,
    after_preposition,
    child,
    children,
    conjuncts,
    is_passive,
    subject,
    takes_part,
)
from dateline.code.status.disowned import owner
from dateline.ontology import table
from dateline.parties.classify import partitives

ABOUT = frozenset(("about", "over"))
ATTRIBUTE = frozenset(("ascribe", "attribute"))
AT = frozenset(("against", "at", "on", "onto", "upon"))
NO_TARGETS = frozenset(("dead", "hold", "injured", "place", "wounded"))  # "took place", "left 300 dead"
BETWEEN = frozenset(("between", "among"))
BY = frozenset(("by",))
DONE_BY = frozenset(("by", "through", "with"))
FOR = frozenset(("for", "of", "over"))
MEANS = frozenset(("by", "from", "using", "via", "with"))
OF = frozenset(("of",))
ON = frozenset(("in", "on"))
PART_IN = frozenset(("in", "of", "with"))
TO = frozenset(("to",))
TOWARDS = frozenset(("toward", "towards", "around", "near"))
WITH = frozenset(("against", "with"))


@cache
def light_verbs() -> dict[str, frozenset[str]]:
    """The light verbs of triggers.toml: `do`, `happen`, `suffer`."""
    return {name: frozenset(verbs) for name, verbs in table("triggers")["light"].items()}


def fill_noun(frame: Frame) -> None:
    """Fill the roles of `frame`, whose trigger is a noun."""
    noun, group = frame.head, frame.term.group
    frame.actors = [word for _, word in after_preposition(noun, BY)]
    frame.actors += [noun.head] if noun.dep_ == "acl" and noun.tag_ == "VBG" else []  # "police firing"
    owners = [owner for owner in children(noun, "poss") if owner.i < noun.i]
    beside = [
        word for word in children(noun, "compound", "amod", "nmod") if not frame.first.i <= word.i <= frame.last.i
    ]
    of = [word for _, word in after_preposition(noun, OF)] or _past_a_day(noun)
    at = [word for _, word in after_preposition(noun, AT | group.prep)]
    if group.roles == "undergo" or group.harm or group.type in ("release", "displacement", "arrest", "abduction"):
        frame.targets = owners + of + at + beside
    elif group.roles == "meet":
        pairs = [word for _, word in after_preposition(noun, WITH)]
        between = [word for _, word in after_preposition(noun, BETWEEN)]
        frame.topics = [word for _, word in after_preposition(noun, ABOUT)]
        frame.actors += owners + between[:1]
        frame.targets = pairs + between[1:]
    elif group.roles == "leave":
        frame.actors += owners + of + beside
        frame.targets = [word for _, word in after_preposition(noun, frozenset(("from",)))]
    else:
        frame.actors += owners
        frame.targets = at + of
    frame.means = beside + [word for _, word in after_preposition(noun, MEANS)]
    if group.roles not in ("undergo", "leave") and not group.harm:
        frame.actors += beside
    _clauses(frame, noun)
    _light(frame, noun)
    if frame.light is not None:  # "conducted 46 attacks from rocket systems"
        frame.means += [word for _, word in after_preposition(frame.light, MEANS)]
    if not frame.targets and (whom := _under(noun)) is not None:
        frame.targets = [whom]
    if group.harm:
        frame.targets += [noun.head] if noun.dep_ == "amod" else []  # "eleven dead", "three soldiers dead"
        counted_among(frame, noun)
    _charged(frame, noun)


def _past_a_day(noun: Token) -> list[Token]:
    """What "of" gives a noun behind a day on which the parser hangs it: "the murder on Sunday of two priests"."""
    days = [word for _, word in after_preposition(noun, ON)] + children(noun, "npadvmod")
    return [word for day in days if day.lower_ in _days() for _, word in after_preposition(day, OF)]


@cache
def _days() -> frozenset[str]:
    times = table("times")
    return frozenset((*times["weekday"], *times["month"], *times["unit"], *times["deictic"]))


def _clauses(frame: Frame, noun: Token) -> None:
    """The roles that clauses on the noun fill: "raids targeting the port", "raids carried out by rebels"."""
    for clause in children(noun, "acl", "relcl"):
        if clause.lower_ in ("targeting", "against", "hitting", "involving"):
            frame.targets += children(clause, "dobj")
        elif clause.tag_ == "VBN" and not frame.actors:
            frame.actors += [word for _, word in after_preposition(clause, BY)]
            if clause.lemma_.lower() in ATTRIBUTE:
                frame.actors += [word for _, word in after_preposition(clause, TO)]
            if not frame.targets:
                frame.targets += [word for _, word in after_preposition(clause, AT)]
        elif clause.dep_ == "relcl":
            _done_in_clause(frame, clause)


def _charged(frame: Frame, noun: Token) -> None:
    """Who does it by a word above the noun: "blamed them for", "attributed it to", "answered with strikes"."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    verb = owner(first) if first.dep_ == "pobj" else None
    if verb is not None and not after_preposition(noun, BY):
        found = subject(verb)
        frame.light = verb
        frame.actors = [] if found is None else conjuncts(found)  # "claimed responsibility for Monday's attack"
    elif frame.actors:
        return
    elif first.dep_ in ("dobj", "nsubjpass") and first.head.lemma_.lower() in ATTRIBUTE:
        frame.light = first.head
        frame.actors = [word for _, word in after_preposition(first.head, TO)]
    elif first.dep_ == "pobj" and first.head.lower_ in FOR:
        _blamed(frame, first.head.head)
    elif first.dep_ == "pobj" and first.head.lower_ in PART_IN and _is_charge(first.head.head):
        _implicated(frame, first.head.head)
    elif first.dep_ == "pobj" and first.head.lower_ in DONE_BY:
        found = subject(first.head.head) if first.head.head.pos_ == "VERB" and not is_passive(first.head.head) else None
        frame.actors = [] if found is None else conjuncts(found)  # "answered with strikes on the port"


def _light(frame: Frame, noun: Token) -> None:
    """The verb that says the noun is done, and the roles it adds."""
    verbs = light_verbs()
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in partitives():
        noun = noun.head.head  # "a number of arrests have been made"
    if noun.dep_ == "appos" and noun.head.lemma_.lower() in AWAY:
        noun = noun.head  # "farther north, street battles raged"
    head = noun.head
    if noun.dep_ in ("conj",) and head.pos_ == "NOUN":
        noun, head = head, head.head
    if noun.dep_ == "dobj" and _is(head, verbs["do"]):
        frame.light = head
        found = subject(head)
        if not is_passive(head) and found is not None:
            frame.actors = conjuncts(found) + frame.actors
        if not frame.targets:
            frame.targets = [word for _, word in after_preposition(head, AT)]
    elif noun.dep_ == "nsubjpass" and (_is(head, verbs["do"]) or _is(head, verbs["direct"])):
        frame.light = head
        frame.actors += [word for _, word in after_preposition(head, BY)]
        if not frame.targets:
            frame.targets = [word for _, word in after_preposition(head, AT | TOWARDS)]
    elif noun.dep_ == "nsubjpass" and _is(head, verbs["happen"]):
        frame.light = head  # "an explosion was heard"
    elif noun.dep_ in ("nsubj", "attr") and (_is(head, verbs["happen"]) or head.lemma_ == "be"):
        frame.light = head
        _met(frame)
        if not frame.targets:
            frame.targets = [word for _, word in after_preposition(head, AT)]
            frame.targets += [word for word in children(head, "dobj") if word.lower_ not in NO_TARGETS]
    elif noun.dep_ in ("dobj", "pobj") and not _in_phrase(noun):
        _suffered(frame, noun, verbs["suffer"] | verbs["do"])


def _met(frame: Frame) -> None:
    """Who meets whom by the verb that says that it happens: "clashes broke out on Sunday between two groups"."""
    if frame.light is None or frame.term.group.roles != "meet" or frame.actors:
        return
    sides = [word for _, word in after_preposition(frame.light, BETWEEN)]
    frame.actors, frame.targets = sides[:1], sides[1:] or frame.targets


def _in_phrase(noun: Token) -> bool:
    """Whether a noun only says how something else is done: "plans a march in defiance of the ban"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or child(noun.head.head, "dobj") is None:
        return False
    return child(noun, "amod", "compound", "det", "nummod", "poss") is None and bool(after_preposition(noun, OF))


def _under(noun: Token) -> Token | None:
    """What a line without a verb says is under it: "Airport under attack", "port under fire"."""
    above = noun.head
    if noun.dep_ != "pobj" or above.lower_ != "under" or above.dep_ != "prep":
        return None
    return above.head if above.head.pos_ in ("NOUN", "PROPN") else None


def _done_in_clause(frame: Frame, clause: Token) -> None:
    """Who a clause on the noun says did it: "the assault that forces began on the port"."""
    own = child(clause, "nsubj")
    if own is None or own.lower_ in ("that", "which", "who") or not _is(clause, light_verbs()["do"]):
        return
    frame.light = clause
    frame.actors = conjuncts(own) + frame.actors
    frame.targets += [word for _, word in after_preposition(clause, AT)]


def _blamed(frame: Frame, verb: Token) -> None:
    """Who is said to have done it: "blamed the rebels for the attack"."""
    charged = child(verb, "dobj")
    if charged is None and is_passive(verb):
        found = subject(verb)
        charged = found if found is not None and found.pos_ != "PRON" else None  # "nobody was convicted of the murder"
    if charged is not None and verb.lemma_.lower() in light_verbs()["charge"]:
        frame.light = verb
        frame.actors = conjuncts(charged)


def _is_charge(verb: Token) -> bool:
    return verb.lemma_.lower() in light_verbs()["charge"] | {"involve"}


def _implicated(frame: Frame, verb: Token) -> None:
    """Who is said to have had a part: "was implicated in the murder", "charged two officers with the murder"."""
    found = subject(verb) if is_passive(verb) else child(verb, "dobj")
    if found is not None:
        frame.light = verb
        frame.actors = conjuncts(found)


def _suffered(frame: Frame, noun: Token, verbs: frozenset[str]) -> None:
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    words = verb.lemma_.lower() if noun.dep_ == "dobj" else f"{verb.lemma_.lower()} {noun.head.lower_}"
    suffer = light_verbs()["suffer"]
    if noun.dep_ == "pobj" and noun.head.lower_ == "under" and verb.lemma_ in ("be", "come", "remain", "live"):
        words = "come under"
    found = subject(verb)
    meets = frame.term.group.roles == "meet" and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at")
    if noun.dep_ == "pobj" and noun.head.lower_ == "behind" and verb.lemma_ == "be" and found is not None:
        frame.light = verb
        frame.actors = conjuncts(found) + frame.actors  # "was behind the attack"
    elif meets and verb.lemma_ == "be" and found is not None:
        frame.light = verb
        frame.actors = conjuncts(found) + frame.actors  # "has been in talks with"
    elif words in suffer or (verb.lemma_.lower() == "be" and noun.head.lower_ == "under"):
        frame.light = verb
        if found is not None:
            frame.targets = conjuncts(found) + frame.targets
    elif (
        noun.dep_ == "pobj"
        and noun.head.lower_ in ("to", "with", "in", "on", "into")
        and (verb.lemma_.lower() in verbs or takes_part(verb))
    ):
        frame.light = verb
        if found is not None and not is_passive(verb):
            frame.actors = conjuncts(found) + frame.actors


def _is(verb: Token, lemmas: frozenset[str]) -> bool:
    lemma = verb_lemma(verb)  # spaCy's of "staged" is "stag"
    if lemma in lemmas or (verb.tag_ in ("VBD", "VBN") and not lemmas.isdisjoint(stems(verb.lower_))):
        return True
    beside = child(verb, "prt", "advmod", "dobj")
    return beside is not None and f"{lemma} {beside.lower_}" in lemmas
