"""A word of a parsed sentence -> the classes its noun phrase belongs to (armed, civilians, territory, ...)."""

import re
from functools import cache

from dateline.code.parse.tokens import Token, once
from dateline.code.parse.tree import child, children
from dateline.ontology import table
from dateline.ontology.words import LONGEST, armed_kinds, classes, common, kinds, modifiers

PEOPLE = frozenset(("civilians", "person", "protesters", "police", "government", "captives", "recruits", "armed"))
BODILY = ("amod", "nmod", "poss")
EXPLOSIVES = frozenset(("bomb", "charge", "dynamite", "explosive", "explosives", "gelignite", "tnt"))
LADEN = frozenset(("crammed", "filled", "full", "laden", "loaded", "packed", "primed", "rigged", "stuffed", "wired"))
NONE: frozenset[str] = frozenset()
LIKE_RANKS = frozenset(("general", "major", "private"))  # adjectives: "a general offensive", "major operations"


@cache
def partitives() -> frozenset[str]:
    """Nouns that stand for what follows their "of"."""
    return frozenset(table("parties")["partitive"])


WINDS = frozenset((
    "east", "north", "north-east", "north-west", "northeast", "northwest", "south", "south-east", "south-west",
    "southeast", "southwest", "west",
))  # fmt: skip


@once
def core(head: Token) -> Token:
    """The noun that says what `head` is: "hundreds of fighters" gives fighters, other words themselves.

    So does the noun before a wind that the parser hangs it on: "this village WEST of Jerusalem".
    """
    if head.lower_ in WINDS and head.i and head.nbor(-1).dep_ == "compound" and head.nbor(-1).head.i == head.i:
        return head.nbor(-1)
    for _ in range(3):
        if head.lemma_.lower() not in partitives() and head.pos_ != "NUM":
            return head
        of = next((c for c in head.children if c.dep_ == "prep" and c.lower_ in ("of", "out")), None)
        of = child(of, "prep") if of is not None and of.lower_ == "out" else of  # "30 out of 38 drones"
        inner = child(of, "pobj") if of is not None else None
        if inner is None:
            return head
        head = inner
    return head


@once
def term(head: Token) -> tuple[str, Token]:
    """The longest term of the ontology that ends in `head`, and its first token; the lemma where none is known."""
    known = classes()
    readings = (head.lemma_.lower(), head.lower_, _singular(head.lower_))
    if not _endings().isdisjoint(readings):
        words = _before(head)
        while words:
            before = " ".join([word.lower_ for word in words])
            for reading in readings:
                if (text := f"{before} {reading}".strip().replace(" - ", "-")) in known:
                    return text, words[0]
            words.pop(0)
    return next((reading for reading in readings if reading in known), readings[0]), head


def _before(head: Token) -> list[Token]:
    """The words before `head` that may be of one term with it."""
    first = head.i
    while head.i - first < LONGEST - 1 and first > 0:
        word = head.doc.words[first - 1]
        if (word.is_punct and word.text != "-") or not _belongs(word, head):
            break
        first -= 1
    return head.doc.words[first : head.i]


@cache
def _endings() -> frozenset[str]:
    """The last words of the ontology's terms of several words."""
    return frozenset(re.split("[ -]", term)[-1] for term in classes() if " " in term or "-" in term)


