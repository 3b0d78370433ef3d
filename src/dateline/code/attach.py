"""Which of the places or times that a sentence names governs a claim: the nearest to its words in the parse.

A mention inside what somebody says does not govern a claim outside it, nor the other way round ("said on Tuesday
that the town was shelled on Sunday").
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.code.frames import Frame
from dateline.code.sentences import Sentence
from dateline.code.tree import clause, conjuncts, distance
from dateline.record import Place, Span, When

# Arcs a mention costs for standing in another clause; on the first half of our gold 2 to 4 do as well.
OTHER_CLAUSE = 3
# A country or region loses to a town named about as near; "Avdiivka in the Donetsk region".
COARSE = {"exact": 0, "near": 0, "admin2": 1, "admin1": 2, "region": 2, "country": 4}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place or time of a sentence, and the word that carries it in the parse."""

    what: Place | When
    head: Token
    span: Span


@dataclass(frozen=True)
class Said:
    """Stretches of a report that somebody says, as offsets, and the words that say so."""

    contents: tuple[tuple[int, int], ...]
    cues: tuple[tuple[int, int], ...]

    def around(self, at: int) -> frozenset[int]:
        """The stretches that hold the word at `at`, by number."""
        return frozenset(n for n, (start, end) in enumerate(self.contents) if start <= at < end)


def mentions(sentence: Sentence, found: Iterable[Place | When]) -> list[Mention]:
    """`found`, those that stand in `sentence`, each with its head word."""
    inside = []
    for what in found:
        span = what.span
        if span is None or not sentence.start <= span.start < sentence.end:
            continue
        words = [t for t in sentence.tokens if sentence.at(t) < span.end and sentence.at(t) + len(t) > span.start]
        head = next((t for t in words if not span.start <= sentence.at(t.head) < span.end or t.head == t), None)
        if head is not None:
            inside.append(Mention(what, head, span))
    return inside


def nearest(frame: Frame, candidates: Sequence[Mention], said: Said) -> list[Mention]:
    """The mention that governs `frame`, with those coordinated with it; empty where none does."""
    at = frame.sentence.at(frame.head)
    around = said.around(at)
    ranked = []
    for mention in candidates:
        if _of_speech(frame, mention, said):
            continue
        if said.around(mention.span.start) != around and clause(mention.head).i != frame.governor.i:
            continue
        cost = _cost(frame, mention)
        if cost is not None:
            ranked.append((cost, mention.span.start, mention))
    if not ranked:
        return []
    best = min(ranked, key=lambda each: each[:2])[2]
    first = _phrase_top(best.head)
    joined = {word.i for word in (*conjuncts(best.head), *conjuncts(first), *conjuncts(_first_conjunct(first)))}
    others = [m for m in candidates if m is not best and (m.head.i in joined or _phrase_top(m.head).i in joined)]
    return [best] + [m for m in others if _phrase_top(m.head).i != first.i or m.head.i in joined]


def _phrase_top(word: Token) -> Token:
    """The preposition that opens the phrase of `word`: near in "near the airport of Hodeidah"."""
    top = word
    while top.dep_ in ("pobj", "compound", "poss", "nmod", "appos") or (
        top.dep_ == "prep" and top.head.pos_ in ("NOUN", "PROPN") and top.lower_ == "of"
    ):
        top = top.head
    return top


def _first_conjunct(word: Token) -> Token:
    while word.dep_ == "conj":
        word = word.head
    return word


def _of_speech(frame: Frame, mention: Mention, said: Said) -> bool:
    """Whether the mention dates or places the saying, not what is said."""
    verb = clause(mention.head)
    start = frame.sentence.at(verb)
    if verb.i == frame.governor.i or verb.i == frame.head.i:
        return False
    return any(first <= start < end for first, end in said.cues) and not any(
        first <= mention.span.start < end for first, end in said.contents
    )


def _describes(frame: Frame, mention: Mention) -> bool:
    """Whether the claim's clause tells of the mention: "on 11 November, when the guerrillas attacked"."""
    verb = clause(frame.head)
    return verb.dep_ in ("relcl", "advcl") and verb.head.i == mention.head.i and verb.i > mention.head.i


def _cost(frame: Frame, mention: Mention) -> float | None:
    if _describes(frame, mention):
        return -1.0 / len(mention.span.text)  # of "since Friday" and "Friday", the day itself
    arcs = min(distance(word, mention.head) for word in (frame.head, frame.governor, *frame.targets))
    if isinstance(mention.what, Place):
        arcs += COARSE.get(mention.what.precision, 0)
    if clause(mention.head).i not in (clause(frame.governor).i, clause(frame.head).i):
        arcs += OTHER_CLAUSE
    return arcs + abs(mention.head.i - frame.head.i) / 100
