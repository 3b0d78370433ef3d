"""Table `speech.toml` -> the words of speech, ready to look up."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.ontology import table
from dateline.record.claim import SourceKind

Lemmas = frozenset[str]


@dataclass(frozen=True)
class Verbs:
    """Verbs by what follows them: a clause, a noun, an infinitive or gerund, a preposition."""

    clause: Lemmas
    object: Lemmas
    action: Lemmas
    after: dict[str, Lemmas]

    def __contains__(self, lemma: str) -> bool:
        return lemma in self.clause or lemma in self.object or lemma in self.action or lemma in self.after


@dataclass(frozen=True)
class Speech:
    """The words of `ontology/speech.toml`; see the comments there."""

    said: Verbs
    thought: Verbs
    told: Lemmas
    relay: Lemmas
    alone: Lemmas
    performs: Lemmas
    figures: Lemmas
    tolls: Lemmas
    by_papers: Lemmas
    nouns: Lemmas
    documents: Lemmas
    evidence: Lemmas
    mute: Lemmas
    mute_objects: Lemmas
    prepositions: Lemmas
    words_of: Lemmas
    by_count: Lemmas
    hearsay: Lemmas
    person_anaphors: Lemmas
    group_anaphors: Lemmas
    speech_anaphors: Lemmas
    roles: dict[str, SourceKind]
    before_role: Lemmas
    short_titles: Lemmas
    of_titles: Lemmas
    organisations: dict[str, SourceKind]
    seats: Lemmas
    states: Lemmas
    cues: Lemmas  # all these words: a sentence with none of them needs no reading


def _verbs(raw: dict[str, Any]) -> Verbs:
    after = {verb: frozenset(prepositions) for verb, prepositions in raw["after"].items()}
    return Verbs(frozenset(raw["clause"]), frozenset(raw["object"]), frozenset(raw["action"]), after)


def _kinds(raw: dict[str, list[str]]) -> dict[str, SourceKind]:
    kinds: dict[str, Any] = {word: kind for kind, words in raw.items() for word in words}
    return kinds


@cache
def speech() -> Speech:
    """The words of speech, ours and the user's."""
    raw = table("speech")
    said, thought = _verbs(raw["verbs"]), _verbs(raw["thoughts"])
    nouns, phrases, anaphors = raw["nouns"], raw["phrases"], raw["anaphors"]
    verbs = [*said.clause, *said.object, *said.action, *said.after, *thought.clause, *thought.object, *thought.action]
    others = [word for name in ("prepositions", "words_of", "by_count", "hearsay") for word in phrases[name]]
    others += [*nouns["speech"], *raw["verbs"]["relay"], *raw["verbs"]["figures"], "accord", "according"]
    return Speech(
        said=said,
        thought=thought,
        told=frozenset(raw["thoughts"]["told"]),
        relay=frozenset(raw["verbs"]["relay"]),
        alone=frozenset(raw["verbs"]["alone"]),
        performs=frozenset(raw["verbs"]["performs"]),
        figures=frozenset(raw["verbs"]["figures"]),
        tolls=frozenset(nouns["tolls"]),
        by_papers=frozenset(raw["verbs"]["by_papers"]),
        nouns=frozenset(nouns["speech"]),
        documents=frozenset(nouns["documents"]),
        evidence=frozenset(nouns["evidence"]),
        mute=frozenset(nouns["mute"]),
        mute_objects=frozenset(nouns["mute_objects"]),
        prepositions=frozenset(phrases["prepositions"]),
        words_of=frozenset(phrases["words_of"]),
        by_count=frozenset(phrases["by_count"]),
        hearsay=frozenset(phrases["hearsay"]),
        person_anaphors=frozenset(anaphors["person"]),
        group_anaphors=frozenset(anaphors["group"]),
        speech_anaphors=frozenset(anaphors["speech"]),
        roles=_kinds(raw["roles"]),
        before_role=frozenset(raw["titles"]["before"]),
        short_titles=frozenset(raw["titles"]["short"]),
        of_titles=frozenset(raw["titles"]["of"]),
        organisations=_kinds(raw["organisations"]),
        seats=frozenset(raw["metonyms"]["seats"]),
        states=frozenset(raw["states"]["names"]),
        cues=frozenset([*(verb.partition(" ")[0] for verb in verbs), *thought.after, *others]),
    )
