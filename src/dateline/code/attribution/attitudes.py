"""Tables `attitudes.toml` and `speech.toml` -> what kind of thing a verb, noun or adjective tells."""

from dataclasses import dataclass
from functools import cache

from dateline.code.attribution.content import lemma_of
from dateline.code.attribution.lexicon import speech
from dateline.code.parse.tokens import Token
from dateline.ontology import table

SPOKEN = ("publishing", "raising", "saying", "speech clause")
Kinds = dict[str, tuple[str, ...]]  # a lemma -> the lists it stands in


@dataclass(frozen=True)
class Attitudes:
    """Lemmas by part of speech with their kinds; `light` verbs carry a noun."""

    verbs: Kinds
    nouns: Kinds
    adjectives: Kinds
    light: frozenset[str]


def _kinds(lists: dict[str, list[str]]) -> Kinds:
    found: dict[str, list[str]] = {}
    for kind in sorted(lists):
        for word in lists[kind]:
            if kind not in found.setdefault(word, []):
                found[word].append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


def speaks(cue: Token | None) -> bool:
    """Whether `cue` tells words that somebody spoke or wrote, not a thought, a plan or a stance."""
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return True
    kinds = attitudes().verbs.get(lemma_of(cue), ())
    return any(kind in SPOKEN for kind in kinds)


@cache
def attitudes() -> Attitudes:
    """The words of speech and attitude, ours and the user's."""
    raw = table("attitudes")
    said, thought, speaking = table("speech")["verbs"], table("speech")["thoughts"], speech()
    verbs = {kind: words for kind, words in raw["verbs"].items() if kind != "light"}
    for name, lists in (("speech", said), ("thought", thought)):
        verbs |= {f"{name} {which}": lists[which] for which in ("clause", "object", "action")}
        verbs[f"{name} after"] = list(lists["after"])
    nouns = {**raw["nouns"], "speech": sorted(speaking.nouns), "document": sorted(speaking.documents)}
    return Attitudes(
        verbs=_kinds(verbs),
        nouns=_kinds(nouns),
        adjectives=_kinds(raw["adjectives"]),
        light=frozenset(raw["verbs"]["light"]),
    )
