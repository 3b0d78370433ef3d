"""A counted noun -> whom it counts (combatants, civilians, children, ...), by numbers.toml and parties.toml."""

from functools import cache

from dateline.code.parse.tokens import Token
from dateline.ontology import table

_SINGULAR = ("a", "an", "one", "another")


@cache
def _by_noun() -> dict[str, str | None]:
    parties = table("parties")
    found: dict[str, str | None] = {}
    for kind, nouns in parties["nouns"].items():
        who = "combatants" if kind in parties["armed"]["kinds"] else "civilians" if kind == "civilians" else None
        for noun in nouns:
            if who is not None:
                found.setdefault(noun, who)
    for who, nouns in table("numbers")["who"].items():
        for noun in nouns:
            found[noun] = None if who == "unsaid" else who
    return found


@cache
def _armed_modifiers() -> frozenset[str]:
    parties = table("parties")
    armed = (parties["modifiers"].get(kind, []) for kind in parties["armed"]["kinds"])
    return frozenset(word for words in armed for word in words)


def who_of(noun: Token) -> str | None:
    """Whom `noun` counts: combatants, civilians, children, women, journalists, ...; None where it does not say.

    The noun with its compound comes before the noun alone ("aid workers"), and a modifier that arms a general word
    makes combatants of it ("armed men").
    """
    lemma = noun.lemma_.lower()
    known = _by_noun()
    modifiers = [child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod")]
    for modifier in modifiers:
        pair = f"{modifier.lower_} {lemma}"
        if known.get(pair):
            return known[pair]
    who = known.get(lemma)
    general = who is None and (lemma in known)
    if general and any(_arms(modifier) for modifier in modifiers):
        return "combatants"
    return who


def _arms(modifier: Token) -> bool:
    word = modifier.lower_
    return word in _armed_modifiers() or _by_noun().get(modifier.lemma_.lower()) == "combatants"


def one(token: Token) -> bool:
    """Whether `token` is a singular noun said to be one: "a soldier", "another child"; or a name of two words."""
    if token.tag_ not in ("NN", "NNP"):
        return False
    if token.tag_ == "NNP" and any(child.dep_ == "compound" and child.tag_ == "NNP" for child in token.lefts):
        return True  # "killed Abdullahi Nadir"
    return any(child.lower_ in _SINGULAR for child in token.lefts if child.dep_ in ("det", "nummod"))
