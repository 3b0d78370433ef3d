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

from dateline.code.patterns import Patterns

MOST = 100_000  # answers kept of a kind; beyond, all are asked anew, so that memory does not grow with what is read


class _Answer(NamedTuple):
    """What the patterns say of a token: spaCy's numbers, but for `morph`. `lemma` is 0 where they say none."""

    pos: int
    lemma: int
    morph: str
    tag: int
    dep: int


class Forms:
    """The component of the pipeline. `ruler` and `lemmatizer` are loaded beside it and leave their work to it."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._patterns = Patterns([pattern for rule in ruler.patterns for pattern in rule["patterns"]])
        self._arcs = frozenset(ruler.vocab.strings[arc] for arc in self._patterns.arcs)
        self._known: dict[int, tuple[int, bool]] = {}
        self._answers: dict[tuple[int, int, int], _Answer] = {}
        self._lemmas: dict[tuple[int, int, str], int] = {}
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos, lemmas in list(index.items()):
            index[pos] = frozenset(lemmas)

    def __call__(self, doc: Doc) -> Doc:
        """Set the parts of speech and lemmas of `doc`, and the tags and arcs of its white space."""
        words = doc.to_array([ORTH, TAG, DEP]).reshape(-1, 3).tolist()
        known = [self._known.get(orth) or self._know(doc, orth) for orth, _, _ in words]
        if not words or any(opens for _, opens in known) or any(dep in self._arcs for _, _, dep in words):
            return self._lemmatizer(self._ruler(doc))
        values = []
        for at, ((orth, tag, dep), (form, _)) in enumerate(zip(words, known, strict=True)):
            found = self._answers.get((form, tag, dep)) or self._ask(doc[at], form)
            if found.tag != tag or found.dep != dep:
                doc[at].tag, doc[at].dep = found.tag, found.dep
            lemma = found.lemma or self._lemmas.get((orth, found.pos, found.morph)) or self._lemma(doc[at], found)
            values.append((found.pos, lemma))
        return doc.from_array([POS, LEMMA], np.array(values, dtype=np.uint64))

    def _know(self, doc: Doc, orth: int) -> tuple[int, bool]:
        """What a form is to the patterns: 0 where none names it, else its number; and whether it may open two words."""
        form = doc.vocab[orth]
        named = form.is_space or self._patterns.name(form.lower_)
        return _keep(self._known, orth, (form.lower if named else 0, self._patterns.opens(form.lower_)))

    def _ask(self, token: Token, form: int) -> _Answer:
        """The patterns' answer to `token` by itself."""
        alone = Doc(token.doc.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        told = self._ruler(alone)[0]
        answer = _Answer(told.pos, told.lemma, str(told.morph), told.tag, told.dep)
        return _keep(self._answers, (form, token.tag, token.dep), answer)

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
