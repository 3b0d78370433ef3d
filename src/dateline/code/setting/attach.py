"""Which of the places or times that a sentence names governs a claim: the nearest to its words in the parse.

A mention inside what somebody says does not govern a claim outside it, nor the other way round ("said on Tuesday
that the town was shelled on Sunday").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.code.frames.frame import Frame
from dateline.code.frames.happenings import is_event
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import below, clause, conjuncts, distance
from dateline.code.setting.scope import apart
from dateline.record import Place, Span, When

# Arcs a mention costs for standing in another clause; on the development half of our gold 1 to 5 do alike.
OTHER_CLAUSE = 3
UNKNOWN = 3  # arcs a name costs that no gazetteer knows: it may be none of a place
APART = 20  # and for standing in a clause about a noun: what stands elsewhere goes first
# A country or region loses to a town named about as near; "Avdiivka in the Donetsk region".
COARSE = {"exact": 0, "near": 0, "admin2": 1, "admin1": 2, "region": 2, "country": 4}


@dataclass(frozen=True, slots=True)
class Mention:
    """A place or time of a sentence, and the word that carries it in the parse."""

    what: Place | When
    head: Token
    span: Span


class Said:
    """Stretches of a report that somebody says, as offsets, and the words that say so."""

    def __init__(self, contents: Iterable[tuple[int, int]], cues: Iterable[tuple[int, int]]) -> None:
        self._contents = _Stretches(contents)
        self._cues = _Stretches(cues)

    def around(self, at: int) -> frozenset[int]:
        """The stretches that hold the character at `at`, by number."""
        return self._contents.around(at)

    def speaks(self, at: int) -> bool:
        """Whether the character at `at` belongs to words that say who says it."""
        return bool(self._cues.around(at))

    def of_speech(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether a mention says where or when somebody speaks."""
        return self.speaks(sentence.at(clause(mention.head))) and not self.around(mention.span.start)


