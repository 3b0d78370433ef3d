"""A sentence -> who says what by its verbs: "said that", "..., RTB reported", "accused X of", "vowed to"."""

from collections.abc import Iterator

from dateline.code.attribution.content import content_of, cue_of, lemma_of
from dateline.code.attribution.lexicon import Verbs, speech
from dateline.code.attribution.raw import Raw
from dateline.code.attribution.subjects import agent, passive, speaker
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token

CHARGING = frozenset({"accuse", "blame", "charge", "suspect"})
# Who does not do this says that it may be.
OPEN = frozenset({"exclude", "rule"})
INDEFINITE = frozenset({"all", "everything", "nothing", "something", "that", "these", "this", "those", "what"})


def by_verbs(sentence: Sentence, found: list[Token]) -> Iterator[Raw]:
    """The attributions that the cue words `found` of `sentence` make as verbs."""
    words = speech()
    for verb in found:
        if verb.pos_ not in ("VERB", "AUX", "NOUN", "PROPN") or verb.dep_ in ("compound", "amod", "pobj"):
            continue
        lemma = lemma_of(verb)
        for verbs, voiced in ((words.said, True), (words.thought, lemma in words.told)):
            if (lemma in verbs or (voiced and lemma in words.figures)) and verb.pos_ in ("VERB", "AUX"):
                raw = _said(sentence, verb, verbs, voiced)
                if raw is not None:
                    yield raw
                    break


def _said(sentence: Sentence, verb: Token, verbs: Verbs, voiced: bool) -> Raw | None:
    source = agent(verb) if _charged(verb) else speaker(verb)
    if _unsaid(verb):
        return None
    content = content_of(sentence, verb, verbs, source)
    if content is None or _mute(verb, source):
        return None
    if verbs is speech().thought and (source is None or source.lower_ in ("i", "you", "we")):
        return None
    if source is not None and source.lower_ in ("it", "there") and passive(verb):
        source = None
    if source is not None and (source.lemma_.lower() in speech().evidence or _silent(verb, source)):
        voiced = False
    return Raw(sentence, source, cue_of(verb), content, voiced=voiced, verb=verb)


def _unsaid(verb: Token) -> bool:
    """Whether the words are not spoken yet: "expected to announce", "would not say"; but "went on to say"."""
    if any(child.tag_ == "TO" for child in verb.lefts):
        return verb.head.lemma_ not in ("go", "continue", "begin", "come", "rush", "start")
    return verb.tag_ == "VB" and not any(child.dep_ in ("aux", "nsubj") for child in verb.children)


def _charged(verb: Token) -> bool:
    """Whether the subject is the accused: the headline "Army accused of shelling camp"."""
    if verb.lemma_ not in CHARGING or any(child.dep_ in ("dobj", "ccomp", "dative") for child in verb.children):
        return False
    return any(child.dep_ == "prep" and child.lower_ in ("of", "for", "with", "over", "in") for child in verb.rights)


def _silent(verb: Token, source: Token) -> bool:
    """Whether it is said that somebody did not say it: "has not confirmed", "no group has claimed"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return verb.lemma_ not in OPEN  # "did not rule out that its jets had hit it" is said all the same
    return any(child.dep_ in ("det", "neg") and child.lower_ in ("no", "neither") for child in source.children)


def _mute(verb: Token, source: Token | None) -> bool:
    """Whether the verb says nothing here: "the blast claimed 12 lives"."""
    words = speech()
    if source is not None and (source.lemma_.lower() in words.mute or source.lower_ in INDEFINITE):
        return True
    if verb.lemma_ in words.by_papers and source is not None and not _paper(source):
        return True
    return any(child.dep_ == "dobj" and child.lemma_.lower() in words.mute_objects for child in verb.children)


def _paper(source: Token) -> bool:
    words = speech()
    lemma = source.lemma_.lower()
    return lemma in words.documents or lemma in words.nouns or lemma in words.evidence or source.pos_ == "PRON"
