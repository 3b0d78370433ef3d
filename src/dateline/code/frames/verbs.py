"""The roles around a verb, from the parse: who does it, to whom, with what."""

from functools import cache

from dateline.code.frames.frame import Frame
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import after_preposition, child, children, conjuncts, is_passive, objects, subject
from dateline.ontology import table

# Words before a number that say how close it is.
ABOUT = frozenset((
    "a", "about", "almost", "another", "around", "as", "at", "least", "many", "more", "nearly", "other", "over", "some",
    "than",
))  # fmt: skip
ALIKE = frozenset(("cut", "hit", "let", "put", "set", "shut"))  # verbs whose participle looks like the verb itself
AT = frozenset(("against", "at", "on", "onto", "upon"))
AT_A_PLACE = frozenset(("capture", "control", "withdrawal"))  # acts done to their object; "at" says where
BETWEEN = frozenset(("between", "among"))
BY = frozenset(("by",))
DOZENS = frozenset(("dozen", "dozens", "hundreds", "scores"))
HARMED = frozenset(("dead", "hurt", "injured", "killed", "missing", "wounded"))
HOLDS = frozenset(("command", "control", "possession"))
FROM = frozenset(("from",))
LEFT = frozenset(("from", "of"))
LOST_TO = frozenset(("to", "into", "under"))
MEANS = frozenset(("by", "from", "using", "via", "with"))
OFF = frozenset(("from", "of", "off"))
SAID_OF = frozenset(("against", "at", "of", "on", "over", "to", "upon", "with", "from"))
SINCE = frozenset(("days", "hours", "minutes", "weeks", "yesterday"))  # "Governor killed hours after interview"
FIRING = frozenset(("fire", "shoot"))
TO = frozenset(("to", "for", "in", "into"))
WITH = frozenset(("against", "with"))


def fill_verb(frame: Frame) -> None:
    """Fill the roles of `frame`, whose trigger is a verb."""
    verb, group = frame.head, frame.term.group
    passive = (is_passive(verb) or _clipped(frame)) and group.roles not in ("undergo", "fall")
    found = subject(verb)
    doer = [] if found is None else conjuncts(found)
    agents = [word for prep, word in after_preposition(verb, BY) if prep.dep_ == "agent" or prep.lower_ == "by"]
    frame.means += [word for _, word in after_preposition(verb, MEANS)]
    frame.means += [word for use in children(verb, "advcl") if use.lower_ == "using" for word in children(use, "dobj")]
    if passive:
        frame.means += [] if agents else _meanwhile(verb)
        _passive(frame, doer, agents)
        return
    said = objects(verb) or _reduced(verb) or _let(frame)
    match group.roles:
        case "act":
            frame.actors, frame.targets = doer, said + _own_prepositions(frame)
        case "meet":
            frame.actors, frame.targets = doer, said + _over(verb, WITH) + _over(verb, BETWEEN)
            if frame.last.i != verb.i:
                frame.targets += _over(frame.last, WITH)
        case "undergo":
            found_so = verb.lemma_ == "find" and not is_passive(verb)
            frame.actors, frame.targets = agents + _out_of(frame), _found(verb) if found_so else doer
        case "leave":
            frame.actors, frame.targets = doer, said + _over(verb, LEFT)
        case "fall":
            frame.actors, frame.targets = _over(verb, LOST_TO) + _holders(frame), doer + _held(doer)
        case "lose":
            frame.actors, frame.targets = _over(verb, LOST_TO), (_held(said) or said) + (doer if group.harm else [])
        case "oust":
            frame.actors, frame.targets = doer, _over(verb, OFF) + said
        case "give":
            given = _over(verb, WITH) if group.type == "aid" else []  # "supplied them with fuel"
            frame.actors, frame.targets = doer, _over(verb, TO) + children(verb, "dative") + said + given
        case "say":
            frame.actors, frame.targets = doer, said + _over(verb, SAID_OF) + _own_prepositions(frame) + _asked(verb)


def _found(verb: Token) -> list[Token]:
    """Whom somebody finds so: "residents found eight carpenters shot"."""
    below = [word for clause in children(verb, "ccomp", "xcomp") for word in children(clause, "nsubj", "nsubjpass")]
    return objects(verb) or below


def _out_of(frame: Frame) -> list[Token]:
    """From whom it comes: "came under fire from the hills, from guerrillas", "under attack by rebels"."""
    if "under" not in frame.term.words:
        return []
    return [word for _, word in after_preposition(frame.last, BY | FROM)] + _over(frame.head, FROM)


def _holders(frame: Frame) -> list[Token]:
    """Whose control or hands something is in: "under Russian control", "in the hands of the rebels"."""
    noun = frame.last
    if noun.i == frame.head.i or noun.pos_ != "NOUN":
        return []
    return [*_over(noun, LEFT), *children(noun, "poss", "amod", "compound", "nmod")]


def _held(nouns: list[Token]) -> list[Token]:
    """What it is whose control passes or is lost: "control of the gate passed to the rebels"."""
    return [word for noun in nouns if noun.lemma_.lower() in HOLDS for word in _over(noun, LEFT)]


