"""Word classes of the ontology: which classes a noun, or a term of several words, belongs to."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.errors import OntologyError
from dateline.ontology.load import table
from dateline.record.claim import Measure

LONGEST = 4  # words of the longest term looked up


@dataclass(frozen=True, slots=True)
class Weaponry:
    """A weapon's name and the kind of attack it makes ("" where it does not tell)."""

    name: str
    kind: str
    type: str


@cache
def armed_kinds() -> frozenset[str]:
    """Party kinds that bear arms."""
    return frozenset(table("parties")["armed"]["kinds"])


@cache
def kinds() -> dict[str, str]:
    """Singular noun or term -> party kind; where two lists hold a word, the first in the file counts."""
    found: dict[str, str] = {}
    for kind, nouns in table("parties")["nouns"].items():
        for noun in nouns:
            found.setdefault(noun, kind)
    return found


@cache
def common() -> dict[str, str]:
    """Singular noun that no list of ours has -> its party kind, or territory: from a dictionary (nouns.toml)."""
    return {noun: kind for kind, nouns in table("nouns")["nouns"].items() for noun in nouns}


@cache
def modifiers() -> dict[str, str]:
    """Modifier -> the party kind it makes of a general word ("rebel unit")."""
    return {word: kind for kind, words in table("parties")["modifiers"].items() for word in words}


@cache
def weapons() -> dict[str, Weaponry]:
    """Term -> the weapon it names."""
    found: dict[str, Weaponry] = {}
    for kind, entry in table("weapons").items():
        for term in entry["terms"]:
            found.setdefault(term, Weaponry(term, kind if kind != "arms" else "", entry.get("type", "")))
    return found


@cache
def weapon_order() -> dict[str, int]:
    """Kind of weapon -> its rank: the type of an attack with two weapons follows the lower one."""
    return {kind: rank for rank, kind in enumerate(table("weapons"))}


@cache
def lived_in() -> frozenset[str]:
    """Singular nouns of ground that people live on."""
    return frozenset(table("parties")["territory"]["lived_in"])


@cache
def classes() -> dict[str, frozenset[str]]:
    """Singular noun or term -> its classes, as triggers.toml names them."""
    found: dict[str, set[str]] = {}
    parties, triggers = table("parties"), table("triggers")
    for word, kind in kinds().items():
        found.setdefault(word, set()).add(kind)
        if kind in armed_kinds():
            found[word].add("armed")
    for word in parties["territory"]["nouns"]:
        found.setdefault(word, set()).add("territory")
    for word in parties["territory"]["military"]:
        found.setdefault(word, set()).update(("military", "facility"))
    for word in parties["opponents"]["nouns"]:
        found.setdefault(word, set()).add("armed")
    for term, weapon in weapons().items():
        found.setdefault(term, set()).update(("weapon", weapon.kind) if weapon.kind else ("weapon",))
    for name, words in triggers["classes"].items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@dataclass(frozen=True, slots=True)
class EventType:
    """An event type, its family and its codes in other schemes."""

    name: str
    family: str
    acled: str | None
    acled_non_state: str | None
    acled_lethal: str | None
    plover: str | None
    cameo: str | None
    ucdp: int | None
    counts: Measure


@cache
def event_types() -> dict[str, EventType]:
    """Name -> event type. Raises OntologyError where an entry lacks its family."""
    found = {}
    for name, entry in table("types")["types"].items():
        if "family" not in entry:
            raise OntologyError(f"types.toml: type {name!r} has no family; give it one")
        codes = {key: entry.get(key) for key in ("acled", "acled_non_state", "acled_lethal", "plover", "cameo", "ucdp")}
        found[name] = EventType(name, entry["family"], counts=entry.get("counts", "other"), **codes)
    return found


@cache
def said_of(stance: Literal["planned", "refused"]) -> dict[str, tuple[str, str]]:
    """PLOVER root of an act -> the codes in PLOVER and CAMEO of saying that it will be done, or will not."""
    return {
        root: (plover, entry["cameo"])
        for plover, entry in table("types")["words"].get(stance, {}).items()
        for root in entry["roots"]
    }
