"""A sentence that turns down what another one told -> a claim that denies that: "the army rejected the allegation".

In: the report's sentences, sayings and claims. Out: the claims, with those denials among them, each tied to what it
denies, and a note on each made here. A rejection that is a claim already stays one, and is tied. Where the report told
nothing that fits, nothing is made.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.code.attribution import Saying, sources_of
from dateline.code.denials import TOLD, tied
from dateline.code.explain import Note
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import child, children, subject
from dateline.code.retold import retold
from dateline.code.status.words import denials
from dateline.ontology.words import event_types
from dateline.parties import Cast
from dateline.parties.sides import side_of
from dateline.record import Claim, Source

BACK = 5  # sentences over which a charge is looked for
FAMILIES = frozenset(("abduction", "arrest", "attack", "displacement", "territory", "unrest"))  # whose acts are denied


@dataclass(frozen=True, slots=True)
class Denial:
    """The `word` that turns down what was told before, and who does it (None: whoever says the sentence)."""

    word: Token
    denier: Token | None


class Denials:
    """Finds the denials of one report."""

    def __init__(self, cast: Cast, sayings: Sequence[Saying]) -> None:
        self._cast = cast
        self._sayings = sayings
        self._cues = {s.cue.start: s.source for s in reversed(sayings) if s.cue is not None and s.source is not None}

    def among(self, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> tuple[list[Claim], list[Note]]:
        """`claims` with the report's denials, each with the claim it denies, and notes on those made here."""
        by_sentence: dict[int, list[Claim]] = {}
        for claim in claims:
            by_sentence.setdefault(claim.sentence.start, []).append(claim)
        made: dict[str, Claim] = {}
        notes = []
        for sentence in sentences:
            own = by_sentence.get(sentence.start, [])
            if any(claim.status == "denied" for claim in own):
                continue
            denial = turns_down(sentence)
            before = self._before(sentence, sentences, by_sentence) if denial is not None else []
            new = self._claim(sentence, denial, own, before) if denial is not None else None
            if new is None:
                continue
            made[new.id] = new
            if new.status == "denied":
                notes.append(Note(new.trigger, f"{new.type}: denial", True, "turns down what was told", new.id))
        found = [made.pop(claim.id, claim) for claim in claims]
        return tied(sorted((*found, *made.values()), key=lambda claim: claim.sentence.start)), notes

    @staticmethod
    def _before(sentence: Sentence, sentences: Sequence[Sentence], by_sentence: dict[int, list[Claim]]) -> list[Claim]:
        """The claims of the sentences before, the nearest first; none of another post of a live blog."""
        near = reversed(sentences[max(0, sentence.number - BACK) : sentence.number])
        return [claim for there in near if there.post is sentence.post for claim in by_sentence.get(there.start, ())]

    def _claim(self, sentence: Sentence, denial: Denial, own: Sequence[Claim], before: Sequence[Claim]) -> Claim | None:
        source = self._source(sentence, denial)
        denied = _denied(source, before)
        if denied is None:
            return None
        trigger = sentence.span(denial.word, denial.word)
        said = (source,) if source is not None else ()
        same = next(
            (c for c in own if c.type == "rejection" and c.trigger.start <= trigger.start < c.trigger.end), None
        )
        if same is not None:
            return same.model_copy(update={"denies": denied.id, "attribution": same.attribution or said})
        return retold(denied, sentence, denial.word, "denied", said).model_copy(update={"denies": denied.id})

    def _source(self, sentence: Sentence, denial: Denial) -> Source | None:
        """Who denies: the one whose words these are, or the subject of the verb."""
        at = sentence.at(denial.word)
        if denial.denier is None:
            return next(iter(sources_of(self._sayings, at, at + len(denial.word))), None)
        known = self._cues.get(at)
        party = self._cast.party(sentence, denial.denier) if known is None else None
        if party is None:
            return known
        return Source(name=party.name, side=side_of(party), cue=denial.word.text, span=party.span)


def _denied(source: Source | None, before: Sequence[Claim]) -> Claim | None:
    """Of the claims before, that which `source` denies: an act of its own side, else what another voice says."""
    told = [c for c in before if c.status in TOLD and event_types()[c.type].family in FAMILIES and _others(source, c)]
    side = source.side if source is not None else None
    if side is not None:
        own = [claim for claim in told if any(side_of(party) == side for party in claim.actors)]
        if own:
            return _first_told(own)
    return _first_told([claim for claim in told if claim.attribution])


def _first_told(claims: Sequence[Claim]) -> Claim | None:
    """Of the nearest sentence's claims, the first."""
    nearest = [claim for claim in claims if claim.sentence.start == claims[0].sentence.start]
    return nearest[0] if nearest else None


def _others(source: Source | None, claim: Claim) -> bool:
    """Whether somebody else than `source` says `claim`."""
    name = source.name.casefold() if source is not None else ""
    return all(each.name.casefold() != name for each in claim.attribution) and bool(name or claim.attribution)


def turns_down(sentence: Sentence) -> Denial | None:
    """The words of a sentence that turn down what was told before; None where there are none."""
    for token in sentence.words:
        lemma = token.lemma_.lower()
        if lemma in denials("verbs") and token.pos_ == "VERB" and _turns_down(token):
            return Denial(token, subject(token) if child(token, "auxpass") is None else None)
        if lemma in denials("falsehoods") and token.dep_ in ("acomp", "attr", "oprd", "pobj", "ccomp", "amod"):
            found = _called(token)
            if found is not None:
                return found
    return None


def _turns_down(verb: Token) -> bool:
    """Whether the object of a verb of denial stands for what was told before."""
    return not _negated(verb) and any(_told_before(word) for word in children(verb, "dobj", "nsubjpass"))


def _called(word: Token) -> Denial | None:
    """The denial of "the claims are false", "called the reports lies", "described it as propaganda"."""
    verb = word.head
    while verb.dep_ in ("prep", "oprd", "attr") or (verb.pos_ == "NOUN" and verb.i > 0 and verb.head.i != verb.i):
        verb = verb.head
    if verb.lemma_ == "be" and not _negated(verb):
        about = child(verb, "nsubj")
        return Denial(word, None) if about is not None and _told_before(about) else None
    if verb.lemma_.lower() in denials("naming") and any(_told_before(noun) for noun in children(verb, "dobj", "nsubj")):
        return Denial(verb, subject(verb))
    return None


def _told_before(noun: Token) -> bool:
    """Whether a noun stands for what was told, and does not tell it itself: "the claim", not "the claim that ..."."""
    lemma = noun.lemma_.lower()
    if lemma in denials("pronouns"):
        return True
    if lemma not in denials("charges") and lemma not in denials("parts"):
        return False
    return child(noun, "acl", "relcl", "ccomp") is None


def _negated(verb: Token) -> bool:
    return child(verb, "neg") is not None
