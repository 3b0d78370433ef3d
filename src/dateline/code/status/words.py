"""Tables `hedges.toml` and `denials.toml` -> what each word does to the event that it governs, or denies."""

from dataclasses import dataclass
from functools import cache

from dateline.ontology import table

Words = dict[str, str]  # word or lemma -> its effect


@dataclass(frozen=True)
class Hedges:
    """Effects by kind of word; see the comments in `ontology/hedges.toml`."""

    verbs: Words
    clauses: Words
    occurrence: Words
    nouns: Words
    adjectives: Words
    adverbs: Words
    auxiliaries: Words
    determiners: Words
    pronouns: Words
    prepositions: Words
    openers: Words
    accords: frozenset[str]
    sayings: frozenset[str]
    tries: frozenset[str]
    failed: frozenset[str]
    failing: frozenset[str]
    ranks: frozenset[str]
    unreal: frozenset[str]
    denying: frozenset[str]
    nearly: frozenset[str]
    refusing: frozenset[str]
    achieved: frozenset[str]


@cache
def hedges() -> Hedges:
    """The words of hedging, ours and the user's."""
    raw = table("hedges")
    reports = _effects(raw["reports"])
    return Hedges(
        verbs=reports | _effects(raw["verbs"]),
        clauses=reports | _effects(raw["clauses"]),
        occurrence=_effects(raw["occurrence"]),
        nouns=_effects(raw["nouns"]),
        adjectives=_effects(raw["adjectives"]),
        adverbs=_effects(raw["adverbs"]),
        auxiliaries=_effects(raw["auxiliaries"]),
        determiners=_effects(raw["determiners"]),
        pronouns=_effects(raw["pronouns"]),
        prepositions=_effects(raw["prepositions"]),
        openers=_effects(raw["openers"]),
        accords=frozenset(raw["nouns"]["accords"]),
        sayings=frozenset(raw["nouns"]["sayings"]),
        tries=frozenset(raw["nouns"]["tries"]),
        failed=frozenset(raw["adjectives"]["failed"]),
        failing=frozenset(raw["occurrence"]["failing"]),
        ranks=frozenset(raw["adjectives"]["ranks"]),
        unreal=frozenset(raw["auxiliaries"]["unreal"]),
        denying=frozenset(raw["reports"]["denying"]),
        nearly=frozenset(raw["nearly"]["adverbs"]),
        refusing=frozenset(raw["auxiliaries"]["refusing"]),
        achieved=frozenset(raw["adjectives"]["achieved"]),
    )


EFFECTS = ("light", "speech", "factive", "possible", "planned", "denied")  # where a word stands twice, the last wins


def _effects(lists: dict[str, list[str]]) -> Words:
    return {word: effect for effect in EFFECTS for word in lists.get(effect, ())}


@cache
def denials(name: str) -> frozenset[str]:
    """A list of denials.toml, the user's words with it, by its name."""
    return frozenset(table("denials")[name])
