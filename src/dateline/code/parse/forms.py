"""A doc with tags and a parse -> the same with parts of speech and lemmas, as spaCy's own two components give them.

spaCy tries 179 patterns at every token (`attribute_ruler`) and looks each new form up in lists of up to 57,000 lemmas
(`lemmatizer`): both together cost more than the parse. What they answer depends on a word's form, tag and arc alone,
but for a few patterns of two words; so each answer is asked of them once, and kept. Of the morphology, which nothing
here reads, only what the lemmatizer needs is set.
"""

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


_Word = tuple[int, int, int]  # its form, tag and arc
_Asked = tuple[int, int, int]  # what the patterns know of a word: its form, 0 where none names it, its tag and arc


class Forms:
    """The component of the pipeline. `ruler` and `lemmatizer` are loaded beside it and leave their work to it."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._patterns = Patterns([pattern for rule in ruler.patterns for pattern in rule["patterns"]])
        self._arcs = frozenset(ruler.vocab.strings[arc] for arc in self._patterns.arcs)
        self._known: dict[int, tuple[int, bool]] = {}
        self._alone: dict[_Word, tuple[int, int]] = {}
        self._answers: dict[tuple[_Asked, ...], tuple[_Answer, ...]] = {}
        self._lemmas: dict[tuple[int, int, str], int] = {}
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos, lemmas in list(index.items()):
            index[pos] = frozenset(lemmas)

    def __call__(self, doc: Doc) -> Doc:
        """Set the parts of speech and lemmas of `doc`, and the tags and arcs of its white space."""
        if not self._patterns.plain:
            return self._lemmatizer(self._ruler(doc))
        words: list[_Word] = list(map(tuple, doc.to_array([ORTH, TAG, DEP]).reshape(-1, 3).tolist()))
        if not words:
            return doc
        values: list[tuple[int, int]] = []
        while len(values) < len(words):
            alone = self._alone.get(words[len(values)])
            if alone is not None:
                values.append(alone)
            else:
                values += self._stretch(doc, words, len(values))
        return doc.from_array([POS, LEMMA], np.array(values, dtype=np.uint64))

    def _stretch(self, doc: Doc, words: list[_Word], start: int) -> list[tuple[int, int]]:
        """The part of speech and lemma of each word in the stretch from `start` that no pattern reaches out of.

        That is one word, but where a pattern may ask several.
        """
        end = start + 1
        if opens := self._opens(doc, words[start]):
            while end < len(words) and self._opens(doc, words[end]):
                end += 1
            end = min(len(words), end + self._patterns.longest - 1)
        key = tuple((self._form(doc, orth)[0], tag, dep) for orth, tag, dep in words[start:end])
        values = []
        for at, found in enumerate(self._answers.get(key) or self._ask(doc, key, start), start):
            orth, tag, dep = words[at]
            lemma = found.lemma or self._lemmas.get((orth, found.pos, found.morph)) or self._lemma(doc[at], found)
            values.append((found.pos, lemma))
            if found.tag != tag or found.dep != dep:
                doc[at].tag, doc[at].dep = found.tag, found.dep
            elif not opens:
                _keep(self._alone, words[at], values[-1])
        return values

    def _opens(self, doc: Doc, word: _Word) -> bool:
        return self._form(doc, word[0])[1] or word[2] in self._arcs

    def _form(self, doc: Doc, orth: int) -> tuple[int, bool]:
        return self._known.get(orth) or self._know(doc, orth)

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