def _singular(word: str) -> str:
    """A plural the tagger took for a name, singular: "Gunmen" and "Militants" in a headline."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _belongs(word: Token, head: Token) -> bool:
    return bool(
        word.head.i == head.i or (word.head.head.i == head.i and word.dep_ in ("amod", "compound", "conj", "punct"))
    )


@once
def classes_of(head: Token) -> frozenset[str]:
    """The classes of the noun `head` by its words alone: no names, places or pronouns."""
    head = core(head)
    if head.tag_ == "JJ" and head.lower_ in LIKE_RANKS:
        return NONE
    text, first = term(head)
    found = classes().get(text, NONE)
    if not found or head.lemma_.lower() in bodies():
        found |= _by_modifier(head)
    found = found or _of_several(head) or _by_age(head)
    changed = modified_kind(head, found, first)
    if changed is not None:
        found = (found - _kind_names()) | {changed}
        if changed in armed_kinds():
            found |= {"armed"}
    if found & PEOPLE:
        found |= {"people"}
    if "vehicle" in found and _laden(head):
        found |= {"laden", "planted", "weapon"}
    if any(word.lemma_.lower() in relief() for word in children(head, "compound", "amod")):
        found |= {"relief"}
    return found


def _laden(vehicle: Token) -> bool:
    """Whether a vehicle is said to be full of explosives: "a van packed with explosives", "explosives-laden truck"."""
    for word in children(vehicle, "acl", "amod"):
        if word.lower_ in LADEN:
            inside = [inner for prep in children(word, "prep") for inner in children(prep, "pobj")]
            inside += children(word, "npadvmod", "compound", "amod", "nmod")
            if any(inner.lemma_.lower() in EXPLOSIVES for inner in inside):
                return True
    return False


@cache
def relief() -> frozenset[str]:
    """Modifiers that make a thing relief: "aid lorries", "humanitarian supplies"."""
    return frozenset(table("parties")["relief"]["modifiers"])


def _by_modifier(head: Token) -> frozenset[str]:
    """The classes of an unlisted noun by the party that stands before it: "police team", "army lorry park".

    A body of people takes them from any word that says whose it is: "a rebel column", "the junta's columns".
    """
    if head.pos_ != "NOUN":
        return NONE
    body = head.lemma_.lower() in bodies()
    for word in children(head, "compound", *(BODILY if body else ())):
        found = classes().get(term(word)[0], NONE)
        kind = modifiers().get(word.lemma_.lower()) if body else None
        if found & {"armed", "police"} or kind in armed_kinds():
            return found | {"armed"}
        if body and (found & {"government"} or word.text[0].isupper()):
            return frozenset(("armed", "state_forces"))
    return NONE


def _of_several(head: Token) -> frozenset[str]:
    """The classes of things that a noun of many gathers: "drone swarm", "rocket barrage"."""
    if head.lemma_.lower() not in partitives():
        return NONE
    return next((found for word in children(head, "compound") if (found := classes().get(term(word)[0], NONE))), NONE)


@cache
def bodies() -> frozenset[str]:
    """Nouns of bodies of people that are armed where the word before them is: "column", "reinforcement"."""
    return frozenset(table("parties")["bodies"]["nouns"])


def _by_age(head: Token) -> frozenset[str]:
    """The class of whoever is named by age alone: "a 23-year-old", "two 14-year-olds"."""
    aged = (
        head.lower_ in ("old", "olds") and head.i > 1 and head.nbor(-1).text == "-" and head.nbor(-2).lower_ == "year"
    )
    return frozenset(("civilians",)) if aged else NONE


def by_dictionary(head: Token) -> frozenset[str]:
    """The classes of a noun that only the dictionary has: "signatories", "dockyard"."""
    kind = common().get(head.lemma_.lower())
    if kind is None:
        return NONE
    people = kind in PEOPLE or kind in armed_kinds()
    return frozenset((kind,)).union(("armed",) if kind in armed_kinds() else (), ("people",) if people else ())


@cache
def _kind_names() -> frozenset[str]:
    return frozenset(table("parties")["nouns"]) | {"armed"}


def modified_kind(head: Token, found: frozenset[str], first: Token) -> str | None:
    """The kind that a modifier makes of a general word: "armed men" are militia, "rebel units" rebels.

    `first` is the first word of the term itself, which says nothing more: "armed forces".
    """
    if not found & {"civilians", "rebels", "militia", "state_forces", "organisation"}:
        return None
    for word in children(head, "amod", "compound", "nmod"):
        if first.i <= word.i:
            continue
        kind = modifiers().get(word.lemma_.lower()) or modifiers().get(word.lower_)
        if kind is None and word.lower_ in ("backed", "led", "aligned"):
            continue
        if kind == "state_forces" and not found & {"rebels", "militia", "state_forces"}:
            continue
        if kind is not None:
            return kind
    return None


@once
def kind_of(head: Token) -> str | None:
    """The party kind of the noun `head` by its words alone; None where the ontology does not know them."""
    head = core(head)
    text, first = term(head)
    found = classes().get(text, NONE)
    kind = modified_kind(head, found, first) or kinds().get(text) or ("facility" if "military" in found else None)
    if kind is None and not found and head.pos_ == "NOUN":
        kind = common().get(text)
    return kind if kind != "territory" else None
