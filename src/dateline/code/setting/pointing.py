"""A definite noun for a place told of before -> that place: "the town", "the village", "the district".

In: the sentences of a report with the places they name, and a frame. Out: the place that the noun in the frame's own
clause points to, or null. A noun points first to what the text has called so ("the town of Gwoza", "Gwoza, a town"),
then to what is as large as it says, the nearer before the further.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.code.frames.frame import Frame
from dateline.code.parse.sentences import Sentence
from dateline.code.parse.tokens import Token
from dateline.code.parse.tree import children, clause
from dateline.code.setting.attach import Mention, Standing
from dateline.code.setting.focus import ON_THE_WAY
from dateline.places import gazetteer
from dateline.places.index.entry import Entry
from dateline.record import Place

# People of what each noun is used for: news is free with the words, and only large towns are no villages.
SIZES = {"city": (50_000, 10**9), "town": (0, 400_000), "village": (0, 20_000)}
# Nouns that point only to what the text has called so.
LABELS = frozenset((
    "camp", "commune", "county", "district", "hamlet", "island", "municipality", "neighborhood", "neighbourhood",
    "province", "quarter", "settlement", "suburb", "township",
))  # fmt: skip
NOUNS = LABELS | frozenset(SIZES)
POINTING = frozenset(("that", "the", "this"))
LIES_OFF = frozenset(("at", "in", "near"))  # relations of a place at which something is
INSIDE = ("pobj", "dobj", "nsubjpass", "poss")  # how a noun stands that says where
REACH = 12  # sentences back to what a noun has the size of
FURTHEST = 60  # and to what has been called so
FARTHER = 0.15  # what a sentence between costs; the same paragraph, scene and report's focus count 1 each
OFF = 0.5  # and that the text says only how something lies to it
CALLED = 2.0  # where the text has called the place so
NEAREST = 3  # places among which a province's may be
SEEN = 200  # places looked back at


@dataclass(frozen=True, slots=True)
class _Named:
    """A place that the text names, in its sentence, and the nouns that it is called by."""

    sentence: Sentence
    place: Place
    start: int
    nouns: frozenset[str]


class Pointing:
    """What the definite nouns of one report point to."""

    def __init__(self, sentences: Sequence[Sentence], places: Standing) -> None:
        self._named: list[_Named] = []
        self._section: list[int] = []  # how many headings stand before each sentence
        self._upto: list[int] = []  # how many places are named before each sentence ends
        for sentence in sentences:
            for mention in sorted(places.mentions(sentence), key=lambda each: each.span.start):
                if isinstance(mention.what, Place) and mention.what.precision not in ("country", "region"):
                    self._named.append(_Named(sentence, mention.what, mention.span.start, _called(mention)))
            self._upto.append(len(self._named))
            before = self._section[-1] if self._section else 0
            self._section.append(before + (sentence.part.kind == "heading"))

    def named(self, sentence: Sentence) -> list[Place]:
        """The last places that the paragraph of `sentence` names, up to its end, the last first; at most `NEAREST`."""
        found = self._named[max(0, self._upto[sentence.number] - NEAREST) : self._upto[sentence.number]]
        return [named.place for named in reversed(found) if named.sentence.line == sentence.line]

    def place(self, frame: Frame, scene: Place | None, about: Place | None) -> Place | None:
        """The place that a noun in the clause of `frame` points to.

        `scene` is where the text around it happens, `about` what the whole report is about; either may be null.
        """
        for noun in _pointers(frame):
            found = self._antecedent(frame.sentence, noun, scene, about)
            if found is not None:
                return found
        return None

    def _antecedent(self, sentence: Sentence, noun: Token, scene: Place | None, about: Place | None) -> Place | None:
        at, word = sentence.at(noun), noun.lemma_.lower()
        best: tuple[float, Place] | None = None
        for named in self._before(sentence, at):
            fit = _fit(word, named)
            if fit is None or not (fit >= CALLED or self._of_scene(sentence, named, scene, about)):
                continue
            back = sentence.number - named.sentence.number
            if back > (FURTHEST if fit >= CALLED else REACH):
                continue
            here = named.sentence.line == sentence.line
            score = fit - FARTHER * back + here + _same(about, named.place) + _same(scene, named.place)
            if best is None or score > best[0]:
                best = score, named.place
        return _itself(best[1]) if best is not None else None

    def _of_scene(self, sentence: Sentence, named: _Named, scene: Place | None, about: Place | None) -> bool:
        """Whether a place that only has the right size may be meant: one of the scene, the paragraph, the section."""
        if _same(scene, named.place) or _same(about, named.place):
            return True
        if named.sentence.line == sentence.line and named.place.relation not in ON_THE_WAY:
            return True
        return scene is None and self._section[named.sentence.number] == self._section[sentence.number]

    def _before(self, sentence: Sentence, at: int) -> Iterator[_Named]:
        """The places named before the character at `at`, the nearest first."""
        last = self._upto[sentence.number]
        for named in reversed(self._named[max(0, last - SEEN) : last]):
            if named.start < at and named.sentence.post is sentence.post:
                yield named


def _pointers(frame: Frame) -> Iterator[Token]:
    """The definite nouns in the clause of `frame` that say where it happens."""
    own = {clause(frame.head).i, clause(frame.governor).i, frame.governor.i}
    for word in frame.sentence.words:
        if word.lemma_.lower() not in NOUNS or word.dep_ not in INSIDE or word.tag_ != "NN":
            continue
        if clause(word).i in own and _points(word):
            yield word


def _points(noun: Token) -> bool:
    """Whether a noun is definite and has no name: "the town", not "the town of Gwoza" or "Gwoza town"."""
    if not any(word.dep_ == "det" and word.lower_ in POINTING for word in noun.lefts):
        return False
    if any(word.pos_ == "PROPN" for word in children(noun, "compound", "appos", "nmod", "poss")):
        return False
    preposition = noun.head if noun.dep_ == "pobj" else None
    if preposition is not None and preposition.lower_ in ("from", "to", "towards", "toward"):
        return False
    return not any(word.lower_ == "of" for word in children(noun, "prep"))


def _called(mention: Mention) -> frozenset[str]:
    """The nouns that the words around a name call it by: "the town of Gwoza", "Gwoza town", "Gwoza, a town"."""
    head = mention.head
    around = [*children(head, "appos"), *children(head, "compound")]
    if head.dep_ in ("compound", "appos", "nmod"):
        around.append(head.head)
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.dep_ == "prep":
        around.append(head.head.head)
    verb = head.head if head.dep_ == "nsubj" else None
    if verb is not None and verb.lemma_ == "be":
        around += children(verb, "attr")
    within = mention.span.text.split()  # "Aleppo city"; the "City" of "Iligan City" is part of the name
    return frozenset((*within, *(word.lemma_.lower() for word in around))) & NOUNS


def _same(one: Place | None, other: Place) -> bool:
    return one is not None and (one.id, one.name) == (other.id, other.name)


def _fit(noun: str, named: _Named) -> float | None:
    """How well a place fits the noun that may point to it; None where it does not."""
    if noun in named.nouns:
        return CALLED
    if noun in LABELS or named.place.precision not in ("exact", "near") or named.nouns & frozenset(SIZES):
        return None
    entry = _entry(named.place)
    if entry is None or entry.kind != "settlement":
        return 0.0 if entry is None and named.place.lat is None and noun == "village" else None
    least, most = SIZES[noun]
    return 1.0 - OFF * (named.place.relation not in LIES_OFF) if least <= entry.population <= most else None


def _entry(place: Place) -> Entry | None:
    """What the gazetteer has of a place; None where it does not know it."""
    if place.id is None:
        return None
    return next((entry for entry in gazetteer().find(place.name) if entry.id == place.id), None)


def _itself(place: Place) -> Place:
    """The place that a name stands for, where the text only says how something lies to it: "30 km north of X"."""
    entry = _entry(place) if place.relation not in LIES_OFF else None
    if entry is None:
        return place
    return place.model_copy(update={"lat": entry.lat, "lon": entry.lon, "relation": "at", "precision": "exact"})