def _passive(frame: Frame, subjects: list[Token], agents: list[Token]) -> None:
    verb, group = frame.head, frame.term.group
    described = [verb.head] if tells_before_noun(frame) else []  # "the arrested men"
    whom = _own_prepositions(frame)
    if whom and verb.lemma_ in FIRING and AT.intersection(frame.term.words[1:]):
        frame.means += subjects
        subjects = []  # "two shots were fired at the station"
    frame.actors, frame.targets = agents, subjects + described + whom
    if group.harm and (number := _number_before(verb)) is not None:
        own = verb.dep_ == "acl" or number.dep_ == "nsubj" or _goes_on_counting(number)
        if not frame.targets or own:
            frame.targets = [number]  # "192 dead and 1,230 wounded"
    if group.harm and verb.dep_ == "amod":
        frame.targets = [verb.head]  # "22 wounded people"
    if group.roles == "give":
        frame.targets = [word for _, word in after_preposition(verb, TO)] + subjects
    elif group.roles == "oust":
        frame.targets = _over(verb, OFF) + subjects
    elif group.roles == "leave":
        frame.actors, frame.targets = agents or subjects, [word for _, word in after_preposition(verb, LEFT)]


@cache
def _roads() -> frozenset[str]:
    roads = table("place-words")["road"]
    return frozenset((*roads["heads"], *roads["unnamed"]))


def _meanwhile(verb: Token) -> list[Token]:
    """What acts as a thing is hit, and may be the weapon that hits it: "hospital hit as missiles kill 12"."""
    while_ = (each for each in children(verb, "advcl") if any(word.lower_ == "as" for word in children(each, "mark")))
    return [doer for each in while_ if (doer := child(each, "nsubj")) is not None]


def _number_before(verb: Token) -> Token | None:
    """The number right before a verb: "40 injured", "a dozen wounded"."""
    before = verb.nbor(-1) if verb.i > 0 else None
    if before is not None and before.lower_ in ("more", "others") and before.i > 0:
        before = before.nbor(-1)  # "and six more hurt"
    return before if before is not None and (before.pos_ == "NUM" or before.lower_ in DOZENS) else None


def _goes_on_counting(number: Token) -> bool:
    """Whether a number goes on with a count of the dead or hurt, however it is parsed: "39 dead and about 40 ..."."""
    words = [word for word in number.doc[max(0, number.i - 8) : number.i] if word.lower_ not in ABOUT]
    return len(words) > 1 and words[-1].lower_ in ("and", ",") and words[-2].lower_ in HARMED


def tells_before_noun(frame: Frame) -> bool:
    """Whether a participle that describes a noun tells of the act all the same: "the arrested men"."""
    verb = frame.head
    return verb.dep_ == "amod" and verb.tag_ == "VBN" and verb.lemma_.lower() in _describing()


@cache
def _describing() -> frozenset[str]:
    return frozenset(table("triggers")["describing"]["verbs"])


def _reduced(verb: Token) -> list[Token]:
    """The object that the parser takes for the subject of a clause: "rounded up 40 activists headed for the town"."""
    clauses = [c for c in children(verb, "ccomp") if c.tag_ in ("VBD", "VBN") and child(c, "mark", "aux") is None]
    return [word for c in clauses if child(verb, "prt") is not None for word in children(c, "nsubj")]


def _let(frame: Frame) -> list[Token]:
    """The object that the parser hangs on the second verb of a term: "have let go 24 policemen"."""
    last = frame.last
    if last.i == frame.head.i or (last.pos_ != "VERB" and last.dep_ != "ccomp"):
        return []
    return [*children(last, "dobj", "npadvmod", "nsubj"), *_over(last, frame.term.group.prep)]


def _own_prepositions(frame: Frame) -> list[Token]:
    """What stands after the prepositions of the trigger: "burst into the hospital", "imposed sanctions on the port"."""
    prepositions = frame.term.group.prep | set(frame.term.words[1:])
    if frame.term.group.type not in AT_A_PLACE or not objects(frame.head):
        prepositions |= AT
    found = _over(frame.head, prepositions)
    if objects(frame.head):
        found = [word for word in found if word.lemma_.lower() not in _roads()]  # "ambushed a patrol on the road"
    if frame.last.i != frame.head.i and frame.last.pos_ in ("NOUN", "PROPN"):
        found += _over(frame.last, prepositions)
    return found


def _asked(verb: Token) -> list[Token]:
    """Of whom something is asked: "demanded that the group lift the siege"."""
    return [word for clause in children(verb, "ccomp") for word in children(clause, "nsubj", "nsubjpass")]


def _clipped(frame: Frame) -> bool:
    """Whether the verb is a passive without its auxiliary, as headlines have: "RSF commander killed in battle"."""
    verb = frame.head
    if frame.term.group.harm and verb.tag_ == "VBN" and child(verb, "dobj", "aux") is None:
        return True  # "... and 1,230 wounded"
    if _goes_on(frame):
        return True
    if frame.sentence.part.kind not in ("title", "heading", "caption") or verb.tag_ not in ("VBN", "VBD"):
        return False
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    if following is not None and following.lower_ in SINCE:
        return child(verb, "aux", "prt") is None
    return child(verb, "dobj", "aux", "prt") is None and (
        following is None or following.pos_ in ("ADP", "PUNCT", "SCONJ")
    )


def _goes_on(frame: Frame) -> bool:
    """Whether the auxiliary of a passive before it stands for both: "35 soldiers had been hurt and 21 men detained".

    Its form may be that of the past as well; without an object that it needs it can be no active one.
    """
    verb, group = frame.head, frame.term.group
    if verb.dep_ != "conj" or child(verb.head, "auxpass") is None or child(verb, "dobj", "aux", "prt") is not None:
        return False
    if verb.tag_ == "VB" and verb.lemma_ in ALIKE:
        return child(verb, "nsubj") is None  # "were found and let go"
    return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and group.needs == "object" and not objects(verb))


def _over(verb: Token, prepositions: frozenset[str]) -> list[Token]:
    return [word for _, word in after_preposition(verb, prepositions)] if prepositions else []