class _Stretches:
    """Stretches of a text, cut where one starts or ends, so that those around a character are found at once."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        opened: dict[int, list[int]] = {}
        closed: dict[int, list[int]] = {}
        for number, (start, end) in enumerate(stretches):
            if start < end:
                opened.setdefault(start, []).append(number)
                closed.setdefault(end, []).append(number)
        self._cuts = sorted({*opened, *closed})
        self._around: list[frozenset[int]] = []
        inside: frozenset[int] = frozenset()
        for cut in self._cuts:
            inside = inside.difference(closed.get(cut, ())).union(opened.get(cut, ()))
            self._around.append(inside)

    def around(self, at: int) -> frozenset[int]:
        """The numbers of the stretches that hold the character at `at`."""
        index = bisect_right(self._cuts, at) - 1
        return self._around[index] if index >= 0 else frozenset()


class Standing:
    """The places or the times of a report, by where they stand."""

    def __init__(self, found: Iterable[Place | When]) -> None:
        spans = ((what.span, number, what) for number, what in enumerate(found))
        self._all = sorted((span.start, number, what) for span, number, what in spans if span is not None)
        self._starts = [start for start, _, _ in self._all]

    def mentions(self, sentence: Sentence) -> list[Mention]:
        """Those that stand in `sentence`, each with its head word, in the order they were given."""
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        if first == last:
            return []
        words = sentence.words
        inside = []
        for _, _, what in sorted(self._all[first:last], key=lambda each: each[1]):
            span = what.span
            assert span is not None
            at = max(0, bisect_right(words, span.start, key=sentence.at) - 1)  # the word that holds its first letter
            near = words[at : bisect_left(words, span.end, key=sentence.at)]
            covered = [word for word in near if sentence.at(word) + len(word) > span.start]
            head = next((w for w in covered if not span.start <= sentence.at(w.head) < span.end or w.head == w), None)
            if head is not None:
                inside.append(Mention(what, head, span))
        return inside


def nearest(frame: Frame, candidates: Sequence[Mention], said: Said, *, strict: bool = True) -> list[Mention]:
    """The mention that governs `frame`, with those coordinated with it; empty where none does.

    With `strict`, a mention outside what somebody says does not govern a claim inside it, nor the other way round.
    """
    at = frame.sentence.at(frame.head)
    around = said.around(at)
    ranked = []
    for mention in candidates:
        time = isinstance(mention.what, When)
        bond = "" if time and describes(frame, mention) else apart(frame, mention.head, time=time)
        if bond == "event" or _of_speech(frame, mention, said):
            continue
        own = clause(mention.head).i
        beside = own == frame.governor.i or _resolved_on(frame, own)
        if strict and not beside and said.around(mention.span.start) != around:
            continue
        cost = _cost(frame, mention)
        if cost is not None:
            ranked.append((cost + (APART if bond else 0), mention.span.start, mention))
    if not ranked:
        return []
    best = min(ranked, key=lambda each: each[:2])[2]
    first = phrase_top(best.head)
    joined = {word.i for word in (*conjuncts(best.head), *conjuncts(first), *conjuncts(_first_conjunct(first)))}
    others = [m for m in candidates if m is not best and (m.head.i in joined or phrase_top(m.head).i in joined)]
    return [best] + [m for m in others if phrase_top(m.head).i != first.i or m.head.i in joined]


def phrase_top(word: Token) -> Token:
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
    if verb.i in (frame.governor.i, frame.head.i):
        return False
    if _resolved_on(frame, verb.i):
        return False
    return said.speaks(start) and not said.around(mention.span.start)


def _resolved_on(frame: Frame, verb: int) -> bool:
    """Whether the frame tells what the verb at `verb` resolves on: "tribes in Kurram agreed to exchange captives"."""
    return frame.governor.dep_ == "xcomp" and frame.governor.head.i == verb


def describes(frame: Frame, mention: Mention) -> bool:
    """Whether the claim's clause tells of the mention: "on 11 November, when the guerrillas attacked"."""
    verb = clause(_first_conjunct(clause(frame.head)))
    if verb.dep_ not in ("relcl", "advcl") or verb.i < mention.head.i:
        return False
    if mention.span.start <= frame.sentence.at(verb.head) < mention.span.end:
        return True
    opening = next((word for word in verb.children if word.lower_ == "when"), None)
    if opening is None or opening.i == 0:
        return False
    before = opening.nbor(-1)
    before = before.nbor(-1) if before.text == "," and before.i else before
    return mention.span.start <= frame.sentence.at(before) < mention.span.end


def _event_of(mention: Mention) -> Token | None:
    """The "of" that names the event a length of days belongs to: "on Friday, the third day of the assault"."""
    if not isinstance(mention.what, When) or mention.head.pos_ != "NOUN":
        return None
    naming = (word for word in mention.head.children if word.dep_ == "prep" and word.lower_ == "of")
    return next((word for word in naming if any(is_event(each) for each in word.subtree)), None)


def _cost(frame: Frame, mention: Mention) -> float | None:
    if describes(frame, mention):
        return -1.0 / len(mention.span.text)  # of "since Friday" and "Friday", the day itself
    event = _event_of(mention)
    if event is not None and below(frame.head, event):
        return -1.0
    arcs = OTHER_CLAUSE if event is not None else 0
    arcs += min(distance(word, mention.head) for word in (frame.head, frame.governor, *frame.targets))
    if isinstance(mention.what, Place):
        arcs += COARSE.get(mention.what.precision, 0) if mention.what.lat is not None else UNKNOWN
    if clause(mention.head).i not in (clause(frame.governor).i, clause(frame.head).i):
        arcs += OTHER_CLAUSE
    top = phrase_top(mention.head)
    if top.head.pos_ in ("NOUN", "PROPN") and top.head.i not in (frame.head.i, frame.governor.i):
        arcs += 1
    return float(arcs + abs(mention.head.i - frame.head.i) / 100)
