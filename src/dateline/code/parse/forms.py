"""A doc with tags and a parse -> the same with parts of speech and lemmas, as spaCy's own two components give them.

spaCy tries 179 patterns at every token (`attribute_ruler`) and looks each new form up in lists of up to 57,000 lemmas
(`lemmatizer`): both together cost more than the parse. What they answer depends on a word's form, tag and arc alone,
but for a few patterns of two words; so each answer is asked of them once, and kept. Of the morphology, which nothing
here reads, only what the lemmatizer needs is set.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

import numpy as np
from spacy.attrs import DEP, LEMMA, ORTH, POS, TAG
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token

from dateline.code.parse.patterns import Patterns

MOST = 100_000  # answers kept of a kind; beyond, all are asked anew, so that memory does not grow with what is read


class _Answer(NamedTuple):
    """What the patterns say of a token: spaCy's numbers, but for `morph`. `lemma` is 0 where they say none."""

    pos: int
    lemma: int
    morph: str
    tag: int
    dep: int


_Asked = tuple[int, int, int]  # what the patterns know of a word: its form, 0 where none names it, its tag and arc


class Forms:
    """The component of the pipeline. `ruler` and `lemmatizer` are loaded beside it and leave their work to it."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._patterns = Patterns([pattern for rule in ruler.patterns for pattern in rule["patterns"]])
        self._arcs = frozenset(ruler.vocab.strings[arc] for arc in self._patterns.arcs)
        self._known: dict[int, tuple[int, bool]] = {}
        self._answers: dict[tuple[_Asked, ...], tuple[_Answer, ...]] = {}
        self._lemmas: dict[tuple[int, int, str], int] = {}
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos, lemmas in list(index.items()):
            index[pos] = frozenset(lemmas)

    def __call__(self, doc: Doc) -> Doc:
        """Set the parts of speech and lemmas of `doc`, and the tags and arcs of its white space."""
        if not self._patterns.plain:
            return self._lemmatizer(self._ruler(doc))
        words = doc.to_array([ORTH, TAG, DEP]).reshape(-1, 3).tolist()
        if not words:
            return doc
        known = [self._known.get(orth) or self._know(doc, orth) for orth, _, _ in words]
        asked = [(form, tag, dep) for (form, _), (_, tag, dep) in zip(known, words, strict=True)]
        opens = [opens or dep in self._arcs for (_, opens), (_, _, dep) in zip(known, words, strict=True)]
        values = []
        for start, end in self._stretches(opens):
            key = tuple(asked[start:end])
            for at, found in enumerate(self._answers.get(key) or self._ask(doc, key, start), start):
                orth, tag, dep = words[at]
                if found.tag != tag or found.dep != dep:
                    doc[at].tag, doc[at].dep = found.tag, found.dep
                lemma = found.lemma or self._lemmas.get((orth, found.pos, found.morph)) or self._lemma(doc[at], found)
                values.append((found.pos, lemma))
        return doc.from_array([POS, LEMMA], np.array(values, dtype=np.uint64))

    def _stretches(self, opens: list[bool]) -> Iterator[tuple[int, int]]:
        """The words in stretches that no pattern reaches out of: one word, but where a pattern may ask several."""
        start = 0
        while start < len(opens):
            end = start + 1
            if opens[start]:
                while end < len(opens) and opens[end]:
                    end += 1
                end = min(len(opens), end + self._patterns.longest - 1)
            yield start, end
            start = end

    def _know(self, doc: Doc, orth: int) -> tuple[int, bool]:
        """What a form is to the patterns: 0 where none names it, else its number; and whether it may open several."""
        form = doc.vocab[orth]
        named = form.is_space or self._patterns.name(form.lower_)
        return _keep(self._known, orth, (form.lower if named else 0, self._patterns.opens(form.lower_)))

    def _ask(self, doc: Doc, key: tuple[_Asked, ...], start: int) -> tuple[_Answer, ...]:
        """The patterns' answers to the words from `start` on, by themselves."""
        asked = doc[start : start + len(key)]
        words, tags, deps = zip(*((token.text, token.tag_, token.dep_) for token in asked), strict=True)
        alone = Doc(doc.vocab, words=words, tags=tags, deps=deps, heads=range(len(words)))
        told = [_Answer(t.pos, t.lemma, str(t.morph), t.tag, t.dep) for t in self._ruler(alone)]
        return _keep(self._answers, key, tuple(told))

    def _lemma(self, token: Token, answer: _Answer) -> int:
        token.pos = answer.pos
        token.set_morph(answer.morph)
        lemma = int(token.doc.vocab.strings.add(self._lemmatizer.lemmatize(token)[0]))
        return _keep(self._lemmas, (token.orth, answer.pos, answer.morph), lemma)


K = TypeVar("K")
V = TypeVar("V")


def _keep(answers: dict[K, V], key: K, answer: V) -> V:
    if len(answers) >= MOST:
        answers.clear()
    answers[key] = answer
    return answer
